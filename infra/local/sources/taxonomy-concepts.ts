import type { Concept } from './concept-graph.ts';
import { counties, sweden } from './places.ts';
import { inventedConceptId } from './seed.ts';
import { barometer, fieldOf, groupBySsyk, groups } from './tables.ts';

type Sketch = Pick<Concept, 'id' | 'type' | 'label'> & Partial<Concept>;
const concept = (sketch: Sketch): Concept => ({
  ...{ alternatives: [], codes: {}, broader: [], related: [], substitutes: [] },
  ...sketch,
});

const fieldId = (number: string, known: string | null): string => known ?? inventedConceptId(`field ${number}`);
const keywordId = (word: string): string => inventedConceptId(`keyword ${word}`);
export const barometerId = (label: string, known: string | null): string =>
  known ?? inventedConceptId(`barometer ${label}`);

const fieldConcepts = (): Concept[] => {
  const used = new Map(groups.map((group) => [group.field, fieldOf(group)]));
  return [...used.values()].map((field) =>
    concept({ id: fieldId(field.number, field.concept), type: 'occupation-field', label: field.label }),
  );
};

const groupConcepts = (): Concept[] =>
  groups.map((group) => {
    const field = fieldOf(group);
    return concept({
      ...{ id: group.concept, type: 'ssyk-level-4', label: group.label },
      codes: { ssyk_code_2012: group.ssyk },
      broader: [fieldId(field.number, field.concept)],
    });
  });

const nameConcepts = (): Concept[] =>
  groups.flatMap((group) =>
    group.names.map((name, at) =>
      concept({
        ...{ id: name.concept, type: 'occupation-name', label: name.label, alternatives: name.alternatives },
        broader: [group.concept],
        related: name.keywords.map(keywordId),
        substitutes: group.names.filter((_, other) => Math.abs(other - at) === 1).map((other) => other.concept),
      }),
    ),
  );

const keywordConcepts = (): Concept[] =>
  [...new Set(groups.flatMap((group) => group.names.flatMap((name) => name.keywords)))].map((word) =>
    concept({ id: keywordId(word), type: 'keyword', label: word }),
  );

const barometerConcepts = (): Concept[] =>
  barometer.map((row) =>
    concept({
      ...{ id: barometerId(row.label, row.concept), type: 'barometer-occupation', label: row.label },
      // A part of a group is one of its names, the rest of the group belongs to no barometer occupation.
      related: row.ssyks
        .flatMap((ssyk) => groupBySsyk.get(ssyk)?.names ?? [])
        .slice(0, row.partOfGroup ? 1 : undefined)
        .map((name) => name.concept),
    }),
  );

const placeConcepts = (): Concept[] => [
  concept({ id: sweden.conceptId, type: 'country', label: sweden.name }),
  ...counties.map((county) =>
    concept({
      ...{ id: county.conceptId, type: 'region', label: county.name, broader: [sweden.conceptId] },
      codes: {
        national_nuts_level_3_code_2019: county.code,
        ...(county.code === '21' && { nuts_level_3_code_2021: 'SE313' }),
      },
    }),
  ),
  ...counties.flatMap((county) =>
    county.municipalities.map((place) =>
      concept({
        ...{ id: place.conceptId, type: 'municipality', label: place.name, broader: [county.conceptId] },
        codes: { lau_2_code_2015: place.code },
      }),
    ),
  ),
];

/** The whole small taxonomy, in a fixed order. */
export const concepts: readonly Concept[] = [
  ...fieldConcepts(),
  ...groupConcepts(),
  ...nameConcepts(),
  ...keywordConcepts(),
  ...barometerConcepts(),
  ...placeConcepts(),
];
