import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ndjson, voc } from './voc.js';

const SHOP = 'fixtures/feedback/shop-2026-w46.csv';

interface Found {
  readonly row: number;
  readonly polarity: string;
  readonly intents: readonly string[];
  readonly urgency: { readonly level: string };
  readonly themes: readonly { readonly id: string; readonly polarity: string }[];
}
const classified = async (...where: string[]): Promise<Found[]> => {
  const flags = where.flatMap((one) => ['--where', one]);
  const { stdout, exitCode } = await voc([
    'classify',
    SHOP,
    '--format',
    'ndjson',
    '--without',
    'keywords',
    ...flags,
  ]);
  expect(exitCode).toBe(0);
  return ndjson(stdout) as unknown as Found[];
};
/** As reports count it: who reports a hazard complains too, and says so in this file. */
const complains = ({ intents }: Found) => intents.includes('complaint');
const has = ({ themes }: Found, id: string, polarity?: string) =>
  themes.some((theme) => theme.id === id && (polarity === undefined || theme.polarity === polarity));

describe('--where on what voc finds', () => {
  let all: Found[];
  beforeAll(async () => {
    all = await classified();
  });

  test.each<[string[], (one: Found) => boolean]>([
    [['voc_themes=delivery.speed'], (one) => has(one, 'delivery.speed')],
    [['voc_themes=배송 속도'], (one) => has(one, 'delivery.speed')],
    [['voc_themes=Delivery Speed'], (one) => has(one, 'delivery.speed')],
    [
      ['voc_complaint_themes=delivery.speed'],
      (one) => has(one, 'delivery.speed', 'negative') && complains(one),
    ],
    [
      ['voc_complaint_themes=none'],
      (one) => complains(one) && !one.themes.some(({ polarity }) => polarity === 'negative'),
    ],
    [['voc_themes=none'], ({ polarity, themes }) => polarity !== null && themes.length === 0],
    [['voc_themes!=delivery.speed'], (one) => !has(one, 'delivery.speed')],
    [['voc_themes='], ({ themes }) => themes.length === 0],
    [['voc_urgency=Critical'], ({ urgency }) => urgency.level === 'critical'],
    [
      ['voc_themes=product.function', 'voc_polarity=negative'],
      (one) => has(one, 'product.function') && one.polarity === 'negative',
    ],
  ])('%j gives those texts, each as it is without it', async (where, wanted) => {
    const expected = all.filter(wanted);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(await classified(...where)).toEqual(expected);
  });

  test('beside a column of the input', async () => {
    const some = await classified('voc_polarity=negative', '상품명=김치 3kg');
    expect(some).toEqual(
      (await classified('상품명=김치 3kg')).filter(({ polarity }) => polarity === 'negative'),
    );
  });

  test('a report of them counts the others as filtered out', async () => {
    const { stdout } = await voc([
      'report',
      SHOP,
      '--where',
      'voc_themes=delivery.speed',
      '--format',
      'json',
    ]);
    const { coverage } = JSON.parse(stdout);
    const left = all.filter((one) => has(one, 'delivery.speed')).length;
    expect([coverage.filteredOut, coverage.read]).toEqual([200 - left, 200]);
  });

  test('how many were written to a file is said', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'voc-found-')), 'texts.csv');
    const { stderr } = await voc(['classify', SHOP, '--where', 'voc_themes=delivery.speed', '-o', out]);
    const left = all.filter((one) => has(one, 'delivery.speed')).length;
    expect(stderr).toContain(`voc: ${left} of 200 texts were chosen and written.`);
  });

  test('a column of that name in the file comes first', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'voc-found-')), 'again.csv');
    writeFileSync(
      file,
      '내용,VOC_Polarity\n배송이 너무 늦어요,positive\n색상이 예뻐요,negative\n포장이 엉망이에요,positive\n',
    );
    const args = ['classify', file, '--where', 'voc_polarity=positive', '--format', 'ndjson'];
    expect(ndjson((await voc(args)).stdout).map(({ row }) => row)).toEqual([1, 3]);
    const mixed = await voc([...args, SHOP]);
    expect(mixed.exitCode).toBe(2);
    expect(mixed.stderr).toContain('Some of the files have a column "voc_polarity"');
  });

  test.each([
    ['classify', 'voc_themes=delivery.sped', 'Did you mean "delivery.speed"?'],
    ['classify', 'voc_complaint_themes=키오스크', 'It is a cue of "selfservice.channel"'],
    ['report', 'voc_urgency=critcal', 'Did you mean "critical"?'],
    ['classify', 'voc_polarity!=bad', 'positive, neutral, negative, mixed'],
    ['inspect', 'voc_themes=delivery.speed', 'voc classify FILE --where voc_themes=delivery.speed'],
    ['report', 'theme=delivery.speed', 'voc classify FILE --where voc_themes=delivery.speed'],
    ['report', '주제=배송', 'voc classify FILE --where voc_themes=delivery.speed'],
  ])('voc %s --where %s says what to do', async (command, where, words) => {
    const { exitCode, stdout, stderr } = await voc([command, SHOP, '--where', where]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });
});

test('filters that leave nothing say so', async () => {
  const { stderr, exitCode } = await voc([
    'report',
    SHOP,
    '--where',
    '상품명=그런 것 없음',
    '--since',
    '2026-11-01',
  ]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain(
    'No row is left: --where 상품명=그런 것 없음 --since 2026-11-01 left out all 200.',
  );
});

test('a value that a column never has is held against those that it has', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'voc-meant-')), 'shops.csv');
  writeFileSync(file, '내용,매장\n줄이 너무 길어요,강남점\n직원이 친절해요,역삼점\n커피가 식었어요,강남점\n');
  const said = async (where: string) => (await voc(['classify', file, '--where', where])).stderr;
  expect(await said('매장=강남')).toContain('"매장" is never "강남". Did you mean "강남점"?');
  expect(await said('매장=제주공항')).not.toContain('Did you mean');
  expect(await said('매장=강남점')).toBe('');
});

test.each(['report', 'classify'])('voc %s says so too of what it finds', async (command) => {
  const conditions = ['--where', 'voc_polarity=positive', '--where', 'voc_urgency=critical'];
  const { stderr, exitCode } = await voc([command, SHOP, ...conditions]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain(
    'No row is left: --where voc_polarity=positive --where voc_urgency=critical left out all 200. "voc classify FILE"',
  );
});

test('a format is called by its ending too, and who wants rows is told where they are', async () => {
  const markdown = await voc(['report', SHOP, '--format', 'md', '--sections', 'urgency']);
  expect(markdown.stdout).toBe(
    (await voc(['report', SHOP, '--format', 'markdown', '--sections', 'urgency'])).stdout,
  );
  expect((await voc(['report', SHOP, '--format', 'csv'])).stderr).toContain('voc classify FILE -o rows.csv');
});
