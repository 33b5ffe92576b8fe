import type { Language } from './language.ts';
import type { Template, TemplateKind } from './template.ts';

type Answer = { key: string; kind: TemplateKind } & Readonly<Record<Language, { title: string; text: string }>>;

const answers: readonly Answer[] = [
  {
    key: 'first-answer',
    kind: 'acknowledged',
    sv: {
      title: 'Första svar: jag hör av mig',
      text: 'Hej!\n\nTack för att ni berättade att ni behöver {{occupation}}. Jag är kompetensmäklare i {{area}} och har börjat titta på det.\n\nJag ringer eller mejlar dig för att förstå behovet bättre, senast {{answerBy}}.\n\nVänliga hälsningar\n{{broker}}',
    },
    en: {
      title: 'First answer: I will be in touch',
      text: 'Hello!\n\nThank you for telling us that you need {{occupation}}. I am the competence broker of {{area}} and have begun to look into it.\n\nI will call or mail you to understand the need better, by {{answerBy}}.\n\nKind regards\n{{broker}}',
    },
  },
  {
    key: 'ask-about-skills',
    kind: 'question',
    sv: {
      title: 'Fråga: vad ska personen kunna?',
      text: 'Vad ska den som börjar hos er kunna första dagen, och vad kan ni lära upp på plats?\n\nFinns det krav som certifikat, körkort eller språk som ni inte kan vara utan?',
    },
    en: {
      title: 'Question: what must the person know?',
      text: 'What must the person be able to do on the first day, and what can you teach on the job?\n\nAre there demands such as certificates, a driving licence or a language that you cannot do without?',
    },
  },
  {
    key: 'ask-about-recruitment',
    kind: 'question',
    sv: {
      title: 'Fråga: hur har ni sökt?',
      text: 'Hur har ni sökt hittills, och vad har stoppat: att för få söker, att de som söker saknar rätt kunskap, eller att de tackar nej?\n\nSkriv gärna ungefär hur många som sökte senast.',
    },
    en: {
      title: 'Question: how have you recruited?',
      text: 'How have you recruited so far, and what stopped it: too few applicants, applicants without the right skills, or people who said no?\n\nPlease write roughly how many applied last time.',
    },
  },
  {
    key: 'closing-education',
    kind: 'closing',
    sv: {
      title: 'Avslut: kontakt med utbildning',
      text: 'Hej!\n\nVi har pratat om ert behov av {{occupation}} och ni har nu kontakt med en utbildning som leder till yrket. Därför avslutar jag signal {{reference}}.\n\nHör gärna av er om det inte löser sig.\n\nVänliga hälsningar\n{{broker}}',
    },
    en: {
      title: 'Closing: in touch with an education',
      text: 'Hello!\n\nWe have talked about your need of {{occupation}}, and you are now in touch with an education that leads to the occupation. That is why I close signal {{reference}}.\n\nDo get in touch if it does not work out.\n\nKind regards\n{{broker}}',
    },
  },
  {
    key: 'closing-no-action',
    kind: 'closing',
    sv: {
      title: 'Avslut: vi kan inte göra mer nu',
      text: 'Hej!\n\nJag har sökt efter en väg framåt för ert behov av {{occupation}}, men hittar ingen åtgärd som hjälper just nu. Det är viktigt att ni berättade: behovet räknas när utbildning i länet planeras.\n\nDärför avslutar jag signal {{reference}}. Tycker ni att jag har missat något, svara nej i det här mejlet.\n\nVänliga hälsningar\n{{broker}}',
    },
    en: {
      title: 'Closing: nothing more can be done now',
      text: 'Hello!\n\nI have looked for a way forward for your need of {{occupation}}, but I find no measure that helps right now. It matters that you told us: the need counts when education in the county is planned.\n\nThat is why I close signal {{reference}}. If you think that I have missed something, answer no in this mail.\n\nKind regards\n{{broker}}',
    },
  },
  {
    key: 'ask-provider',
    kind: 'external',
    sv: {
      title: 'Fråga till utbildare: finns platser?',
      text: 'En arbetsgivare i {{area}} behöver {{occupation}}.\n\nHar ni en utbildning som leder dit, när börjar nästa omgång, och kan ni ta emot någon som redan arbetar i branschen?',
    },
    en: {
      title: 'Question to a provider: are there places?',
      text: 'An employer in {{area}} needs {{occupation}}.\n\nDo you have an education that leads there, when does the next round begin, and can you take somebody who already works in the trade?',
    },
  },
];

/** What every region begins with, as version 0; a saved version takes its place. */
export const standardAnswers: readonly Template[] = answers.flatMap(({ key, kind, ...texts }) =>
  (['sv', 'en'] as const).map((language) => ({
    key,
    kind,
    language,
    ...texts[language],
    version: 0,
    by: null,
    at: null,
  })),
);
