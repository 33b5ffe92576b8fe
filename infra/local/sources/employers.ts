import type { County, Municipality } from './places.ts';
import { draw, pick } from './seed.ts';

/** An invented employer. `number` is its organisation number, or for a sole trader a personal number that cannot exist. */
export type Employer = { readonly name: string; readonly workplace: string; readonly number: string };

const trades: Readonly<Record<string, readonly [string, ...string[]]>> = {
  steel: [
    'Exempelverken',
    'Exempelstål',
    'Exempel Precision',
    'Exempelsmedjan',
    'Exempel Mekaniska',
    'Exempelgjutarna',
  ],
  industry: ['Exempelfabriken', 'Exempel Industri', 'Exempelmontage', 'Exempel Produktion'],
  build: ['Exempelbygg', 'Exempel Entreprenad', 'Exempelrör', 'Exempel El och Drift', 'Exempelhus'],
  transport: ['Exempelåkeriet', 'Exempel Frakt', 'Exempellogistik', 'Exempelbussarna'],
  it: ['Exempelkod', 'Exempel Data', 'Exempelsystem'],
  food: ['Exempelkrogen', 'Restaurang Exempel', 'Exempelköket', 'Exempelbageriet'],
  tourism: ['Exempelgårdens Hotell', 'Exempelfjällets Turism', 'Hotell Exempelviken'],
  forest: ['Exempelskog', 'Exempel Skogsmaskin', 'Exempelgården Lantbruk', 'Exempelvirke'],
  shop: ['Exempelhandeln', 'Exempelboden', 'Exempel Butik', 'Exempelmarknaden'],
  office: ['Exempelkontoret', 'Exempel Redovisning', 'Exempelservice', 'Exempel Fastighet'],
  hospital: ['Exempelkliniken', 'Exempel Vård', 'Exempelhälsan', 'Exempelmottagningen'],
  care: ['Exempelomsorgen', 'Exempelgården Omsorg', 'Exempelhemmet', 'Exempel Assistans'],
  school: ['Exempelskolan', 'Förskolan Exemplet', 'Exempelfriskolan', 'Exempel Utbildning'],
  culture: ['Exempelscenen', 'Exempelteatern'],
};
const compass = ['Norr', 'Söder', 'Öster', 'Väster', 'Nya', 'Gamla', 'Stora', 'Lilla', 'Mitt', 'Invid'] as const;
const publicKinds = new Set(['hospital', 'care', 'school']);

/** The tenth digit after nine, by the Luhn rule that organisation numbers follow. */
const checkDigit = (nine: string): number => {
  const sum = [...nine].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

/**
 * The employer behind one slot of the labour market: every slot has its own. Companies' numbers begin with 558, a series
 * that is not handed out (556 and 559 are), public ones with 2129; sole traders' have the month 13.
 */
export const employerOf = (county: County, place: Municipality, kind: string, slot: number): Employer => {
  const seed = ['employer', county.code, kind, slot] as const;
  const serial = `${county.code}${String(slot).padStart(4, '0')}`;
  const trade = pick(trades[kind] ?? ['Exempelbolaget'], ...seed, 'trade');
  const side = pick(compass, ...seed, 'side');
  const chance = draw(...seed, 'form');
  if (chance < 0.015 && !publicKinds.has(kind)) {
    const name = `${trade} ${side} enskild firma`;
    return { name, workplace: name, number: `7013${serial}` };
  }
  if (kind === 'transport' && chance < 0.08) {
    const nine = `558${serial}`;
    return { name: `Exempel Bemanning ${side} AB`, workplace: place.name, number: `${nine}${checkDigit(nine)}` };
  }
  if (publicKinds.has(kind) && chance < 0.6) {
    const nine = `212${serial}`.replace(/^212./, '2129');
    return {
      name: `Exempelkommunen ${place.name}, enhet ${slot}`,
      workplace: `${trade} ${side}`,
      number: `${nine}${checkDigit(nine)}`,
    };
  }
  const nine = `558${serial}`;
  return {
    name: `${trade} ${side} ${place.name} AB`,
    workplace: `${trade} ${place.name}`,
    number: `${nine}${checkDigit(nine)}`,
  };
};
