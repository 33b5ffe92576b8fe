import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardAnswers } from '../../shared/domain/standard-answers.ts';
import {
  newestTemplates,
  renderTemplate,
  sampleValues,
  Template,
  templateVariables,
  unknownVariables,
} from '../../shared/domain/template.ts';

const values = sampleValues.sv;

describe('a standard answer', () => {
  test('takes the values of a case in one pass: what a value holds is never read as a variable', () => {
    const nasty = { ...values, employer: '{{reference}} $& $1' };

    expect(renderTemplate('{{employer}} {{reference}}', nasty)).toBe('{{reference}} $& $1 K7QM-2XTD-9F');
  });

  test('that names no unknown variable leaves no braces behind, whatever is written around them', () => {
    const plain = fc.string().filter((text) => !/[{}]/.test(text));
    const variable = fc.constantFrom(...templateVariables).map((name) => `{{${name}}}`);

    fc.assert(
      fc.property(fc.array(fc.oneof(plain, variable)), (parts) => {
        const text = parts.join('');
        expect(unknownVariables(text)).toEqual([]);
        expect(renderTemplate(text, values)).not.toMatch(/\{\{/);
      }),
    );
  });

  test('every pair of braces that is left after rendering was refused before', () => {
    const parts = fc.array(fc.constantFrom('{', '{{', '}', '}}', 'reference', 'employer', ' ', 'x', '\n'));

    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join('');
        if (renderTemplate(text, values).includes('{{')) expect(unknownVariables(text)).not.toEqual([]);
      }),
    );
  });

  test('that every region begins with is valid, in both languages, and has no unknown variable', () => {
    expect(standardAnswers.map((one) => Template.parse(one))).toEqual(standardAnswers);
    expect(standardAnswers.flatMap(({ text }) => unknownVariables(text))).toEqual([]);
    const inLanguage = (language: string) =>
      standardAnswers.filter((one) => one.language === language).map(({ key, kind }) => [key, kind]);
    expect(inLanguage('sv')).toEqual(inLanguage('en'));
    expect(new Set(standardAnswers.map(({ kind }) => kind)).size).toBe(4);
  });

  test('is the newest of its versions, by key and language', () => {
    const [first] = standardAnswers;
    const versions = [0, 2, 1].map((version) => ({ ...first, version }) as Template);

    expect(newestTemplates([...versions, ...standardAnswers]).filter(({ version }) => version > 0)).toEqual([
      versions[1],
    ]);
  });
});
