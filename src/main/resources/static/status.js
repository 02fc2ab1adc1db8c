// Adds times in the reader's own zone, and keeps an open page true. Everything can be read without it.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
  timeZoneName: "short",
});
const isUtc = (zone) => /^(Etc\/)?(UTC|UCT|GMT|Zulu)$/.test(zone);
const isMine = (zone) => zone === mine || (isUtc(zone) && isUtc(mine));

// The reader's own time comes first, and the zone of the plan stays below it, small.
const showOwnTimes = () => {
  for (const window of document.querySelectorAll(".window[data-zone]")) {
    const { start, end, zone } = window.dataset;
    if (!start || isMine(zone)) continue;
    const local = window.querySelector(".local");
    local.textContent = format.formatRange(new Date(start), new Date(end)) + " (your time)";
    local.hidden = false;
    window.classList.add("elsewhere");
  }
  for (const time of document.querySelectorAll("time[datetime]")) {
    time.title = time.textContent;
    time.textContent = format.format(new Date(time.dateTime));
  }
  showHowSoon();
};

const count = (number, unit) => number + " " + unit + (number === 1 ? "" : "s");
const howSoon = (minutes) => {
  if (minutes < 90) return count(minutes > 20 ? Math.round(minutes / 5) * 5 : minutes, "minute");
  return minutes < 36 * 60 ? count(Math.round(minutes / 60), "hour") : count(Math.round(minutes / 1440), "day");
};

// What has passed is for the server to say: nothing begins or ends because a clock says so.
const showHowSoon = () => {
  for (const place of document.querySelectorAll(".soon")) {
    const minutes = Math.round((new Date(place.dataset.at) - Date.now()) / 60_000);
    place.textContent = minutes < 1 ? "" : place.dataset.what + " in about " + howSoon(minutes);
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
setInterval(() => {
  showHowSoon();
  refresh();
}, 60_000);
document.addEventListener("visibilitychange", refresh);
