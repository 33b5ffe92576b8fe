/**
 * A personal or coordination number as people write it: a date of 8 or 6 digits (day + 60 allowed) and 4 more, or the
 * letter and digits of a temporary number. What follows must not make the last four the year of a second date.
 * `site/public/assets/personal-number.js` has the same rule for the public form.
 */
const written =
  /(?<!\d)(?<century>18|19|20)?(?<year>\d{2})(?<inside>[-./ ]?)(?<month>0[1-9]|1[0-2])\k<inside>(?<day>0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?<between> {0,2}[-+] {0,2}| ?)(?<last>\d{4}|[TRSUWXJKLMN]\d{3}|TF\d{2})(?!\d|[-./]\d{2}[-./]\d)/giu;

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The check digit of ten digits. Source: Skatteverket, SKV 704. */
const checks = (digits: string): boolean =>
  [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0) %
    10 ===
  0;

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * Whether it is one, and neither a telephone number nor a date with a time. Where a separator or the century is written
 * nothing else is meant; otherwise date and check digit decide. Ten digits on end that begin like a mobile number are one:
 * employers are asked for theirs, and to refuse it would be the worse mistake.
 */
const isMeant = ({ century, year = '', inside, month = '', day = '', between = '', last = '' }: Parts): boolean => {
  if (/[-+]/.test(between)) return true;
  if (!/^\d+$/.test(last)) return false;
  const mobile = century === undefined && `${year}${month}`.startsWith('070');
  if (inside === '') {
    if (century !== undefined || (between === ' ' && !mobile)) return true;
    if (between === '' && mobile) return false;
  }
  const ofMonth = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return ofMonth <= (longestMonths[Number(month) - 1] ?? 0) && checks(`${year}${month}${day}${last}`);
};

/** A character as it is seen: a dash as `-`, a space as one of ASCII, what is not seen as nothing. */
const seenAs = (char: string): string => {
  // Nearly all that is written is ASCII, and of that only the tab is seen as something else.
  if (char < '\u0080') return char === '\t' ? ' ' : char;
  return char
    .replace(/\p{Cf}/u, '')
    .replace(/[\p{Pd}\u2043\u2212]/u, '-')
    .replace(/\p{Zs}/u, ' ');
};

/** Every dash as `-`, every space as one of ASCII, nothing that is not seen; and where each of it stands in the text. */
const folded = (text: string, softHyphen: '' | '-'): { plain: string; places: number[] } => {
  const places: number[] = [];
  let plain = '';
  let at = 0;
  for (const char of text) {
    const seen = char === '\u00ad' ? softHyphen : seenAs(char);
    for (let unit = 0; unit < seen.length; unit += 1) places.push(at + unit);
    plain += seen;
    at += char.length;
  }
  return { plain, places };
};

const covered = (text: string, softHyphen: '' | '-'): string => {
  const { plain, places } = folded(text, softHyphen);
  let masked = '';
  let from = 0;
  for (const { 0: found, index, groups = {} } of plain.matchAll(written)) {
    if (!isMeant(groups)) continue;
    masked += `${text.slice(from, places[index])}******-****`;
    from = (places[index + found.length - 1] ?? text.length) + 1;
  }
  return masked + text.slice(from);
};

/** What no text without so many digits, eight, can hold: the date's six and two of the last four. */
const holdsEnoughDigits = (text: string): boolean => /(?:\d\D*){8}/.test(text);

/**
 * The text with every personal number covered: what was written by mistake must not travel on by mail. A soft hyphen is
 * read both ways, as the dash that it may show as and as nothing.
 */
export const maskPersonalNumbers = (text: string): string =>
  holdsEnoughDigits(text) ? covered(covered(text, ''), '-') : text;
