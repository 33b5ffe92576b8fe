import { holdsPersonalNumber } from './personal-number.js';

/** Says under a field, while it is written, that a personal number does not belong there. */
export const personalNumberWarnings = ({ fields, text }) => {
  for (const field of fields) {
    const warning = document.createElement('p');
    warning.className = 'warning';
    warning.id = `${field.id}-warning`;
    warning.setAttribute('role', 'status');
    field.after(warning);
    const described = field.getAttribute('aria-describedby');

    const look = () => {
      const found = holdsPersonalNumber(field.value);
      if (found === (warning.textContent !== '')) return;
      warning.textContent = found ? text : '';
      const ids = [described, found ? warning.id : null].filter(Boolean).join(' ');
      if (ids === '') field.removeAttribute('aria-describedby');
      else field.setAttribute('aria-describedby', ids);
    };
    field.addEventListener('input', look);
    field.addEventListener('cleared', look);
    look();
  }
};
