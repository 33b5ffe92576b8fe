// Makes the form easier where scripts run. It works without; all texts stand in the page, so that they are translated there.
import { formDraft } from './form-draft.js';
import { occupationCombobox } from './occupation-combobox.js';
import { personalNumberWarnings } from './personal-number-warning.js';

/** Free text, where a personal number may be written by mistake. A telephone number may look like one: not there. */
const guarded = [
  'need.occupationText',
  'need.description',
  'employer.name',
  'employer.organisationNumber',
  'contact.name',
];

/** A form that was sent and never left the screen may be sent again after this time; the server takes it once. */
const patienceMs = 15_000;

const sendOnce = (form, beforeSending) => {
  const button = form.querySelector('button.primary');
  const text = button.textContent;
  let timer;
  const ready = () => {
    clearTimeout(timer);
    timer = undefined;
    button.removeAttribute('aria-disabled');
    button.textContent = text;
  };
  form.addEventListener('submit', (event) => {
    if (timer !== undefined) return event.preventDefault();
    timer = setTimeout(ready, patienceMs);
    button.setAttribute('aria-disabled', 'true');
    button.textContent = form.dataset.sending;
    beforeSending();
  });
  // Who goes back finds the page as it was left.
  window.addEventListener('pageshow', ready);
};

const form = document.querySelector('form[data-suggested]');
if (form) {
  const field = form.elements['need.occupationText'];
  const draft = formDraft({ form, notice: document.querySelector('.draft') });
  occupationCombobox({
    field,
    chosen: form.elements['need.occupation'],
    address: field.dataset.suggests,
    label: form.dataset.suggestions,
    suggested: JSON.parse(form.dataset.suggested),
  });
  personalNumberWarnings({ fields: guarded.map((name) => form.elements[name]), text: form.dataset.personalNumber });
  sendOnce(form, draft.forget);
}
