import { holdsPersonalNumber } from './personal-number.js';

/** One form, in whichever language: a draft goes along to the other. It lives and dies with the browser's tab. */
const place = 'kompetenssignal.signal-form';
/** What the page knows better than a draft. */
const notKept = new Set(['language', 'channel', 'source']);
/** What nobody has typed: alone it makes no draft. */
const notTyped = new Set(['idempotencyKey', 'need.occupation']);

// A browser may refuse to keep anything; then there is no draft.
const stored = () => {
  try {
    const draft = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return Array.isArray(draft) ? new Map(draft) : undefined;
  } catch {
    return undefined;
  }
};
const store = (draft) => {
  try {
    if (draft.size === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify([...draft]));
  } catch {}
};

const isChoice = ({ type }) => type === 'radio' || type === 'checkbox';

/** Names and values as they stand, a list of values per name; nothing that is empty, and no personal number. */
const valuesOf = (form) => {
  const values = new Map();
  for (const control of form.elements) {
    const { name, value } = control;
    if (!name || notKept.has(name) || value === '' || holdsPersonalNumber(value)) continue;
    if (isChoice(control) && !control.checked) continue;
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return [...values.keys()].every((name) => notTyped.has(name)) ? new Map() : values;
};

const putBack = (form, values) => {
  for (const control of form.elements) {
    const given = values.get(control.name);
    if (!Array.isArray(given)) continue;
    if (isChoice(control)) control.checked = given.includes(control.value);
    else control.value = String(given[0]);
    const fold = control.closest('details');
    if (fold && (isChoice(control) ? control.checked : control.value !== '')) fold.open = true;
  }
};

/**
 * Keeps what is written until it is sent, also over a reload, and shows `notice` where it has put something back. The
 * draft is the form itself, with its key: sent twice, it makes one signal.
 */
export const formDraft = ({ form, notice }) => {
  const save = () => store(valuesOf(form));
  const forget = () => store(new Map());
  const fresh = { key: form.elements.idempotencyKey.value };

  const kept = stored();
  if ('filled' in form.dataset) save();
  else if (kept) {
    putBack(form, kept);
    notice.hidden = false;
  }

  notice.querySelector('button').addEventListener('click', () => {
    form.reset();
    // What the page says of its fields is looked at again.
    for (const control of form.elements) control.dispatchEvent(new Event('cleared'));
    form.elements['need.occupation'].value = '';
    form.elements.idempotencyKey.value = fresh.key;
    forget();
    notice.hidden = true;
    form.elements['need.occupationText'].focus();
  });
  form.addEventListener('input', save);
  form.addEventListener('change', save);
  return { forget };
};
