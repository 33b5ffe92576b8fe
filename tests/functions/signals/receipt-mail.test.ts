import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../shared/domain/language.ts';
import type { SignalInput } from '../../../shared/domain/signal.ts';
import { outboxStore } from '../../../shared/stores/outbox-store.ts';
import { exampleInput } from '../../support/builders.ts';
import { startDynamo, type TestDynamo } from '../../support/engines.ts';
import { intake, ofKind } from '../../support/intake.ts';
import { noBasis, type PublishedBasis, publishedBasis } from '../../support/intake-basis.ts';

let dynamo: TestDynamo;
let basis: PublishedBasis;
beforeAll(async () => {
  dynamo = await startDynamo();
  basis = await publishedBasis(dynamo);
});
afterAll(() => dynamo.stop());

const receiptOf = async (language: Language, of: PublishedBasis, over: Partial<SignalInput> = {}) => {
  const at = await intake(dynamo, of);
  const received = (await at.submit(exampleInput({ language, ...over }))).json() as {
    reference: string;
    statusUrl: string;
  };
  const [signal] = ofKind(await at.items(), 'signal');
  const mail = await outboxStore(at.casework).find(`receipt#${String(signal?.id)}`);
  if (!mail) throw new Error('no receipt');
  return { received, mail, text: JSON.stringify(mail.draft.blocks) };
};

describe.each<[Language, string, string]>([
  ['sv', 'Vi har tagit emot er signal', 'måndag 30 november'],
  ['en', 'We have received your signal', '30 November'],
])('the receipt in %s', (language, subject, day) => {
  test('goes to the sender, is answered to the broker, and promises who answers until when', async () => {
    const { received, mail, text } = await receiptOf(language, basis);

    expect(mail.draft).toMatchObject({
      to: { name: 'Kim Exempel', address: 'kim@example.com' },
      replyTo: { name: 'Alva Exempel', address: 'alva.exempel@example.org' },
      ...{ language, class: 'service', subject: `${subject} ${received.reference}` },
    });
    expect(text).toContain('Alva Exempel');
    expect(text).toContain(day);
    expect(text).toContain(received.statusUrl);
    expect(text).toContain('Svets och industri, CNC-operatör');
  });

  test('does not repeat what the employer wrote', async () => {
    const { text } = await receiptOf(language, basis);

    for (const written of ['Femaxlig', 'Mekaniska', '5566778899']) expect(text).not.toContain(written);
  });

  test('says so where no education leads to the occupation', async () => {
    const need = { occupationText: 'Undersköterska', headcount: 2, horizon: 'now' } as const;

    const { text } = await receiptOf(language, basis, { need });

    expect(text).toContain(language === 'sv' ? 'ingen utbildning' : 'no education');
  });

  test('claims nothing about educations where nobody has looked', async () => {
    const { text } = await receiptOf(language, await noBasis(dynamo));

    for (const claim of ['ingen utbildning', 'no education', 'undefined']) expect(text).not.toContain(claim);
  });
});
