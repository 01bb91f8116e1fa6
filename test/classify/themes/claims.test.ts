import { describe, expect, it } from 'vitest';
import { joinMentions, type Mention } from '../../../src/classify/themes/mentions.js';
import {
  BARS,
  type Case,
  type Claim,
  type Decision,
  neededFor,
  sureClaims,
} from '../../../src/classify/themes/model/claims.js';
import type { ThemeModel } from '../../../src/classify/themes/model/load.js';
import { ranked, settled } from '../../../src/classify/themes/model/settle.js';
import { type Order, type OrderSigns, standing } from '../../../src/learn/themes/order.js';
import type { MentionPolarity } from '../../../src/schema/annotation.js';

const CAUSE = 'delivery.speed';
const EFFECT = 'service.access';
const HARM = 'product.safety';

/** The cause is rather the main theme than what follows from it. */
const ORDER: Order = { side: 0.8, at: -0.1, themes: { [CAUSE]: 1, [EFFECT]: -1 } };
const decision = (bars = BARS.ko) =>
  ({
    scope: { grave: new Set([HARM]), isTrusted: () => false, learned: new Set([CAUSE, EFFECT, HARM]) },
    bars,
    standing: (theme: string, _: MentionPolarity, signs: OrderSigns) => standing(ORDER, theme, signs),
  }) as Partial<Decision> as Decision;

const cueOf = (theme: string, start: number): Mention => ({
  theme,
  kind: 'any',
  polarity: 'neutral',
  confidence: 0.5,
  evidence: { start, end: start + 4, rule: `${theme}/any:cue` } as Mention['evidence'],
  part: 0,
  clause: start,
});

const USUAL = 0.5;
/** `at`: where its cue stands. */
const claimOf = (
  theme: string,
  confidence: number,
  at = 0,
  side: MentionPolarity = 'negative',
  share = 1,
  bars = BARS.ko,
  blames = false,
): Claim => ({
  theme,
  column: 0,
  rival: -1,
  clause: at,
  cues: [cueOf(theme, at)],
  leaning: { side, share } as Claim['leaning'],
  confidence,
  needed: neededFor(theme, USUAL, { isTrusted: false, blames }, decision(bars)),
});

/** What is claimed, by theme and side. */
const claimed = (claims: readonly Claim[]): string[] =>
  sureClaims(claims, decision()).map(({ theme, leaning }) => `${theme}:${leaning.side}`);

describe('claims that are sure enough', () => {
  it.each([
    ['the surest complaint needs less than its threshold', [claimOf(CAUSE, 0.41)], [`${CAUSE}:negative`]],
    ['but not any', [claimOf(CAUSE, 0.39)], []],
    [
      'a further one needs more',
      [claimOf(CAUSE, 0.7), claimOf(EFFECT, 0.61)],
      [`${CAUSE}:negative`, `${EFFECT}:negative`],
    ],
    [
      'with less it is not told, with no other side either',
      [claimOf(CAUSE, 0.7), claimOf(EFFECT, 0.59)],
      [`${CAUSE}:negative`],
    ],
    ['wherever it stands', [claimOf(EFFECT, 0.59), claimOf(CAUSE, 0.7)], [`${CAUSE}:negative`]],
    [
      'theme and blame count together',
      [claimOf(CAUSE, 0.9, 0, 'negative', 0.4), claimOf(EFFECT, 0.45)],
      [`${EFFECT}:negative`],
    ],
    [
      'praise takes no complaint its place',
      [claimOf(CAUSE, 0.9, 0, 'positive'), claimOf(EFFECT, 0.41)],
      [`${CAUSE}:positive`, `${EFFECT}:negative`],
    ],
    [
      'nor does harm',
      [claimOf(HARM, 0.9), claimOf(EFFECT, 0.41)],
      [`${HARM}:negative`, `${EFFECT}:negative`],
    ],
    [
      'the surest in two clauses is one complaint',
      [claimOf(CAUSE, 0.42), claimOf(CAUSE, 0.42, 30)],
      [`${CAUSE}:negative`, `${CAUSE}:negative`],
    ],
  ] as const)('%s', (_, claims, expected) => {
    expect(claimed(claims)).toEqual(expected);
  });

  it.each([
    ['en', true, 1],
    ['en', false, 0],
    ['ko', true, 0],
    ['ko', false, 0],
  ] as const)(
    'in English the surest complaint of a text that blames needs still less (%s, blames: %s)',
    (language, blames, count) => {
      const claim = claimOf(CAUSE, 0.36, 0, 'negative', 1, BARS[language], blames);
      expect(claimed([claim])).toHaveLength(count);
    },
  );
});

/** The mentions of a text, as an annotation tells them. All have cues: no model is asked. */
const told = (...claims: Claim[]) =>
  joinMentions(settled({} as ThemeModel, claims, decision(), {} as Case), 0).map(
    ({ id, polarity, confidence }) => [id, polarity, confidence],
  );

describe('the mentions of claims', () => {
  it('stand in the learned order, though another theme is surer', () => {
    expect(told(claimOf(EFFECT, 0.7), claimOf(CAUSE, 0.6, 30))).toEqual([
      [CAUSE, 'negative', 0.6],
      [EFFECT, 'negative', 0.7],
    ]);
  });

  it('the earlier one first where nothing else tells them apart', () => {
    const praise = claimOf(CAUSE, 0.6, 0, 'positive');
    expect(told(claimOf(CAUSE, 0.6, 30), praise).map(([, polarity]) => polarity)).toEqual([
      'positive',
      'negative',
    ]);
  });

  it('are as sure as their theme, whatever else the text tells', () => {
    const alone = told(claimOf(CAUSE, 0.81));
    expect(alone).toEqual([[CAUSE, 'negative', 0.81]]);
    expect(told(claimOf(CAUSE, 0.81), claimOf(EFFECT, 0.9, 30))).toContainEqual(alone[0]);
  });

  it('a theme in two clauses is not weighed against itself', () => {
    const of = (...claims: Claim[]) =>
      ranked(
        claims.map((claim) => ({ claim, mentions: claim.cues })),
        decision(),
      );
    expect(of(claimOf(CAUSE, 0.6), claimOf(CAUSE, 0.6, 30))).toEqual(new Map([[`${CAUSE}:negative`, 0.6]]));
    const other = claimOf(EFFECT, 0.7, 50);
    expect(of(claimOf(CAUSE, 0.6), claimOf(CAUSE, 0.6, 30, 'negative', 0.7), other)).toEqual(
      of(claimOf(CAUSE, 0.6), other),
    );
  });

  it('more claims, and more cues of one, than a call takes arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => i);
    expect(claimed(many.map((at) => claimOf(CAUSE, 0.6, at)))).toHaveLength(many.length);
    const one = { ...claimOf(CAUSE, 0.6), cues: many.map((at) => cueOf(CAUSE, at)) };
    expect(told(one)).toEqual([[CAUSE, 'negative', 0.6]]);
  });

  it('harm stands by how sure it is', () => {
    const ids = (p: number) => told(claimOf(CAUSE, 0.6), claimOf(HARM, p, 30)).map(([id]) => id);
    expect(ids(0.7)).toEqual([HARM, CAUSE]);
    expect(ids(0.5)).toEqual([CAUSE, HARM]);
  });
});
