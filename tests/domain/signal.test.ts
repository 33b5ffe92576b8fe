import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOfText, linesOfText } from '../../shared/domain/line-of-text.ts';
import { Channel, Horizon, Signal, SignalInput } from '../../shared/domain/signal.ts';
import { aSignal, exampleInput } from '../support/builders.ts';

describe('a signal from outside', () => {
  test('is the contract’s example as it stands', () => {
    expect(SignalInput.parse(exampleInput())).toEqual(exampleInput());
  });

  test('needs no more than this, and speaks Swedish through the API unless it says otherwise', () => {
    const least = {
      employer: { name: 'A' },
      contact: { name: 'B', email: 'b@example.com' },
      municipality: '2180',
      need: { occupationText: 'C', headcount: 1, horizon: 'now' },
      consent: { events: false },
    };

    expect(SignalInput.parse(least)).toEqual({ ...least, language: 'sv', channel: 'api' });
  });

  test('is cleaned of what surrounds its texts, and a number of its hyphen', () => {
    const input = exampleInput({
      employer: { name: '  Exempel AB ', organisationNumber: '556677-8899' },
      need: { ...exampleInput().need, description: '\n två rader\nhär \n' },
    });

    const cleaned = SignalInput.parse(input);

    expect(cleaned.employer).toEqual({ name: 'Exempel AB', organisationNumber: '5566778899' });
    expect(cleaned.need.description).toBe('två rader\nhär');
  });

  test('takes every horizon and channel of the contract', () => {
    expect(Horizon.options).toEqual(['now', 'within-6-months', 'within-2-years', 'within-5-years']);
    expect(Channel.options).toEqual([
      ...['web', 'api', 'visit', 'phone', 'breakfast', 'event', 'industry-organisation', 'municipality'],
      ...['employment-service', 'education-provider'],
    ]);
  });

  test.each([
    ...['+46701740605', '070-174 06 05', '026 12345', '026/12 34 56', '+46 (0)70-174'].map(
      (phone) => [phone, true] as const,
    ),
    ...['ring mig', '1234', '+46701740605;ext=1', '0'.repeat(26), '٠٧٠١٧٤'].map((phone) => [phone, false] as const),
  ])('with the telephone number %j is one: %j', (phone, good) => {
    const contact = { ...exampleInput().contact, phone };

    expect(SignalInput.safeParse(exampleInput({ contact })).success).toBe(good);
  });

  test('stays the same when it is read again: cleaning is done once', () => {
    const kept = SignalInput.parse(exampleInput());

    expect(SignalInput.parse(kept)).toEqual(kept);
    expect(Signal.parse(aSignal())).toEqual(aSignal());
  });
});

describe('a line of text', () => {
  const control = fc.constantFrom(
    '\u0000',
    '\u0007',
    '\r',
    '\n',
    '\t',
    '\u007f',
    '\u0085',
    '\u200e',
    '\u202e',
    '\u2066',
  );
  const letters = fc.stringMatching(/^[A-Za-zÅÄÖåäö0-9 .,'&-]{1,40}$/);

  test('with a control character, a direction mark or half a character inside is refused', () => {
    const mark = fc.oneof(control, fc.constantFrom('\ud800', '\udc00'));
    fc.assert(
      fc.property(letters, mark, letters, (before, inside, after) => {
        expect(lineOfText(200).safeParse(`x${before}${inside}${after}x`).success).toBe(false);
      }),
    );
  });

  test('may be in any script, up to its length and not beyond', () => {
    for (const text of ['Åsa Ö', 'علي', '王芳', '👩‍🏭 Kim', 'O’Neill & Co', 'x'.repeat(200)])
      expect(lineOfText(200).safeParse(text).success).toBe(true);
    expect(lineOfText(200).safeParse('x'.repeat(201)).success).toBe(false);
  });

  test('may be several where several are asked for, and nothing but line breaks and tabs among controls', () => {
    expect(linesOfText(50).safeParse('rad ett\r\nrad\ttvå').success).toBe(true);
    expect(linesOfText(50).safeParse('').success).toBe(true);
    expect(linesOfText(50).safeParse('a\u0000b').success).toBe(false);
    expect(linesOfText(50).safeParse('a\ud83db').success).toBe(false);
  });
});
