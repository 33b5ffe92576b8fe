import { inventedConceptId } from './seed.ts';

export type Municipality = {
  readonly code: string;
  readonly conceptId: string;
  readonly name: string;
  readonly share: number;
};
/** `size` is its people against Gävleborg's; the replicas stay small, so nothing is above 1.5. */
export type County = {
  readonly code: string;
  readonly conceptId: string;
  readonly name: string;
  readonly size: number;
  readonly municipalities: readonly [Municipality, ...Municipality[]];
};

export const sweden = { code: '199', conceptId: 'i46j_HmG_v64', name: 'Sverige' } as const;

type MunicipalityRow = readonly [code: string, name: string, share: number, conceptId?: string];
type CountyRow = readonly [
  code: string,
  conceptId: string,
  name: string,
  size: number,
  rows: readonly [MunicipalityRow, ...MunicipalityRow[]],
];

const gavleborg: CountyRow = [
  '21',
  'zupA_8Nt_xcD',
  'Gävleborgs län',
  1,
  [
    ['2180', 'Gävle', 0.38, 'qk8Y_2b6_82D'],
    ['2181', 'Sandviken', 0.14, 'BbdN_xLB_k6s'],
    ['2184', 'Hudiksvall', 0.13, 'Utks_mwF_axY'],
    ['2183', 'Bollnäs', 0.09, 'KxjG_ig5_exF'],
    ['2182', 'Söderhamn', 0.08, 'JauG_nz5_7mu'],
    ['2161', 'Ljusdal', 0.063, '63iQ_V6F_REB'],
    ['2121', 'Ovanåker', 0.042, 'JPSe_mUQ_NDs'],
    ['2104', 'Hofors', 0.03, 'yuNd_3bg_ttc'],
    ['2132', 'Nordanstig', 0.028, 'fFeF_RCz_Tm5'],
    ['2101', 'Ockelbo', 0.017, 'GEvW_wKy_A9H'],
  ],
];

/**
 * The other counties with their real ids and some of their municipalities (all of 22: the example region lies there); a
 * municipality without an id here gets an invented one.
 */
const others: readonly CountyRow[] = [
  [
    '01',
    'CifL_Rzy_Mku',
    'Stockholms län',
    1.5,
    [
      ['0180', 'Stockholm', 0.8, 'AvNB_uwa_6n6'],
      ['0126', 'Huddinge', 0.2, 'g1Gc_aXK_EKu'],
    ],
  ],
  [
    '03',
    'zBon_eET_fFU',
    'Uppsala län',
    1.3,
    [
      ['0380', 'Uppsala', 0.8],
      ['0381', 'Enköping', 0.2],
    ],
  ],
  [
    '04',
    's93u_BEb_sx2',
    'Södermanlands län',
    1,
    [
      ['0484', 'Eskilstuna', 0.6, 'kMxr_NiX_YrU'],
      ['0480', 'Nyköping', 0.4],
    ],
  ],
  [
    '05',
    'oLT3_Q9p_3nn',
    'Östergötlands län',
    1.5,
    [
      ['0580', 'Linköping', 0.6],
      ['0581', 'Norrköping', 0.4],
    ],
  ],
  [
    '06',
    'MtbE_xWT_eMi',
    'Jönköpings län',
    1.3,
    [
      ['0680', 'Jönköping', 0.7],
      ['0685', 'Vetlanda', 0.3],
    ],
  ],
  [
    '07',
    'tF3y_MF9_h5G',
    'Kronobergs län',
    0.7,
    [
      ['0780', 'Växjö', 0.8],
      ['0781', 'Ljungby', 0.2],
    ],
  ],
  [
    '08',
    '9QUH_2bb_6Np',
    'Kalmar län',
    0.9,
    [
      ['0880', 'Kalmar', 0.7],
      ['0883', 'Västervik', 0.3],
    ],
  ],
  ['09', 'K8iD_VQv_2BA', 'Gotlands län', 0.2, [['0980', 'Gotland', 1]]],
  [
    '10',
    'DQZd_uYs_oKb',
    'Blekinge län',
    0.6,
    [
      ['1080', 'Karlskrona', 0.6],
      ['1082', 'Karlshamn', 0.4],
    ],
  ],
  [
    '12',
    'CaRE_1nn_cSU',
    'Skåne län',
    1.5,
    [
      ['1280', 'Malmö', 0.9],
      ['1265', 'Sjöbo', 0.1, 'P3Cs_1ZP_9XB'],
    ],
  ],
  [
    '13',
    'wjee_qH2_yb6',
    'Hallands län',
    1.1,
    [
      ['1380', 'Halmstad', 0.6],
      ['1383', 'Varberg', 0.4, 'AkUx_yAq_kGr'],
    ],
  ],
  [
    '14',
    'zdoY_6u5_Krt',
    'Västra Götalands län',
    1.5,
    [
      ['1480', 'Göteborg', 0.8, 'PVZL_BQT_XtL'],
      ['1490', 'Borås', 0.2, 'TpRZ_bFL_jhL'],
    ],
  ],
  [
    '17',
    'EVVp_h6U_GSZ',
    'Värmlands län',
    1,
    [
      ['1780', 'Karlstad', 0.7],
      ['1784', 'Arvika', 0.3],
    ],
  ],
  [
    '18',
    'xTCk_nT5_Zjm',
    'Örebro län',
    1,
    [
      ['1880', 'Örebro', 0.8],
      ['1883', 'Karlskoga', 0.2],
    ],
  ],
  [
    '19',
    'G6DV_fKE_Viz',
    'Västmanlands län',
    1,
    [
      ['1980', 'Västerås', 0.8],
      ['1984', 'Arboga', 0.2],
    ],
  ],
  [
    '20',
    'oDpK_oZ2_WYt',
    'Dalarnas län',
    1,
    [
      ['2080', 'Falun', 0.4],
      ['2081', 'Borlänge', 0.4],
      ['2084', 'Avesta', 0.2],
    ],
  ],
  [
    '22',
    'NvUF_SP1_1zo',
    'Västernorrlands län',
    0.9,
    [
      ['2281', 'Sundsvall', 0.42],
      ['2284', 'Örnsköldsvik', 0.23],
      ['2280', 'Härnösand', 0.1, 'uYRx_AdM_r4A'],
      ['2282', 'Kramfors', 0.07],
      ['2283', 'Sollefteå', 0.07],
      ['2262', 'Timrå', 0.07],
      ['2260', 'Ånge', 0.04],
    ],
  ],
  [
    '23',
    '65Ms_7r1_RTG',
    'Jämtlands län',
    0.5,
    [
      ['2380', 'Östersund', 0.8],
      ['2321', 'Åre', 0.2],
    ],
  ],
  [
    '24',
    'g5Tt_CAV_zBd',
    'Västerbottens län',
    1,
    [
      ['2480', 'Umeå', 0.7],
      ['2482', 'Skellefteå', 0.3],
    ],
  ],
  [
    '25',
    '9hXe_F4g_eTG',
    'Norrbottens län',
    0.9,
    [
      ['2580', 'Luleå', 0.7],
      ['2584', 'Kiruna', 0.3],
    ],
  ],
];

const municipalityOf = ([code, name, share, conceptId]: MunicipalityRow): Municipality => ({
  ...{ code, name, share },
  conceptId: conceptId ?? inventedConceptId(`municipality ${code}`),
});

const countyFrom = ([code, conceptId, name, size, [first, ...rest]]: CountyRow): County => ({
  ...{ code, conceptId, name, size },
  municipalities: [municipalityOf(first), ...rest.map(municipalityOf)],
});

/** Every county, Gävleborg first. */
export const counties: readonly County[] = [gavleborg, ...others].map(countyFrom);

/** Where work of a kind lies: steel in Sandviken and Hofors, forest in the north, the county hospital in Gävle. */
const leaning: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  steel: { '2181': 3.2, '2104': 4, '2180': 0.5 },
  industry: { '2181': 1.8, '2183': 1.3, '2184': 1.4, '2180': 0.8 },
  forest: { '2161': 2.5, '2121': 2, '2101': 2.5, '2132': 1.6, '2180': 0.5 },
  hospital: { '2180': 1.4, '2184': 1.5, '2181': 0.6, '2104': 0.3, '2101': 0.2, '2132': 0.4 },
  it: { '2180': 1.6, '2181': 1.4, '2101': 0.2, '2104': 0.2 },
  tourism: { '2161': 2, '2132': 2, '2184': 1.4 },
};

/** The municipalities of a county with their share of the work of one kind; the shares add up to 1. */
export const sharesOfWork = (county: County, kind: string): readonly { place: Municipality; share: number }[] => {
  const weights = county.municipalities.map((place) => place.share * (leaning[kind]?.[place.code] ?? 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return county.municipalities.map((place, at) => ({ place, share: (weights[at] ?? 0) / total }));
};

const isOneOf = (ids: ReadonlySet<string>, place: { conceptId: string; code: string }) =>
  ids.has(place.conceptId) || ids.has(place.code);

/** The counties that an answer about `ids` (concept ids or codes of municipalities, counties or Sweden) can hold. */
export const countiesOf = (ids: ReadonlySet<string>): readonly County[] =>
  ids.size === 0 || isOneOf(ids, sweden)
    ? counties.slice(0, 1)
    : counties.filter((county) => isOneOf(ids, county) || county.municipalities.some((place) => isOneOf(ids, place)));

/** Whether a place of work is in one of `ids`; a place nobody stated is only in the whole, which is what no ids mean. */
export const liesIn = (ids: ReadonlySet<string>, county: County, place: Municipality | null): boolean =>
  ids.size === 0 || (place !== null && (isOneOf(ids, sweden) || isOneOf(ids, county) || isOneOf(ids, place)));
