import type { MeasuresTexts } from './measures.sv.ts';

export const measuresEn = {
  drivers: {
    'lang-utbildning': 'Few are trained, long training',
    'kort-utbildning': 'Few are trained, short training',
    lamplighet: 'The trained are there but do not suit',
    kvarhallning: 'Many leave within a year',
    attraktion: 'An education exists but few apply',
    synlighet: 'An education exists but is not known',
    dimensionering: 'Too few places in education',
    'ej-faststalld': 'Not established',
  },
  kinds: {
    utbildning: 'Education',
    'kort-kurs': 'Short course',
    validering: 'Validation',
    larplats: 'Trainee place',
    studiebesok: 'Study visit',
    skolbesok: 'School visit',
    attraktion: 'Attraction',
    synlighet: 'Visibility',
    rekrytering: 'Recruitment',
    introduktion: 'Introduction',
    arbetsvillkor: 'Working conditions',
    dimensionering: 'Number of places',
    annat: 'Other',
  },
  templates: {
    'attraction-package': {
      title: 'Make the occupation more attractive',
      what: 'Work out with the employer what is good about the job: tasks, development, pay and housing. Show it where people choose an education.',
    },
    'visibility-campaign': {
      title: 'Make the occupation visible',
      what: "Tell of the occupation and the need at the area's labour-market day, to study counsellors and to the employment service.",
    },
    'show-education': {
      title: 'Show the education that exists',
      what: 'Put the employer in touch with the education provider. Agree on how they meet students before the next start.',
    },
    'trainee-place': {
      title: 'Offer trainee places',
      what: 'The employer takes pupils or students. Agree on how many, who looks after them and when they start.',
    },
    'short-course': {
      title: 'Arrange a short course',
      what: 'Describe what people need to learn. Ask education providers and learning centres for a course of some days or weeks.',
    },
    validation: {
      title: 'Validate what people already know',
      what: 'Find people who have the knowledge but no papers. Book validation with the industry or adult education.',
    },
    'study-visit': {
      title: 'Study visit to the employer',
      what: 'Invite a class or a group of jobseekers. Let them see the work and meet somebody who has just started.',
    },
    'school-visit': {
      title: 'Visit a school',
      what: 'The employer tells pupils of the occupation before they choose, preferably together with a former pupil.',
    },
    'introduction-programme': {
      title: 'A better introduction',
      what: 'Plan the first three months, with a mentor, goals and follow-up.',
    },
    'working-conditions': {
      title: 'Look at the working conditions',
      what: 'Ask those who left why. Go through hours, work environment, pay and leadership, and choose one thing to change.',
    },
    'recruitment-support': {
      title: 'Look at what the advert asks for',
      what: 'Tell apart what is needed from the start and what can be learnt on the job. Rewrite the advert accordingly.',
    },
    'wider-recruitment': {
      title: 'Recruit more widely',
      what: 'Try more ways: related occupations, the employment service, commuters, people moving back and people who are new in the country.',
    },
    'dimensioning-dialogue': {
      title: 'Talk about the number of places',
      what: 'Raise the need with the education provider, with the shortage basis and employers who can take students.',
    },
    'education-need': {
      title: 'Propose an education',
      what: 'Describe the need: occupation, how many a year, which employers and what they contribute. Hand it to an education provider.',
    },
    'dig-deeper': {
      title: 'Find out more',
      what: 'Ask how many applied, how many were qualified and how many suited. Choose a measure only when the cause is known.',
    },
  },
} satisfies MeasuresTexts;
