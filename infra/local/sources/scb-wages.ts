import type { Value } from './pxweb.ts';
import { fourDigits } from './scb-figures.ts';
import { draw } from './seed.ts';

/** Wages are published for groups of counties, and for the nation. */
export const wagePlaces: readonly Value[] = [
  { code: 'SE', label: 'Riket' },
  { code: 'SE11', label: 'Stockholm' },
  { code: 'SE12', label: 'Östra Mellansverige' },
  { code: 'SE21', label: 'Småland med öarna' },
  { code: 'SE22', label: 'Sydsverige' },
  { code: 'SE23', label: 'Västsverige' },
  { code: 'SE31', label: 'Norra Mellansverige' },
  { code: 'SE32', label: 'Mellersta Norrland' },
  { code: 'SE33', label: 'Övre Norrland' },
];
export const sectors: readonly Value[] = [
  { code: '0', label: 'samtliga sektorer' },
  { code: '1-3', label: 'offentlig sektor' },
  { code: '4-5', label: 'privat sektor' },
];

type WageCell = {
  readonly place: string;
  readonly sector: string;
  readonly occupation: string;
  readonly sex: string;
  readonly content: string;
  readonly year: number;
};

/** By the first digit of SSYK: managers earn most, work without demands on training least. SEK a month. */
const byFirstDigit = [34_000, 58_000, 45_000, 39_000, 31_000, 30_500, 30_000, 33_000, 32_000, 28_000] as const;

/** An invented mean, in hundreds of SEK as SCB rounds it; null where too few are behind it. */
export const meanWage = ({ place, sector, occupation, sex, content, year }: WageCell): number | null => {
  const known = occupation === '0000' || fourDigits.some(({ code }) => code === occupation);
  if (!known || draw('no-wage', occupation, place, sector) < 0.08) return null;
  const women = 0.9 + 0.12 * draw('wage-gap', occupation);
  if (content === '000007AT') return sex === '1+2' ? Math.round(100 * women) : null;
  const base = (byFirstDigit[Number(occupation[0])] ?? 34_000) * (0.88 + 0.3 * draw('wage', occupation));
  const all = base * (place === 'SE11' ? 1.1 : 1) * (sector === '4-5' ? 1.02 : 1) * 1.035 ** (year - 2024);
  const ofSex = sex === '2' ? all * women : all;
  return 100 * Math.round((content === '000007AS' ? 0.96 * ofSex : ofSex) / 100);
};
