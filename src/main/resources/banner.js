// A banner for planned maintenance on any page. Host pages with a Content-Security-Policy allow the address of this
// file in script-src and connect-src; no style-src is needed.
(() => {
  const source = new URL(document.currentScript.src);
  const root = source.href.replace(/\/banner\.js.*$/, "");
  const data = root + "/api/v2/banner.json" + source.search;
  const hiddenBefore = "maintenance-buddy hidden " + root;

  const rules = `
    :host { all: initial; display: block; }
    div { display: flex; gap: 12px; align-items: flex-start; padding: 10px 16px; color: #1b2129; background: #e8f1fc;
      border-bottom: 3px solid #2563b8; font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
      overflow-wrap: anywhere; }
    div.late { background: #fff3e3; border-color: #a34a00; }
    p { flex: 1; margin: 0; }
    a { color: inherit; font-weight: 600; }
    button { min-width: 32px; min-height: 32px; margin: -4px 0; border: 0; border-radius: 6px; background: none;
      color: inherit; font: inherit; font-size: 20px; line-height: 1; cursor: pointer; }
    button:hover { background: #0001; }
    a:focus-visible, button:focus-visible { outline: 3px solid #2563b8; outline-offset: 1px; }
    @media print { :host { display: none; } }`;

  // Where storage is forbidden, a banner that was hidden comes back with the next page.
  const hidden = () => {
    try {
      return JSON.parse(localStorage.getItem(hiddenBefore)) || [];
    } catch {
      return [];
    }
  };
  const hide = (key) => {
    try {
      localStorage.setItem(hiddenBefore, JSON.stringify([key, ...hidden()].slice(0, 20)));
    } catch {
      // See above.
    }
  };

  const time = new Intl.DateTimeFormat("en-GB", {
    weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
  });

  let region;
  const place = () => {
    if (!region) {
      const host = document.createElement("maintenance-buddy-banner");
      const shadow = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      shadow.adoptedStyleSheets = [sheet];
      region = document.createElement("section");
      region.lang = "en";
      region.setAttribute("role", "status");
      region.setAttribute("aria-label", "Planned maintenance");
      shadow.append(region);
      document.body.prepend(host);
    }
    return region;
  };

  const line = (banner) => {
    const row = document.createElement("div");
    row.className = banner.tone;
    const text = document.createElement("p");
    const link = document.createElement("a");
    link.href = root + "/" + encodeURIComponent(banner.path);
    link.textContent = banner.state + ": " + banner.title;
    const when = time.formatRange(new Date(banner.start), new Date(banner.end));
    const what = banner.impact + (banner.services.length ? " of " + banner.services.join(", ") : "");
    const early = banner.began_early ? "Began early: " + time.format(new Date(banner.began_early)) + ". " : "";
    text.append(link, ". " + when + ". " + early + what + ". " + banner.late);
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", "Hide: " + banner.title);
    close.addEventListener("click", () => {
      hide(banner.key);
      row.remove();
    });
    row.append(text, close);
    return row;
  };

  let shown = "[]";
  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(data, { cache: "no-cache", credentials: "omit", referrerPolicy: "no-referrer" });
      const all = answer.ok ? (await answer.json()).banners : [];
      const known = hidden();
      const wanted = all.filter((banner) => !known.includes(banner.key));
      if (JSON.stringify(wanted) === shown) return;
      shown = JSON.stringify(wanted);
      place();
      // Filled a moment after it is there, so that screen readers tell of it.
      setTimeout(() => region.replaceChildren(...wanted.map(line)), 50);
    } catch {
      // Not to be reached: the page stays as it is.
    }
  };

  const begin = () => {
    look();
    setInterval(look, 120_000);
    document.addEventListener("visibilitychange", look);
  };
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin);
})();
