import { readFileSync } from 'node:fs';
import { BAR } from './bars.js';
import type { LeftOutClaim } from './index.js';

/** Of values with fewer judged claims a share says nothing. */
const FEWEST = 5;
const ALL = 'all';

/** What was learned, and how well it does on claims left out. */
export function standingCard(
  claims: readonly LeftOutClaim[],
  bars: Readonly<Record<string, number>>,
): string {
  const values = [...new Set(claims.map(({ value }) => value))].sort();
  const line = (name: string, own: readonly LeftOutClaim[]): string => {
    const right = own.filter(({ isRight }) => isRight);
    const said = own.filter(({ value, probability }) => probability >= (bars[value] ?? BAR));
    const kept = said.filter(({ isRight }) => isRight);
    const bar = name === ALL ? '' : (bars[name] ?? BAR);
    return `| ${[name, own.length, share(right, own), bar, share(kept, said), share(kept, right)].join(' | ')} |`;
  };
  return [
    '# standing',
    '',
    readFileSync(new URL('../notes-standing.md', import.meta.url), 'utf8').trim(),
    '',
    '| value | judged claims | right | bar | right of those above it | right ones kept |',
    '|---|--:|--:|--:|--:|--:|',
    line(ALL, claims),
    ...values.flatMap((value) => {
      const own = claims.filter((claim) => claim.value === value);
      return own.length < FEWEST ? [] : [line(value, own)];
    }),
    '',
  ].join('\n');
}

const share = (some: readonly unknown[], of: readonly unknown[]): string =>
  of.length === 0 ? '–' : (some.length / of.length).toFixed(2);
