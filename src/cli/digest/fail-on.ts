import type { Digest } from '../../schema/digest.js';

type Found = Pick<Digest, 'alerts' | 'findings' | 'wording'>;

/** What --fail-on counts, with its name for one and for more. */
const CONDITIONS: Readonly<
  Record<string, readonly [one: string, more: string, count: (digest: Found) => number]>
> = {
  alert: ['alert', 'alerts', ({ alerts }) => alerts.length],
  critical: [
    'critical alert',
    'critical alerts',
    ({ alerts }) => alerts.filter(({ level }) => level === 'critical').length,
  ],
  significant: [
    'significant change',
    'significant changes',
    ({ findings, wording }) => findings.length + wording.risen.length,
  ],
};

/** Why the run ends as a finding that was asked for: "2 critical alerts (--fail-on critical)"; null where nothing asked for was found. */
export function findingAskedFor(digest: Found, asked: readonly string[]): string | null {
  const reasons = [...new Set(asked)].flatMap((condition) => {
    const [one, more, count] = CONDITIONS[condition]!;
    const found = count(digest);
    return found === 0 ? [] : [`${found} ${found === 1 ? one : more} (--fail-on ${condition})`];
  });
  return reasons.length === 0 ? null : reasons.join(', ');
}
