import type { TemplateValues } from '../../../../shared/domain/template.ts';

/**
 * A standard answer with a case's own values: what `renderTemplate` of the domain does, which would bring its schemas
 * along; a test holds the two together. What a value holds is never read as a variable.
 */
export const fillTemplate = (text: string, values: TemplateValues): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as keyof TemplateValues] : whole,
  );
