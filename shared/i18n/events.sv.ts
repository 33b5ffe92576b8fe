export type EventTexts = {
  when: string;
  where: string;
  minutes: string;
  minutesOf: (minutes: number) => string;
  benefit: string;
  programme: string;
  invitation: {
    subject: (title: string) => string;
    /** `joint` where several organisations invite. */
    intro: (organisers: string, joint: boolean) => string;
    yes: string;
    no: string;
    note: string;
  };
  confirmation: {
    subject: (title: string) => string;
    heading: string;
    text: string;
    change: string;
  };
  cancellation: { subject: (title: string) => string; heading: string; text: string; change: string };
};

export const eventsSv: EventTexts = {
  when: 'När',
  where: 'Var',
  minutes: 'Din tid',
  minutesOf: (minutes) => `${minutes} minuter`,
  benefit: 'Det här får du ut av det',
  programme: 'Program',
  invitation: {
    subject: (title) => `Inbjudan: ${title}`,
    intro: (organisers) => `${organisers} bjuder in dig, eftersom du har sagt att du vill bli inbjuden.`,
    yes: 'Ja, jag kommer',
    no: 'Nej, jag kan inte',
    note: 'Länkarna öppnar en sida där du bekräftar ditt svar. Du kan ändra dig ända tills träffen börjar.',
  },
  confirmation: {
    subject: (title) => `Din plats: ${title}`,
    heading: 'Du har en plats',
    text: 'Kalenderfilen i mejlet lägger in tiden i din kalender. Får du förhinder: lämna din plats så att någon annan kan ta den.',
    change: 'Ändra ditt svar',
  },
  cancellation: {
    subject: (title) => `Avbokad: ${title}`,
    heading: 'Din plats är avbokad',
    text: 'Kalenderfilen i mejlet tar bort tiden ur din kalender. Tack för att du sa till.',
    change: 'Ändra ditt svar',
  },
};
