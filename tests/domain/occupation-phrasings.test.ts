import { expect, test } from 'vitest';
import { openOccupationIndex } from '../../shared/domain/occupation-index.ts';
import { buildOccupationIndex } from '../../shared/domain/occupation-index-build.ts';
import { everydayWords } from '../../shared/domain/occupation-index-everyday-words.ts';
import { matchOccupations } from '../../shared/domain/occupation-match.ts';
import { heldOutLists, phrasingsOf, score, wholeTaxonomy } from '../bench/occupation-phrasings.ts';

const groups = wholeTaxonomy();
if (!groups) console.warn('Skipped: the full taxonomy, ../shared/data, is not there.');
const index = openOccupationIndex(buildOccupationIndex(groups ?? []));
const first = (text: string) => matchOccupations(index, text)[0]?.ssyk;

test.skipIf(!groups).each(heldOutLists)(
  'of 200 held-out wordings ($name) no fewer than before find their group',
  ({ name }) => {
    const phrasings = phrasingsOf(name);

    const { first: one, three } = score(index, phrasings);

    expect(phrasings.length).toBe(200);
    expect(new Set(phrasings.map(({ text }) => text.toLowerCase())).size).toBe(200);
    expect(one).toBeGreaterThanOrEqual(194);
    expect(three).toBeGreaterThanOrEqual(198);
  },
);

test.skipIf(!groups)('every group of the taxonomy has everyday words, but for none that it lacks', () => {
  const codes = (groups ?? []).map(({ ssyk }) => ssyk).toSorted();

  expect(codes.filter((code) => (everydayWords.get(code) ?? []).length < 3)).toEqual([]);
  expect([...everydayWords.keys()].filter((code) => !codes.includes(code))).toEqual([]);
});

test.skipIf(!groups).each([
  ['ek. ass.', '4111'],
  ['socsek', '2661'],
  ['underhållsmek', '7233'],
  ['kval-tekn', '3111'],
  ['arb.ter.', '2273'],
  ['montör elektronik', '8212'],
  ['mekaniker på lastbilar', '7231'],
  ['tekniker som servar vindkraftverk', '7233'],
  ['barpersonal', '5132'],
  ['hotellpersonalen', '4224'],
  ['undersköterska på akuten', '5323'],
  ['undersköterska i hemtjänsten', '5321'],
  ['receptionist till hotellet', '4224'],
  ['kock till förskolan', '5120'],
  ['städare till skolan', '9111'],
  ['vi söker någon som klipper hår', '5141'],
])('%s is %s', (text, ssyk) => {
  expect(first(text)).toBe(ssyk);
});
