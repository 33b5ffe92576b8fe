import type { Audience } from '../domain/event.ts';
import { industriesSv } from './industries.sv.ts';
import { sectorsSv } from './sectors.sv.ts';

const people = (n: number): string => (n === 1 ? '1 person' : `${n.toLocaleString('sv-SE')} personer`);
const employers = (n: number): string => (n === 1 ? '1 arbetsgivare' : `${n.toLocaleString('sv-SE')} arbetsgivare`);

const audiences: Readonly<Record<Audience, string>> = {
  employers: 'Arbetsgivare',
  'study-counsellors': 'Studie- och yrkesvägledare',
  'employment-service': 'Arbetsförmedlingen',
  suppliers: 'Leverantörer',
  'steering-group': 'Styrgrupp',
};

/** The console's texts on whom staff invite, keep as contacts and are proposed to bring together. */
export const consoleInvitingSv = {
  audiences,
  industries: { ...industriesSv, unknown: 'Bransch okänd' } as Readonly<Record<string, string>>,
  sectors: sectorsSv,
  invite: {
    page: 'Bjud in',
    panel: 'Vilka ska bjudas in?',
    lead: 'Välj vilka träffen är för. Inget skickas förrän du har bekräftat.',
    areas: 'Områden',
    audiences: 'Målgrupper',
    employersOnly: 'Välj bland arbetsgivarna',
    employersOnlyText: 'Valen här gäller bara arbetsgivare. Lämna tomt för att bjuda in alla.',
    industries: 'Branscher',
    industriesHint: 'Inget valt betyder alla branscher.',
    occupations: 'Yrken som de har saknat',
    occupationsHint: 'Sök och lägg till. Inget valt betyder alla yrken.',
    addOccupation: (label: string) => `Lägg till ${label}`,
    removeOccupation: (label: string) => `Ta bort ${label}`,
    add: 'Lägg till',
    remove: 'Ta bort',
    noHits: 'Inget yrke hittades.',
    topics: 'Vill lägga en timme på',
    since: 'Har lämnat en signal sedan',
    attendance: 'Har kommit på en träff förut',
    attendances: { any: 'Spelar ingen roll', 'attended-before': 'Ja', 'never-attended': 'Nej, aldrig' },
    counts: 'Så många blir det',
    counting: 'Räknar …',
    wouldInvite: 'Bjuds in nu',
    alreadyInvited: 'Redan inbjudna',
    suppressed: 'Mejlen når inte fram, eller har anmälts som skräp',
    optedOut: 'Har avslutat eller pausat inbjudningarna',
    withoutConsent: 'Arbetsgivare som har lämnat en signal men inte sagt ja till inbjudningar',
    unknownIndustry: 'Passar in, men branschen är okänd',
    seats: (left: number, capacity: number) =>
      `${Math.max(0, left)} av ${capacity} ${capacity === 1 ? 'plats' : 'platser'} är kvar.`,
    more: (invited: number, left: number) =>
      `Du bjuder in ${people(invited)} till ${left === 1 ? '1 ledig plats' : `${Math.max(0, left)} lediga platser`}. Det går bra: den som inte får plats ställs i kö.`,
    nobody: 'Ingen ny att bjuda in med de här valen.',
    open: (n: number) => `Bjud in ${people(n)} …`,
    confirmHeading: 'Skicka inbjudan?',
    confirm: (n: number, title: string) =>
      `${people(n)} får ett mejl med inbjudan till ${title}. Det går inte att ta tillbaka.`,
    send: (n: number) => `Ja, bjud in ${people(n)}`,
    done: (n: number) => `${people(n)} är inbjudna.`,
    left: (n: number) => `${people(n)} är kvar att bjuda in. Det går av sig självt: du kan lämna sidan.`,
    runs: 'Tidigare utskick',
    run: (invited: number, all: number) => `${invited} av ${all} inbjudna`,
    states: { open: 'pågår', done: 'klart', 'event-over': 'avbrutet: träffen är inställd eller har börjat' },
    over: 'Träffen har börjat eller är inställd. Det går inte att bjuda in fler.',
    back: 'Till träffen',
  },
  contacts: {
    heading: 'Kontakter',
    lead: 'De som har sagt ja till inbjudningar. Arbetsgivare säger ja i sin signal. Andra skriver du in här, med hur och när de sa ja.',
    area: 'Område',
    audience: 'Målgrupp',
    add: 'Lägg till en kontakt',
    name: 'Namn',
    email: 'Mejladress',
    organisation: 'Organisation',
    language: 'Språk för mejl',
    consentedOn: 'Vilken dag sa de ja?',
    consentedHow: 'Hur sa de ja?',
    how: {
      'in-person': 'Vid ett möte',
      telephone: 'På telefon',
      mail: 'I ett mejl',
      form: 'På en blankett',
      agreement: 'I ett avtal eller uppdrag',
    },
    choose: 'Välj',
    save: 'Spara kontakten',
    saved: 'Kontakten är sparad',
    several: 'Klistra in flera',
    severalHint:
      'En per rad: namn; mejladress; organisation. Dag, sätt, område och målgrupp tas från fälten här ovanför.',
    saveSeveral: 'Spara raderna',
    severalSaved: (n: number) => `${people(n)} sparade.`,
    lineWrong: (line: number, why: string) => `Rad ${line}: ${why}`,
    threeParts: 'skriv namn; mejladress; organisation',
    list: 'Listan',
    none: 'Ingen i listan än.',
    more: 'Visa fler',
    consented: (day: string, how: string) => `Sa ja ${day}, ${how.toLowerCase()}`,
    consentedInSignal: (day: string) => `Sa ja ${day}, i sin signal`,
    attended: (attended: number, missed: number) => `Har kommit ${attended} gånger, uteblivit ${missed}`,
    remove: 'Ta bort',
    removeOf: (name: string) => `Ta bort ${name}`,
    removeHeading: 'Ta bort kontakten?',
    removeText: (name: string) =>
      `${name} får inga fler inbjudningar i den här listan. Inbjudningar som redan är skickade gäller.`,
    removed: 'Kontakten är borttagen',
  },
  proposals: {
    heading: 'Föreslagna träffar',
    lead: 'När flera arbetsgivare i en bransch saknar folk samtidigt kan de ha nytta av att mötas. Räknas varje natt.',
    none: 'Inget förslag just nu. Det kommer ett när signalerna samlas i en bransch.',
    title: (sector: string) => `Branschträff: ${sector}`,
    why: 'Varför',
    employers: (n: number | null) =>
      n === null ? 'Färre än fem arbetsgivare på 60 dagar' : `${employers(n)} på 60 dagar`,
    warnings: (n: number) => (n === 1 ? '1 tidig varning' : `${n} tidiga varningar`),
    occupations: 'Det som saknas',
    topics: 'Det de vill prata om',
    noTopics: 'Ingen har önskat något ämne än.',
    contacts: 'Går att bjuda in',
    people,
    plan: 'Planera träffen',
    planned: 'Den är planerad',
    notNow: 'Inte nu',
    answered: { planned: 'Förslaget är avklarat', 'not-now': 'Förslaget visas inte mer' },
    halfWritten: 'Du har en träff som är påbörjad. Spara eller töm den först.',
    benefit: (sector: string) =>
      `Du träffar andra i ${sector} som söker samma kompetens, och går hem med ett nästa steg.`,
    agenda: (topics: readonly string[], occupations: readonly string[]) =>
      [
        `1. Vad vi saknar: ${occupations.join(', ')}`,
        ...topics.map((topic, i) => `${i + 2}. ${topic}`),
        `${topics.length + 2}. Vad gör vi härnäst, och vem gör det?`,
      ].join('\n'),
  },
};

export type ConsoleInvitingTexts = typeof consoleInvitingSv;
