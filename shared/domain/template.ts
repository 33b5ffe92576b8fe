import * as z from 'zod/mini';
import { guardedLine, guardedLines } from './free-text.ts';
import { Language } from './language.ts';
import { PersonId } from './person.ts';

/** When a standard answer is offered: telling that somebody works on it, asking, closing, asking somebody outside. */
export const TemplateKind = z.enum(['acknowledged', 'question', 'closing', 'external']);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** What a text may take from a case, written `{{reference}}`. */
export const templateVariables = ['reference', 'occupation', 'employer', 'broker', 'area', 'answerBy'] as const;
export type TemplateVariable = (typeof templateVariables)[number];
export type TemplateValues = Readonly<Record<TemplateVariable, string>>;

export const TemplateKey = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(60));

const TemplateText = guardedLines(4_000);

export const TemplateInput = z
  .strictObject({
    key: TemplateKey,
    kind: TemplateKind,
    language: Language,
    /** What the staff call it. */
    title: guardedLine(120),
    text: TemplateText,
  })
  .check(z.meta({ id: 'TemplateInput' }));
export type TemplateInput = z.infer<typeof TemplateInput>;

export const PreviewInput = z
  .strictObject({ text: TemplateText, language: Language })
  .check(z.meta({ id: 'TemplatePreviewInput' }));

/** A version of a standard answer in one language; version 0 is the one that every region begins with. */
export const Template = z
  .strictObject({
    ...TemplateInput.shape,
    version: z.int(),
    by: z.nullable(PersonId),
    at: z.nullable(z.iso.datetime()),
  })
  .check(z.meta({ id: 'Template' }));
export type Template = z.infer<typeof Template>;

const isVariable = (name: string): name is TemplateVariable => (templateVariables as readonly string[]).includes(name);

/**
 * Names in double braces that no case has, each once. Braces that do not close count as the name that they begin, so that
 * nobody mails half a variable.
 */
export const unknownVariables = (text: string): string[] => {
  const names = [...text.matchAll(/\{\{([^{}\n]{0,40})(\}\})?/g)].flatMap(([, name = '', closed]) =>
    closed !== undefined && isVariable(name) ? [] : [name.trim()],
  );
  return [...new Set(names)];
};

/** The text with a case's own values. What a value holds is never read as a variable. */
export const renderTemplate = (text: string, values: TemplateValues): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (isVariable(name) ? values[name] : whole));

/** A case that nobody has, for previews and test mails. */
export const sampleValues: Readonly<Record<Language, TemplateValues>> = {
  sv: {
    reference: 'K7QM-2XTD-9F',
    occupation: 'CNC-operatör',
    employer: 'Exempel Mekaniska AB',
    broker: 'Alva Exempel',
    area: 'Exempelområdet',
    answerBy: 'måndag 30 november 2026',
  },
  en: {
    reference: 'K7QM-2XTD-9F',
    occupation: 'CNC operator',
    employer: 'Exempel Mekaniska AB',
    broker: 'Alva Exempel',
    area: 'Exempelområdet',
    answerBy: 'Monday 30 November 2026',
  },
};

/** Of each key and language the newest version, in the order of keys. */
export const newestTemplates = (versions: readonly Template[]): Template[] => {
  const newest = new Map<string, Template>();
  for (const one of versions) {
    const name = `${one.key}#${one.language}`;
    const known = newest.get(name);
    if (!known || known.version < one.version) newest.set(name, one);
  }
  return [...newest.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};
