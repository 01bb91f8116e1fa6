import { describe, expect, it } from 'vitest';
import { scoreSets } from './score.js';

describe('the facets bench', () => {
  const found = scoreSets([
    { gold: new Set(['complaint', 'request']), found: new Set(['complaint']) },
    { gold: new Set(['praise']), found: new Set(['praise', 'complaint']) },
    { gold: new Set(), found: new Set() },
  ]);

  it('counts labels, not rows', () => {
    expect(found.all).toMatchObject({ precision: 2 / 3, recall: 2 / 3, support: 3 });
    expect(found.all.f1).toBeCloseTo(2 / 3, 12);
  });

  it('gives each label its own score', () => {
    expect(found.each.get('complaint')).toMatchObject({ precision: 0.5, recall: 1 });
    expect(found.each.get('request')).toMatchObject({ precision: 0, recall: 0, f1: 0, support: 1 });
  });
});
