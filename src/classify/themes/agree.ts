import type { MentionPolarity } from '../../schema/annotation.js';
import type { CueKind } from './lexicon-data.js';

interface Judged {
  readonly theme: string;
  readonly kind: CueKind;
  readonly clause: number;
  readonly polarity: MentionPolarity;
}

/**
 * One voice a theme and clause, so that a theme is both praised and blamed only where two clauses say so. Cues that only name a
 * theme are silent when others say what is thought of it; neutral ones when others are not.
 * @param scoreOf score of a clause, -1 … 1: it decides between as many cues for as against
 */
export function agreed<Hit extends Judged>(hits: readonly Hit[], scoreOf: (clause: number) => number): Hit[] {
  const byTheme = new Map<string, Hit[]>();
  for (const hit of hits) {
    const known = byTheme.get(hit.theme);
    if (known) known.push(hit);
    else byTheme.set(hit.theme, [hit]);
  }
  // a cue that is alone with its theme is heard
  if (byTheme.size === hits.length) return [...hits];
  const kept = new Set<Hit>();
  for (const of of byTheme.values()) for (const hit of agreedOn(of, scoreOf)) kept.add(hit);
  return hits.filter((hit) => kept.has(hit));
}

function agreedOn<Hit extends Judged>(hits: readonly Hit[], scoreOf: (clause: number) => number): Hit[] {
  const telling = hits.filter((hit) => hit.kind !== 'any');
  const heard = telling.length > 0 ? telling : hits;
  const decided = heard.filter((hit) => hit.polarity !== 'neutral');
  if (decided.length === 0) return [...heard];
  const balance = new Map<number, number>();
  for (const { clause, polarity } of decided)
    balance.set(clause, (balance.get(clause) ?? 0) + (polarity === 'positive' ? 1 : -1));
  return decided.filter(({ clause, polarity }) => {
    const side = balance.get(clause) || scoreOf(clause) || -1;
    return polarity === (side > 0 ? 'positive' : 'negative');
  });
}
