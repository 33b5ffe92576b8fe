import { html } from '../dashboard/html.ts';
import { localPage } from '../dashboard/layout.ts';
import type { Person } from '../engines/identity.ts';

/** Who is there to log in as. The form goes back to the address it was asked at, parameters and all. */
export const loginPage = (people: readonly Person[], action: string): string =>
  localPage(
    'Log in',
    html`<section class="wide"><h2>Log in to the console</h2>
<p>These are the people of the region file. Nobody has a password here.</p>
<form method="post" action="${action}"><ul class="people">${people.map(
      ({ id, name, email, roles }) =>
        html`<li><button name="person" value="${id}">Log in as ${name ?? email}</button> <span class="dim">${name === undefined ? '' : `${email}, `}${roles.join(', ')}</span></li>`,
    )}</ul></form></section>`,
  );

export const refusedPage = (why: string, consoleAddress: string | undefined): string =>
  localPage(
    'Login refused',
    html`<section class="wide"><h2>Nobody can log in by this address</h2><p>${why}</p>${
      consoleAddress === undefined
        ? null
        : html`<p><a href="${consoleAddress}">Open the console at its own address</a></p>`
    }</section>`,
  );
