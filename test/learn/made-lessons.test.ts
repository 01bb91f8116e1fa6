import { describe, expect, it } from 'vitest';
import { readAspects } from '../../scripts/train/aspects.js';
import { predicateOf } from '../../scripts/train/predicates.js';
import { readReviews } from '../../scripts/train/reviews.js';

describe('predicates', () => {
  it.each([
    ['느리', { short: '느리', joined: '느려', past: '느렸', formal: '느립니다', noun: '느림' }],
    ['좋', { short: '좋', joined: '좋아', past: '좋았', formal: '좋습니다', noun: '좋음' }],
    ['길', { short: '기', joined: '길어', past: '길었', formal: '깁니다', noun: '긺' }],
    ['가볍', { short: '가볍', joined: '가벼워', past: '가벼웠', formal: '가볍습니다', noun: '가벼움' }],
    ['친절하', { short: '친절하', joined: '친절해', past: '친절했', formal: '친절합니다', noun: '친절함' }],
    ['최고이다', { short: '최고', joined: '최고예', past: '최고였', formal: '최고입니다', noun: '최고임' }],
    [
      '엉망이다',
      { short: '엉망이', joined: '엉망이에', past: '엉망이었', formal: '엉망입니다', noun: '엉망임' },
    ],
    [
      '장난 아니다',
      { short: '장난 아니', joined: '장난 아니에', past: '장난 아니었', formal: '장난 아닙니다' },
    ],
  ])('of %s', (stem, forms) => {
    expect(predicateOf(stem)).toMatchObject(forms);
  });
});

describe.each([
  ['aspects', readAspects],
  ['reviews', readReviews],
])('made-up %s', (_, read) => {
  const lessons = read();

  it('are the same each time', () => {
    expect(read()).toEqual(lessons);
  });

  it('are whole texts, about as many praising as blaming', () => {
    for (const { text } of lessons) expect(text).toMatch(/^(?!.*(undefined|null|NaN)).*\S$/u);
    const praise = lessons.filter(({ stance }) => stance.positive === 1).length;
    const blame = lessons.filter(({ stance }) => stance.positive === 0).length;
    expect(praise / (praise + blame)).toBeGreaterThan(0.4);
    expect(praise / (praise + blame)).toBeLessThan(0.6);
  });

  it('hardly ever praise and blame in the same words', () => {
    const sides = new Map<string, Set<number>>();
    for (const { text, stance } of lessons)
      if (stance.positive === 0 || stance.positive === 1)
        sides.set(text, (sides.get(text) ?? new Set()).add(stance.positive));
    const torn = [...sides].filter(([, found]) => found.size > 1).map(([text]) => text);
    expect(torn.length).toBeLessThan(lessons.length / 500);
  });
});
