export type RsvpTexts = {
  title: (event: string) => string;
  when: string;
  where: string;
  time: string;
  minutes: (count: number) => string;
  benefit: string;
  programme: string;
  organiser: string;
  question: string;
  confirm: Readonly<Record<'yes' | 'no', string>>;
  yes: string;
  no: string;
  later: string;
  change: string;
  changeToYes: string;
  changeToNo: string;
  until: string;
  answered: Readonly<Record<'yes' | 'no' | 'keep-me-posted' | 'past' | 'cancelled', { heading: string; text: string }>>;
  event: { public: string; notice: string; past: string; cancelled: string; full: string };
};

export const rsvpSv: RsvpTexts = {
  title: (event) => `Inbjudan: ${event}`,
  when: 'När',
  where: 'Var',
  time: 'Din tid',
  minutes: (count) => `${count} minuter`,
  benefit: 'Det här får du ut av det',
  programme: 'Program',
  organiser: 'Arrangör',
  question: 'Kommer du?',
  confirm: { yes: 'Du svarar ja. Bekräfta här.', no: 'Du svarar nej. Bekräfta här.' },
  yes: 'Ja, jag kommer',
  no: 'Nej, jag kan inte',
  later: 'Inte nu, men bjud in mig igen',
  change: 'Ändra ditt svar',
  changeToYes: 'Ändra till ja, jag kommer',
  changeToNo: 'Ändra till nej, jag kan inte',
  until: 'Du kan ändra ditt svar på den här sidan ända tills träffen börjar.',
  answered: {
    yes: {
      heading: 'Välkommen, du har en plats',
      text: 'Ditt ja är registrerat. Vi mejlar en bekräftelse med en kalenderfil, så att träffen hamnar i din kalender.',
    },
    no: { heading: 'Tack för ditt svar', text: 'Ditt nej är registrerat. Vi hoppas att vi ses en annan gång.' },
    'keep-me-posted': {
      heading: 'Tack för ditt svar',
      text: 'Vi har noterat att du inte kan den här gången, och bjuder in dig igen.',
    },
    past: { heading: 'Träffen har redan börjat', text: 'Det går inte längre att svara. Välkommen en annan gång.' },
    cancelled: { heading: 'Träffen är inställd', text: 'Du behöver inte göra något.' },
  },
  event: {
    public: 'Träff för arbetsgivare',
    notice: 'Inbjudna svarar med länken i sitt mejl.',
    past: 'Träffen har redan varit.',
    cancelled: 'Träffen är inställd.',
    full: 'Träffen är fullbokad.',
  },
};
