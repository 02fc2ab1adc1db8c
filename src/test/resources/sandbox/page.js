'use strict';

const message = words => {
  const place = document.getElementById('message');
  if (!place) return;
  place.textContent = words;
  place.hidden = words === '';
};

const isBeingEdited = region => {
  const active = document.activeElement;
  if (region.contains(active) && active.matches('textarea, select, input:not([type=checkbox])')) return true;
  return [...region.querySelectorAll('textarea')].some(text => text.value !== text.defaultValue);
};

const openDetails = region => [...region.querySelectorAll('details[open][id]')].map(details => details.id);

let refreshing = Promise.resolve();

const refresh = () => {
  refreshing = refreshing.then(async () => {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const region of document.querySelectorAll('[data-live]')) {
      const other = fresh.getElementById(region.id);
      if (!other || isBeingEdited(region) || region.innerHTML === other.innerHTML) continue;
      const open = openDetails(region);
      region.innerHTML = other.innerHTML;
      open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    }
  }).catch(() => {});
  return refreshing;
};

document.addEventListener('change', async event => {
  const target = event.target;
  if (target.matches('[data-submit]')) target.form.submit();
  if (!target.matches('.task-box')) return;
  message('');
  const action = target.closest('[data-action]').dataset.action;
  const answer = await fetch(action + '/tick', {
    method: 'POST',
    body: new URLSearchParams({ box: target.dataset.box, ticked: target.checked }),
  });
  if (!answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    message(page.getElementById('refused')?.textContent ?? 'That did not work.');
    target.checked = !target.checked;
  }
  await refresh();
});

let version;

const poll = async () => {
  try {
    const [now, clock] = (await (await fetch('/sandbox/version')).text()).split('|');
    document.getElementById('clock').textContent = clock;
    if (version !== undefined && now !== version) await refresh();
    version = now;
  } catch {
    // The sandbox is restarting; the next poll will tell.
  }
  setTimeout(poll, 1000);
};

poll();
