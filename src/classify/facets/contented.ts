import type { SentimentValue } from '../sentiment-value.js';
import type { Fired } from './evidence.js';

/** From this score of a positive text on nobody is dissatisfied; of the corpus' texts that are not positive one in five hundred lies above. */
const CONTENT = 0.7;
/** Trouble that who is content had no more: it was mended, or went well. */
const OF_TROUBLE: ReadonlySet<string> = new Set(['urgency', 'effort']);
/** What is done in anger; praise is told to others and posted as well, but that is a recommendation (loyalty). */
const IN_ANGER: ReadonlySet<string> = new Set([
  'raise_voice',
  'profanity',
  'tell_others',
  'regulator',
  'legal',
  'media',
  'chargeback',
  'boycott',
  'revenge',
]);

/** Whether who speaks is content with all of it: "they stopped the stolen card at once, and the refund came within a day". */
export const isContented = ({ polarity, score }: SentimentValue): boolean =>
  polarity === 'positive' && score >= CONTENT;

/** Whether a firing may be meant by somebody who is content. */
export const isOfContent = ({ rule }: Fired): boolean =>
  !OF_TROUBLE.has(rule.facet) && !(rule.facet === 'behaviours' && IN_ANGER.has(rule.id));
