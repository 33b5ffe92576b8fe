/** The console's list of who answered what to an event: fetched with it. */
export const consoleAnswersSv = {
  heading: 'Svar på inbjudan',
  caption: 'Vem som har svarat vad. De som står i kö kommer i köns ordning.',
  none: 'Ingen är inbjuden än.',
  heads: { name: 'Namn och arbetsgivare', answer: 'Svar', act: 'Ändra' },
  counted: (seats: number, offered: number, waiting: number, unanswered: number) =>
    `${seats} har plats, ${offered} har fått ett erbjudande, ${waiting} står i kö, ${unanswered} har inte svarat.`,
  states: {
    confirmed: 'Har plats',
    lapsed: 'Tog inte platsen i tid',
    no: 'Kommer inte',
    'keep-me-posted': 'Kommer inte, vill bli inbjuden igen',
    asked: 'Har inte svarat',
  },
  waiting: (place: number) => `Nummer ${place} i kön`,
  offered: (until: string) => `Erbjuden plats till ${until}`,
  answerFor: 'Svara',
  answerForName: (name: string) => `Svara åt ${name}`,
  lead: 'För den som har ringt. Svaret gäller som om personen hade svarat själv, mejlen går ut som vanligt, och det syns i historiken att du svarade.',
  answer: 'Svaret',
  choose: 'Välj',
  choices: { yes: 'Ja, kommer', no: 'Nej, kommer inte', 'keep-me-posted': 'Inte nu, men vill bli inbjuden igen' },
  register: 'Registrera svaret',
  registered: (name: string, state: string) => `${name}: ${state}`,
};

export type ConsoleAnswersTexts = typeof consoleAnswersSv;
