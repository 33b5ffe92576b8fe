import { Template } from '../domain/template.ts';
import { ConditionFailed, everyItem, type Table } from '../platform/table.ts';
import { templateKey, templatesPartition } from './keys.ts';

const templateIn = ({ pk, sk, ...rest }: Record<string, unknown>): Template => Template.parse(rest);

/** The region's standard answers, every version of them: none is ever changed. */
export type TemplateStore = {
  /** Read consistently, by key, language and version. */
  all: () => Promise<Template[]>;
  /** False where somebody else has just made the same version. */
  append: (template: Template) => Promise<boolean>;
};

export const templateStore = (table: Table): TemplateStore => ({
  all: async () => {
    const templates: Template[] = [];
    const question = { where: 'pk = :pk', values: { ':pk': templatesPartition }, consistent: true };
    for await (const item of everyItem(table, question)) templates.push(templateIn(item));
    return templates;
  },
  append: async (template) => {
    const { key, language, version } = template;
    try {
      await table.write({
        Put: {
          Item: { ...templateKey(key, language, version), ...template },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      });
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  },
});
