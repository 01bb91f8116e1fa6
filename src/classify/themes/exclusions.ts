import type { DocumentPart } from '../../schema/document.js';
import { originalSpan } from '../../text/document.js';
import type { Lexicon } from './lexicon.js';
import type { Mention } from './mentions.js';

/** A stretch of a text that a theme is not to be read from; offsets into the original. */
interface Excluded {
  readonly theme: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The mentions of a part whose evidence lies on no excluded phrase of their theme. A phrase (exchange rate) tells what is meant; an excluded word
 * alone may be another one (양도, a transfer or "the amount, too"), which whoever claims by more than cues reads in its context.
 */
export function outsideExclusions(
  part: DocumentPart,
  mentions: readonly Mention[],
  lexicons: readonly Lexicon[],
): readonly Mention[] {
  const themes = new Set(mentions.map(({ theme }) => theme));
  const excluded = lexicons
    .filter((lexicon) => mayExclude(lexicon, part.text, themes))
    .flatMap((lexicon) => exclusionsIn(lexicon, part, themes));
  if (excluded.length === 0) return mentions;
  return mentions.filter(
    ({ theme, evidence }) =>
      !excluded.some((one) => one.theme === theme && one.start < evidence.end && evidence.start < one.end),
  );
}

/** So many letters begin a word in all its forms. */
const OPENING = 3;
const openings = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

/** Whether a text holds the first letters of an excluded phrase of some themes: most hold none, and looking for all cues takes a while. */
function mayExclude(lexicon: Lexicon, text: string, themes: ReadonlySet<string>): boolean {
  const known = openings.get(lexicon) ?? openingsOf(lexicon);
  openings.set(lexicon, known);
  const read = text.toLowerCase();
  return [...themes].some((theme) => known.get(theme)?.some((opening) => read.includes(opening)) === true);
}

/** By theme, how the phrases that it excludes begin. */
function openingsOf({ cues, uses, useTable }: Lexicon): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  cues.forEach((cue, sequence) => {
    if (!cue.includes(' ')) return;
    for (let i = uses.starts[sequence]!; i < uses.starts[sequence + 1]!; i++) {
      const { theme, role } = useTable[uses.items[i]!]!;
      if (role !== 'exclude') continue;
      const opening = cue.slice(0, Math.min(OPENING, cue.indexOf(' '))).toLowerCase();
      found.set(theme, (found.get(theme) ?? new Set()).add(opening));
    }
  });
  return new Map([...found].map(([theme, of]) => [theme, [...of]]));
}

function exclusionsIn(
  { match, cues, uses, useTable }: Lexicon,
  part: DocumentPart,
  themes: ReadonlySet<string>,
): Excluded[] {
  const found: Excluded[] = [];
  for (const { sequence, start, end, atWordStart } of match(part.text)) {
    if (!atWordStart || !cues[sequence]!.includes(' ')) continue;
    for (let i = uses.starts[sequence]!; i < uses.starts[sequence + 1]!; i++) {
      const { theme, role } = useTable[uses.items[i]!]!;
      if (role !== 'exclude' || !themes.has(theme)) continue;
      const span = originalSpan(part, start, end);
      found.push({ theme, start: span.start, end: span.end });
    }
  }
  return found;
}
