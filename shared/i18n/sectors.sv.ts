import type { Sector } from '../domain/sector.ts';

export type SectorTexts = Readonly<Record<Sector, string>>;

/** The occupation fields of Arbetsförmedlingen's taxonomy, by their own names. */
export const sectorsSv: SectorTexts = {
  administration: 'administration, ekonomi och juridik',
  construction: 'bygg och anläggning',
  it: 'data och it',
  sales: 'försäljning, inköp och marknadsföring',
  crafts: 'hantverk',
  hospitality: 'hotell, restaurang och storhushåll',
  'health-care': 'hälso- och sjukvård',
  manufacturing: 'industriell tillverkning',
  installation: 'installation, drift och underhåll',
  culture: 'kultur, media och design',
  cleaning: 'sanering och renhållning',
  green: 'naturbruk',
  security: 'säkerhet och bevakning',
  education: 'pedagogiskt arbete',
  'social-work': 'socialt arbete',
  transport: 'transport, distribution och lager',
  technical: 'teknik och ingenjörsarbete',
};
