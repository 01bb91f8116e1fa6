import type { HeadName } from '../../../src/classify/facets/learned/model.js';
import { NO_ALARM } from './alarm-labels.js';

/** What is known of a text; a head that is not in it learns nothing from it. */
export type Labels = Readonly<Partial<Record<HeadName, boolean>>>;

/** A text with what is known of it. */
export interface FacetLesson {
  readonly set: string;
  readonly licence: string;
  readonly text: string;
  readonly labels: Labels;
  readonly weight: number;
  /** What its label of abuse is worth beside the others'; default 1. */
  readonly abuseWeight?: number | undefined;
  /** Not trained on: thresholds are set by these. */
  readonly heldOut: boolean;
}

/** Whether a cue of harm to people stands in a text. */
export type NamesHarm = (text: string) => boolean;

const INTENTS = ['complaint', 'praise', 'inquiry', 'request', 'suggestion', 'cancellation'] as const;

export const byIntents = (intents: readonly string[]): Labels =>
  Object.fromEntries(INTENTS.map((intent) => [intent, intents.includes(intent)]));

type Sides = readonly { readonly id: string; readonly polarity: string }[];
export const isOfHarm = (themes: Sides): boolean =>
  themes.some(({ id, polarity }) => id === 'product.safety' && polarity === 'negative');

/** Comments, chat and commands to machines: nobody there is a customer, and what hurts was not bought. */
export const NO_CUSTOMER: Labels = { customer: false, harm: false, cancellation: false, ...NO_ALARM };
