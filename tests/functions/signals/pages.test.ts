import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signalFormPage } from '../../../shared/pages/signal-form-page.ts';
import { signalStatusPage } from '../../../shared/pages/signal-status-page.ts';
import { aRegion } from '../../support/a-region.ts';
import { aShownSignal, everyPage } from '../../support/page-samples.ts';

const languages = ['sv', 'en'] as const;
type Size = { readonly plain: number; readonly packed: number };
const sizeOf = (bytes: Buffer): Size => ({ plain: bytes.byteLength, packed: brotliCompressSync(bytes).byteLength });
const packedOnce = new Map<string, Size>();
/** The size of a file that many pages share. */
const asset = (name: string): Size => {
  const size =
    packedOnce.get(name) ?? sizeOf(readFileSync(new URL(`../../../site/public/assets/${name}`, import.meta.url)));
  packedOnce.set(name, size);
  return size;
};
const all = languages.flatMap((language) =>
  Object.entries(everyPage(language)).map(([name, page]) => ({ language, name, page })),
);
/** Files of the form's script; the first fetches the others. */
const scripts = [
  'signal-form.js',
  'form-draft.js',
  'occupation-combobox.js',
  'personal-number-warning.js',
  'personal-number.js',
];
const fresh = new Set(['form-empty', 'form-source']);
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe.each(all)('$name in $language', ({ language, name, page }) => {
  test('has a language, a title, one h1, landmarks and a way past the header', () => {
    expect(page.body).toContain(`<html lang="${language}">`);
    expect(page.body).toMatch(/<title>[^<]+ – Kompetenssignal Region Gävleborg<\/title>/);
    expect(page.body).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect([/<h1[ >]/g, /<main[ >]/g, /<header[ >]/g, /<footer[ >]/g].map((tag) => count(page.body, tag))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(page.body).toMatch(/<body>\s*<a class="skip" href="#main">/);
  });

  test('runs no script but the form its own, brings no inline style, and tells no one where it was', () => {
    const withScript = name.startsWith('form-');
    const scripts = page.body.match(/<script.*/g) ?? [];
    expect(scripts).toEqual(withScript ? ['<script type="module" src="/assets/signal-form.js"></script>'] : []);
    expect(page.body).not.toMatch(/<style|<iframe|\sstyle=|\son[a-z]+=/i);
    const policy =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    expect(page.headers['content-security-policy']).toBe(
      withScript ? `${policy}; script-src 'self'; connect-src 'self'` : policy,
    );
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('is in no shared cache where it belongs to one person', () => {
    const everyones = name === 'start' || /^(events?|basis)\b/.test(name);
    expect(page.headers['cache-control']).toBe(
      everyones ? 'public, max-age=300' : fresh.has(name) ? 'private, no-cache' : 'no-store',
    );
  });

  test('is at most 60 kB with its style sheet, icon and scripts', () => {
    const sizes = [sizeOf(Buffer.from(page.body)), asset('styles.css'), asset('favicon.svg')];
    if (page.body.includes('<script')) sizes.push(...scripts.map(asset));
    expect(sizes.reduce((sum, { plain }) => sum + plain, 0)).toBeLessThan(60_000);
    expect(sizes.reduce((sum, { packed }) => sum + packed, 0)).toBeLessThan(15_000);
  });

  test('holds every id once, and every label, description and error leads to one', () => {
    const ids = [...page.body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
    const references = [...page.body.matchAll(/\s(?:for|aria-labelledby|aria-describedby|href)="(#?[^"]+)"/g)].flatMap(
      ([whole, value = '']) =>
        whole.includes('href') ? (value.startsWith('#') ? [value.slice(1)] : []) : value.split(' '),
    );
    expect(ids).toEqual([...new Set(ids)]);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('the link to the other language keeps the page', () => {
  expect(everyPage('sv').status?.body).toContain(
    'href="/en/signal/1.k1.status.abc.def.ghi" hreflang="en" lang="en">English',
  );
  expect(everyPage('en').status?.body).toContain(
    'href="/signal/1.k1.status.abc.def.ghi" hreflang="sv" lang="sv">Svenska',
  );
  expect(everyPage('sv').start?.body).toContain('href="/en" hreflang="en"');
});

test('a form that somebody has typed in offers no way to lose it, and a region of one language no other', () => {
  expect(everyPage('sv')['form-errors']?.body).not.toContain('hreflang');
  const place = { region: aRegion({ languages: ['sv'] }), language: 'sv' as const };
  expect(signalFormPage({ ...place, key: 'form_1' }).body).not.toContain('hreflang');
});

test('the form needs no more than eight answers, and asks for no consent by itself', () => {
  const { body } = signalFormPage({ region: aRegion(), language: 'sv', key: 'form_1' });
  const names = new Set(
    [...body.matchAll(/<(?:input|select|textarea)(?![^>]*type="(?:hidden|checkbox)")[^>]*\sname="([^"]+)"/g)].map(
      ([, n]) => n,
    ),
  );
  const optional = count(body, /\(frivilligt\)<\/span><\/label>/g) + 5; // what is asked under its own heading
  expect(names.size - optional).toBe(7);
  expect(body).not.toContain(' checked');
});

test('an occupation that is not assessed shows neither certainty nor where it was measured', () => {
  const signal = aShownSignal();
  const { body } = signalStatusPage({
    region: aRegion(),
    language: 'sv',
    token: 't',
    justReceived: false,
    educations: 'found',
    signal: { ...signal, answer: { ...signal.answer, occupations: signal.answer.occupations.slice(1, 2) } },
  });
  expect(body).toContain('Inte bedömt');
  expect(body).not.toContain('Hur säkert');
  expect(body).not.toContain('<dt>Mätt</dt>');
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' https://example.org', 'https://a b', '//example.org', ''])(
  'an address that is no web address is not linked: %s',
  (url) => {
    const page = everyPage('sv', { line: 'a', name: 'b', text: 'c', url }).status;
    expect(page?.body).not.toContain('rel="noreferrer noopener"');
  },
);

describe('what people write', () => {
  const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
  const fragment = fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</textarea><b>',
    '</title><i>',
    '</bdi>',
    '<!--',
    ']]>',
    '&lt;',
    '&amp;',
    '&#60;',
    '`',
    '=',
    '<',
    '>',
    '"',
    "'",
    '\u202e',
    '\u2066',
    '\u200f',
    '\n',
    'å',
  );
  const hostile = fc
    .array(fc.oneof(fragment, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 6 })
    .map((parts) => `x${parts.join('')}`);
  const texts = fc.record({
    line: hostile,
    name: hostile,
    text: hostile,
    url: hostile.map((tail) => `https://example.org/${tail.replace(/\s/g, '')}`),
  });
  // A text of several lines has a break of ours before each further one, and nothing of markup within.
  const skeleton = (body: string) =>
    (body.replace(/<br><bdi>[^<]*<\/bdi>/g, '').match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
  const plain = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.entries(everyPage(language, { line: 'a', name: 'b', text: 'c', url: 'https://example.org' })),
    ]),
  );

  test.each(languages)('never becomes markup, whatever it is (%s)', (language) => {
    fc.assert(
      fc.property(texts, (w) => {
        const pages = everyPage(language, w);
        for (const [name, page] of plain[language] ?? [])
          expect(skeleton(pages[name]?.body ?? ''), name).toEqual(skeleton(page.body));
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('turns round no text but its own', () => {
    fc.assert(
      fc.property(texts, (w) => {
        for (const [name, { body }] of Object.entries(everyPage('sv', w))) {
          const ours = body
            .replace(/<bdi>[\s\S]*?<\/bdi>/g, '')
            .replace(/<textarea[\s\S]*?<\/textarea>/g, '')
            .replace(/(?:value|href)="[^"]*"/g, '');
          expect(marks.test(ours), name).toBe(false);
        }
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('is shown again in the form as it was typed', () => {
    const typed = '\n "Fräs" & <svarv>\n';
    const { body } = signalFormPage({
      region: aRegion(),
      language: 'sv',
      key: 'k',
      values: { 'need.description': typed },
    });
    expect(body).toContain('>\n\n &quot;Fräs&quot; &amp; &lt;svarv&gt;\n</textarea>');
  });

  test('in a key or a token stays in its attribute', () => {
    const place = { region: aRegion(), language: 'sv' as const };
    const form = signalFormPage({ ...place, key: '"><script>' }).body;
    const status = signalStatusPage({
      ...place,
      token: '"><script>/../',
      signal: aShownSignal(),
      justReceived: true,
      educations: 'found',
    }).body;
    expect(form + status).not.toContain('<script>');
  });
});
