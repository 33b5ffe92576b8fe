import * as z from 'zod/mini';
import { SesAccountInput } from '../engines/ses-account.ts';
import type { LocalRegion } from '../running-region.ts';
import { MailEventType } from '../triggers/mail-events.ts';
import { resultOf } from '../triggers/scheduler.ts';
import { dashboardPage, functionPage } from './dashboard-page.ts';
import { countedThings, dashboardJson } from './facts.ts';
import { mailboxPage, mailPage } from './mail-page.ts';
import { parsedMail } from './parsed-mail.ts';

/** A question to `/_local`: `page` where a browser asks, else JSON. */
export type LocalRequest = {
  readonly method: string;
  readonly path: readonly string[];
  readonly page: boolean;
  /** Fields of a JSON body or of a form. */
  readonly body: unknown;
};

export type LocalAnswer =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly page: string }
  /** Done: a form goes back to `back`, everybody else gets the JSON. */
  | { readonly status: number; readonly json: unknown; readonly back: string };

const problem = (status: number, code: string, title: string): LocalAnswer => ({
  status,
  json: { type: `/problems/${code}`, title, status, code },
});
const notFound = (what: string) => problem(404, 'not-found', `There is no ${what}`);
const wrong = (what: string) => problem(422, 'invalid', what);

const ClockInput = z.object({ now: z.iso.datetime({ offset: true }) });
const LoginInput = z.object({ email: z.string() });
const shownAccount = '{ "sandbox": true }: sandbox, confirmed, sending, verified, dkim, perDay, perSecond';
const EventInput = z.object({ type: MailEventType });

/** What `/_local` answers. `timeZone` is the region's, for the pages. */
export const localRoutes = (region: LocalRegion, timeZone: string) => {
  const mails = () => Promise.all(region.engines.mailbox.all().toReversed().map(parsedMail));

  const dashboard = async (page: boolean): Promise<LocalAnswer> => {
    if (!page) return { status: 200, json: dashboardJson(region) };
    const subjects = new Map((await mails()).map(({ id, subject }) => [id, subject]));
    return { status: 200, page: dashboardPage(region, await countedThings(region), subjects, timeZone) };
  };

  const mailbox = async (page: boolean): Promise<LocalAnswer> => {
    const all = await mails();
    return page ? { status: 200, page: mailboxPage(all, timeZone) } : { status: 200, json: all };
  };

  const oneMail = async (id: string, page: boolean): Promise<LocalAnswer> => {
    const found = region.engines.mailbox.find(id);
    if (found === undefined) return notFound('such mail');
    const mail = await parsedMail(found);
    return page ? { status: 200, page: mailPage(mail, timeZone) } : { status: 200, json: mail };
  };

  const oneFunction = (name: string, page: boolean): LocalAnswer => {
    const host = region.functions.find(name);
    if (host === undefined) return notFound('such function');
    if (!page) return { status: 200, json: { name, ...host.counts(), ...host.recent() } };
    return { status: 200, page: functionPage(region, name, timeZone) ?? '' };
  };

  const runSchedule = async (name: string): Promise<LocalAnswer> => {
    const outcome = await region.runSchedule(name);
    if (outcome === null) return notFound('such schedule');
    const json = resultOf(outcome);
    return outcome.ok
      ? { status: 200, json, back: '/_local' }
      : {
          status: 502,
          json: { ...(problem(502, 'function-failed', outcome.errorMessage) as { json: object }).json, result: json },
        };
  };

  const moveClock = async (body: unknown): Promise<LocalAnswer> => {
    const input = ClockInput.safeParse(body);
    if (!input.success) return wrong('Write the instant as { "now": "2026-11-30T06:00:00Z" }');
    const moved = await region.moveClock(new Date(input.data.now));
    return moved === null
      ? problem(422, 'clock-backward', `The clock only moves forward; it is ${region.clock.now().toISOString()}`)
      : { status: 200, json: moved, back: '/_local' };
  };

  const login = async (body: unknown): Promise<LocalAnswer> => {
    const input = LoginInput.safeParse(body);
    if (!input.success) return wrong('Write the address as { "email": "…" }');
    const person = region.people.find(({ email }) => email.toLowerCase() === input.data.email.trim().toLowerCase());
    if (person === undefined) return notFound('such person in the region file');
    return { status: 200, json: { accessToken: await region.identity.accessToken(person) } };
  };

  const mailEvent = async (id: string, body: unknown): Promise<LocalAnswer> => {
    const mail = region.engines.mailbox.find(id);
    if (mail === undefined) return notFound('such mail');
    const input = EventInput.safeParse(body);
    if (!input.success)
      return wrong('Write the event as { "type": "bounce" }: bounce, soft-bounce, complaint, delivery');
    await region.mailEvent(input.data.type, mail);
    return { status: 200, json: { id, type: input.data.type }, back: `/_local/mail/${id}` };
  };

  const setAccount = (body: unknown): LocalAnswer => {
    const input = SesAccountInput.safeParse(body);
    if (!input.success) return wrong(`Write the account as ${shownAccount}`);
    region.engines.mailAccount.set(input.data);
    return { status: 200, json: region.engines.mailAccount.current() };
  };

  return async ({ method, path: [place = '', id, sub, ...rest], page, body }: LocalRequest): Promise<LocalAnswer> => {
    const asked = [method, place, id === undefined ? '' : 'id', place === 'identity' ? '' : (sub ?? '')]
      .join(' ')
      .trimEnd();
    if (rest.length > 0) return notFound('such page');
    if (asked === 'GET identity id' && id === '.well-known') {
      if (sub === 'openid-configuration') return { status: 200, json: region.identity.discovery };
      if (sub === 'jwks.json') return { status: 200, json: region.identity.jwks };
    }
    switch (asked) {
      case 'GET':
        return dashboard(page);
      case 'GET mail':
        return mailbox(page);
      case 'POST mail id':
        return id === 'account' ? setAccount(body) : notFound('such page');
      case 'GET mail id':
        if (id === 'account') return { status: 200, json: region.engines.mailAccount.current() };
        return oneMail(id ?? '', page);
      case 'POST mail id events':
        return mailEvent(id ?? '', body);
      case 'GET functions id':
        return oneFunction(id ?? '', page);
      case 'POST schedules id':
        return runSchedule(id ?? '');
      case 'POST clock':
        return moveClock(body);
      case 'POST login':
        return login(body);
      default:
        return notFound('such page');
    }
  };
};
