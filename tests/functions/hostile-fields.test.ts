import { describe, expect, test } from 'vitest';
import { adminRoutes } from '../../functions/admin/contract.ts';
import { casesRoutes } from '../../functions/cases/contract.ts';
import { eventsRoutes } from '../../functions/events/contract.ts';
import { followersRoutes } from '../../functions/followers/contract.ts';
import { mailRoutes } from '../../functions/mail/contract.ts';
import { mySignalsRoutes } from '../../functions/my-signals/contract.ts';
import { openDataRoutes } from '../../functions/open-data/contract.ts';
import { reportsRoutes } from '../../functions/reports/contract.ts';
import { shortageRoutes } from '../../functions/shortage/contract.ts';
import { signalsRoutes } from '../../functions/signals/contract.ts';
import { fieldErrors } from '../../shared/contract/field-errors.ts';
import type { Route } from '../../shared/contract/route.ts';
import { problemsSv } from '../../shared/i18n/problems.sv.ts';
import { textFieldsOf, withFields } from '../fixtures/hostile-fields.ts';
import { hostilePayloads } from '../fixtures/hostile-payloads.ts';
import { type HostileWrite, hostileWrites, textFieldsIn } from '../fixtures/hostile-writes.ts';

const routes: readonly Route[] = [
  ...[...adminRoutes, ...casesRoutes, ...eventsRoutes, ...followersRoutes, ...mailRoutes],
  ...[...mySignalsRoutes, ...openDataRoutes, ...reportsRoutes, ...shortageRoutes, ...signalsRoutes],
];
const writes: readonly (readonly [string, HostileWrite])[] = Object.entries(hostileWrites);

const schemaOf = ({ route, schema }: HostileWrite) => {
  const found = schema ?? routes.find(({ id }) => id === route)?.body;
  if (!found) throw new Error(`No contract has a route ${route} that takes a body`);
  return found;
};

test('there are two hundred hostile texts at least, each once', () => {
  const texts = hostilePayloads.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(200);
});

test('every text field of every contract has an example in which hostile texts are tried', () => {
  const wanted = routes.flatMap(({ id, body }) => (body ? textFieldsOf(body).map((path) => `${id} ${path}`) : []));
  const tried = writes.flatMap(([, write]) =>
    textFieldsIn(write.body, schemaOf(write)).map((path) => `${write.route} ${path}`),
  );

  expect(wanted.length).toBeGreaterThan(60);
  expect([...new Set(tried)].toSorted()).toEqual([...new Set(wanted)].toSorted());
  for (const [name, write] of writes)
    expect([name, schemaOf(write).safeParse(write.body).success]).toEqual([name, true]);
});

/** What a kept text may never hold, wherever it goes: half a character, a control, a mark that turns writing around. */
const unkept = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/**
 * What is not kept but looked for: what is not found is refused, as `hostile.test.ts` shows. A sheet is kept where every
 * cell of it is a code or a number, and refused by `jobseekers.test.ts` of the domain where one is not.
 */
const lookedFor = ['broker', 'reference', 'csv'];

describe.each(writes.filter(([, write]) => textFieldsIn(write.body, schemaOf(write)).length > 0))('%s', (_, write) => {
  const schema = schemaOf(write);

  test.each(textFieldsIn(write.body, schema))('%s keeps a hostile text or names itself', (path) => {
    const keptWrongly: string[] = [];
    for (const { text } of hostilePayloads) {
      const input = withFields(write.body, { [path]: text });
      const parsed = schema.safeParse(input, { reportInput: false });
      if (!parsed.success) {
        const named = fieldErrors(parsed.error.issues, input, problemsSv.fields);
        expect([text, named.map(({ field }) => field)]).toEqual([text, [path]]);
        expect(named[0]?.message).toMatch(/\S/);
        expect(JSON.stringify(named)).not.toContain('hostile');
      } else if (
        !lookedFor.includes(path) &&
        (!text.isWellFormed() || unkept.test(text.trim().replace(/[\n\r\t]/g, '')))
      )
        keptWrongly.push(text);
    }
    expect(keptWrongly).toEqual([]);
  });
});
