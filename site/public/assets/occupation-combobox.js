/** Pauses between keys are shorter than this: an answer to half a word helps nobody. */
const pauseMs = 150;
const shortest = 2;

const suggestionsOf = async (address, text, limit, signal) => {
  const query = new URLSearchParams({ q: text, limit: String(limit) });
  const answer = await fetch(`${address}?${query}`, { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) return [];
  const { occupations } = await answer.json();
  return Array.isArray(occupations) ? occupations.slice(0, limit) : [];
};

/**
 * Suggests occupations while one is typed: an editable combobox with a list (ARIA 1.2). The focus stays in the field; the
 * arrows go through the list, Enter takes what is marked, Escape closes it. What is taken fills the field and `chosen`
 * (its SSYK group); to type on takes the choice back. Nothing has to be taken.
 * Source: www.w3.org/WAI/ARIA/apg/patterns/combobox
 */
export const occupationCombobox = ({ field, chosen, address, label, suggested }) => {
  const list = document.createElement('ul');
  list.id = `${field.id}-list`;
  list.className = 'options';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  const told = document.createElement('p');
  told.className = 'unseen';
  told.setAttribute('role', 'status');
  field.after(list, told);
  field.parentElement.classList.add('suggesting');
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ])
    field.setAttribute(name, value);

  const limit = suggested.length - 1;
  let shown = [];
  let marked = -1;
  let timer;
  let asking;

  const mark = (at) => {
    marked = at;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === at));
    const option = list.children[at];
    if (!option) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    mark(-1);
  };
  const stop = () => {
    clearTimeout(timer);
    asking?.abort();
    asking = undefined;
  };
  const close = () => {
    stop();
    open(false);
  };

  const take = ({ occupation, ssyk }) => {
    field.value = occupation;
    chosen.value = ssyk;
    close();
    shown = [];
    told.textContent = '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const optionOf = (suggestion, i) => {
    const option = document.createElement('li');
    option.id = `${list.id}-${i}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.append(suggestion.occupation);
    if (suggestion.label !== suggestion.occupation) {
      const group = document.createElement('small');
      group.textContent = suggestion.label;
      option.append(' ', group);
    }
    option.addEventListener('click', () => take(suggestion));
    return option;
  };
  const show = (suggestions) => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map(optionOf));
    open(suggestions.length > 0);
    told.textContent = suggested[suggestions.length] ?? '';
  };

  const ask = async () => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    try {
      const suggestions = await suggestionsOf(address, field.value.trim(), limit, mine.signal);
      if (!mine.signal.aborted) show(suggestions);
    } catch {
      // Without suggestions the field is what it was: a line of text.
      if (!mine.signal.aborted) close();
    }
  };

  const typed = () => {
    chosen.value = '';
    stop();
    if (field.value.trim().length >= shortest) timer = setTimeout(ask, pauseMs);
    else {
      shown = [];
      open(false);
      told.textContent = '';
    }
  };

  const step = (by) => {
    if (shown.length === 0) return;
    if (list.hidden) open(true);
    const last = shown.length - 1;
    if (by > 0) mark(marked === last ? 0 : marked + 1);
    else mark(marked <= 0 ? last : marked - 1);
  };

  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => take(shown[marked]),
    Escape: close,
  };
  field.addEventListener('keydown', (event) => {
    const isOurs = event.key === 'Enter' ? !list.hidden && marked >= 0 : event.key !== 'Escape' || !list.hidden;
    if (event.isComposing || !(event.key in keys) || !isOurs) return;
    event.preventDefault();
    keys[event.key]();
  });
  field.addEventListener('input', typed);
  // A press in the list must not take the focus from the field.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // The browser's own list would lie over ours. The attribute stands only while the field has the focus: with it, a
  // browser forgets the field when somebody goes back.
  field.addEventListener('focus', () => field.setAttribute('autocomplete', 'off'));
  field.addEventListener('blur', () => {
    field.removeAttribute('autocomplete');
    close();
  });
  field.form.addEventListener('submit', () => {
    field.removeAttribute('autocomplete');
    close();
  });
};
