import type { Span, ThemeMention } from '../../schema/annotation.js';
import type { Document, DocumentPart } from '../../schema/document.js';
import { originalSpan } from '../../text/document.js';
import type { SentimentValue } from '../sentiment-value.js';
import { isContented, isOfContent } from './contented.js';
import { type Fired, sentenceOf } from './evidence.js';
import { believedHarm } from './harm.js';
import type { HeadName } from './learned/model.js';
import type { Reading } from './learned/reading.js';
import { type Speaker, speakerOf } from './speaker.js';

/** What the facets need to know of a text besides its words. */
export interface Needs {
  readonly sentiment: SentimentValue;
  readonly themes: readonly ThemeMention[];
  /** Which mentions are harm that wants a second opinion; default: none. */
  readonly isDoubted?: (mention: ThemeMention) => boolean;
  /** Told of each value that is not said because claims like it were wrong too often ("facet.value"), with the words that claimed it. */
  readonly onDoubt?: (key: string, spans: readonly Span[]) => void;
}

/** A text as the facets hear it: who speaks, which cues are meant, which themes are believed, and what the models read. */
export interface Hearing {
  readonly document: Document;
  readonly parts: readonly DocumentPart[];
  /** In characters. */
  readonly length: number;
  readonly sentiment: SentimentValue;
  /** Who speaks is content with all of it. */
  readonly isContent: boolean;
  readonly speaker: Speaker;
  /** The model's log-odds that a customer speaks; 0 where none can read the text. */
  readonly voice: number;
  readonly themes: readonly ThemeMention[];
  /** Every cue that fired, meant or not. */
  readonly all: readonly Fired[];
  /** Cues that are meant. */
  readonly fired: readonly Fired[];
  /** Those of a facet. */
  of(facet: string): readonly Fired[];
  /** What a guard fired on. */
  guards(id: string): readonly Fired[];
  readonly allGuards: readonly Fired[];
  readonly reading: Reading | null;
  /** The sentence that speaks most for an act, as it stands in the original; null where there is none. */
  spanOf(head: HeadName): Span | null;
  /** The same sentence as it is read: Hanja in Hangul. */
  wordsOf(head: HeadName): string;
}

const NONE: readonly Fired[] = [];
const NOBODY_DOUBTS = (): boolean => false;

/** Those of a value; most facets of a text have none at all. */
export const ofValue = (fired: readonly Fired[], id: string): readonly Fired[] =>
  fired.length === 0 ? NONE : fired.filter(({ rule }) => rule.id === id);

/** @param all every cue that fired */
export function hear(
  document: Document,
  all: readonly Fired[],
  reading: Reading | null,
  { sentiment, themes: claimed, isDoubted = NOBODY_DOUBTS }: Needs,
): Hearing {
  const { parts } = document;
  const voice = reading?.values.customer ?? 0;
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  const allGuards = all.filter(({ rule }) => rule.facet === 'guard');
  const guards = (id: string): readonly Fired[] => ofValue(allGuards, id);
  const speaker = speakerOf(allGuards, voice, length);
  const setting = {
    texts: parts.map(({ text }) => text),
    length,
    isKorean: document.language === 'ko',
    score: sentiment.score,
    isOnTrade: speaker.isOnTrade,
    isHere: speaker.isHere,
    isStranger: document.language === 'ko' && speaker.isStranger,
    unharmed: guards('unharmed').map((one) => sentenceOf(one, parts[one.part]!)),
  };
  const isContent = isContented(sentiment);
  const fired = all.filter((one) => speaker.allows(one) && (!isContent || isOfContent(one)));
  const byFacet = groupByFacet(fired);
  return {
    document,
    parts,
    length,
    sentiment,
    isContent,
    speaker,
    voice,
    themes: believedHarm(claimed, isDoubted, reading?.values ?? null, setting),
    all,
    fired,
    of: (facet) => byFacet.get(facet) ?? NONE,
    guards,
    allGuards,
    reading,
    spanOf(head) {
      const sentence = reading?.strongest[head];
      return sentence ? originalSpan(parts[sentence.part]!, sentence.start, sentence.end) : null;
    },
    wordsOf(head) {
      const sentence = reading?.strongest[head];
      return sentence ? parts[sentence.part]!.text.slice(sentence.start, sentence.end) : '';
    },
  };
}

function groupByFacet(fired: readonly Fired[]): ReadonlyMap<string, readonly Fired[]> {
  const groups = new Map<string, Fired[]>();
  for (const one of fired) {
    const known = groups.get(one.rule.facet);
    if (known) known.push(one);
    else groups.set(one.rule.facet, [one]);
  }
  return groups;
}
