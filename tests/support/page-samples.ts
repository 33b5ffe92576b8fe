import type { CaseState } from '../../shared/domain/case-state.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PublicStep } from '../../shared/domain/signal.ts';
import { signalsEn } from '../../shared/i18n/signals.en.ts';
import { signalsSv } from '../../shared/i18n/signals.sv.ts';
import { mailChoices } from '../../shared/mail/mail-choices.ts';
import { coHostPage } from '../../shared/pages/co-host-page.ts';
import { eventPage } from '../../shared/pages/event-page.ts';
import { linkSentPage } from '../../shared/pages/link-sent-page.ts';
import type { Page } from '../../shared/pages/page.ts';
import { preferencesPage } from '../../shared/pages/preferences-page.ts';
import { problemPage } from '../../shared/pages/problem-page.ts';
import { publicEventsPage } from '../../shared/pages/public-events-page.ts';
import { type RsvpState, rsvpPage } from '../../shared/pages/rsvp-page.ts';
import { signalFormPage } from '../../shared/pages/signal-form-page.ts';
import { type ShownSignal, signalStatusPage } from '../../shared/pages/signal-status-page.ts';
import { startPage } from '../../shared/pages/start-page.ts';
import { unsubscribePage } from '../../shared/pages/unsubscribe-page.ts';
import { aRegion } from './a-region.ts';
import { afterEventPages } from './after-event-samples.ts';
import { answerPages } from './answer-page-samples.ts';
import { basisPages } from './basis-samples.ts';
import { followersPages } from './followers-samples.ts';
import { mySignalsPages } from './my-signals-samples.ts';

/** Four texts that people and sources write, where a test puts what it fears. */
export type WrittenTexts = { line: string; name: string; text: string; url: string };

const ordinary: WrittenTexts = {
  line: 'CNC-operatör',
  name: 'Exempel Mekaniska AB',
  text: 'Femaxlig fräs, tvåskift.\nVi har sökt sedan i våras.',
  url: 'https://www.example.com/utbildning/cnc',
};

export const aShownSignal = (w: WrittenTexts = ordinary): ShownSignal => ({
  reference: 'K7QM-2XTD-9F',
  occupationText: w.line,
  headcount: 3,
  municipality: 'Gävle',
  area: { id: 'gastrikland-ost', name: 'Östra Gästrikland' },
  broker: { name: 'Alva Exempel', email: 'alva.exempel@example.org', phone: '+46701740605' },
  answerBy: '2026-11-30',
  steps: [
    { at: '2026-11-23T08:00:00Z', kind: 'received' },
    { at: '2026-11-23T08:00:02Z', kind: 'with-broker' },
  ],
  state: 'received',
  others: { area: null, county: null },
  answer: {
    occupations: [
      {
        ssyk: '7223',
        label: w.line === ordinary.line ? 'Maskinställare och maskinoperatörer, metallarbete' : w.line,
        shortage: {
          class: 'brist',
          certainty: 'trolig',
          level: 'county',
          dataUntil: '2026-11-22',
          official: { situation: 'brist', edition: '2026-1', source: 'yrkesbarometern' },
        },
      },
      {
        ssyk: '8121',
        label: 'Maskinoperatörer, ytbehandling, metall',
        shortage: {
          class: 'ej-bedomd',
          certainty: null,
          level: 'county',
          dataUntil: '2026-11-22',
          official: { situation: null, edition: '2026-1', source: 'yrkesbarometern' },
        },
      },
      { ssyk: '7222', label: 'Verktygsmakare', shortage: null },
    ],
    educations: [
      {
        title: w.line === ordinary.line ? 'CNC-tekniker, yrkeshögskola' : w.text,
        provider: w.name,
        municipality: '2181',
        distance: false,
        start: '2027-01-11',
        applyBy: '2026-12-15',
        url: w.url,
        source: 'susanavet',
      },
      {
        title: 'Industritekniska programmet, vuxenutbildning',
        provider: 'Exempelkommunens vuxenutbildning',
        municipality: null,
        distance: true,
        start: null,
        applyBy: null,
        url: null,
        source: 'susanavet',
      },
    ],
    nextSteps: [
      'Se om någon av utbildningarna passar: deras elever söker praktikplats och arbete nära er.',
      'Alva Exempel hör av sig till dig för att förstå behovet och föreslå vad som kan göras.',
    ],
  },
});

const mistakes = [
  { field: 'need.occupationText', code: 'required', message: '' },
  { field: 'need.headcount', code: 'type', message: '' },
  { field: 'need.horizon', code: 'required', message: '' },
  { field: 'municipality', code: 'outside-region', message: '' },
  { field: 'recruitment.applicants', code: 'range', message: '' },
  { field: 'employer.organisationNumber', code: 'sole-trader', message: '' },
  { field: 'contact.email', code: 'format', message: '' },
  { field: 'consent.events', code: 'type', message: '' },
  { field: 'nonsense', code: 'unknown', message: '' },
];

/** Every page in every state that looks different, by a name; the texts that people write can be put in. */
export const everyPage = (language: Language, w: WrittenTexts = ordinary): Readonly<Record<string, Page>> => {
  const region = aRegion({ organiser: { name: 'Region Gävleborg', homepage: 'https://www.example.org' } });
  const place = { region, language };
  const values = {
    'need.occupationText': w.line,
    'need.headcount': '3',
    'need.horizon': 'now',
    municipality: '2180',
    'need.description': w.text,
    'recruitment.applicants': '4',
    'employer.name': w.name,
    'employer.organisationNumber': w.line,
    'contact.name': w.name,
    'contact.email': w.line,
    'contact.phone': '070-174 06 05',
    'consent.events': 'true',
    'recruitment.knewEducation': 'false',
    topics: 'trainee-places attraction',
  };
  const form = { ...place, key: 'form_01' };
  const signal = aShownSignal(w);
  const status = {
    ...place,
    token: '1.k1.status.abc.def.ghi',
    signal,
    justReceived: false,
    educations: 'found' as const,
  };
  const begun = { sv: signalsSv, en: signalsEn }[language].nextSteps.begun;
  const stepped = (state: Exclude<CaseState, 'received'>, ...kinds: PublicStep['kind'][]) =>
    signalStatusPage({
      ...status,
      signal: {
        ...signal,
        state,
        steps: [
          ...signal.steps,
          ...kinds.map((kind, i) => ({ at: `2026-11-${24 + i}T09:00:00Z`, kind }) satisfies PublicStep),
        ],
        answer: { ...signal.answer, nextSteps: [begun[state](signal.broker.name)] },
      },
    });
  const event = {
    title: w.line === ordinary.line ? 'Frukost om CNC' : w.line,
    startsAt: new Date('2026-12-08T06:30:00Z'),
    timeZone: 'Europe/Stockholm',
    minutes: 60,
    where: w.line === ordinary.line ? 'Exempelhuset, Storgatan 1, Gävle' : w.name,
    benefit: w.text,
    description: w.text,
    organiser: 'Region Gävleborg',
  };
  const coHost = {
    ...{ ...place, event, id: 'evt_1', token: '1.k1.co-host.abc' },
    counts: { invited: 84, yes: 23, no: 11, waiting: 4, capacity: 25, seatsLeft: 2 },
  };
  const rsvp = (state: RsvpState) => rsvpPage({ ...place, event, token: '1.k1.rsvp.abc', state });
  const problem = (code: string, of: number, more: { renew?: string } = {}) =>
    problemPage({ ...place, problem: { code, status: of, title: '' }, ...more });
  return {
    start: startPage(place),
    'form-empty': signalFormPage(form),
    'form-source': signalFormPage({ ...form, source: 'frukost7' }),
    'form-errors': signalFormPage({
      ...form,
      values: { ...values, municipality: '0180' },
      errors: mistakes,
      status: 422,
    }),
    'form-filled': signalFormPage({ ...form, values, notice: 'unavailable', status: 503 }),
    'form-used-key': signalFormPage({ ...form, values, notice: 'used-key', status: 422 }),
    'status-receipt': signalStatusPage({ ...status, justReceived: true }),
    status: signalStatusPage(status),
    'status-others': signalStatusPage({ ...status, signal: { ...signal, others: { area: 6, county: 17 } } }),
    'status-asked': stepped('waiting-employer', 'question-asked'),
    'status-with-others': stepped('waiting-external', 'in-dialogue', 'with-others'),
    'status-planned': stepped('measure-planned', 'acknowledged', 'in-dialogue', 'measure-planned'),
    'status-closed': stepped('closed', 'acknowledged', 'corrected', 'in-dialogue', 'closed'),
    'status-reopened': stepped('reopened', 'acknowledged', 'closed', 'reopen-requested', 'reopened'),
    'status-withdrawn': stepped('withdrawn', 'withdrawn'),
    'status-merged': stepped('merged', 'merged'),
    'status-uncoded': signalStatusPage({
      ...status,
      signal: {
        ...signal,
        answer: { occupations: [], educations: [], nextSteps: ['Alva Exempel hör av sig till dig.'] },
      },
    }),
    'status-no-education': signalStatusPage({
      ...status,
      educations: 'none',
      signal: { ...signal, answer: { ...signal.answer, educations: [] } },
    }),
    'status-educations-unknown': signalStatusPage({
      ...status,
      educations: 'unknown',
      signal: { ...signal, answer: { ...signal.answer, educations: [] } },
    }),
    'link-sent': linkSentPage(place),
    'problem-404': problem('not-found', 404),
    'problem-410': problem('link-expired', 410, { renew: '/signal/1.k1.status.abc' }),
    'problem-422': problem('invalid', 422),
    'problem-500': problem('fault', 500),
    'problem-503': problem('unavailable', 503),
    'rsvp-asked': rsvp({ is: 'asked' }),
    'rsvp-yes': rsvp({ is: 'yes' }),
    'rsvp-no': rsvp({ is: 'no', full: false }),
    'rsvp-no-full': rsvp({ is: 'no', full: true }),
    'rsvp-keep-me-posted': rsvp({ is: 'keep-me-posted', full: false }),
    'rsvp-full': rsvp({ is: 'full' }),
    'rsvp-waiting': rsvp({ is: 'waiting', place: 3 }),
    'rsvp-offered': rsvp({ is: 'offered', until: new Date('2026-12-01T09:15:00Z') }),
    'rsvp-lapsed': rsvp({ is: 'lapsed' }),
    'rsvp-past': rsvp({ is: 'past' }),
    'rsvp-cancelled': rsvp({ is: 'cancelled' }),
    ...afterEventPages(language, w),
    'co-host': coHostPage({ ...coHost, state: 'planned' }),
    'co-host-cancelled': coHostPage({ ...coHost, state: 'cancelled' }),
    'event-open': eventPage({ ...place, event, id: 'evt_1', state: 'open' }),
    'event-full': eventPage({ ...place, event, id: 'evt_1', state: 'full' }),
    'event-past': eventPage({ ...place, event, id: 'evt_1', state: 'past' }),
    'event-cancelled': eventPage({ ...place, event, id: 'evt_1', state: 'cancelled' }),
    events: publicEventsPage({
      ...{ ...place, feedUrl: 'https://kompetens.example.org/events.ics' },
      events: [
        { ...event, id: 'evt_1', type: 'frukost', cancelled: false },
        { ...event, id: 'evt_2', type: 'arbetsmarknadsdag', cancelled: true },
      ],
    }),
    'events-none': publicEventsPage({ ...place, feedUrl: 'https://kompetens.example.org/events.ics', events: [] }),
    'unsubscribe-on': unsubscribePage({ ...place, token: 'u', list: 'invitations', state: 'on' }),
    'unsubscribe-off': unsubscribePage({ ...place, token: 'u', list: 'digest', state: 'off' }),
    'preferences-weekly': preferencesPage({
      ...{ ...place, token: 'u' },
      preference: { list: 'digest', choice: 'weekly', until: null, choices: mailChoices.digest },
    }),
    'preferences-paused': preferencesPage({
      ...{ ...place, token: 'u', saved: true },
      preference: { list: 'invitations', choice: 'paused', until: '2027-01-11', choices: mailChoices.invitations },
    }),
    'preferences-off': preferencesPage({
      ...{ ...place, token: 'u' },
      preference: { list: 'following', choice: 'off', until: null, choices: mailChoices.following },
    }),
    'preferences-422': preferencesPage({
      ...{ ...place, token: 'u' },
      preference: { list: 'digest', choice: 'monthly', until: null, choices: mailChoices.digest },
      values: { choice: 'paused', until: '2026-01-11' },
      errors: [{ field: 'until', code: 'range', message: '' }],
    }),
    'unsubscribe-following': unsubscribePage({ ...place, token: 'u', list: 'following', state: 'on' }),
    ...basisPages(language, w),
    ...mySignalsPages(language, w),
    ...followersPages(language, w),
    ...answerPages(language, w),
  };
};
