import type { SignalPagesTexts } from './signal-pages.sv.ts';

export const signalPagesEn = {
  form: {
    title: 'Tell us which competence you lack',
    titleWithErrors: (title) => `To correct: ${title}`,
    heading: 'Which competence do you lack?',
    lead: 'Seven questions, about two minutes. One signal per occupation: if you lack several you can send more.',
    optional: 'optional',
    errorsHeading: 'Something needs to be corrected',
    errorsOther: 'The form held a field that we do not know. Please open the form again.',
    error: 'Error:',
    need: 'The need',
    employer: 'The employer',
    contact: 'Whom shall we contact?',
    more: 'How did the recruitment go?',
    moreText:
      'Have you already tried? The numbers help the broker to see where it gets stuck. Leave empty what you do not know.',
    chooseMunicipality: 'Choose a municipality',
    chooseIndustry: 'Choose an industry',
    horizons: {
      now: 'Now',
      'within-6-months': 'Within 6 months',
      'within-2-years': 'Within 2 years',
      'within-5-years': 'Within 5 years',
    },
    knewEducation: { true: 'Yes', false: 'No', unknown: 'Do not know' },
    topics: {
      recruitment: 'Recruitment',
      'strategic-planning': 'Strategic planning of competence',
      'trainee-places': 'Trainee places and learning at work',
      validation: 'Validation: proof of what somebody already knows',
      'short-courses': 'Short courses beside the job',
      attraction: 'Making the occupation and the place attractive',
      automation: 'Automation and new technology',
      inclusion: 'Inclusion: more people who can get the jobs',
    },
    fields: {
      'employer.name': {
        label: 'Name of the employer',
        missing: 'Write the name of the employer',
        wrong: 'Write the name in at most 200 ordinary characters',
      },
      'employer.organisationNumber': {
        label: 'Organisation number',
        hint: 'Ten digits. Leave it empty if you are a sole trader.',
        missing: 'Write the organisation number',
        wrong: 'Write the organisation number in ten digits, for example 556677-8899',
      },
      'employer.industry': {
        label: 'Industry',
        hint: 'So that we can invite you to meetings about what you do.',
        missing: 'Choose an industry',
        wrong: 'Choose an industry from the list',
      },
      municipality: {
        label: 'Municipality where the person will work',
        missing: 'Choose a municipality',
        wrong: 'Choose a municipality of the list',
      },
      'need.occupationText': {
        label: 'Which occupation or competence?',
        hint: 'Write it as you say it at work, in Swedish if you can, for example CNC-operatör.',
        missing: 'Write which occupation or competence you lack',
        wrong: 'Write the occupation in at most 200 ordinary characters',
      },
      'need.headcount': {
        label: 'How many persons?',
        hint: 'An approximate number is enough.',
        missing: 'Write how many persons you need',
        wrong: 'Write the number of persons in digits, 1 to 999',
      },
      'need.horizon': {
        label: 'When do you need them?',
        missing: 'Choose when you need them',
        wrong: 'Choose when you need them',
      },
      'need.description': {
        label: 'Would you like to tell more?',
        hint: 'For example ways of working, machines or hours. Do not write personal data such as names of staff or applicants.',
        missing: 'Describe the need',
        wrong: 'Write at most 4,000 ordinary characters',
      },
      'recruitment.applicants': {
        label: 'How many applied?',
        missing: 'Write the number',
        wrong: 'Write how many applied in digits, 0 to 9,999',
      },
      'recruitment.qualified': {
        label: 'How many had the right education or experience?',
        missing: 'Write the number',
        wrong: 'Write how many had the right education or experience in digits, 0 to 9,999',
      },
      'recruitment.suitable': {
        label: 'How many could you have employed?',
        missing: 'Write the number',
        wrong: 'Write how many you could have employed in digits, 0 to 9,999',
      },
      'recruitment.leftWithinYear': {
        label: 'How many have left within a year of beginning?',
        hint: 'In this occupation with you, roughly.',
        missing: 'Write the number',
        wrong: 'Write how many have left within a year in digits, 0 to 9,999',
      },
      'recruitment.knewEducation': {
        label: 'Did you know that there are educations that lead to the occupation?',
        missing: 'Choose an answer',
        wrong: 'Choose one of the answers',
      },
      'contact.name': {
        label: 'Your name',
        missing: 'Write your name',
        wrong: 'Write the name in at most 200 ordinary characters',
      },
      'contact.email': {
        label: 'Mail address',
        hint: 'The receipt and the link to your page go there.',
        missing: 'Write your mail address',
        wrong: 'Write the mail address like this: name@company.com',
      },
      'contact.phone': {
        label: 'Telephone',
        hint: 'If you would rather be called.',
        missing: 'Write the telephone number',
        wrong: 'Write the telephone number in digits, for example +46 70 174 06 05',
      },
      'consent.events': {
        label: 'Yes, invite me to breakfasts and meetings about competence in our area. I can stop them at any time.',
        missing: 'Choose whether you want invitations',
        wrong: 'Choose whether you want invitations',
      },
      topics: {
        label: 'What would be worth an hour of your time?',
        hint: 'Choose as many as you like. The next meeting is made of it.',
        missing: 'Choose topics',
        wrong: 'Choose among the topics of the list',
      },
    },
    codes: {
      'outside-region': 'The municipality belongs to another region: turn to that one',
      'sole-trader': 'The number is a personal number: leave it empty for a sole trader',
    },
    reader: (region) =>
      `What you send is read by the competence broker of your area and becomes an official document of ${region}, open to the public by law. Your contact details are used to answer you.`,
    send: 'Send',
    sendAgain: 'Send again',
    script: {
      suggestions: 'Suggested occupations',
      suggested: (count) =>
        count === 0
          ? 'No suggestions. You may well write it in your own words.'
          : `${count} suggested ${count === 1 ? 'occupation' : 'occupations'}. Choose with the arrow keys and press Enter.`,
      draftRestored: 'Draft restored: what you had written is still here below.',
      clearDraft: 'Clear the draft',
      personalNumber: 'This looks like a Swedish personal number. Take it away: we are not to have any.',
      sending: 'Sending …',
    },
    notice: {
      unavailable: {
        heading: 'The signal has not been sent yet',
        text: 'The service does not answer right now. All you wrote is still here below. Wait a little and press Send again. It is never sent twice.',
      },
      'in-flight': {
        heading: 'The signal is being received right now',
        text: 'Wait some seconds and press Send again, and you come to your page. It is never sent twice.',
      },
      'used-key': {
        heading: 'This form has already been sent, with other answers',
        text: 'The first signal has been received and does not change: the receipt is in your mail. To send what stands below as a new signal, press Send.',
      },
      'no-key': {
        heading: 'The signal has not been sent yet',
        text: 'The page was too old. All you wrote is still here below: press Send once more.',
      },
    },
  },
  status: {
    title: (reference) => `Signal ${reference}`,
    heading: 'Your signal',
    receivedHeading: 'Thank you, we have received your signal',
    receivedText: (reference) =>
      `Your reference is ${reference}. A receipt with a link to this page is on its way to your mail.`,
    reference: 'Reference',
    need: 'Need',
    headcount: (count) => `${count} ${count === 1 ? 'person' : 'persons'}`,
    municipality: 'Municipality',
    promiseHeading: 'Our promise',
    promise: (broker, day) => `${broker} answers you by ${day}.`,
    brokerOf: (area) => `Competence broker of ${area}`,
    steps: 'What has happened',
    step: {
      received: 'The signal has been received',
      'with-broker': 'The competence broker has it',
      acknowledged: 'The competence broker has answered you',
      'in-dialogue': 'We are talking about what can be done',
      'question-asked': 'We have asked you a question',
      'question-answered': 'We have got an answer to the question',
      'with-others': 'We have asked somebody else who can contribute',
      'back-with-broker': 'The competence broker goes on with it',
      'measure-planned': 'A measure is planned',
      closed: 'The case is closed',
      'reopen-requested': 'You have asked us to take the case up again',
      reopened: 'The case is open again',
      corrected: 'You have corrected what it says',
      withdrawn: 'The signal is withdrawn',
      merged: 'The signal goes on together with another one of yours',
    },
    ahead: {
      received: (day) => `An answer to you by ${day}`,
      acknowledged: () => 'Word of what can be done',
      'in-dialogue': () => 'Word of what can be done',
      'measure-planned': () => 'The measure is carried out',
      'waiting-employer': () => 'Your answer to the question',
      'waiting-external': () => 'An answer from the one we have asked',
      'reopen-requested': () => 'A new answer to you',
      reopened: () => 'A new answer to you',
      closed: null,
      withdrawn: null,
      merged: null,
    },
    brokerHeading: 'Your competence broker',
    askedHeading: 'We have asked you',
    asked: 'We wait for your answer. The question and a link to answer it are in your mail.',
    others: {
      area: (count, area) =>
        `At least ${count} other employers in ${area} have looked for the same occupation in the last year.`,
      county: (count) =>
        `At least ${count} other employers in the county have looked for the same occupation in the last year.`,
      both: (inArea, area, inCounty) =>
        `At least ${inArea} other employers in ${area}, and ${inCounty} in the whole county, have looked for the same occupation in the last year.`,
    },
    mySignals: 'See all your signals, correct or withdraw them',
    occupations: 'How things stand for the occupation',
    occupationsLead: 'This is how we understood what you wrote. The competence broker corrects it if it is wrong.',
    noOccupation:
      'We do not recognise the occupation from the signal. The competence broker reads it and finds the right one.',
    noShortage: 'We have no assessment of the occupation yet.',
    follow: 'Follow the occupation',
    openBasis: 'See what this rests on',
    limits:
      'What this does not tell: the figures show the occupation at large, not how it will go for you. They do not weigh in pay, conditions or your speciality.',
    educations: 'Educations that lead to the occupation',
    educationsLead: 'The nearest first.',
    educationsUnknown:
      'We have no information about educations for the occupation right now. The competence broker will tell you what there is.',
    noEducations:
      'Right now we find no education within reach that leads to the occupation. That matters too, and we take it further.',
    starts: 'Start',
    applyBy: 'Apply by',
    startUnknown: 'not decided',
    distance: 'Distance learning',
    place: 'Place',
    source: 'Source',
    sources: { susanavet: 'The National Agency for Education, Susa-navet' },
    next: 'What happens next?',
    keepLink:
      'Keep the address of this page. Whoever has it can see how the signal stands, so share it only with those who should know.',
  },
  linkSent: {
    title: 'Look in your mail',
    text: 'If we still have the signal, we have sent a new link to the mail address that was given in it. You can get one new link a day.',
    noMail: 'Nothing within a quarter of an hour? Look in the spam folder, or call the competence broker of your area.',
  },
} satisfies SignalPagesTexts;
