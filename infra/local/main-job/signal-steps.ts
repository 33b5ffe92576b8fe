import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { peopleEvent } from '../../foundation/deployment.ts';
import { parsedMail } from '../dashboard/parsed-mail.ts';
import { employersSignals, exampleSignal } from './employers.ts';
import type { Step } from './step.ts';
import { StepFailed } from './step-failed.ts';

const Received = z.object({
  reference: z.string(),
  area: z.object({ name: z.string() }),
  answerBy: z.string(),
  answer: z.object({
    occupations: z.array(
      z.object({ ssyk: z.string(), label: z.string(), shortage: z.nullable(z.object({ class: z.string() })) }),
    ),
    educations: z.array(z.unknown()),
  }),
});

export const seedPeople: Step = {
  name: 'seed the people',
  decisive: true,
  run: async ({ region, file }) => {
    const seeder = region.functions.all.find(({ plan }) => plan.name.endsWith('admin-seed-people'));
    if (seeder === undefined) throw new StepFailed('the template has no function admin-seed-people');
    const outcome = await seeder.invoke(peopleEvent(file));
    if (!outcome.ok) throw new StepFailed(`${outcome.errorType}: ${outcome.errorMessage}`);
    return `${file.staff.length} people of ${file.name}`;
  },
};

export const employersSignal: Step = {
  name: 'employers signal',
  run: async ({ region, file, http }) => {
    if (region.continued) return 'kept from the earlier run';
    const signals = employersSignals(file);
    for (const [i, body] of signals.entries())
      await http.expect(201, '/api/v1/signals', { method: 'POST', headers: { 'idempotency-key': `seed-${i}` }, body });
    await region.quiescent();
    const places = new Set(signals.map(({ municipality }) => municipality));
    return `${signals.length} signals from ${places.size} municipalities`;
  },
};

/** The first thing a newcomer should see: a need told, and answered in the same second. */
export const answerExample: Step = {
  name: 'answer the example signal',
  run: async ({ region, file, http }) => {
    const started = performance.now();
    const body = await http.expect(201, '/api/v1/signals', {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: exampleSignal(file),
    });
    const milliseconds = Math.round(performance.now() - started);
    const received = Received.safeParse(body);
    if (!received.success)
      throw new StepFailed(`the answer has another shape: ${received.error.issues[0]?.path.join('.')}`);
    const { reference, area, answerBy, answer } = received.data;
    const [occupation] = answer.occupations;
    if (occupation === undefined) throw new StepFailed('the answer names no occupation');
    await region.quiescent();
    const mails = await Promise.all(region.engines.mailbox.all().map(parsedMail));
    if (!mails.some(({ text }) => text.includes(reference)))
      throw new StepFailed(`no receipt for ${reference} was sent`);
    const shortage = occupation.shortage === null ? 'no basis yet' : occupation.shortage.class;
    return `${reference} in ${milliseconds} ms: ${occupation.ssyk} ${occupation.label} (${shortage}), ${answer.educations.length} educations; ${area.name} answers by ${answerBy}`;
  },
};
