import { describe, expect, test } from 'vitest';
import { showDoubts } from '../../src/render/explanation/facets.js';
import { movedWords } from '../../src/render/explanation/moved.js';
import { showLosses } from '../../src/render/explanation/themes.js';
import { messagesFor } from '../../src/render/messages.js';
import type { Explanation } from '../../src/schema/explanation.js';

const cue = (theme: string, rule: string, text: string, lost: string | null, by = '') => ({
  theme,
  rule: `${theme}/${rule}`,
  span: { start: 0, end: text.length, text },
  lost,
  by,
});

/** The words of the table of cues that lost, and the line below it. */
function shown(cues: readonly ReturnType<typeof cue>[], wanted: { top: number; verbose: boolean }) {
  const blocks = showLosses(
    { parts: [{ cues }] } as unknown as Explanation,
    (id) => id,
    wanted,
    messagesFor('en'),
  );
  const rows = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.slice(1)) : [],
  );
  return { rows, lines: blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])) };
}

const CUES = [
  cue('a.speed', 'any:wait', 'wait', null),
  cue('a.speed', 'any:waited', 'wait', 'other_cues'),
  cue('b.courier', 'negative:rude', 'rude', 'neighbour', 'staff'),
  cue('b.courier', 'negative:so rude', 'so rude', 'neighbour', 'staff'),
  cue('b.courier', 'negative:late', 'late', 'outvoted'),
];

test('one row a theme and reason; cues beside others of their theme are counted', () => {
  expect(shown(CUES, { top: 10, verbose: false })).toEqual({
    rows: [
      ['rude · so rude', 'negative:rude · negative:so rude', 'word of a neighbour: staff'],
      ['late', 'negative:late', 'not believed by the model'],
    ],
    lines: ['Not shown: 1 (-v shows all)'],
  });
});

test('no more rows than asked for, and what is left is counted', () => {
  const { rows, lines } = shown(CUES, { top: 1, verbose: false });
  expect(rows).toHaveLength(1);
  expect(lines).toEqual(['Not shown: 2 (-v shows all)']);
});

test('verbose: every cue in a row of its own', () => {
  expect(shown(CUES, { top: 10, verbose: true }).rows.map(([, rule]) => rule)).toEqual([
    'any:waited',
    'negative:rude',
    'negative:so rude',
    'negative:late',
  ]);
  expect(shown(CUES, { top: 3, verbose: true }).lines).toEqual(['1 more (--top or --format json)']);
});

test('nothing is said where no cue lost, or only such as stand beside others', () => {
  expect(shown(CUES.slice(0, 2), { top: 10, verbose: false })).toEqual({ rows: [], lines: [] });
});

describe('words that moved the polarity', () => {
  const original = 'not bad, 배송도 느려요';
  const piece = (text: string, weight: number, head: 'sign' | 'neutral' = 'sign', negated = false) => {
    const start = original.indexOf(text);
    return { span: { start, end: start + text.length, text }, weight, head, negated };
  };

  test('pieces count for the words they lie in, marks around them left out, the strongest first', () => {
    const features = [
      piece('느려', -2),
      piece('송도 느', -0.8),
      piece('려요', -0.5),
      piece('bad', 0.6, 'sign', true),
    ];
    expect(movedWords({ original, features })).toEqual([
      { text: '느려요', weight: -2.5, head: 'sign', negated: false },
      { text: '배송도 느려요', weight: -0.8, head: 'sign', negated: false },
      { text: 'bad', weight: 0.6, head: 'sign', negated: true },
    ]);
  });

  test('what says that there is feeling and not which, and what moves nothing, is left out', () => {
    const features = [piece('bad', -1, 'neutral'), piece('not', 0.3, 'neutral'), piece('배송도', 0.01)];
    expect(movedWords({ original, features }).map(({ text }) => text)).toEqual(['not']);
  });
});

test('values that were claimed and not believed are told with their words and why', () => {
  const doubted = [
    {
      facet: 'remedies',
      value: 'refund',
      spans: [{ start: 0, end: 9, text: 'refund me' }],
      lost: 'standing',
    },
  ];
  const [, table] = showDoubts({ doubted } as unknown as Explanation, messagesFor('en'));
  const [row] = table?.kind === 'table' ? table.rows : [];
  expect(row?.slice(1)).toEqual(['refund', 'refund me', 'claims like it were wrong too often in such texts']);
  expect(showDoubts({ doubted: [] } as unknown as Explanation, messagesFor('en'))).toEqual([]);
});
