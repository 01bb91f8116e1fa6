/** What stands around a cue may turn it: "느리지 않아요", "파손 없이", "never crashes", "친절했으면 좋겠어요". */

/** After a Korean cue: -지 않/못/말, 없-, 아니-; particles and one adverb may stand between. White space does not matter. */
const KOREAN_AFTER =
  /^[가-힣]{0,2}?(?:지|진|지는|지가|지도|지를)(?:않|못하|못해|못했|안)|^(?:[이가은는도을를의]|같은것|하는것|걱정|염려|부분|일|점)?(?:이|은|도|전혀|하나도|절대|한번도|거의)?(?:없|아니|아닙|않)/;
/** A wish that something be so says that it is not: -(으)면 좋겠-, -길 바라-. */
const KOREAN_WISH =
  /^[가-힣]{0,3}?(?:으면|면|였으면|했으면)(?:더|정말|참)?좋(?:겠|을)|^[가-힣]{0,2}?길(?:바라|바랍|바래)/;
/** The adverb 안 or 못 as a word right before the cue. */
const KOREAN_BEFORE = /(?:^|[\s.,!?])(?:안|못|별로|전혀|그닥|그다지)\s*$/;

const ENGLISH_NEGATOR =
  /\b(?:not|never|no|without|hardly|barely|nothing|none|neither|nor|zero|(?:do|does|did|is|are|was|were|ca|could|would|wo|should|has|have|had|ai)n['’]?t|cannot)\b(?!\s+only)/i;
const ENGLISH_WISH = /\b(?:should|could|wish|if only|needs? to|hope|hoping|used to|expected?|supposed to)\b/i;
/** English negation reaches this many words to the right (Pang, Lee & Vaithyanathan 2002 mark to the clause's end; short is more exact). */
const ENGLISH_REACH = 4;

export interface CueContext {
  /** The clause up to the cue. */
  readonly before: string;
  /** The clause after the cue's own words. */
  readonly after: string;
}

/** Whether the words around a cue turn its polarity. `after` begins inside the cue's last word: "지 않아요" for "느리". */
export function isTurned(
  { before, after }: CueContext,
  language: 'ko' | 'en',
  kind: 'negative' | 'positive',
): boolean {
  if (language === 'en') {
    const near = before
      .split(/\s+/)
      .slice(-ENGLISH_REACH - 1)
      .join(' ');
    return ENGLISH_NEGATOR.test(near) || (kind === 'positive' && ENGLISH_WISH.test(near));
  }
  const tail = after.replace(/\s+/g, '');
  if (KOREAN_AFTER.test(tail) || KOREAN_BEFORE.test(before)) return true;
  return kind === 'positive' && KOREAN_WISH.test(tail);
}
