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
  const excluded = lexicons.flatMap((lexicon) => exclusionsIn(lexicon, part, themes));
  if (excluded.length === 0) return mentions;
  return mentions.filter(
    ({ theme, evidence }) =>
      !excluded.some((one) => one.theme === theme && one.start < evidence.end && evidence.start < one.end),
  );
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
