import { type Html, html } from './html.ts';

/** One question of a form: its name is also its id, so that an error can lead to it. */
export type Question = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** The word in brackets after the label; undefined where an answer is needed. */
  optional?: string | undefined;
  value: string;
  /** What must be mended, and the hidden word before it for those who do not see the colour. */
  error?: { word: string; text: string } | undefined;
};

const describedBy = ({ name, hint, error }: Question): Html => {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return html`${ids && html` aria-describedby="${ids}"`}`;
};

const described = (question: Question): Html =>
  html`${describedBy(question)}${question.error && html` aria-invalid="true"`}`;

const around = ({ name, hint, error }: Question): Html =>
  html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${error && html`<p class="error" id="${name}-error"><span class="unseen">${error.word} </span>${error.text}</p>`}`;

const asOptional = ({ optional }: Pick<Question, 'optional'>): Html =>
  html`${optional && html` <span class="optional">(${optional})</span>`}`;

const label = ({ name, label: text, optional }: Question): Html =>
  html`<label for="${name}">${text}${asOptional({ optional })}</label>`;

const field = (question: Question, control: Html): Html =>
  html`<div class="field${question.error && ' wrong'}">${label(question)}${around(question)}${control}</div>`;

type Line = {
  type?: 'text' | 'email' | 'tel' | 'date';
  autocomplete?: string;
  width?: 'number' | 'short';
  numeric?: boolean;
  /** The path that a script may ask for suggestions. */
  suggests?: string;
};

/** Never `autocomplete="off"`: a browser forgets such a field when somebody goes back or reloads. */
export const lineField = (
  question: Question,
  { type = 'text', autocomplete, width, numeric, suggests }: Line = {},
): Html =>
  field(
    question,
    html`<input id="${question.name}" name="${question.name}" type="${type}" value="${question.value}"${width && html` class="${width}"`}${numeric && html` inputmode="numeric"`}${autocomplete && html` autocomplete="${autocomplete}"`}${suggests && html` data-suggests="${suggests}"`}${described(question)}>`,
  );

// A first line break in a textarea is dropped by the browser: one of ours goes before what was written.
export const textField = (question: Question, rows: number): Html =>
  field(
    question,
    html`<textarea id="${question.name}" name="${question.name}" rows="${rows}"${described(question)}>
${question.value}</textarea>`,
  );

type Option = { value: string; text: string };

export const selectField = (
  question: Question,
  empty: string,
  choices: readonly (Option | { label: string; options: readonly Option[] })[],
): Html => {
  const option = ({ value, text }: Option): Html =>
    html`<option value="${value}"${value === question.value && html` selected`}>${text}</option>`;
  return field(
    question,
    html`<select id="${question.name}" name="${question.name}"${described(question)}><option value="">${empty}</option>${choices.map(
      (choice) =>
        'options' in choice
          ? html`<optgroup label="${choice.label}">${choice.options.map(option)}</optgroup>`
          : option(choice),
    )}</select>`,
  );
};

export const radioField = (question: Question, options: readonly Option[]): Html =>
  html`<fieldset class="field${question.error && ' wrong'}"${describedBy(question)}><legend>${question.label}${asOptional(question)}</legend>${around(question)}<div class="choices">${options.map(
    ({ value, text }, i) => {
      const id = i === 0 ? question.name : `${question.name}-${value}`;
      return html`<div class="choice"><input type="radio" id="${id}" name="${question.name}" value="${value}"${value === question.value && html` checked`}${question.error && html` aria-describedby="${question.name}-error"`}><label for="${id}">${text}</label></div>`;
    },
  )}</div></fieldset>`;

/** Several answers may be given: `value` holds them with spaces between. */
export const checksField = (question: Question, options: readonly Option[]): Html => {
  const given = new Set(question.value.split(' '));
  return html`<fieldset class="field${question.error && ' wrong'}"${describedBy(question)}><legend>${question.label}${asOptional(question)}</legend>${around(question)}<div class="choices">${options.map(
    ({ value, text }, i) => {
      const id = i === 0 ? question.name : `${question.name}-${value}`;
      return html`<div class="choice"><input type="checkbox" id="${id}" name="${question.name}" value="${value}"${given.has(value) && html` checked`}><label for="${id}">${text}</label></div>`;
    },
  )}</div></fieldset>`;
};

export const checkField = (question: Question): Html =>
  html`<div class="field${question.error && ' wrong'}">${around(question)}<div class="choice"><input type="checkbox" id="${question.name}" name="${question.name}" value="true"${question.value === 'true' && html` checked`}${described(question)}><label for="${question.name}">${question.label}</label></div></div>`;

/** What must be mended, first on the page and focused there, each line leading to its field. After GOV.UK's pattern. */
export const errorSummary = (heading: string, errors: readonly { field: string; text: string }[]): Html =>
  html`<div class="summary" role="alert" aria-labelledby="summary" tabindex="-1" autofocus><h2 id="summary">${heading}</h2><ul>${errors.map(
    ({ field: name, text }) => html`<li>${name === '' ? text : html`<a href="#${name}">${text}</a>`}</li>`,
  )}</ul></div>`;

/** Why a form was not taken though nothing in it is wrong; read first, before what was typed. */
export const formNotice = ({ heading, text }: { heading: string; text: string }): Html =>
  html`<div class="summary" role="alert" aria-labelledby="summary" tabindex="-1" autofocus><h2 id="summary">${heading}</h2><p>${text}</p></div>`;
