import type { CountyCode } from './municipality.ts';

/** A group of counties, the finest division that SCB publishes wages for. Source: Eurostat, NUTS 2021, level 2. */
export type Nuts2 = { readonly code: string; readonly name: string; readonly counties: readonly string[] };

export const nuts2Areas: readonly Nuts2[] = [
  { code: 'SE11', name: 'Stockholm', counties: ['01'] },
  { code: 'SE12', name: 'Östra Mellansverige', counties: ['03', '04', '05', '18', '19'] },
  { code: 'SE21', name: 'Småland med öarna', counties: ['06', '07', '08', '09'] },
  { code: 'SE22', name: 'Sydsverige', counties: ['10', '12'] },
  { code: 'SE23', name: 'Västsverige', counties: ['13', '14'] },
  { code: 'SE31', name: 'Norra Mellansverige', counties: ['17', '20', '21'] },
  { code: 'SE32', name: 'Mellersta Norrland', counties: ['22', '23'] },
  { code: 'SE33', name: 'Övre Norrland', counties: ['24', '25'] },
];

/** The group that a county lies in. Throws for a county that does not exist: the region file was checked before. */
export const nuts2Of = (county: CountyCode): Nuts2 => {
  const found = nuts2Areas.find(({ counties }) => counties.includes(county));
  if (found === undefined) throw new Error(`County ${county} lies in no NUTS 2 area`);
  return found;
};
