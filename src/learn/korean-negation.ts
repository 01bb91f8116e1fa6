/**
 * Which units of a Korean text stand under a negation: 안/못 + predicate, -지 않/못/말-, and what 없- denies.
 * A rule over characters, not a parse: it is right on common wording and costs next to nothing.
 * Rationale: short negation precedes its predicate and long negation follows it (국립국어원, 한국어 문법 1, 2005, 부정 표현).
 */
const SPACE = 0x20;
const [AN, MOT, ANH, JI, EOPS, MAL, MA] = [...'안못않지없말마'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
/** Particles between -지 and the negating verb (좋지도 않다), or between a noun and 없- (문제가 없다). */
const PARTICLES = new Set([...'도는를가이은을'].map((letter) => letter.charCodeAt(0)));
/** Second syllables of words that only look negated: 안내, 안전, 안녕, 못지않게 … */
const NOT_NEGATED = new Set(
  [...'내전녕심정경쪽방과주부감타색식약착산팎에으은이을을의지'].map((letter) => letter.charCodeAt(0)),
);

/** Sets mask[i] to 1 for each unit under negation, 0 for the rest. `codes` starts and ends with a space. */
export function koreanScope(codes: Uint16Array, length: number, mask: Uint8Array): void {
  mask.fill(0, 0, length);
  for (let i = 1; i < length; i++) {
    const code = codes[i]!;
    if (code === ANH || code === MAL || code === MA) markBeforeJi(codes, i, mask);
    else if (code === AN || code === MOT) {
      if (markBeforeJi(codes, i, mask)) continue;
      if (codes[i - 1] === SPACE) markPredicate(codes, i, length, mask);
    } else if (code === EOPS) markDenied(codes, i, mask);
  }
}

/** 좋지 않-, 오지도 못-: the word before -지. Says whether there is one. */
function markBeforeJi(codes: Uint16Array, negator: number, mask: Uint8Array): boolean {
  let at = negator - 1;
  if (codes[at] === SPACE) at--;
  if (at > 1 && codes[at] !== JI && PARTICLES.has(codes[at]!)) at--;
  if (at < 2 || codes[at] !== JI || codes[at - 1] === SPACE) return false;
  if (codes[at - 1] === MOT) return true; // 못지않다: "no less than"
  for (at--; at > 0 && codes[at] !== SPACE; at--) mask[at] = 1;
  return true;
}

/** 안 좋아요, 못 쓰겠어요, 안좋아요: the rest of this word or, when the negator stands alone, the next word. */
function markPredicate(codes: Uint16Array, negator: number, length: number, mask: Uint8Array): void {
  let at = negator + 1;
  if (codes[at] === SPACE) at++;
  else if (NOT_NEGATED.has(codes[at]!)) return;
  for (; at < length && codes[at] !== SPACE; at++) mask[at] = 1;
}

/** 문제 없-, 재미가 없-, 맛없-: the noun that is denied. */
function markDenied(codes: Uint16Array, negator: number, mask: Uint8Array): void {
  let at = negator - 1;
  if (codes[at] === SPACE) at--;
  if (at > 1 && codes[at - 1] !== SPACE && PARTICLES.has(codes[at]!)) at--;
  for (; at > 0 && codes[at] !== SPACE; at--) mask[at] = 1;
}
