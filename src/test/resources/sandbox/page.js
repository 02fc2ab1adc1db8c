'use strict';

const message = words => {
  const place = document.getElementById('message');
  place.textContent = words;
  place.hidden = words === '';
};

const isBeingEdited = region => {
  const active = document.activeElement;
  if (region.contains(active) && active.matches('textarea, select, input:not([type=checkbox])')) return true;
  return [...region.querySelectorAll('textarea')].some(text => text.value !== text.defaultValue);
};

const openDetails = region => [...region.querySelectorAll('details[open][id]')].map(details => details.id);

const parsed = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');

let refreshing = Promise.resolve();

const refresh = () => {
  refreshing = refreshing.then(async () => {
    const answer = await fetch(location.href);
    if (!answer.ok) return location.reload();
    const fresh = await parsed(answer);
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

// Done without leaving the page, so that what is being typed elsewhere stays.
const send = async (action, fields) => {
  message('');
  const answer = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
  if (!answer.ok) message((await parsed(answer)).getElementById('refused')?.textContent ?? 'That did not work.');
  return answer.ok;
};

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('[data-soft]')) return;
  event.preventDefault();
  if (await send(form.action, new FormData(form, event.submitter))) {
    form.querySelectorAll('textarea').forEach(text => { text.value = ''; });
  }
  await refresh();
});

document.addEventListener('change', async event => {
  const target = event.target;
  if (target.matches('[data-submit]')) target.form.requestSubmit();
  if (!target.matches('.task-box')) return;
  const action = target.closest('[data-action]').dataset.action;
  const reference = target.nextElementSibling?.matches('code') ? target.nextElementSibling.textContent : '';
  if (await send(action + '/tick', { box: target.dataset.box, reference, ticked: target.checked })) {
    // Else a tick that the app has taken back already would look like no change, and stay.
    target.defaultChecked = target.checked;
  } else {
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
