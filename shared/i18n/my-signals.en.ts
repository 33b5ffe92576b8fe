import { spokenInstant } from './days.ts';
import type { MySignalsTexts } from './my-signals.sv.ts';

export const mySignalsEn = {
  ask: {
    title: 'My signals',
    lead: 'See, correct or withdraw what you have told us. Write the mail address that was given in the signal, and we send a link there.',
    email: 'Mail address',
    hint: 'The address that the receipt came to.',
    missing: 'Write your mail address',
    wrong: 'Write the mail address like this: name@company.com',
    error: 'Error:',
    send: 'Mail me the link',
    rules: 'The link works for two hours and shows signals of the last twelve months.',
    sentTitle: 'Look in your mail',
    sent: 'If we have signals of the last twelve months with that address, we have sent a link there. The link works for two hours.',
    noMail:
      'Nothing within a quarter of an hour? Look in the spam folder, or try another address. We send one mail per quarter of an hour to an address at most.',
    unavailable: {
      heading: 'The link has not been sent yet',
      text: 'The service does not answer right now. The address is still here below. Wait a little while and try again.',
    },
    errorsHeading: 'Something must be mended',
  },
  list: {
    title: 'My signals',
    lead: 'These are the signals with your mail address, from the last twelve months.',
    count: (signals) => `${signals} ${signals === 1 ? 'signal' : 'signals'}`,
    more: (shown) =>
      `These are the newest ${shown}. For an older signal, turn to the competence broker with the reference in the receipt.`,
    none: 'Right now there are no signals with your mail address from the last twelve months. A signal that was just sent may take a minute.',
    tell: 'Tell us which competence you lack',
    received: 'Received',
    now: 'Latest',
    open: (need) => `See or change: ${need}`,
    secret: 'Do not share the address of this page: whoever has it can change the signals for two hours.',
  },
  signal: {
    title: (reference) => `Signal ${reference}`,
    back: 'To my signals',
    backToSignal: 'Back to the signal',
    details: 'What you have told us',
    reference: 'Reference',
    employer: 'Employer',
    need: 'Need',
    horizon: 'When',
    municipality: 'Municipality',
    description: 'More about the need',
    recruitment: 'The recruitment',
    applicants: (count) => `${count} applied`,
    qualified: (count) => `${count} had the right education or experience`,
    suitable: (count) => `${count} could have been employed`,
    left: (count) => `${count} left within a year`,
    knew: (knew) =>
      knew ? 'You knew of education for the occupation' : 'You did not know of any education for the occupation',
    contact: 'Contact',
    choices: 'What do you want to do?',
    correct: 'Correct it',
    changeContact: 'Name another contact',
    withdraw: 'Withdraw the signal',
    nothingLeft:
      'The signal has come to its end and cannot be changed here. Turn to the competence broker if something is wrong.',
    done: {
      corrected: { heading: 'Corrected', text: 'The competence broker sees what has changed.' },
      withdrawn: {
        heading: 'The signal is withdrawn',
        text: 'Nobody works on it any more, and the statistics leave it out from their next run.',
      },
      'contact-applied': { heading: 'The contact is changed', text: 'We use the new details from now on.' },
      'contact-asked': {
        heading: 'We have mailed the new address',
        text: 'Nothing changes until the new contact has confirmed, within 48 hours. You get a mail when it is done.',
      },
    },
    notice: {
      'forbidden-step': {
        heading: 'That is no longer possible',
        text: 'The signal has come too far for that change. Turn to the competence broker if something is wrong.',
      },
      'in-flight': {
        heading: 'The signal is brand new',
        text: 'We are just handing it to the competence broker. Nothing has changed. What you filled in is still here below: wait half a minute and send it again.',
      },
      'too-many': {
        heading: 'Wait a quarter of an hour',
        text: 'We have just mailed a new address for this signal. We send one such mail per quarter of an hour at most. What you filled in is still here below.',
      },
      conflict: {
        heading: 'Somebody else changed it at the same time',
        text: 'Nothing of your change has been kept. What you filled in is still here below: see how the signal looks now, or send it again.',
      },
      unavailable: {
        heading: 'The change has not been kept yet',
        text: 'The service does not answer right now. What you filled in is still here below. Wait a little while and send it again.',
      },
    },
  },
  correct: {
    title: 'Correct it',
    lead: 'Change what is wrong. The competence broker sees both the new and what stood there before.',
    save: 'Save the correction',
  },
  withdraw: {
    title: 'Withdraw the signal?',
    after: [
      'The competence broker stops working on it.',
      'The statistics leave it out from their next run.',
      'This cannot be undone. The need can always be told anew.',
    ],
    reason: 'Why?',
    reasonHint: 'For example that you have found somebody. Write no personal details.',
    reasonWrong: 'Write at most 1,000 ordinary characters',
    personalNumber: 'The text seems to hold a personal number: take it out',
    confirm: 'Yes, withdraw the signal',
  },
  changeContact: {
    title: 'Name another contact',
    lead: 'Whom shall we turn to instead? If the mail address is new, we send a mail there, and the change counts when that person has confirmed.',
    name: 'Name of the new contact',
    after:
      'Invitations to meetings do not move along: whoever said yes to them gets them as before, and can stop them in every mail.',
    send: 'Change the contact',
  },
  confirm: {
    title: 'Do you want to be the contact of the signal?',
    lead: (region) =>
      `Somebody at the employer has named you as the contact for what they have told ${region}. If you say yes, the competence broker turns to you.`,
    who: 'New contact',
    question: 'Is that right?',
    yes: 'Yes, I am the contact',
    not: 'Not right? Then you need not do anything: without your yes nothing changes.',
    appliedTitle: 'Thank you, you are now the contact of the signal',
    applied: 'The contact before you has been told that the change is made. See the signal by My signals.',
    overtakenTitle: 'The contact has been changed since the mail was sent',
    overtaken: 'That is why this link no longer counts. Ask the person who named you to do it again.',
  },
  expired: {
    link: 'The link has expired',
    linkText: 'The link to your signals works for two hours. Ask for a new one, and it comes by mail.',
    again: 'Ask for a new link',
    confirm: 'The link has expired',
    confirmText: 'It worked for 48 hours and nothing has changed. Ask the person who named you to do it again.',
  },
  mail: {
    link: {
      subject: 'Link to your signals',
      heading: 'Here is the link to your signals',
      text: 'There you can see, correct and withdraw what you have told us in the last twelve months. The link works for two hours.',
      open: 'See my signals',
      notYou: 'You did not ask for the link? Then ignore the mail: nobody else has got it.',
    },
    confirm: {
      subject: (reference) => `Confirm that you are the contact of signal ${reference}`,
      heading: 'Are you the contact of the signal?',
      text: (region, reference) =>
        `An employer who has told ${region} about a need of competence has named you as the contact of signal ${reference}.`,
      until: 'The change counts only when you have confirmed. The link works for 48 hours.',
      open: 'See the signal and confirm',
      notYou: 'Not right? Then you need not do anything.',
      why: 'You get this mail because an employer has named you as their contact.',
    },
    changed: {
      subject: (reference) => `Signal ${reference} has a new contact`,
      heading: 'The signal has a new contact',
      text: (reference, at) =>
        `The contact of signal ${reference} was changed ${at}, and the new contact has confirmed it. You get no more mails about the signal.`,
      invitations:
        'If you said yes to invitations to meetings, that still counts. You can stop them in every invitation.',
      notYou: (broker, phone, email) =>
        `It was neither you nor anybody with you who made the change? Turn to ${broker}, ${phone}, ${email}.`,
    },
    instant: (at, timeZone) => spokenInstant('en', at, timeZone),
  },
} satisfies MySignalsTexts;
