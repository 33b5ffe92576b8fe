import type { Language } from '../../../../shared/domain/language.ts';
import type { Topic } from '../../../../shared/domain/signal.ts';

/** The internal form as it is typed: text everywhere, so that what is half written can be kept. */
export type SignalDraft = {
  channel: string;
  occupationText: string;
  headcount: string;
  horizon: string;
  description: string;
  employer: string;
  organisationNumber: string;
  industry: string;
  municipality: string;
  name: string;
  email: string;
  phone: string;
  language: string;
  events: '' | 'yes';
  applicants: string;
  qualified: string;
  suitable: string;
  leftWithinYear: string;
  knewEducation: string;
  topics: Topic[];
};

export const emptySignal = (language: Language): SignalDraft => ({
  channel: '',
  occupationText: '',
  headcount: '1',
  horizon: 'now',
  description: '',
  employer: '',
  organisationNumber: '',
  industry: '',
  municipality: '',
  name: '',
  email: '',
  phone: '',
  language,
  events: '',
  applicants: '',
  qualified: '',
  suitable: '',
  leftWithinYear: '',
  knewEducation: '',
  topics: [],
});

/** A number where one is written, else the text itself, for the server to tell what is wrong with it. */
const numberOf = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text);

const given = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''));

/** The request that a draft makes. What was left empty is left out, and the server says what is missing. */
export const signalOf = (draft: SignalDraft): Record<string, unknown> => {
  const { applicants, qualified, suitable, leftWithinYear } = draft;
  const numbers = given({ applicants, qualified, suitable, leftWithinYear });
  const recruitment = {
    ...Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, numberOf(text)])),
    ...(draft.knewEducation !== '' && { knewEducation: draft.knewEducation === 'yes' }),
  };
  return {
    employer: given({ name: draft.employer, organisationNumber: draft.organisationNumber, industry: draft.industry }),
    contact: given({ name: draft.name, email: draft.email, phone: draft.phone }),
    ...given({ municipality: draft.municipality, channel: draft.channel }),
    need: {
      ...given({ occupationText: draft.occupationText, description: draft.description }),
      ...(draft.headcount.trim() !== '' && { headcount: numberOf(draft.headcount) }),
      horizon: draft.horizon,
    },
    ...(Object.keys(recruitment).length > 0 && { recruitment }),
    consent: { events: draft.events === 'yes' },
    ...(draft.topics.length > 0 && { topics: draft.topics }),
    language: draft.language,
  };
};
