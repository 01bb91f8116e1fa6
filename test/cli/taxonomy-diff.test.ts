import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { voc } from './voc.js';

const FEEDBACK = 'fixtures/feedback/shop-2026-w46.csv';
const taxonomy = (...args: string[]) => voc(['taxonomy', ...args]);
const json = async (...args: string[]) => {
  const { stdout, stderr } = await taxonomy(...args, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};
const folder = mkdtempSync(join(tmpdir(), 'voc-taxonomy-diff-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('diff says what was written differently and which verbatims change', async () => {
  const own = file(
    'own.yaml',
    'extends: default\noff: [delivery.speed]\nthemes:\n  - id: price.value\n    label: { en: Price }\n',
  );
  const difference = await json('diff', 'default', own, FEEDBACK);
  expect(difference).toMatchObject({ added: [], removed: ['delivery.speed'] });
  expect(difference.changed).toContainEqual(
    expect.objectContaining({ id: 'price.value', fields: ['label'] }),
  );
  // themes that had the one switched off for a neighbour lose it
  for (const { id, fields } of difference.changed)
    if (id !== 'price.value') expect(fields).toEqual(['neighbours']);
  const { verbatims } = difference;
  expect(verbatims.verbatims).toBe(200);
  expect(verbatims.changed).toBeGreaterThan(0);
  expect(verbatims.examples).toHaveLength(verbatims.changed);
  const lostIt = verbatims.examples.filter(({ lost }: { lost: string[] }) =>
    lost.some((id) => id.startsWith('delivery.speed')),
  );
  expect(lostIt.length).toBeGreaterThan(0);
  for (const { gained, lost } of verbatims.examples) {
    // one that only gains had a word that silenced a neighbour of the theme switched off
    expect(gained.length + lost.length).toBeGreaterThan(0);
    for (const theme of lost) expect(gained).not.toContain(theme);
  }
  const same = await json('diff', 'default', 'default', FEEDBACK);
  expect(same).toMatchObject({
    added: [],
    removed: [],
    changed: [],
    verbatims: { changed: 0, movements: [] },
  });
});

test('a new theme whose cue another theme has is told of, by validate and by diff', async () => {
  const path = file(
    'kiosk.yaml',
    [
      'extends: default',
      'themes:',
      '  - { id: place.kiosk, label: { ko: 키오스크, en: Kiosks }, definition: { ko: 키오스크, en: Kiosks. }, owner: operations, stage: use, severity: 1,',
      '      cues: { ko: { negative: { phrases: [키오스크 고장, 키오스크 화면이 까매] } } },',
      '      examples: { ko: { positive: [키오스크 화면이 까매요], negative: [직원이 친절해요] } } }',
      '',
    ].join('\n'),
  );
  const shared = {
    kind: 'sharedCue',
    language: 'ko',
    themes: ['place.kiosk', 'selfservice.channel'],
    words: '키오스크 고장',
  };
  expect((await json('validate', path)).warnings).toContainEqual(shared);
  expect((await json('diff', 'default', path)).sharedCues).toEqual([shared]);
  const { stdout } = await taxonomy('diff', 'default', path, '--locale', 'en');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    '“키오스크 고장” is a cue of several themes (Korean: place.kiosk, selfservice.channel).',
  );
});
