import type { Reason } from '../contract/problem.ts';

export type PagesTexts = {
  /** The language's own name, for the link that leads to it. */
  thisLanguage: string;
  skip: string;
  basis: string;
  footer: (region: string) => string;
  start: {
    title: string;
    heading: string;
    lead: (region: string) => string;
    tell: string;
    takes: string;
    already: string;
    mySignals: string;
    what: string;
    steps: readonly { title: string; text: string }[];
    whom: string;
    whomText: string;
    brokers: string;
    brokersLead: string;
    municipalities: string;
    open: string;
    openText: string;
    openPages: string;
    follow: string;
    openTable: string;
    openSheet: string;
    openDescription: string;
  };
  problem: {
    /** What to do next, in words for somebody who has never seen a status code. */
    next: Readonly<Record<Reason, string>>;
    home: string;
    tell: string;
    renewTitle: string;
    renew: string;
    renewText: string;
  };
};

export const pagesSv: PagesTexts = {
  thisLanguage: 'Svenska',
  skip: 'Hoppa till innehållet',
  basis: 'Brist och överskott i länet',
  footer: (region) => `Kompetenssignal drivs av ${region}. Inga kakor, ingen spårning.`,
  start: {
    title: 'Berätta vilken kompetens ni saknar',
    heading: 'Berätta vilken kompetens ni saknar',
    lead: (region) =>
      `Hittar ni inte rätt personer? Berätta för ${region}. Du får ett första svar direkt, och en kompetensmäklare hör av sig.`,
    tell: 'Berätta vad ni saknar',
    takes: 'Det tar ungefär två minuter. Du behöver inget konto.',
    already: 'Har du redan skickat?',
    mySignals: 'Se dina signaler',
    what: 'Så går det till',
    steps: [
      { title: 'Du berättar', text: 'Vilket yrke, hur många och när. Vi frågar inte om mer än vi behöver.' },
      {
        title: 'Du får svar direkt',
        text: 'Hur läget är för yrket hos er, och vilka utbildningar i närheten som leder dit.',
      },
      {
        title: 'En människa hör av sig',
        text: 'Kompetensmäklaren i ert område svarar inom utlovad tid. Du kan följa signalen på en egen sida.',
      },
    ],
    whom: 'För vem?',
    whomText:
      'För arbetsgivare av alla storlekar, privata, offentliga och ideella. Det ni berättar visar också för dem som planerar utbildning vad som behövs.',
    brokers: 'Kompetensmäklarna',
    brokersLead: 'Vill du hellre prata med någon? Här är den som känner ditt område.',
    municipalities: 'Kommuner',
    open: 'Öppna data',
    openText: 'Vårt underlag om brist och överskott i länet är fritt att läsa och använda.',
    openPages: 'Läget för varje yrke, och vad det bygger på',
    follow: 'Följ ett yrke: få ett mejl när läget ändras',
    openTable: 'Underlaget som JSON',
    openSheet: 'Underlaget som CSV',
    openDescription: 'Beskrivning av gränssnittet (OpenAPI)',
  },
  problem: {
    next: {
      malformed: 'Gå tillbaka och försök igen. Händer det igen, ring eller mejla kompetensmäklaren i ditt område.',
      'idempotency-key-missing': 'Gå till formuläret och fyll i det igen.',
      unauthenticated: 'Logga in och försök igen.',
      'not-yours': 'Tror du att det är fel, kontakta den som gav dig adressen.',
      'not-found':
        'Kontrollera att hela adressen kom med, särskilt om den kommer från ett mejl: ibland bryts den på två rader.',
      'link-expired': 'Av säkerhetsskäl gäller länken en begränsad tid.',
      conflict: 'Ladda sidan igen för att se hur det ligger till nu.',
      'forbidden-step': 'Ladda sidan igen för att se hur det ligger till nu.',
      'case-uncoded': 'Bekräfta yrket och försök igen.',
      'children-open': 'Stäng underärendena först.',
      'driver-missing': 'Välj en orsak först.',
      'measure-missing': 'Välj orsak och åtgärd först.',
      'already-answered': 'Tack, vi har redan fått ert svar. Kontakta kompetensmäklaren om något ska ändras.',
      'in-flight': 'Vänta några sekunder och försök igen.',
      stale: 'Ladda sidan igen och gör om ändringen.',
      'too-large': 'Gå tillbaka, korta texten och skicka igen.',
      'unsupported-media-type': 'Gå till formuläret och skicka därifrån.',
      invalid: 'Gå tillbaka, rätta uppgifterna och försök igen.',
      'outside-region': 'Vänd dig till den region som kommunen hör till.',
      'idempotency-key-reused': 'Gå till formuläret och fyll i det igen.',
      'precondition-required': 'Ladda sidan igen och försök på nytt.',
      'too-many': 'Vänta en stund och försök igen.',
      'attendance-closed': 'Försök igen när listan har öppnat.',
      'offer-lapsed': 'Gå tillbaka till inbjudan: där kan du ställa dig i kön igen.',
      'event-over': 'Det går inte längre att svara. Välkommen en annan gång.',
      fault:
        'Felet är vårt och vi har fått veta det. Försök igen om en stund, eller ring kompetensmäklaren i ditt område.',
      unavailable: 'Ingenting har sparats. Vänta en stund och ladda sidan igen.',
    },
    home: 'Till startsidan',
    tell: 'Till formuläret',
    renewTitle: 'Få en ny länk',
    renew: 'Mejla mig en ny länk',
    renewText: 'Vi skickar den till mejladressen som angavs i signalen. Ingen annan får den.',
  },
};
