import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderTemplate, sampleValues, templateVariables } from '../../shared/domain/template.ts';
import { fillTemplate } from '../../site/console/src/case/fill-template.ts';

const values = { ...sampleValues.sv, employer: '{{broker}} $& AB' };
const pieces = fc.oneof(
  fc.constantFrom(...templateVariables.map((name) => `{{${name}}}`), '{{', '}}', '{{nobody}}', '{{constructor}}', '$1'),
  fc.string({ maxLength: 8 }),
);

test('the console fills a standard answer exactly as the server would', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');

      expect(fillTemplate(text, values)).toBe(renderTemplate(text, values));
    }),
  );
});

test('what an employer is called is never read as a variable', () => {
  expect(fillTemplate('Hej {{employer}}!', values)).toBe('Hej {{broker}} $& AB!');
});
