import type { Need } from './cue-file.js';
import type { Fired } from './evidence.js';

/** Who speaks, and what may therefore fire. */
export interface Speaker {
  /** Somebody buys, uses or judges; and nothing says that it is about something else. */
  readonly isOnBusiness: boolean;
  /** Or a thing of trade is named. */
  readonly isOnTrade: boolean;
  /** Whether a firing is meant, by what its rule needs; the guards themselves never are. */
  readonly allows: (firing: Fired) => boolean;
}

/**
 * Whether a customer speaks: most cues are everyday words, and in a forum, the news or a song they say nothing of a company. A
 * customer shows by an act or a verdict anywhere in the text.
 */
export function speakerOf(fired: readonly Fired[]): Speaker {
  const has = (id: string): boolean => fired.some(({ rule }) => rule.facet === 'guard' && rule.id === id);
  const isHere = !has('elsewhere');
  const isOnBusiness = isHere && has('customer');
  const isOnTrade = isOnBusiness || (isHere && has('trade'));
  const met: Readonly<Record<Need, boolean>> = {
    anything: true,
    here: isHere,
    leaving: isHere && !has('back'),
    trade: isOnTrade,
    business: isOnBusiness,
  };
  return { isOnBusiness, isOnTrade, allows: ({ rule }) => rule.facet !== 'guard' && met[rule.needs] };
}
