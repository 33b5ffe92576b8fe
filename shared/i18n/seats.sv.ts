type Letter = { subject: (title: string) => string; heading: string; text: string; link: string };
type Said = { heading: string; text: string };

/** What becomes of a yes: the line, an offered seat, and what changes after; on pages and in mails. */
export type SeatTexts = {
  page: {
    /** `place`: 1 is the first in line. */
    waiting: (place: number) => Said;
    offered: (until: string) => Said;
    lapsed: Said;
    full: Said;
    order: string;
    join: string;
    joinAgain: string;
    leave: string;
    accept: string;
    decline: string;
    question: Readonly<Record<'full' | 'waiting' | 'offered' | 'lapsed', string>>;
  };
  mail: {
    heldUntil: string;
    inLine: Letter;
    offer: Letter;
    lapsed: Letter;
  };
};

export const seatsSv: SeatTexts = {
  page: {
    waiting: (place) => ({
      heading: `Du är nummer ${place} i kön`,
      text: 'Alla platser är tagna just nu. Blir en plats ledig mejlar vi dig och håller den åt dig i högst ett dygn.',
    }),
    offered: (until) => ({
      heading: 'Det finns en plats åt dig',
      text: `Vi håller platsen till ${until}. Efter det går den till nästa i kön.`,
    }),
    lapsed: {
      heading: 'Tiden för din plats har gått ut',
      text: 'Platsen har gått vidare till nästa i kön. Vill du fortfarande komma kan du ställa dig sist i kön.',
    },
    full: {
      heading: 'Träffen är fullbokad',
      text: 'Du kan ställa dig i kön. Blir en plats ledig mejlar vi dig och håller den åt dig i högst ett dygn.',
    },
    order: 'Platserna går i den ordning svaren kom in: den som har väntat längst får frågan först.',
    join: 'Ställ mig i kön',
    joinAgain: 'Ställ mig i kön igen',
    leave: 'Lämna kön',
    accept: 'Ja, jag tar platsen',
    decline: 'Nej, ge den till nästa',
    question: {
      full: 'Vill du stå i kön?',
      waiting: 'Vill du inte vänta?',
      offered: 'Tar du platsen?',
      lapsed: 'Vill du fortfarande komma?',
    },
  },
  mail: {
    heldUntil: 'Platsen hålls till',
    inLine: {
      subject: (title) => `Du står i kö: ${title}`,
      heading: 'Du står i kö',
      text: 'Alla platser är tagna just nu. Blir en plats ledig mejlar vi dig och håller den åt dig i högst ett dygn. Vilket nummer du har i kön ser du på din sida. Där kan du också lämna kön.',
      link: 'Se din plats i kön',
    },
    offer: {
      subject: (title) => `Det finns en plats åt dig: ${title}`,
      heading: 'Det finns en plats åt dig',
      text: 'En plats har blivit ledig och du står först i kön. Öppna sidan och svara om du tar den. Svarar du inte i tid går platsen till nästa i kön.',
      link: 'Svara om du tar platsen',
    },
    lapsed: {
      subject: (title) => `Platsen har gått vidare: ${title}`,
      heading: 'Platsen har gått vidare',
      text: 'Vi höll en plats åt dig, men tiden för att svara har gått ut. Platsen har därför gått vidare. Vill du fortfarande komma kan du ställa dig i kön igen.',
      link: 'Ställ dig i kön igen',
    },
  },
};
