import type { FieldCode } from '../contract/field-errors.ts';
import type { FieldError } from '../contract/problem.ts';
import type { FormField, SignalPagesTexts } from '../i18n/signal-pages.sv.ts';

export type FormNotice = keyof SignalPagesTexts['form']['notice'];

/** Fields in the order of the page: an error summary reads downwards. */
const order: readonly FormField[] = [
  'need.occupationText',
  'need.headcount',
  'need.horizon',
  'municipality',
  'need.description',
  'recruitment.applicants',
  'recruitment.qualified',
  'recruitment.suitable',
  'recruitment.leftWithinYear',
  'recruitment.knewEducation',
  'employer.name',
  'employer.organisationNumber',
  'contact.name',
  'contact.email',
  'contact.phone',
  'consent.events',
  'topics',
];

const asked = (field: string): field is FormField => (order as readonly string[]).includes(field);

/** The question that an error is about: one of several answers has a place of its own, such as `topics.0`. */
const questionOf = ({ field }: FieldError): string => field.replace(/\.\d+$/, '');

/**
 * What a person has to mend, one line per field in the order of the page. What no field of the page can mend (an unknown
 * field, a wrong language) is one line with an empty `field`.
 */
export const formMistakes = (
  errors: readonly FieldError[],
  t: SignalPagesTexts['form'],
): { field: FormField | ''; text: string }[] => {
  const first = new Map(errors.toReversed().map((error) => [questionOf(error), error]));
  const mistakes = order.flatMap((field) => {
    const error = first.get(field);
    if (!error) return [];
    const texts = t.fields[field];
    const text = t.codes[error.code as FieldCode] ?? (error.code === 'required' ? texts.missing : texts.wrong);
    return [{ field, text }];
  });
  const others = errors.some((error) => !asked(questionOf(error)));
  return others ? [...mistakes, { field: '' as const, text: t.errorsOther }] : mistakes;
};
