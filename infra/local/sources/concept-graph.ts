/** A concept of the taxonomy. Relations hold the ids of other concepts; codes are under their GraphQL names. */
export type Concept = {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly alternatives: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
  readonly broader: readonly string[];
  readonly related: readonly string[];
  readonly substitutes: readonly string[];
};

type Relation = 'broader' | 'narrower' | 'related' | 'substitutes';
export type ConceptGraph = {
  readonly concepts: readonly Concept[];
  /** The concepts at the other end of a relation. */
  readonly related: (from: Concept, relation: Relation) => readonly Concept[];
};

export const conceptGraph = (concepts: readonly Concept[]): ConceptGraph => {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const narrower = Map.groupBy(
    concepts.flatMap((narrow) => narrow.broader.map((broad) => ({ broad, narrow }))),
    ({ broad }) => broad,
  );
  return {
    concepts,
    related: (from, relation) =>
      relation === 'narrower'
        ? (narrower.get(from.id) ?? []).map(({ narrow }) => narrow)
        : from[relation].flatMap((id) => byId.get(id) ?? []),
  };
};
