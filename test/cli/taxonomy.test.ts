import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { voc } from './voc.js';

const OWN = 'fixtures/taxonomies';
const taxonomy = (...args: string[]) => voc(['taxonomy', ...args]);
const json = async (...args: string[]) => {
  const { stdout, stderr } = await taxonomy(...args, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};
const folder = mkdtempSync(join(tmpdir(), 'voc-taxonomy-cli-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('list names every theme in the language asked for', async () => {
  const { themes } = await json('list');
  const files = readdirSync('src/data/taxonomy').filter((name) => name !== 'words.yaml');
  expect(themes.map(({ id }: { id: string }) => `${id}.yaml`).sort()).toEqual(files.sort());
  const { stdout } = await taxonomy('list', '--locale', 'en');
  for (const { id, label } of themes) {
    expect(stdout).toContain(id);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(label.en.split(' ')[0]);
  }
});

test('show tells all of one theme; a name that is none gets a suggestion', async () => {
  expect(await json('show', 'service.access')).toMatchObject({ id: 'service.access', owner: 'service' });
  const { exitCode, stderr } = await taxonomy('show', 'service.acess');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean "service.access"?');
});

test('show has a shape: what it means, what it must and must not match, a few cues of each kind; -v has all', async () => {
  const { cues, examples, definition } = await json('show', 'service.access');
  const page = async (...flags: string[]) =>
    (await taxonomy('show', 'service.access', '--locale', 'en', ...flags)).stdout;
  const short = await page();
  const order = [
    definition.en,
    'severity: 3/5',
    'examples with the theme',
    examples.ko.positive[0],
    'examples without it',
    examples.en.negative[0],
    '\nCues\n',
    '-v shows every cue',
  ];
  const places = order.map((words) => short.indexOf(words));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(short).toContain(`(ko.negative.phrases): ${cues.ko.negative.phrases.length}, such as`);
  const last = cues.ko.negative.phrases.at(-1);
  expect(short).not.toContain(last);
  expect((await page('-v')).replaceAll(/\s+/g, ' ')).toContain(last);
});

test('init makes a taxonomy that is valid and passes its own tests, and overwrites nothing', async () => {
  const made = join(folder, 'made');
  expect((await taxonomy('init', made)).exitCode).toBe(0);
  expect(readdirSync(made)).toContain('taxonomy.yaml');
  expect((await taxonomy('validate', made)).exitCode).toBe(0);
  expect(await json('test', '--taxonomy', made)).toMatchObject({ failures: [] });
  const manifest = readFileSync(join(made, 'taxonomy.yaml'), 'utf8');
  writeFileSync(join(made, 'taxonomy.yaml'), manifest.replace('# off: ', 'off: '));
  const { themes } = await json('list', '--taxonomy', made);
  expect(themes.map(({ id }: { id: string }) => id)).not.toContain('product.taste');
  const again = await taxonomy('init', made);
  expect(again.exitCode).toBe(2);
  expect(again.stderr).toContain('not empty');
});

test('a taxonomy is given as a word or with --taxonomy, whichever comes to mind', async () => {
  const bank = join(OWN, 'bank');
  const both = async (verb: string) => [await json(verb, bank), await json(verb, '--taxonomy', bank)];
  for (const verb of ['validate', 'list', 'test']) {
    const [asWord, asFlag] = await both(verb);
    expect([verb, asWord]).toEqual([verb, asFlag]);
  }
  expect((await json('list', bank)).themes.length).not.toBe((await json('list')).themes.length);
});

test.each([
  [['validate'], 'No taxonomy was named.', 'voc taxonomy validate our-taxonomy'],
  [['list', 'fixtures/taxonomies/bank', '--taxonomy', 'default'], 'Two taxonomies were given', '--no-config'],
  [
    ['coverage', 'fixtures/taxonomies/bank'],
    'is a taxonomy, not feedback',
    'voc taxonomy coverage feedback.csv --taxonomy fixtures/taxonomies/bank',
  ],
])('a taxonomy that is missing or out of place: %j', async (args, what, remedy) => {
  const { exitCode, stderr } = await taxonomy(...args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(what);
  expect(stderr).toContain(remedy);
});

test('validate tells a mistake at file:line:column, and ends with 2', async () => {
  const path = file(
    'wrong.yaml',
    'extends: default\nthemes:\n  - id: price.value\n    cues: { ko: { negative: { patterns: ["("] } } }\n',
  );
  const { exitCode, stderr, stdout } = await taxonomy('validate', path);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('wrong.yaml:4:42');
  expect(stderr).toContain('does not compile');
});

test('validate tells what its author can do something about, not what the built-in themes share', async () => {
  expect(await json('validate', join(OWN, 'bank'))).toMatchObject({ warnings: [] });
  const path = file(
    'shared.yaml',
    [
      'extends: default',
      'themes:',
      '  - id: service.access',
      '    cues: { en: { negative: { phrases: ["never ever picks up", "parcel came late"] } } }',
      '  - id: delivery.speed',
      '    cues: { en: { negative: { phrases: ["never ever picks up"] } } }',
      '',
    ].join('\n'),
  );
  const { warnings } = await json('validate', path);
  expect(warnings).toEqual([
    {
      kind: 'sharedCue',
      language: 'en',
      themes: ['delivery.speed', 'service.access'],
      words: 'never ever picks up',
    },
  ]);
  expect((await json('validate', 'default')).warnings.length).toBeGreaterThan(10);
  const { stdout } = await taxonomy('validate', 'default', '--locale', 'en', '--top', '2');
  expect(stdout).toMatch(/^Worth a look, though nothing is wrong with it: \d+$/m);
  expect(stdout.match(/^- “/gm)).toHaveLength(2);
});

test('show prints the cues of each kind, list the number of examples', async () => {
  const shown = (await taxonomy('show', 'delivery.speed', '--locale', 'en')).stdout.replaceAll(/\s+/g, ' ');
  const theme = await json('show', 'delivery.speed');
  for (const cue of theme.cues.en.negative.phrases.slice(0, 4)) expect(shown).toContain(cue);
  for (const text of theme.examples.ko.positive) expect(shown).toContain(text);
});

describe.each(['default', `${OWN}/bank`, `${OWN}/airline`, `${OWN}/food-delivery.yaml`])(
  'the taxonomy %s',
  (path) => {
    test('is valid, and every example passes', async () => {
      if (path !== 'default') expect((await taxonomy('validate', path)).exitCode).toBe(0);
      const { exitCode, stdout } = await taxonomy('test', '--taxonomy', path, '--format', 'json');
      const { failures, total, learned } = JSON.parse(stdout);
      expect(failures).toEqual([]);
      // the learned half may lose a few when it is trained anew: each is told with its reason
      expect(learned.total.of).toBe(total.of);
      expect(learned.losses.length).toBeLessThanOrEqual(total.of / 100);
      expect(total.of).toBeGreaterThanOrEqual(70);
      expect(exitCode).toBe(0);
    });
  },
);

test('test ends with 1 when an example fails, and says which', async () => {
  const path = file(
    'failing.yaml',
    `id: a.b
label: { ko: 가, en: a }
definition: { ko: 가, en: a }
owner: legal
stage: sell
severity: 1
cues: { ko: { negative: { phrases: [느리] } } }
examples: { ko: { positive: [느려요, 빨라요], negative: [느리네요] } }
`,
  );
  const { exitCode, stdout } = await taxonomy('test', '--taxonomy', path, '--locale', 'en');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('+ a.b: “빨라요” → no theme');
  expect(stdout).toContain('- a.b: “느리네요” → a.b:negative');
});

test('test of a labelled file gives precision, recall and F1', async () => {
  const path = file(
    'labelled.csv',
    'text,themes\n배송이 너무 느려요,delivery.speed:negative\n최고예요,\n상담원이 불친절해요,"price.value:negative;service.attitude:negative"\n',
  );
  const { texts, micro } = await json('test', path);
  expect(texts).toBe(3);
  expect(micro.complaints).toMatchObject({
    hits: 2,
    misses: 1,
    falseAlarms: 0,
    precision: 1,
    recall: 0.6667,
  });
  expect(micro.withPolarity).toMatchObject({ hits: 2, misses: 1 });
});

test('a label that is no theme is an error at its row', async () => {
  const path = file('typo.csv', 'text,themes\n배송이 느려요,delivery.sped\n');
  const { exitCode, stderr } = await taxonomy('test', path);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    'typo.csv row 1: the taxonomy has no theme "delivery.sped". Did you mean "delivery.speed"?',
  );
});

test('the blind examples are counted, never a failure of the command', async () => {
  const { total, kinds } = await json('test', 'fixtures/taxonomy/blind.tsv');
  expect(total.of).toBe(504);
  expect(kinds.map(({ of }: { of: number }) => of)).toEqual([168, 84, 168, 84]);
  // 367 passed on 2026-11-25, 220 when they were first run; a change that loses so much has broken something.
  expect(total.passed).toBeGreaterThanOrEqual(330);
});

test('coverage counts what has no theme, and names the words there', async () => {
  const lines = [
    ...Array.from({ length: 12 }, (_, i) => `${i}번째 방문인데 케이크 촛불이 엉망이고 짜증나요`),
    ...Array.from({ length: 12 }, (_, i) => `${i}번 주문했는데 배송이 느려서 짜증나요`),
  ];
  const path = file('candles.csv', `text\n${lines.join('\n')}\n`);
  const all = await json('coverage', path, '--taxonomy', join(OWN, 'airline'), '--quiet');
  expect(all.readable).toBe(24);
  expect(all.withoutTheme.count).toBe(24);
  const known = await json('coverage', path);
  expect(known.withoutTheme.count).toBeLessThan(24);
});

test.each([
  [['lst'], 'Did you mean "list"?'],
  [['show'], 'voc taxonomy show ID'],
  [['diff', 'default'], 'voc taxonomy diff OLD NEW [FILES...]'],
  [['list', 'a', 'b'], 'voc taxonomy list [PATH]'],
  [['validate', 'nowhere/at/all'], 'There is no taxonomy at nowhere/at/all'],
  [['init', 'package.json'], 'cannot be written'],
])('voc taxonomy %s says how it is used', async (args, message) => {
  const { exitCode, stderr, stdout } = await taxonomy(...args);
  expect(exitCode).toBeGreaterThanOrEqual(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});

test('output goes to a file in the format of its name', async () => {
  const out = join(folder, 'themes.json');
  expect((await taxonomy('list', '-o', out)).stdout).toBe('');
  expect(existsSync(out)).toBe(true);
});

test('a theme file in another encoding is refused: its cues would never fire', async () => {
  const source = readFileSync(join(OWN, 'airline/crew.manner.yaml'));
  const broken = join(folder, 'cp949.yaml');
  writeFileSync(broken, Buffer.concat([source, Buffer.from('# '), Buffer.from([0xb9, 0xe8, 0xbc, 0xdb])]));
  const { exitCode, stderr } = await taxonomy('validate', broken);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('cp949.yaml is not UTF-8.');
});

test('a complete taxonomy without harm to people is no fault, but nobody is left to believe that it looks for it', async () => {
  const airline = join(OWN, 'airline');
  expect((await json('validate', airline)).warnings).toContainEqual(
    expect.objectContaining({ kind: 'noHarm' }),
  );
  const fire = file('fire.csv', 'text\nThe coffee machine exploded and burned my child\n');
  const told = async (...flags: string[]) => (await voc(['report', fire, ...flags])).stderr;
  expect(await told('--taxonomy', airline)).toContain('harm to people is not looked for');
  expect(await told('--taxonomy', join(OWN, 'bank'))).not.toContain('harm to people');
  expect(await told()).not.toContain('harm to people');
});
