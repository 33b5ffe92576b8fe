import type { Audience } from '../domain/event.ts';
import type { Answered } from '../domain/event-results.ts';
import type { MissedReason } from '../domain/invitation.ts';

const people = (n: number): string => `${n} ${n === 1 ? 'person' : 'personer'}`;

/** The console's panels on the day of an event and after it: fetched with them. */
export const eventPanelsSv = {
  attendance: {
    heading: 'Närvaro',
    notOpen: (at: string) => `Listan öppnar ${at}, två timmar före start.`,
    results: 'Till resultatet',
    summary: (came: number, expected: number, others: number) =>
      `${came} av ${expected} väntade har kommit${others > 0 ? `, och ${others} till` : ''}.`,
    waiting: (n: number) =>
      n === 1
        ? '1 avprickning är inte sparad än. Den skickas när nätet är tillbaka.'
        : `${n} avprickningar är inte sparade än. De skickas när nätet är tillbaka.`,
    unsaved: 'inte sparat än',
    saved: 'Allt är sparat',
    refused: (name: string, why: string) => `${name} kunde inte prickas av. ${why}`,
    search: 'Sök namn eller arbetsgivare',
    searchHint: 'Sökningen hittar även inbjudna som inte har svarat ja.',
    nobody: 'Ingen har en plats än.',
    noMatch: 'Ingen inbjuden heter så. Lägg till personen här nedanför.',
    came: 'Kom',
    missed: 'Kom inte',
    cameOf: (name: string) => `Kom: ${name}`,
    missedOf: (name: string) => `Kom inte: ${name}`,
    byCode: 'incheckad med koden',
    notExpected: 'utan plats',
    walkIn: 'kom utan inbjudan',
    added: (name: string) => `${name} är tillagd`,
    addHeading: 'Någon kom utan inbjudan',
    addText: 'Skriv bara det som behövs för listan. Personen får inga mejl av det här.',
    name: 'Namn',
    employer: 'Arbetsgivare',
    add: 'Lägg till',
    nameMissing: 'Skriv ett namn',
    employerMissing: 'Skriv arbetsgivaren',
    doneHeading: 'När alla är inne',
    doneText: (n: number) =>
      `Inte avprickade: ${people(n)}. Den som står som frånvarande får ett enda mejl i morgon med frågan varför. Den som lämnas utan markering får inget mejl.`,
    allTicked: 'Alla väntade är avprickade.',
    done: 'Markera resten som frånvarande',
    sure: (n: number) => `Markera ${people(n)} som frånvarande?`,
    codeHeading: 'Koden vid dörren',
    codeText:
      'Visa koden eller låt dem läsa av den. De skriver adressen som inbjudan kom till, och listan visar ingen.',
    codeWhen: (from: string, until: string) => `Koden gäller från ${from} till ${until}.`,
    qr: 'QR-kod till incheckningen',
  },
  results: {
    heading: 'Resultat',
    attendanceLink: 'Till närvaron',
    attendance: 'Närvaro',
    rate: (attended: number, expected: number) =>
      `av dem som hade en plats kom. Väntade: ${expected}. Inbjudna som kom: ${attended}.`,
    noList:
      'Ingen närvarolista fördes. Då räknas ingen som frånvarande, och alla som hade en plats får frågan hur det var.',
    walkIns: (n: number) => `Utan inbjudan kom ${people(n)}.`,
    missed: (n: number) => `Frånvarande: ${people(n)}.`,
    audience: 'Målgrupp',
    expected: 'Väntade',
    attended: 'Kom',
    absent: 'Frånvarande',
    audiences: {
      employers: 'Arbetsgivare',
      'study-counsellors': 'Studie- och yrkesvägledare',
      'employment-service': 'Arbetsförmedlare',
      suppliers: 'Leverantörer',
      'steering-group': 'Styrgrupp',
    } satisfies Record<Audience, string>,
    worth: 'Var det värt tiden?',
    tooFew: 'Färre än fem svar: visas inte.',
    worthText: 'Ungefär så stor del tyckte att det var värt tiden. Ett ”delvis” räknas som en halv.',
    answered: {
      '0-4': 'Färre än fem har svarat.',
      '5-9': '5–9 har svarat.',
      '10-19': '10–19 har svarat.',
      '20-49': '20–49 har svarat.',
      '50+': '50 eller fler har svarat.',
    } satisfies Record<Answered, string>,
    chosen: { '5-9': '5–9', '10-19': '10–19', '20-49': '20–49', '50+': '50 eller fler' },
    how: 'Antal visas i steg, och det som färre än fem har svarat visas inte, så att ingen kan räkna ut vad en enskild har svarat.',
    useful: 'Mest användbart',
    next: 'Önskas nästa gång',
    texts: 'Med egna ord',
    noTexts: 'Färre än fem har skrivit något: visas inte.',
    topic: 'Ämne',
    answers: 'Svar',
    reasons: 'Varför några inte kom',
    reason: 'Skäl',
    missedReasons: {
      ill: 'Sjukdom eller annat privat',
      work: 'Arbetet kom emellan',
      forgot: 'Glömde',
      'not-relevant': 'Ämnet passade inte',
      other: 'Något annat',
    } satisfies Record<MissedReason, string>,
    benefit: 'Nytta per timme',
    benefitText:
      'Hur många som tyckte att det var värt tiden, för varje timme som någon lade. Högre är bättre: samma nytta på halva tiden ger dubbelt.',
    thisEvent: (value: string) => `Den här träffen: ${value}`,
    benefitOthers: (months: number) =>
      `Alla regionens träffar de senaste ${months} månaderna, om minst fem har svarat.`,
    byTopic: 'Per ämne',
    byHour: 'Per tid på dagen',
    hour: 'Början',
    atHour: (hour: number) => `kl. ${String(hour).padStart(2, '0')}`,
    events: 'Träffar',
    hours: 'Deltagartimmar',
    perHour: 'Nytta per timme',
    noBenefit: 'Det finns inga träffar med minst fem svar än.',
    signals: 'Signaler efter träffen',
    signalsText: (n: number) =>
      `${n} ${n === 1 ? 'signal kom' : 'signaler kom'} genom träffens länkar inom 30 dagar från den första.`,
    noLinks: 'Träffen har ingen egen länk. Skapa en under Länkar och QR, så syns signalerna här.',
    counted: (at: string) => `Räknat ${at}.`,
    link: 'Länk',
    count: 'Signaler',
  },
};
export type EventPanelsTexts = typeof eventPanelsSv;
