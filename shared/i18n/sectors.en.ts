import type { SectorTexts } from './sectors.sv.ts';

export const sectorsEn: SectorTexts = {
  administration: 'administration, finance and law',
  construction: 'building and construction',
  it: 'data and IT',
  sales: 'sales, purchasing and marketing',
  crafts: 'crafts',
  hospitality: 'hotels, restaurants and catering',
  'health-care': 'health care',
  manufacturing: 'industrial manufacturing',
  installation: 'installation, operation and maintenance',
  culture: 'culture, media and design',
  cleaning: 'cleaning and waste',
  green: 'farming, forestry and animals',
  security: 'security',
  education: 'teaching',
  'social-work': 'social work',
  transport: 'transport, distribution and storage',
  technical: 'technology and engineering',
};
