import { spokenInstant } from './days.ts';

/** Why a change was not taken, as its page says it. */
export type MySignalsNotice = 'forbidden-step' | 'in-flight' | 'too-many' | 'conflict' | 'unavailable';
/** What has just been done. */
export type MySignalsDone = 'corrected' | 'withdrawn' | 'contact-applied' | 'contact-asked';

type Said = { heading: string; text: string };

export type MySignalsTexts = {
  ask: {
    title: string;
    lead: string;
    email: string;
    hint: string;
    missing: string;
    wrong: string;
    error: string;
    send: string;
    rules: string;
    sentTitle: string;
    sent: string;
    noMail: string;
    unavailable: Said;
    errorsHeading: string;
  };
  list: {
    title: string;
    lead: string;
    count: (signals: number) => string;
    /** Where there are older ones. */
    more: (shown: number) => string;
    none: string;
    tell: string;
    received: string;
    now: string;
    open: (need: string) => string;
    secret: string;
  };
  signal: {
    title: (reference: string) => string;
    back: string;
    backToSignal: string;
    details: string;
    reference: string;
    employer: string;
    need: string;
    horizon: string;
    municipality: string;
    description: string;
    recruitment: string;
    applicants: (count: number) => string;
    qualified: (count: number) => string;
    suitable: (count: number) => string;
    left: (count: number) => string;
    knew: (knew: boolean) => string;
    contact: string;
    choices: string;
    correct: string;
    changeContact: string;
    withdraw: string;
    nothingLeft: string;
    done: Readonly<Record<MySignalsDone, Said>>;
    notice: Readonly<Record<MySignalsNotice, Said>>;
  };
  correct: { title: string; lead: string; save: string };
  withdraw: {
    title: string;
    after: readonly string[];
    reason: string;
    reasonHint: string;
    reasonWrong: string;
    personalNumber: string;
    confirm: string;
  };
  changeContact: { title: string; lead: string; name: string; after: string; send: string };
  confirm: {
    title: string;
    lead: (region: string) => string;
    who: string;
    question: string;
    yes: string;
    not: string;
    appliedTitle: string;
    applied: string;
    overtakenTitle: string;
    overtaken: string;
  };
  expired: { link: string; linkText: string; again: string; confirm: string; confirmText: string };
  mail: {
    link: { subject: string; heading: string; text: string; open: string; notYou: string };
    confirm: {
      subject: (reference: string) => string;
      heading: string;
      text: (region: string, reference: string) => string;
      until: string;
      open: string;
      notYou: string;
      why: string;
    };
    changed: {
      subject: (reference: string) => string;
      heading: string;
      text: (reference: string, at: string) => string;
      invitations: string;
      notYou: (broker: string, phone: string, email: string) => string;
    };
    instant: (at: Date, timeZone: string) => string;
  };
};

export const mySignalsSv: MySignalsTexts = {
  ask: {
    title: 'Mina signaler',
    lead: 'Se, rätta eller dra tillbaka det ni har berättat för oss. Skriv mejladressen som angavs i signalen, så skickar vi en länk dit.',
    email: 'Mejladress',
    hint: 'Samma adress som kvittot kom till.',
    missing: 'Skriv din mejladress',
    wrong: 'Skriv mejladressen så här: namn@foretag.se',
    error: 'Fel:',
    send: 'Mejla mig länken',
    rules: 'Länken gäller i två timmar och visar signaler från de senaste tolv månaderna.',
    sentTitle: 'Titta i din mejl',
    sent: 'Har vi signaler från de senaste tolv månaderna med den adressen har vi skickat en länk dit. Länken gäller i två timmar.',
    noMail:
      'Kommer inget inom en kvart? Titta i skräpposten, eller försök med en annan adress. Vi skickar högst ett mejl i kvarten till samma adress.',
    unavailable: {
      heading: 'Länken är inte skickad än',
      text: 'Tjänsten svarar inte just nu. Adressen finns kvar här nedanför. Vänta en liten stund och försök igen.',
    },
    errorsHeading: 'Något behöver rättas',
  },
  list: {
    title: 'Mina signaler',
    lead: 'Här är de signaler som har din mejladress, från de senaste tolv månaderna.',
    count: (signals) => `${signals} ${signals === 1 ? 'signal' : 'signaler'}`,
    more: (shown) =>
      `Här visas de ${shown} nyaste. Gäller det en äldre signal: hör av dig till kompetensmäklaren med referensen i kvittot.`,
    none: 'Just nu finns inga signaler med din mejladress från de senaste tolv månaderna. En signal som skickades nyss kan dröja någon minut.',
    tell: 'Berätta vilken kompetens ni saknar',
    received: 'Mottagen',
    now: 'Senast',
    open: (need) => `Visa eller ändra: ${need}`,
    secret: 'Dela inte adressen till den här sidan: den som har den kan ändra signalerna i två timmar.',
  },
  signal: {
    title: (reference) => `Signal ${reference}`,
    back: 'Till mina signaler',
    backToSignal: 'Tillbaka till signalen',
    details: 'Det ni har berättat',
    reference: 'Referens',
    employer: 'Arbetsgivare',
    need: 'Behov',
    horizon: 'När',
    municipality: 'Kommun',
    description: 'Mer om behovet',
    recruitment: 'Rekryteringen',
    applicants: (count) => `${count} sökte`,
    qualified: (count) => `${count} hade rätt utbildning eller erfarenhet`,
    suitable: (count) => `${count} hade ni kunnat anställa`,
    left: (count) => `${count} slutade inom ett år`,
    knew: (knew) => (knew ? 'Ni kände till utbildning till yrket' : 'Ni kände inte till någon utbildning till yrket'),
    contact: 'Kontakt',
    choices: 'Vad vill du göra?',
    correct: 'Rätta uppgifterna',
    changeContact: 'Byta kontaktperson',
    withdraw: 'Dra tillbaka signalen',
    nothingLeft: 'Signalen är avslutad och kan inte ändras här. Kontakta kompetensmäklaren om något är fel.',
    done: {
      corrected: { heading: 'Rättat', text: 'Kompetensmäklaren ser vad som har ändrats.' },
      withdrawn: {
        heading: 'Signalen är tillbakadragen',
        text: 'Ingen arbetar vidare med den, och den räknas inte längre i statistiken från nästa körning.',
      },
      'contact-applied': { heading: 'Kontakten är ändrad', text: 'Vi hör av oss med de nya uppgifterna.' },
      'contact-asked': {
        heading: 'Vi har mejlat den nya adressen',
        text: 'Inget ändras förrän den nya kontakten har bekräftat, senast om 48 timmar. När det är gjort får du ett mejl.',
      },
    },
    notice: {
      'forbidden-step': {
        heading: 'Det går inte längre',
        text: 'Signalen har kommit för långt för den ändringen. Kontakta kompetensmäklaren om något är fel.',
      },
      'in-flight': {
        heading: 'Signalen är alldeles ny',
        text: 'Vi håller på att lämna den till kompetensmäklaren. Inget är ändrat. Det du har fyllt i finns kvar här nedanför: vänta en halv minut och skicka igen.',
      },
      'too-many': {
        heading: 'Vänta en kvart',
        text: 'Vi har nyss mejlat en ny adress för den här signalen. Vi skickar högst ett sådant mejl i kvarten. Det du har fyllt i finns kvar här nedanför.',
      },
      conflict: {
        heading: 'Någon annan ändrade samtidigt',
        text: 'Inget av din ändring är sparat. Det du har fyllt i finns kvar här nedanför: se hur signalen ser ut nu, eller skicka igen.',
      },
      unavailable: {
        heading: 'Ändringen är inte sparad än',
        text: 'Tjänsten svarar inte just nu. Det du har fyllt i finns kvar här nedanför. Vänta en liten stund och skicka igen.',
      },
    },
  },
  correct: {
    title: 'Rätta uppgifterna',
    lead: 'Ändra det som är fel. Kompetensmäklaren ser både det nya och det som stod förut.',
    save: 'Spara rättelsen',
  },
  withdraw: {
    title: 'Dra tillbaka signalen?',
    after: [
      'Kompetensmäklaren slutar arbeta med den.',
      'Den räknas inte längre i statistiken från nästa körning.',
      'Det går inte att ångra. Behovet kan alltid berättas på nytt.',
    ],
    reason: 'Varför?',
    reasonHint: 'Till exempel att ni har hittat någon. Skriv inte personuppgifter.',
    reasonWrong: 'Skriv högst 1 000 vanliga tecken',
    personalNumber: 'Texten ser ut att innehålla ett personnummer: ta bort det',
    confirm: 'Ja, dra tillbaka signalen',
  },
  changeContact: {
    title: 'Byta kontaktperson',
    lead: 'Vem ska vi höra av oss till i stället? Är det en ny mejladress skickar vi ett mejl dit, och bytet gäller när den personen har bekräftat.',
    name: 'Namn på den nya kontakten',
    after:
      'Inbjudningar till träffar följer inte med: den som har sagt ja till dem får dem som förut, och kan tacka nej i varje mejl.',
    send: 'Byt kontakt',
  },
  confirm: {
    title: 'Vill du vara kontakt för signalen?',
    lead: (region) =>
      `Någon på arbetsgivaren har angett dig som kontakt för det de har berättat för ${region}. Säger du ja hör kompetensmäklaren av sig till dig.`,
    who: 'Ny kontakt',
    question: 'Stämmer det?',
    yes: 'Ja, jag är kontakt',
    not: 'Stämmer det inte? Då behöver du inte göra något: utan ditt ja ändras ingenting.',
    appliedTitle: 'Tack, du är nu kontakt för signalen',
    applied: 'Den förra kontakten har fått veta att bytet är gjort. Se signalen genom Mina signaler.',
    overtakenTitle: 'Kontakten har ändrats sedan mejlet skickades',
    overtaken: 'Därför gäller inte den här länken längre. Be den som angav dig att göra om bytet.',
  },
  expired: {
    link: 'Länken har gått ut',
    linkText: 'Länken till dina signaler gäller i två timmar. Be om en ny, så kommer den i mejlen.',
    again: 'Be om en ny länk',
    confirm: 'Länken har gått ut',
    confirmText:
      'Den gällde i 48 timmar och ingenting har ändrats. Be den som angav dig som kontakt att göra om bytet.',
  },
  mail: {
    link: {
      subject: 'Länk till dina signaler',
      heading: 'Här är länken till dina signaler',
      text: 'Där kan du se, rätta och dra tillbaka det du har berättat för oss de senaste tolv månaderna. Länken gäller i två timmar.',
      open: 'Visa mina signaler',
      notYou: 'Har du inte bett om länken? Då kan du strunta i mejlet: ingen annan har fått den.',
    },
    confirm: {
      subject: (reference) => `Bekräfta att du är kontakt för signal ${reference}`,
      heading: 'Är du kontakt för signalen?',
      text: (region, reference) =>
        `En arbetsgivare som har berättat för ${region} om sitt behov av kompetens har angett dig som kontakt för signal ${reference}.`,
      until: 'Bytet gäller först när du har bekräftat. Länken gäller i 48 timmar.',
      open: 'Se signalen och bekräfta',
      notYou: 'Stämmer det inte? Då behöver du inte göra något.',
      why: 'Du får det här mejlet för att en arbetsgivare har angett dig som kontakt.',
    },
    changed: {
      subject: (reference) => `Signal ${reference} har fått en ny kontakt`,
      heading: 'Signalen har fått en ny kontakt',
      text: (reference, at) =>
        `Kontakten för signal ${reference} byttes ${at}, och den nya kontakten har bekräftat det. Du får inga fler mejl om signalen.`,
      invitations:
        'Har du sagt ja till inbjudningar till träffar gäller det fortfarande. Du kan tacka nej i varje inbjudan.',
      notYou: (broker, phone, email) =>
        `Var det inte du eller någon hos er som gjorde bytet? Hör av dig till ${broker}, ${phone}, ${email}.`,
    },
    instant: (at, timeZone) => spokenInstant('sv', at, timeZone),
  },
};
