type Asked = { label: string; hint: string; missing: string; wrong: string };
type Said = { heading: string; text: string };

export type FollowersTexts = {
  /** The whole county, after "in". */
  county: string;
  form: {
    title: string;
    titleWithErrors: (title: string) => string;
    lead: string;
    occupation: Asked;
    /** Words that may mean several occupations. */
    which: { label: string; missing: string; other: string };
    chosen: string;
    change: string;
    area: Asked;
    wholeCounty: string;
    email: Asked;
    send: string;
    rules: string;
    error: string;
    errorsHeading: string;
    errorsOther: string;
    unavailable: Said;
    sentTitle: string;
    sent: (label: string | undefined) => string;
    noMail: string;
    another: string;
  };
  confirm: {
    title: string;
    lead: (region: string) => string;
    occupation: string;
    place: string;
    question: string;
    yes: string;
    not: string;
    confirmedTitle: string;
    confirmed: (label: string, place: string) => string;
    situation: (place: string) => string;
    noSituation: string;
    endedTitle: string;
    ended: string;
    fullTitle: string;
    full: (most: number) => string;
    see: string;
    another: string;
    expiredTitle: string;
    expired: string;
  };
  following: {
    title: string;
    lead: string;
    place: (place: string) => string;
    none: string;
    end: string;
    /** What the button ends, for those who hear it alone. */
    endOf: (label: string) => string;
    all: string;
    allText: string;
    endAll: string;
    ended: string;
    silent: string;
    secret: string;
    another: string;
  };
  mail: {
    confirm: {
      subject: (label: string) => string;
      heading: string;
      text: (label: string, place: string, region: string) => string;
      what: string;
      open: string;
      notYou: string;
      why: string;
    };
    changed: {
      subject: (count: number, first: string) => string;
      heading: (count: number) => string;
      lead: string;
      title: (label: string, place: string) => string;
      was: string;
      now: string;
      unchanged: string;
      officialWas: string;
      officialNow: string;
      until: string;
      /** Leads to the page that opens the number. */
      open: string;
      limits: string;
      manage: string;
      basis: string;
      basisLink: string;
      why: string;
    };
  };
};

export const followersSv: FollowersTexts = {
  county: 'hela länet',
  form: {
    title: 'Följ ett yrke',
    titleWithErrors: (title) => `Rätta uppgifterna: ${title}`,
    lead: 'Få ett mejl när läget för ett yrke ändras, till exempel från balans till brist. Ändras inget kommer inget.',
    occupation: {
      label: 'Vilket yrke?',
      hint: 'Skriv som du brukar säga, till exempel undersköterska eller CNC-operatör.',
      missing: 'Skriv vilket yrke du vill följa',
      wrong: 'Vi känner inte igen yrket. Skriv det på ett annat sätt, till exempel undersköterska',
    },
    which: {
      label: 'Vilket av yrkena menar du?',
      missing: 'Välj vilket av yrkena du menar',
      other: 'Inget av dem: skriv yrket på ett annat sätt',
    },
    chosen: 'Yrke',
    change: 'Välj ett annat yrke',
    area: {
      label: 'Var?',
      hint: 'Små områden visar ofta samma läge som hela länet.',
      missing: 'Välj var du vill följa yrket',
      wrong: 'Välj en plats i listan',
    },
    wholeCounty: 'Hela länet',
    email: {
      label: 'Din mejladress',
      hint: 'Du får ett mejl med en länk. Inget börjar förrän du har bekräftat med den.',
      missing: 'Skriv din mejladress',
      wrong: 'Skriv mejladressen så här: namn@exempel.se',
    },
    send: 'Skicka länken',
    rules:
      'Adressen används bara till det här och glöms om du inte bekräftar inom 48 timmar. Du slutar följa när du vill, med länken i varje mejl.',
    error: 'Fel:',
    errorsHeading: 'Något behöver rättas',
    errorsOther: 'Formuläret innehöll ett fält som vi inte känner till. Gå till sidan på nytt.',
    unavailable: {
      heading: 'Inget är skickat än',
      text: 'Tjänsten svarar inte just nu. Vänta en liten stund och tryck på Skicka länken igen.',
    },
    sentTitle: 'Titta i din mejl',
    sent: (label) =>
      `Vi har skickat en länk${label === undefined ? '' : ` för att följa ${label}`}. Tryck på den inom 48 timmar, så börjar du följa yrket.`,
    noMail:
      'Kom inget mejl? Titta bland skräpposten. Vi skickar högst ett mejl i timmen om samma yrke, så vänta en timme innan du försöker igen.',
    another: 'Följ ett yrke till',
  },
  confirm: {
    title: 'Vill du följa yrket?',
    lead: (region) => `Du får ett mejl från ${region} när läget ändras. Ändras inget kommer inget.`,
    occupation: 'Yrke',
    place: 'Var',
    question: 'Bekräfta att du vill följa yrket',
    yes: 'Ja, följ yrket',
    not: 'Vill du inte? Stäng sidan. Inget händer förrän du trycker, och adressen glöms.',
    confirmedTitle: 'Du följer yrket',
    confirmed: (label, place) => `Vi hör av oss när läget ändras för ${label} i ${place}.`,
    situation: (place) => `Så ser läget ut nu i ${place}`,
    noSituation: 'Vi har ännu ingen bedömning av läget för yrket. Vi hör av oss när en bedömning har ändrats.',
    endedTitle: 'Du följer inte längre yrket',
    ended: 'Du har avslutat det sedan du bekräftade. Vill du följa yrket igen kan du börja om.',
    fullTitle: 'Du följer redan så många yrken som går',
    full: (most) => `Man kan följa ${most} yrken. Avsluta ett av dem och öppna sedan länken i mejlet igen.`,
    see: 'Se och avsluta det du följer',
    another: 'Följ ett yrke till',
    expiredTitle: 'Länken har gått ut',
    expired: 'Länken gäller inte längre. Vill du följa ett yrke kan du börja om.',
  },
  following: {
    title: 'Yrken du följer',
    lead: 'Du får ett mejl när läget ändras för något av dem.',
    place: (place) => `I ${place}`,
    none: 'Du följer inget yrke. Vi har inte kvar din adress för det.',
    end: 'Sluta följa',
    endOf: (label) => `Sluta följa ${label}`,
    all: 'Sluta med alla',
    allText: 'Då glömmer vi adressen. Du kan följa yrken igen när du vill.',
    endAll: 'Sluta följa alla yrken',
    ended: 'Det är avslutat.',
    silent:
      'Du har tackat nej till mejlen om yrken du följer, så inga kommer. Vill du ha dem igen: följ ett av yrkena på nytt.',
    secret: 'Länken till sidan är din egen: dela den inte.',
    another: 'Följ ett yrke till',
  },
  mail: {
    confirm: {
      subject: (label) => `Bekräfta att du vill följa ${label}`,
      heading: 'Vill du följa yrket?',
      text: (label, place, region) =>
        `Någon har bett ${region} att skriva till den här adressen när läget ändras för ${label} i ${place}.`,
      what: 'Är det du? Öppna länken inom 48 timmar och bekräfta. Sedan får du ett mejl när läget ändras, och inget annars.',
      open: 'Bekräfta på sidan',
      notYou: 'Är det inte du behöver du inte göra något. Vi glömmer adressen om ingen bekräftar.',
      why: 'Du får det här mejlet för att adressen skrevs in på vår sida Följ ett yrke.',
    },
    changed: {
      subject: (count, first) =>
        count === 1 ? `Läget har ändrats: ${first}` : `Läget har ändrats för ${count} yrken du följer`,
      heading: (count) => `Läget har ändrats för ${count === 1 ? 'ett yrke' : `${count} yrken`} du följer`,
      lead: 'Så här var det när vi senast berättade, och så här är det nu.',
      title: (label, place) => `${label}, ${place}`,
      was: 'Läget var',
      now: 'Läget är nu',
      unchanged: 'Vår bedömning, oförändrad',
      officialWas: 'Arbetsförmedlingens bedömning för länet var',
      officialNow: 'Arbetsförmedlingens bedömning för länet är nu',
      until: 'Uppgifter till och med',
      open: 'Se vad bedömningen bygger på',
      limits:
        'Vad det inte säger: läget gäller yrket i stort, inte hur det går för just dig eller din arbetsplats. Det väger inte in lön, villkor eller inriktning, och är ingen prognos för kommande år.',
      manage: 'Se och avsluta det du följer',
      basis: 'Underlaget är öppet för alla.',
      basisLink: 'Se läget för alla yrken',
      why: 'Du får det här mejlet för att du har bekräftat att du vill följa yrken hos oss. Det kommer bara när något har ändrats.',
    },
  },
};
