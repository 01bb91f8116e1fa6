import { expect, test } from 'vitest';
import { buildEnglishSequences, openEnglishSequences } from '../../src/match/english-sequences.js';
import { buildKoreanSequences, openKoreanSequences } from '../../src/match/korean-sequences.js';

const korean = (cues: string[]) => openKoreanSequences(buildKoreanSequences(cues));
const english = (cues: string[]) => openEnglishSequences(buildEnglishSequences(cues));

/** Milliseconds for a text, the best of three. */
function time(match: ReturnType<typeof korean>, text: string): number {
  return Math.min(
    ...[0, 1, 2].map(() => {
      const before = process.cpuUsage();
      match(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

test.each([
  ['너무', '너무 너무 느리'],
  ['배송이', '배송 느리'],
  ['안되', '안 되'],
  ['가나다라', '배송'],
])('ten times %s takes about ten times as long', (unit, cue) => {
  const match = korean([cue, '배송', '느리']);
  time(match, unit.repeat(2000));
  const short = time(match, unit.repeat(5_000));
  const long = time(match, unit.repeat(50_000));
  expect(long).toBeLessThan(short * 40 + 50);
});

test('an endless English line takes linear time', () => {
  const match = english(['app crash', 'not not work']);
  time(match, 'app not '.repeat(2000));
  const short = time(match, 'app not '.repeat(2_000));
  expect(time(match, 'app not '.repeat(20_000))).toBeLessThan(short * 40 + 50);
});
