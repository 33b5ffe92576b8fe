import { describe, expect, test } from 'vitest';
import { receiptMail } from '../../functions/signals/receipt-mail.ts';
import { region } from '../../infra/regions/gavleborg.ts';
import { settingsOf } from '../../infra/regions/load-region.ts';
import { signLink } from '../../shared/platform/links.ts';
import type { Item, Write } from '../../shared/platform/table.ts';
import { dedupKeyOf, outboxWrite } from '../../shared/stores/outbox-store.ts';
import { aReceipt } from '../support/mail-samples.ts';

const itemOf = (write: Write): Item => ('Put' in write ? write.Put.Item : {});

/** Bytes as DynamoDB counts them: names and values; a small number is at most three. */
const sizeOf = (item: Item) =>
  Object.entries(item).reduce((sum, [name, value]) => {
    const bytes =
      value instanceof Uint8Array ? value.length : typeof value === 'number' ? 3 : Buffer.byteLength(String(value));
    return sum + Buffer.byteLength(name) + bytes;
  }, 0);

const id = 'sig_0123456789abcdefghjkmnpqrs';
const titles = [
  'CNC-tekniker',
  'Automationsingenjör mekatronik',
  'Industritekniska programmet',
  'Svetsare, grundutbildning',
  'Biomedicinsk analytikerprogrammet',
];

describe('what a receipt costs', () => {
  test.each(['sv', 'en'] as const)('is one write unit with five educations, in %s', (language) => {
    const [area] = settingsOf(region).areas;
    if (!area) throw new Error('The region has no area');
    const secret = 'q7Jx-2b_9'.repeat(5).slice(0, 43);
    const token = signLink(
      { current: 'k1', keys: { k1: secret }, address: secret },
      { purpose: 'status', subject: id, expires: new Date('2027-11-23T08:00:00Z') },
    );
    const draft = receiptMail({
      educations: 'found',
      to: { name: 'Katarina Exempelsson', address: 'katarina.exempelsson@exempelmekaniska.se' },
      signal: { language, reference: 'K7QM-2XTD-9F', answerBy: '2026-11-30' },
      received: {
        reference: 'K7QM-2XTD-9F',
        statusUrl: `https://kompetens.example-region.se/signal/${token}`,
        area: { id: area.id, name: area.name },
        broker: area.broker,
        answerBy: '2026-11-30',
        answer: {
          occupations: [],
          nextSteps: [],
          educations: titles.map((title, i) => ({
            id: `e.${i}`,
            title,
            provider: `Yrkeshögskolan i ${title}`,
            municipality: '2180',
            distance: false,
            start: '2027-01-11',
            applyBy: '2026-12-15',
            url: null,
            source: 'susanavet',
          })),
        },
      },
      area,
    });
    const write = outboxWrite({
      dedupKey: `receipt#${id}`,
      cause: id,
      draft,
      addressHash: 'h'.repeat(26),
      at: new Date('2026-11-23T08:00:00.123Z'),
    });
    expect(sizeOf(itemOf(write))).toBeLessThanOrEqual(1024);
  });
});

test('keys, cause and lists hold no address and no name; those are in the deflated draft alone', () => {
  const item = itemOf(
    outboxWrite({
      dedupKey: `receipt#${id}`,
      cause: id,
      draft: aReceipt(),
      addressHash: 'h'.repeat(26),
      at: new Date(0),
    }),
  );
  const { draft, ...rest } = item;
  expect(draft).toBeInstanceOf(Uint8Array);
  expect(JSON.stringify(rest)).not.toMatch(/kim|exempel|@/i);
  expect(dedupKeyOf(item)).toBe(`receipt#${id}`);
  expect(dedupKeyOf({ pk: 'sig_1', sk: 'signal' })).toBeUndefined();
});
