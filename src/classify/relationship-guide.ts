import { readData } from '../data/read.js';

type Said = { readonly ko: string; readonly en: string };

/** How to deal with a customer who assumes a relation: what is expected, what breaks it, how to answer. */
export interface RelationshipRule {
  readonly expects: Said;
  readonly breach: Said;
  readonly response: Said;
}

interface RelationshipFile {
  readonly values: readonly (Partial<RelationshipRule> & { readonly id: string })[];
}

let rules: ReadonlyMap<string, RelationshipRule> | undefined;

/** The rule of a relation, from src/data/facets/relationship.yaml; undefined for one that it does not know. */
export function relationshipRule(id: string): RelationshipRule | undefined {
  rules ??= new Map(
    readData<RelationshipFile>('facets/relationship.yaml').values.flatMap(
      ({ id, expects, breach, response }) =>
        expects && breach && response ? [[id, { expects, breach, response }] as const] : [],
    ),
  );
  return rules.get(id);
}
