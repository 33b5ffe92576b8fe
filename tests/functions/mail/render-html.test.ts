import { describe, expect, test } from 'vitest';
import { preferencesUrl } from '../../../shared/mail/preferences-url.ts';
import { renderHtml } from '../../../shared/mail/render-html.ts';
import { renderText } from '../../../shared/mail/render-text.ts';
import { aDigest, aFollowing, anInvitation, aReceipt, sender } from '../../support/mail-samples.ts';

const everyBlock = aDigest({
  blocks: [
    { kind: 'heading', text: 'Rubrik' },
    { kind: 'subheading', text: 'Underrubrik' },
    { kind: 'paragraph', text: 'rad ett\nrad två' },
    { kind: 'facts', rows: [{ label: 'Tid', value: '07.30' }] },
    { kind: 'list', items: [{ text: 'punkt', note: 'anmärkning', href: 'https://x.example/1' }] },
    { kind: 'actions', links: [{ label: 'Ja', href: 'https://x.example/2' }] },
    { kind: 'small', text: 'litet', href: 'https://x.example/3', label: 'mer' },
    { kind: 'heading', text: 'En till' },
  ],
});

const channel = (hex: string) => {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => channel(colour.slice(i, i + 2)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** WCAG 2.2's contrast ratio. */
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

describe('the HTML of a mail', () => {
  const html = renderHtml(everyBlock, sender);

  test('has one h1, its language, and no more width than a phone has', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<html lang="sv">');
    expect(renderHtml(aReceipt({ language: 'en' }), sender)).toContain('<html lang="en">');
    for (const [, px] of html.matchAll(/(?:^|[^-])(?:min-)?width:(\d+)px/g))
      expect(Number(px)).toBeLessThanOrEqual(600);
    expect(html).toContain('max-width:600px');
  });

  test('every text has AA contrast against what is behind it', () => {
    const texts = [...html.matchAll(/style="([^"]*)"/g)].map(([, css = '']) => ({
      colour: /(?:^|;)color:(#\w{6})/.exec(css)?.[1],
      behind: /background:(#\w{6})/.exec(css)?.[1],
    }));
    const grounds = ['#ffffff', '#f3f5f8'];
    expect(texts.filter((t) => t.colour).length).toBeGreaterThan(8);
    for (const { colour, behind } of texts)
      for (const ground of behind ? [behind] : grounds)
        if (colour) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('loads nothing from anywhere', () => {
    expect(html).not.toMatch(/<(img|script|style|link|iframe|object|video|form)\b|url\(|src=|@import/i);
  });

  test('links only where the draft leads', () => {
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://x.example/1',
      'https://x.example/2',
      'https://x.example/3',
      preferencesUrl(everyBlock.unsubscribe?.url ?? ''),
      everyBlock.unsubscribe?.url,
    ]);
  });
});

test.each([
  [aReceipt(), 'varit i kontakt med oss'],
  [aDigest(), 'på måndagar'],
  [aFollowing(), 'följer ett yrke'],
  [anInvitation(), 'sagt ja till inbjudningar'],
  [anInvitation({ language: 'en' }), 'agreed to invitations'],
])('the end says why the mail came and who sent it', (draft, why) => {
  for (const said of [renderText(draft, sender), renderHtml(draft, sender)]) {
    expect(said).toContain(why);
    expect(said).toContain('Region Exempel');
  }
});

test('the text holds every word of every block and every address', () => {
  expect(renderText(everyBlock, sender)).toMatchInlineSnapshot(`
    "Rubrik
    ======

    Underrubrik
    -----------

    rad ett
    rad två

    Tid: 07.30

    - punkt
      anmärkning
      https://x.example/1

    Ja:
    https://x.example/2

    litet
    mer: https://x.example/3

    En till
    =======

    ----------------------------------------
    Du får det här mejlet på måndagar då det finns något nytt i dina områden. Skickat av Region Exempel.
    Välj hur ofta veckobrevet kommer: https://kompetens.example.se/preferences/1.k1.token
    Avsluta veckobrevet: https://kompetens.example.se/unsubscribe/1.k1.token
    "
  `);
});
