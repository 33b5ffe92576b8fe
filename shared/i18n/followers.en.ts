import type { FollowersTexts } from './followers.sv.ts';

export const followersEn = {
  county: 'the whole county',
  form: {
    title: 'Follow an occupation',
    titleWithErrors: (title) => `Correct the form: ${title}`,
    lead: 'Get a mail when the situation of an occupation changes, such as from balance to shortage. No change, no mail.',
    occupation: {
      label: 'Which occupation?',
      hint: 'Write it in Swedish as people say it, such as undersköterska or CNC-operatör.',
      missing: 'Write which occupation you want to follow',
      wrong: 'We do not know the occupation. Write it in another way, such as undersköterska',
    },
    which: {
      label: 'Which of the occupations do you mean?',
      missing: 'Choose which of the occupations you mean',
      other: 'None of them: write the occupation in another way',
    },
    chosen: 'Occupation',
    change: 'Choose another occupation',
    area: {
      label: 'Where?',
      hint: 'Small areas often show the same situation as the whole county.',
      missing: 'Choose where you want to follow the occupation',
      wrong: 'Choose a place from the list',
    },
    wholeCounty: 'The whole county',
    email: {
      label: 'Your mail address',
      hint: 'You get a mail with a link. Nothing begins until you have confirmed with it.',
      missing: 'Write your mail address',
      wrong: 'Write the address like this: name@example.com',
    },
    send: 'Send the link',
    rules:
      'The address is used for this alone and forgotten if you do not confirm within 48 hours. You stop following when you like, by the link in every mail.',
    error: 'Error:',
    errorsHeading: 'Something needs to be corrected',
    errorsOther: 'The form held a field that we do not know. Open the page anew.',
    unavailable: {
      heading: 'Nothing has been sent yet',
      text: 'The service does not answer right now. Wait a little and press Send the link again.',
    },
    sentTitle: 'Look in your mail',
    sent: (label) =>
      `We have sent a link${label === undefined ? '' : ` to follow ${label}`}. Press it within 48 hours, and you begin to follow the occupation.`,
    noMail:
      'No mail? Look in your junk folder. We send at most one mail an hour about the same occupation, so wait an hour before you try again.',
    another: 'Follow another occupation',
  },
  confirm: {
    title: 'Do you want to follow the occupation?',
    lead: (region) => `You get a mail from ${region} when the situation changes. No change, no mail.`,
    occupation: 'Occupation',
    place: 'Where',
    question: 'Confirm that you want to follow the occupation',
    yes: 'Yes, follow it',
    not: 'You do not? Close the page. Nothing happens until you press, and the address is forgotten.',
    confirmedTitle: 'You follow the occupation',
    confirmed: (label, place) => `We write to you when the situation changes for ${label} in ${place}.`,
    situation: (place) => `The situation now in ${place}`,
    noSituation: 'We have no judgement of the occupation yet. We write to you when a judgement has changed.',
    endedTitle: 'You no longer follow the occupation',
    ended: 'You have ended it since you confirmed. To follow the occupation again, begin anew.',
    fullTitle: 'You already follow as many occupations as one can',
    full: (most) => `One can follow ${most} occupations. End one of them, then open the link in the mail again.`,
    see: 'See and end what you follow',
    another: 'Follow another occupation',
    expiredTitle: 'The link has expired',
    expired: 'The link no longer works. To follow an occupation, begin anew.',
  },
  following: {
    title: 'Occupations you follow',
    lead: 'You get a mail when the situation changes for any of them.',
    place: (place) => `In ${place}`,
    none: 'You follow no occupation. We no longer hold your address for that.',
    end: 'Stop following',
    endOf: (label) => `Stop following ${label}`,
    all: 'Stop all',
    allText: 'Then we forget the address. You can follow occupations again when you like.',
    endAll: 'Stop following all occupations',
    ended: 'It has been ended.',
    silent:
      'You have declined the mails about occupations you follow, so none come. To get them again, follow one of the occupations anew.',
    secret: 'The link to the page is your own: do not share it.',
    another: 'Follow another occupation',
  },
  mail: {
    confirm: {
      subject: (label) => `Confirm that you want to follow ${label}`,
      heading: 'Do you want to follow the occupation?',
      text: (label, place, region) =>
        `Somebody has asked ${region} to write to this address when the situation changes for ${label} in ${place}.`,
      what: 'Is it you? Open the link within 48 hours and confirm. Then you get a mail when the situation changes, and none otherwise.',
      open: 'Confirm on the page',
      notYou: 'If it is not you, you need not do anything. We forget the address if nobody confirms.',
      why: 'You get this mail because the address was written on our page Follow an occupation.',
    },
    changed: {
      subject: (count, first) =>
        count === 1
          ? `The situation has changed: ${first}`
          : `The situation has changed for ${count} occupations you follow`,
      heading: (count) =>
        `The situation has changed for ${count === 1 ? 'an occupation' : `${count} occupations`} you follow`,
      lead: 'This is how it was when we last told you, and how it is now.',
      title: (label, place) => `${label}, ${place}`,
      was: 'The situation was',
      now: 'The situation is now',
      unchanged: 'Our judgement, unchanged',
      officialWas: "The Public Employment Service's judgement for the county was",
      officialNow: "The Public Employment Service's judgement for the county is now",
      until: 'Figures up to and including',
      open: 'See what this rests on',
      limits:
        'What it does not tell: the situation is that of the occupation at large, not of you or your workplace. It does not weigh pay, conditions or speciality, and is no forecast for coming years.',
      manage: 'See and end what you follow',
      basis: 'The basis is open to everybody.',
      basisLink: 'See the situation of every occupation',
      why: 'You get this mail because you have confirmed that you want to follow occupations with us. It comes only when something has changed.',
    },
  },
} satisfies FollowersTexts;
