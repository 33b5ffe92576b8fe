import { type CountyCode, countyOf, type MunicipalityCode } from './municipality.ts';

/** A county as the region files need it: what it is called, its taxonomy concept, and its municipalities. */
export type County = {
  readonly name: string;
  /** `region` concept of JobTech Taxonomy. Checked against the label: a public client maps every county to one id. */
  readonly conceptId: string;
  readonly municipalities: Readonly<Record<MunicipalityCode, string>>;
};

/**
 * Names and codes as in SCB's list of counties and municipalities 2026; concept ids as in JobTech Taxonomy version 30.
 * Only counties that have a region file: a new region adds its own here, and a code that is not of the list is refused.
 */
export const counties: Readonly<Record<CountyCode, County>> = {
  '21': {
    name: 'Gävleborgs län',
    conceptId: 'zupA_8Nt_xcD',
    municipalities: {
      '2101': 'Ockelbo',
      '2104': 'Hofors',
      '2121': 'Ovanåker',
      '2132': 'Nordanstig',
      '2161': 'Ljusdal',
      '2180': 'Gävle',
      '2181': 'Sandviken',
      '2182': 'Söderhamn',
      '2183': 'Bollnäs',
      '2184': 'Hudiksvall',
    },
  },
  '22': {
    name: 'Västernorrlands län',
    conceptId: 'NvUF_SP1_1zo',
    municipalities: {
      '2260': 'Ånge',
      '2262': 'Timrå',
      '2280': 'Härnösand',
      '2281': 'Sundsvall',
      '2282': 'Kramfors',
      '2283': 'Sollefteå',
      '2284': 'Örnsköldsvik',
    },
  },
};

/** The name without "kommun", or undefined for a code that no region file uses. */
export const municipalityName = (code: MunicipalityCode): string | undefined =>
  counties[countyOf(code)]?.municipalities[code];
