export type CoHostTexts = {
  mail: {
    subject: (title: string) => string;
    intro: (organisers: string) => string;
    page: string;
    open: string;
    note: string;
    why: string;
  };
  page: {
    title: (event: string) => string;
    lead: string;
    heading: string;
    invited: string;
    yes: string;
    no: string;
    waiting: string;
    seats: string;
    seatsLeft: (left: number, capacity: number) => string;
    note: string;
    cancelled: string;
    public: string;
  };
};

export const coHostSv: CoHostTexts = {
  mail: {
    subject: (title) => `Ni bjuder in tillsammans: ${title}`,
    intro: (organisers) => `${organisers} bjuder in till träffen tillsammans. Era namn står i inbjudan.`,
    page: 'På er sida ser du hur många som är inbjudna, hur många som har svarat och hur många platser som är kvar.',
    open: 'Se hur många som kommer',
    note: 'Sidan visar bara antal för just den här träffen, aldrig namn. Länken är er: skicka den inte vidare.',
    why: 'Du får det här mejlet för att din organisation bjuder in till träffen tillsammans med oss.',
  },
  page: {
    title: (event) => `Hur många kommer: ${event}`,
    lead: 'Siffrorna är de som gäller nu. Ladda om sidan för att se om något har ändrats.',
    heading: 'Så många har svarat',
    invited: 'Inbjudna',
    yes: 'Kommer',
    no: 'Kommer inte',
    waiting: 'I kö',
    seats: 'Platser',
    seatsLeft: (left, capacity) => `${Math.max(0, left)} av ${capacity} kvar`,
    note: 'Sidan visar bara antal, aldrig vilka det är.',
    cancelled: 'Träffen är inställd.',
    public: 'Träffens egen sida',
  },
};
