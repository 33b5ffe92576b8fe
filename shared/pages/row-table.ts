import { type Html, html } from './html.ts';

type Cell = string | Html;

/** A table whose first column names the row. On a phone each row becomes a card: a cell then says its column itself. */
export const rowTable = (caption: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Html =>
  html`<table class="rows"><caption class="unseen">${caption}</caption><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell, i) => html`<td data-label="${columns[i + 1]}">${cell}</td>`)}</tr>`,
  )}</tbody></table>`;
