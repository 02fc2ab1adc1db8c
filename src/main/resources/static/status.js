// Adds the window in the reader's own zone, and keeps an open page true. Everything can be read without it.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
const format = new Intl.DateTimeFormat(undefined, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});

const showOwnTimes = () => {
  for (const place of document.querySelectorAll(".local[data-start]")) {
    if (place.dataset.zone !== mine) {
      place.textContent = "Your time: "
        + format.formatRange(new Date(place.dataset.start), new Date(place.dataset.end));
      place.hidden = false;
    }
  }
};

let shown;

const refresh = async () => {
  if (document.hidden) return;
  try {
    const text = await (await fetch(location.href)).text();
    if (text === shown) return;
    shown = text;
    const fresh = new DOMParser().parseFromString(text, "text/html");
    for (const part of ["header", "main"]) {
      document.querySelector(part).replaceChildren(...fresh.querySelector(part).childNodes);
    }
    showOwnTimes();
  } catch {
    // Not to be reached now: what was read last stays.
  }
};

showOwnTimes();
setInterval(refresh, 60_000);
document.addEventListener("visibilitychange", refresh);
