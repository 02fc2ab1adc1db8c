// Adds the window in the reader's own zone. Everything can be read without it.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
const format = new Intl.DateTimeFormat(undefined, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});

for (const place of document.querySelectorAll(".local[data-start]")) {
  if (place.dataset.zone !== mine) {
    place.textContent = "Your time: "
      + format.formatRange(new Date(place.dataset.start), new Date(place.dataset.end));
    place.hidden = false;
  }
}
