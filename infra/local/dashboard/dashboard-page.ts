import type { LocalRegion } from '../running-region.ts';
import type { CountedThings } from './facts.ts';
import { type Html, html } from './html.ts';
import { localPage, localTime, postButton } from './layout.ts';

const day = 24 * 3_600_000;

/** Everything in a function's name that all of them share is left out. */
const shortName = (name: string, names: readonly string[]): string => {
  const [first = '', ...others] = names;
  let shared = 0;
  while (others.length > 0 && shared < first.length && others.every((other) => other[shared] === first[shared]))
    shared += 1;
  return name.slice(first.slice(0, shared).lastIndexOf('-') + 1);
};

const clockSection = ({ clock }: LocalRegion, timeZone: string): Html => {
  const now = clock.now();
  const later = (days: number) => new Date(now.getTime() + days * day).toISOString();
  return html`<section><h2>Clock</h2>
<div class="clock">${localTime(now.toISOString(), timeZone)}</div><div class="dim">${timeZone}; <code>${now.toISOString()}</code></div>
<div class="row">${postButton('/_local/clock', '+ 1 day', { now: later(1) })}${postButton('/_local/clock', '+ 1 week', { now: later(7) })}
<span class="dim">What falls due in between runs, in order.</span></div></section>`;
};

const mailSection = ({ engines }: LocalRegion, timeZone: string, subjects: ReadonlyMap<string, string>): Html => {
  const mails = engines.mailbox.all();
  return html`<section><h2>Mailbox <span class="dim">${mails.length}</span></h2><div class="scroll"><table>${mails
    .slice(-8)
    .toReversed()
    .map(
      (mail) =>
        html`<tr><td>${localTime(mail.sentAt, timeZone)}</td><td>${mail.destinations.join(', ')}</td><td><a href="/_local/mail/${mail.id}">${subjects.get(mail.id) ?? mail.id}</a></td></tr>`,
    )}</table></div><p><a href="/_local/mail">All mail</a></p></section>`;
};

const scheduleSection = ({ scheduler }: LocalRegion, timeZone: string): Html =>
  html`<section><h2>Schedules</h2><div class="scroll"><table><tr><th>Name</th><th>Expression</th><th>Next</th><th></th></tr>${scheduler
    .schedules()
    .map(
      ({ name, expression, next }) =>
        html`<tr><td>${name}</td><td><code>${expression}</code></td><td>${next === null ? 'never' : localTime(next, timeZone)}</td><td>${postButton(`/_local/schedules/${encodeURIComponent(name)}`, 'Run now')}</td></tr>`,
    )}</table></div></section>`;

const functionSection = ({ functions }: LocalRegion, timeZone: string): Html => {
  const names = functions.all.map(({ plan }) => plan.name);
  return html`<section><h2>Functions</h2><div class="scroll"><table><tr><th>Name</th><th class="number">Invocations</th><th class="number">Errors</th><th>Last</th></tr>${functions.all.map(
    ({ plan, counts, recent }) => {
      const { invocations, errors } = counts();
      const last = recent().invocations.at(-1);
      return html`<tr><td><a href="/_local/functions/${plan.name}">${shortName(plan.name, names)}</a></td><td class="number">${invocations}</td><td class="number ${errors > 0 ? 'bad' : ''}">${errors}</td><td>${
        last === undefined
          ? ''
          : html`${localTime(last.at, timeZone)} <span class="${last.failed === null ? 'dim' : 'bad'}">${last.milliseconds} ms</span>`
      }</td></tr>`;
    },
  )}</table></div></section>`;
};

/** CDK's hash at the end of a name says nothing to a reader; the whole name is in the title. */
const thing = (name: string, count: string): Html =>
  html`<tr><td title="${name}">${name.replace(/^.*?-(?:data|app)-/, '').replace(/[0-9a-f]{8}$/i, '')}</td><td class="number">${count}</td></tr>`;

const storeSection = ({ tables, buckets, deadLetters }: CountedThings): Html =>
  html`<section><h2>Tables and buckets</h2><div class="scroll"><table>${tables.map(({ name, items }) =>
    thing(name, `${items} items`),
  )}${buckets.map(({ name, objects }) => thing(name, `${objects} objects`))}</table></div>
<h2>Dead letters <span class="${deadLetters.length > 0 ? 'bad' : 'dim'}">${deadLetters.length}</span></h2>${deadLetters.map(
    ({ at, source, error, attempts }) =>
      html`<p><code>${at}</code> ${source}: <span class="bad">${error}</span> after ${attempts} attempts</p>`,
  )}</section>`;

const serviceSection = ({ engines, people }: LocalRegion): Html =>
  html`<section><h2>Services</h2><dl>${engines.all.map(
    ({ name, engine, endpoint }) => html`<dt>${name}</dt><dd>${engine} <code>${endpoint}</code></dd>`,
  )}</dl><h2>People <span class="dim">sign in with POST /_local/login</span></h2><dl>${people.map(
    ({ email, roles }) => html`<dt>${roles.join(', ')}</dt><dd><code>${email}</code></dd>`,
  )}</dl></section>`;

export const dashboardPage = (
  region: LocalRegion,
  counted: CountedThings,
  subjects: ReadonlyMap<string, string>,
  timeZone: string,
): string =>
  localPage(
    'Dashboard',
    html`${clockSection(region, timeZone)}${mailSection(region, timeZone, subjects)}${scheduleSection(region, timeZone)}${functionSection(region, timeZone)}${storeSection(counted)}${serviceSection(region)}`,
  );

export const functionPage = (region: LocalRegion, name: string, timeZone: string): string | null => {
  const host = region.functions.find(name);
  if (host === undefined) return null;
  const { invocations, logs } = host.recent();
  return localPage(
    name,
    html`<section class="wide"><h2>${name}</h2><dl><dt>Time limit</dt><dd>${host.plan.timeoutSeconds} s</dd><dt>Memory</dt><dd>${host.plan.memoryMegabytes} MB</dd></dl></section>
<section class="wide"><h2>Last invocations</h2><table>${invocations
      .toReversed()
      .map(
        ({ at, milliseconds, failed }) =>
          html`<tr><td>${localTime(at, timeZone)}</td><td class="number">${milliseconds} ms</td><td class="${failed === null ? 'good' : 'bad'}">${failed ?? 'ok'}</td></tr>`,
      )}</table></section>
<section class="wide"><h2>Log</h2><pre>${logs.map(({ text }) => `${text}\n`)}</pre></section>`,
  );
};
