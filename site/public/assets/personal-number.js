// As in shared/domain/personal-number.ts, which covers such numbers where they come through all the same.
const written =
  /(?<!\d)(?<century>18|19|20)?(?<year>\d{2})(?<inside>[-./ ]?)(?<month>0[1-9]|1[0-2])\k<inside>(?<day>0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?<between> {0,2}[-+] {0,2}| ?)(?<last>\d{4}|[TRSUWXJKLMN]\d{3}|TF\d{2})(?!\d|[-./]\d{2}[-./]\d)/giu;

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const checks = (digits) =>
  [...digits].reduce((sum, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0) %
    10 ===
  0;

const isMeant = ({ century, year, inside, month, day, between, last }) => {
  if (/[-+]/.test(between)) return true;
  if (!/^\d+$/.test(last)) return false;
  const mobile = century === undefined && `${year}${month}`.startsWith('070');
  if (inside === '') {
    if (century !== undefined || (between === ' ' && !mobile)) return true;
    if (between === '' && mobile) return false;
  }
  const ofMonth = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return ofMonth <= longestMonths[Number(month) - 1] && checks(`${year}${month}${day}${last}`);
};

const folded = (text, softHyphen) =>
  text
    .replaceAll('\u00ad', softHyphen)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2043\u2212]/gu, '-')
    .replace(/[\p{Zs}\t]/gu, ' ');

/** Whether a text holds what looks like a Swedish personal or coordination number. */
export const holdsPersonalNumber = (text) =>
  ['', '-'].some((softHyphen) => [...folded(text, softHyphen).matchAll(written)].some(({ groups }) => isMeant(groups)));
