import { digestMail } from '../../functions/digests/digest-mail.ts';
import { type Digest, type DueLine, emptyDigest, type SignalLine } from '../../shared/domain/digest.ts';
import type { EventLine } from '../../shared/domain/digest-event.ts';
import type { DigestReader } from '../../shared/domain/digest-reader.ts';
import type { EarlyWarning } from '../../shared/domain/early-warning.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { MailDraft } from '../../shared/mail/mail.ts';
import { aRegion } from './a-region.ts';
import { aPerson, numberedId } from './builders.ts';
import { digestOrigin } from './digest-harness.ts';

const lineOf = (number: number, need: string, municipality = '2180', headcount = 1) => ({
  ...{ case: numberedId('case', number), reference: `K7QM-2XTD-${10 + number}`, need, headcount, municipality },
});

export const someDue = (): DueLine[] => [
  { ...lineOf(1, 'Svetsare med licens', '2180', 2), reason: 'seriously-late', on: '2026-11-06' },
  { ...lineOf(2, 'Undersköterska natt', '2101'), reason: 'late', on: '2026-11-26' },
  { ...lineOf(3, 'Elektriker'), reason: 'reopen-requested', on: null },
  { ...lineOf(4, 'Lastbilsförare C', '2101', 4), reason: 'step-passed', on: '2026-11-27' },
  { ...lineOf(5, 'Förskollärare'), reason: 'due-soon', on: '2026-11-30' },
  { ...lineOf(6, 'Kock'), reason: 'step-soon', on: '2026-12-02' },
];

const someSignals = (): SignalLine[] => [
  { ...lineOf(11, 'CNC-operatör', '2180', 3), answerBy: '2026-12-03' },
  { ...lineOf(12, 'Mjukvaruutvecklare, inbyggda system'), answerBy: '2026-12-04' },
  { ...lineOf(13, 'Vårdbiträde', '2101', 6), answerBy: null },
];

const warning = (over: Partial<EarlyWarning> = {}): EarlyWarning => ({
  ...{ area: 'gastrikland-ost', ssyk: '7212', label: 'Svetsare och gasskärare', day: '2026-11-25' },
  ...{ employers: 4, expected: 0.5, probability: 0.002 },
  ...over,
});

const breakfast: EventLine = {
  ...{ id: numberedId('evt', 1), title: 'Frukost: så hittar du svetsare', startsAt: '2026-12-10T07:00:00.000Z' },
  ...{ place: 'Lärcentrum Gävle', areas: ['gastrikland-ost'], audiences: ['employers'] },
  ...{ capacity: 20, yes: 12, no: 3, waiting: 0 },
};
const fair: EventLine = {
  ...{ id: numberedId('evt', 2), title: 'Arbetsmarknadsdag industri', startsAt: '2026-12-15T12:30:00.000Z' },
  ...{ place: 'Göransson Arena', areas: ['gastrikland-vast'], audiences: ['suppliers'] },
  ...{ capacity: 40, yes: 40, no: 11, waiting: 3 },
};

const welders = { ssyk: '7212', label: 'Svetsare och gasskärare', places: ['gastrikland-ost'] } as const;
const nurses = { ssyk: '2221', label: 'Grundutbildade sjuksköterskor', places: ['county'] } as const;

/** An ordinary week of a broker, of a strategist and of an education provider. */
const ordinary: Readonly<Record<'broker' | 'strategist' | 'provider', Partial<Digest>>> = {
  broker: {
    due: someDue().slice(0, 3),
    signals: someSignals(),
    classes: [{ ...welders, from: 'balans', to: 'brist' }],
    warnings: [warning()],
    events: [breakfast],
    closed: [{ ...lineOf(21, 'Redovisningsekonom'), outcome: 'matched-education' }],
    numbers: [{ area: 'gastrikland-ost', medianWorkingDays: 2, withinPromise: 0.917, open: 14 }],
  },
  strategist: {
    late: [
      { area: 'gastrikland-ost', seriously: 1, late: 3 },
      { area: 'sodra-halsingland', seriously: 0, late: 1 },
    ],
    reopenings: [lineOf(3, 'Elektriker')],
    uncovered: [{ area: 'norra-halsingland', reason: 'no-broker' }],
    classes: [{ ...nurses, from: 'brist', to: 'stor-brist' }],
    warnings: [warning()],
    events: [breakfast, fair],
  },
  provider: {
    needs: [
      { ssyk: '7212', label: 'Svetsare och gasskärare', employers: 7, since: '2026-11-25' },
      { ssyk: '5323', label: 'Undersköterskor, hemtjänst, äldreboende m.fl.', employers: 5, since: '2026-11-27' },
    ],
    classes: [{ ...nurses, from: 'brist', to: 'stor-brist' }],
    events: [fair],
  },
};

const readers: Readonly<Record<keyof typeof ordinary, Omit<DigestReader, 'person'>>> = {
  broker: { areas: ['gastrikland-ost'], region: false, needs: false },
  strategist: { areas: [], region: true, needs: false },
  provider: { areas: [], region: false, needs: true },
};

type Letter = { digest: Partial<Digest>; reader: Omit<DigestReader, 'person'>; language: Language; first?: boolean };

export const aDigestMail = ({ digest, reader, language, first = false }: Letter): MailDraft =>
  digestMail({
    reader: { ...reader, person: aPerson({ language }) },
    week: '2026-W49',
    today: '2026-11-30',
    digest: { ...emptyDigest, ...digest },
    region: aRegion(),
    origin: digestOrigin,
    unsubscribeUrl: `${digestOrigin}/unsubscribe/1.k1.token`,
    first,
  });

/** Every digest that is worth looking at in a language, by a name. */
export const everyDigest = (language: Language): Readonly<Record<string, MailDraft>> => {
  const { broker, strategist, provider } = ordinary;
  const many = Array.from({ length: 11 }, (_, i) => ({ ...lineOf(30 + i, 'Butikssäljare'), answerBy: '2026-12-04' }));
  const twoAreas = ['gastrikland-ost', 'gastrikland-vast'];
  const numbers = [
    { area: 'gastrikland-ost', medianWorkingDays: 2, withinPromise: 0.917, open: 14 },
    { area: 'gastrikland-vast', medianWorkingDays: null, withinPromise: null, open: 1 },
  ];
  return {
    broker: aDigestMail({ digest: broker, reader: readers.broker, language }),
    strategist: aDigestMail({ digest: strategist, reader: readers.strategist, language }),
    provider: aDigestMail({ digest: provider, reader: readers.provider, language }),
    'broker-busy': aDigestMail({
      digest: { ...broker, due: someDue(), signals: many, events: [breakfast, fair], numbers },
      reader: { ...readers.broker, areas: twoAreas },
      language,
      first: true,
    }),
    'broker-and-strategist': aDigestMail({
      digest: { ...strategist, ...broker },
      reader: { ...readers.broker, region: true },
      language,
    }),
    'one-change': aDigestMail({ digest: { classes: broker.classes ?? [] }, reader: readers.broker, language }),
  };
};
