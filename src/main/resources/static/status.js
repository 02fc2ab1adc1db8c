// Adds times in the reader's own zone, and keeps an open page true. Everything can be read without it.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
const format = new Intl.DateTimeFormat("en-GB", {
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
  for (const time of document.querySelectorAll("time[datetime]")) {
    time.title = "Your time: " + format.format(new Date(time.dateTime));
  }
};

// Told to those who listen rather than look; what is new must come into a place that was there before.
const told = document.createElement("p");
told.className = "heard";
told.setAttribute("role", "status");
document.body.append(told);

const read = (page) => page.querySelector("header").textContent + page.querySelector("main").textContent;

let shown = read(document);

const refresh = async () => {
  // Nobody shall lose what they are writing.
  if (document.hidden || document.activeElement?.form) return;
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status >= 500 || read(fresh) === shown) return;
    shown = read(fresh);
    const open = document.querySelector("details")?.open;
    for (const part of ["header", "main"]) {
      document.querySelector(part).replaceChildren(...fresh.querySelector(part).childNodes);
    }
    document.title = fresh.title;
    if (open) document.querySelector("details").open = true;
    showOwnTimes();
    told.textContent = "This page has changed. " + document.querySelector("h1").textContent;
  } catch {
    // Not to be reached now: what was read last stays.
  }
};

showOwnTimes();
setInterval(refresh, 60_000);
document.addEventListener("visibilitychange", refresh);
