export type Dimensions = Record<string, Record<string, string>>;
/** Wages of Norra Mellansverige, as SCB's table has them. */
export const dimensions: Dimensions = {
  Region: { SE31: 'Norra Mellansverige' },
  Sektor: { '4-5': 'privat sektor', '0': 'samtliga sektorer' },
  Yrke2012: { '0000': 'samtliga yrken', '1211': 'Ekonomichefer, nivå 1', '1212': 'nivå 2', '2221': 'Sjuksköterskor' },
  Kon: { '1+2': 'totalt' },
  ContentsCode: { '000007AS': 'Grundlön, kronor', '000007AR': 'Månadslön, kronor' },
  Tid: { '2024': '2024' },
};
/** Of each occupation the wage in each sector, as [basic, monthly]. */
export const wages: Record<string, Record<string, readonly [number | null, number | null]>> = {
  '0000': { '4-5': [38_000, 39_000], '0': [38_500, 39_500] },
  '1211': { '4-5': [80_000, 90_000], '0': [75_000, 82_300] },
  '1212': { '4-5': [60_000, 64_000], '0': [58_000, 61_200] },
  '2221': { '4-5': [41_000, null], '0': [42_000, 44_100] },
};

/** The table with its dimensions in the order that is asked for. */
export const wageTable = (order: readonly string[], of: Dimensions = dimensions, cell = wages) => {
  const combinations = order.reduce<Record<string, string>[]>(
    (all, name) => all.flatMap((codes) => Object.keys(of[name] ?? {}).map((code) => ({ ...codes, [name]: code }))),
    [{}],
  );
  return {
    ...{ version: '2.0', class: 'dataset', id: order, size: order.map((name) => Object.keys(of[name] ?? {}).length) },
    dimension: Object.fromEntries(
      order.map((name) => {
        const label = of[name] ?? {};
        const index = Object.fromEntries(Object.keys(label).map((code, at) => [code, at]));
        return [name, { category: { index, label } }];
      }),
    ),
    value: combinations.map(
      ({ Yrke2012 = '', Sektor = '', ContentsCode }) =>
        cell[Yrke2012]?.[Sektor]?.[ContentsCode === '000007AS' ? 0 : 1] ?? null,
    ),
  };
};
export const order = Object.keys(dimensions);
