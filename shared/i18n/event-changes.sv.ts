import type { HeardAs } from '../domain/event-change.ts';
import type { ReminderKind } from '../domain/event-reminder.ts';

type Hearing = Exclude<HeardAs, 'nobody'>;

export type EventChangesTexts = {
  /** At the number of seats, where fewer are wanted than are taken. */
  seatsTaken: (taken: number) => string;
  moved: {
    subject: (title: string) => string;
    heading: string;
    text: string;
    /** What it said before, beside each fact that is new. */
    formerly: { title: string; when: string; where: string; minutes: string };
    to: Readonly<Record<Exclude<Hearing, 'asked'>, string>>;
    change: string;
    asked: string;
  };
  cancelled: {
    subject: (title: string) => string;
    heading: string;
    reason: string;
    to: Readonly<Record<Hearing, string>>;
    page: string;
  };
  reminder: Readonly<Record<ReminderKind, { subject: (title: string) => string; heading: string }>> & {
    text: string;
    calendar: string;
    giveUp: string;
  };
};

/** What those who come are told of an event that changes, and when it comes near. */
export const eventChangesSv: EventChangesTexts = {
  seatsTaken: (taken) =>
    `${taken === 1 ? '1 plats är redan tagen' : `${taken} platser är redan tagna`}: antalet kan inte vara lägre`,
  moved: {
    subject: (title) => `Ändrad: ${title}`,
    heading: 'Träffen har ändrats',
    text: 'Så här är det nu:',
    formerly: { title: 'Hette förut', when: 'Tidigare tid', where: 'Tidigare plats', minutes: 'Tidigare längd' },
    to: {
      seated:
        'Du har kvar din plats. Kalenderfilen i mejlet flyttar träffen i din kalender. Får du förhinder: lämna din plats så att någon annan kan ta den.',
      'in-line': 'Du står kvar i kön. Blir en plats ledig får du ett mejl.',
      offered: 'Platsen som du har erbjudits väntar fortfarande på ditt svar.',
    },
    change: 'Se eller ändra ditt svar',
    asked: 'Träffen som vi bjöd in dig till har ändrats. Passar det dig så här?',
  },
  cancelled: {
    subject: (title) => `Inställd: ${title}`,
    heading: 'Träffen är inställd',
    reason: 'Därför',
    to: {
      seated: 'Du behöver inte göra något. Kalenderfilen i mejlet tar bort träffen ur din kalender.',
      'in-line': 'Du behöver inte göra något. Din plats i kön är borttagen.',
      offered: 'Du behöver inte göra något. Platsen som du erbjöds finns inte längre.',
      asked: 'Du behöver inte göra något. Vi bjöd in dig till träffen.',
    },
    page: 'Se sidan om träffen',
  },
  reminder: {
    '7d': { subject: (title) => `Om en vecka: ${title}`, heading: 'Vi ses om en vecka' },
    '1d': { subject: (title) => `I morgon: ${title}`, heading: 'Vi ses i morgon' },
    text: 'Du har en plats. Får du förhinder: lämna din plats så att någon annan kan ta den.',
    calendar: 'Hämta kalenderfilen',
    giveUp: 'Lämna min plats',
  },
};
