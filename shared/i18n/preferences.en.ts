import type { PreferencesTexts } from './preferences.sv.ts';

export const preferencesEn = {
  link: {
    digest: 'Choose how often the weekly letter comes',
    invitations: 'Choose whether to pause the invitations',
    following: 'Choose whether you want mail about occupations',
  },
  title: {
    digest: 'How often do you want the weekly letter?',
    invitations: 'Do you want invitations?',
    following: 'Do you want mail about occupations you follow?',
  },
  lead: {
    digest:
      'The letter goes out on Mondays, and only when there is something new. Nothing is left out: the next letter begins where the last one ended.',
    invitations:
      'We invite you to breakfasts and other meetings. An invitation that comes during your pause is not sent later.',
    following: 'We write when things change for an occupation that you follow.',
  },
  now: 'How it is now',
  state: {
    on: 'The mail comes.',
    weekly: 'The letter comes every week.',
    fortnightly: 'The letter comes every other week.',
    monthly: 'The letter comes once a month.',
    off: 'The mail has been stopped.',
  },
  paused: (day) => `The mail is paused and comes again on ${day}.`,
  question: 'Choose one',
  choices: {
    on: 'Yes, send it',
    weekly: 'Every week',
    fortnightly: 'Every other week',
    monthly: 'Once a month',
    paused: 'Pause until a day that I give',
    off: 'Never, stop it',
  },
  until: 'On which day shall the mail come again?',
  untilHint: 'Needed only for a pause. At most a year ahead.',
  save: 'Save',
  saved: 'Your choice is saved',
  still: 'Mail about your own cases and answers to what you do yourself come as before.',
  nothing: 'Nothing changes until you save.',
  summary: 'Something needs correcting',
  errorWord: 'Error:',
  choiceMissing: 'Choose one of the alternatives',
  untilMissing: 'Write the day on which the mail shall come again',
  untilWrong: 'Write the day as year, month and day, for example 2027-01-11',
  untilRange: 'The day must lie ahead, at most a year',
} satisfies PreferencesTexts;
