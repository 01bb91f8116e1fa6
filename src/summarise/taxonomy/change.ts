import type { Annotation } from '../../schema/annotation.js';
import { count, order } from '../counts.js';

/** A verbatim that two taxonomies judge differently; themes as "id:polarity". */
export interface ChangedVerbatim {
  readonly source: string;
  readonly row: number;
  readonly id: string | null;
  /** Personal data replaced. */
  readonly text: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

export interface ThemeMovement {
  readonly theme: string;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

export interface ChangeReport {
  readonly verbatims: number;
  readonly changed: number;
  /** Verbatims without any theme. */
  readonly withoutTheme: { readonly before: number; readonly after: number };
  /** Themes with polarity that some verbatim gained or lost; the most moved first. */
  readonly movements: readonly ThemeMovement[];
  readonly examples: readonly ChangedVerbatim[];
  /** Changed verbatims that were too many to keep. */
  readonly notKept: number;
}

/** Counts what changes from one taxonomy to another, verbatim by verbatim. Keeps the first `limit` changed ones. */
export function changeCounter(limit: number) {
  const counts = { before: new Map(), after: new Map(), gained: new Map(), lost: new Map() } as Record<
    'before' | 'after' | 'gained' | 'lost',
    Map<string, number>
  >;
  const withoutTheme = { before: 0, after: 0 };
  const examples: ChangedVerbatim[] = [];
  let [verbatims, changed] = [0, 0];
  return {
    /** @param text called for a verbatim that is kept: what to show of it */
    add(before: Annotation, after: Annotation, text: () => string): void {
      verbatims++;
      const [old, now] = [themesOf(before), themesOf(after)];
      for (const theme of old) count(counts.before, theme);
      for (const theme of now) count(counts.after, theme);
      if (old.size === 0) withoutTheme.before++;
      if (now.size === 0) withoutTheme.after++;
      const gained = [...now].filter((theme) => !old.has(theme));
      const lost = [...old].filter((theme) => !now.has(theme));
      if (gained.length + lost.length === 0) return;
      changed++;
      for (const theme of gained) count(counts.gained, theme);
      for (const theme of lost) count(counts.lost, theme);
      const { source, row, id } = after;
      if (examples.length < limit) examples.push({ source, row, id, text: text(), gained, lost });
    },
    report(): ChangeReport {
      const moved = [...new Set([...counts.gained.keys(), ...counts.lost.keys()])];
      const at = (kind: keyof typeof counts, theme: string): number => counts[kind].get(theme) ?? 0;
      const movements = moved
        .map((theme) => ({
          theme,
          before: at('before', theme),
          after: at('after', theme),
          gained: at('gained', theme),
          lost: at('lost', theme),
        }))
        .sort((a, b) => b.gained + b.lost - a.gained - a.lost || order(a.theme, b.theme));
      return { verbatims, changed, withoutTheme, movements, examples, notKept: changed - examples.length };
    },
  };
}

const themesOf = ({ themes }: Annotation): Set<string> =>
  new Set(themes.map(({ id, polarity }) => `${id}:${polarity}`));
