import type { Annotation } from '../schema/annotation.js';

const sign = (value: number): string[] => (value === 0 ? [] : [value > 0 ? 'up' : 'down']);
const one = (value: string | null): string[] => (value === null ? [] : [value]);

/** Facets that are counted, and the values that a verbatim has of each. */
export const FACETS = [
  { id: 'intents', values: (a: Annotation) => a.intents },
  { id: 'remedies', values: (a: Annotation) => a.remedies },
  { id: 'behaviours', values: (a: Annotation) => a.behaviours },
  { id: 'effort', values: (a: Annotation) => a.effort?.signs ?? [] },
  { id: 'touchpoints', values: (a: Annotation) => a.touchpoints },
  { id: 'moment', values: (a: Annotation) => one(a.moment) },
  { id: 'retention', values: (a: Annotation) => sign(a.loyalty.retention) },
  { id: 'relatedSales', values: (a: Annotation) => sign(a.loyalty.relatedSales) },
  { id: 'referral', values: (a: Annotation) => sign(a.loyalty.referral) },
  { id: 'relationship', values: (a: Annotation) => one(a.relationship) },
  { id: 'customerGroup', values: (a: Annotation) => a.customerGroup },
  { id: 'abusive', values: (a: Annotation) => (a.abusive ? ['yes'] : []) },
] as const satisfies readonly { id: string; values: (annotation: Annotation) => readonly string[] }[];
