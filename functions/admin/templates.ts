import type { Language } from '../../shared/domain/language.ts';
import type { Person } from '../../shared/domain/person.ts';
import { standardAnswers } from '../../shared/domain/standard-answers.ts';
import {
  newestTemplates,
  renderTemplate,
  sampleValues,
  type Template,
  type TemplateInput,
  templateVariables,
  unknownVariables,
} from '../../shared/domain/template.ts';
import { dayIn } from '../../shared/domain/zoned-time.ts';
import { addressHash } from '../../shared/platform/address-hash.ts';
import type { Clock } from '../../shared/platform/clock.ts';
import { problemTexts } from '../../shared/platform/http.ts';
import type { LinkKeys } from '../../shared/platform/links.ts';
import { Refused } from '../../shared/platform/refused.ts';
import { type Table, TransactionRefused } from '../../shared/platform/table.ts';
import { outboxWrite } from '../../shared/stores/outbox-store.ts';
import type { TemplateStore } from '../../shared/stores/template-store.ts';
import { adminTexts } from './admin-texts.ts';
import type { TestMailInput } from './contract.ts';
import { templateTestMail } from './template-test-mail.ts';

export type TemplateDeps = {
  region: { timeZone: string };
  casework: Pick<Table, 'transact'>;
  templates: TemplateStore;
  keys: () => Promise<LinkKeys>;
  clock: Clock;
};

/** The newest version of each standard answer; what no region has saved is the one that all begin with. */
export const listTemplates =
  ({ templates }: Pick<TemplateDeps, 'templates'>) =>
  async (): Promise<Template[]> =>
    newestTemplates([...standardAnswers, ...(await templates.all())]);

/** Throws `Refused` naming each variable that no case has: a text with one never reaches an employer. */
const refuseUnknown = (text: string, language: Language): void => {
  const errors = unknownVariables(text).map((name) => ({
    ...{ field: 'text', code: 'unknown-variable' },
    message: adminTexts(language).unknownVariable(name, templateVariables),
  }));
  if (errors.length > 0) throw new Refused('invalid', { errors });
};

type By = { person: Pick<Person, 'id'>; language: Language };

/** Saves a new version. A standard answer is of one kind in all of its languages. */
export const saveTemplate = (deps: TemplateDeps) => {
  const list = listTemplates(deps);
  return async (input: TemplateInput, { person, language }: By): Promise<Template> => {
    refuseUnknown(input.text, language);
    const known = (await list()).filter(({ key }) => key === input.key);
    if (known.some(({ kind }) => kind !== input.kind)) {
      const message = problemTexts(language).fields.choice;
      throw new Refused('invalid', { errors: [{ field: 'kind', code: 'choice', message }] });
    }
    const before = known.find((one) => one.language === input.language)?.version ?? 0;
    const saved: Template = { ...input, version: before + 1, by: person.id, at: deps.clock().toISOString() };
    if (!(await deps.templates.append(saved))) throw new Refused('conflict');
    return saved;
  };
};

/** A text as an employer would read it, with the sample case. */
export const previewTemplate = (input: Pick<TemplateInput, 'text' | 'language'>, language: Language): string => {
  refuseUnknown(input.text, language);
  return renderTemplate(input.text, sampleValues[input.language]);
};

/** Mails the newest version to who asks, once per version and day. False where that has been done. */
export const testTemplate = (deps: TemplateDeps) => {
  const list = listTemplates(deps);
  return async ({ key, language }: TestMailInput, person: Pick<Person, 'id' | 'name' | 'email'>): Promise<boolean> => {
    const template = (await list()).find((one) => one.key === key && one.language === language);
    if (!template) throw new Refused('not-found');
    const now = deps.clock();
    const mail = outboxWrite({
      dedupKey: `template#${key}#${language}#${template.version}#${person.id}#${dayIn(now, deps.region.timeZone)}`,
      cause: person.id,
      addressHash: addressHash(await deps.keys(), person.email),
      at: now,
      draft: templateTestMail(template, person),
    });
    try {
      await deps.casework.transact([mail]);
      return true;
    } catch (error) {
      if (error instanceof TransactionRefused) return false;
      throw error;
    }
  };
};
