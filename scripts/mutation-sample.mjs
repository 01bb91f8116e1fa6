// An honest estimate of a folder's mutation score in minutes instead of hours: a seeded random sample of its mutants is tried.
//   node scripts/mutation-sample.mjs FOLDER [--size 200] [--seed 1] [--tests GLOB]    of the folders of MIRRORS
//   node scripts/mutation-sample.mjs FOLDER --seed 1 --again --tests GLOB             what lived, once more with other tests
// Prints the score with its 95 % interval (Wilson) and what lived; keeps everything in .stryker-tmp/sample-FOLDER-SEED.json.
// Mutants of module constants are left out, as in the whole run (stryker.config.mjs); so are those that nobody can tell ("Ignored").
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keyOf, mutantsOf } from './mutation/population.mjs';

/** The tests that are tried first: those of the folder itself, and those that go through it. */
const MIRRORS = {
  input: 'test/{input,property}/**/*.test.ts',
  text: 'test/{text,property}/**/*.test.ts',
  match: 'test/{match,classify/facets,classify/themes}/**/*.test.ts',
  summarise: 'test/{summarise,property,render}/**/*.test.ts',
  digest: 'test/{digest,render}/**/*.test.ts',
};
const NOT_OURS = /^src\/text\/korean\/engines\//;
const CAUGHT = new Set(['Killed', 'Timeout', 'RuntimeError']);
const LIVED = new Set(['Survived', 'NoCoverage']);
const REPORT = '.stryker-tmp/report.json';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string' },
    again: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (!Object.hasOwn(MIRRORS, folder ?? '')) {
  console.error(`One folder of ${Object.keys(MIRRORS).join(', ')}, please.`);
  process.exit(2);
}
const kept = `.stryker-tmp/sample-${folder}-${values.seed}.json`;

/** The mutants whose hash with the seed is lowest: the same ones whatever else has been added or taken away. */
async function draw() {
  const files = readdirSync(`src/${folder}`, { recursive: true })
    .map((name) => `src/${folder}/${name}`)
    .filter((name) => name.endsWith('.ts') && !NOT_OURS.test(name))
    .sort();
  const all = await mutantsOf(files);
  const order = (key) => createHash('sha256').update(`${values.seed} ${key}`).digest('hex');
  const drawn = all
    .map((mutant) => ({ ...mutant, order: order(mutant.key) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, Number(values.size))
    .map(({ order: _, ...mutant }) => mutant);
  return { population: all.length, drawn };
}

/** Tries them and gives the status of each: Killed, Timeout, Survived, NoCoverage, Ignored … */
function attempt(drawn, tests) {
  const sample = `.stryker-tmp/drawn-${folder}-${values.seed}.json`;
  writeFileSync(sample, JSON.stringify({ drawn }));
  const { status } = spawnSync('npx', ['stryker', 'run'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, VOC_MUTATION_SAMPLE: sample, VOC_MUTATION_TESTS: tests },
  });
  if (status !== 0 || !existsSync(REPORT)) throw new Error(`Stryker ended with ${status}`);
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const found = new Map();
  for (const [file, { mutants }] of Object.entries(files))
    for (const { location, mutatorName, replacement, status } of mutants)
      found.set(keyOf(file, location, mutatorName, replacement), status);
  return drawn.map((mutant) => ({ ...mutant, status: found.get(mutant.key) ?? 'Missing' }));
}

/** 95 % interval of a share (Wilson). */
function interval(hits, of) {
  const z = 1.96;
  const centre = (hits + (z * z) / 2) / (of + z * z);
  const half = (z / (of + z * z)) * Math.sqrt((hits * (of - hits)) / of + (z * z) / 4);
  return [centre - half, centre + half];
}

mkdirSync('.stryker-tmp', { recursive: true });
let result;
if (values.again) {
  result = JSON.parse(readFileSync(kept, 'utf8'));
  const lived = result.drawn.filter(({ status }) => LIVED.has(status));
  const now = new Map(
    attempt(lived, values.tests ?? MIRRORS[folder]).map((mutant) => [mutant.key, mutant.status]),
  );
  // Tests of another folder that never come by say nothing of a mutant.
  result.drawn = result.drawn.map((mutant) =>
    CAUGHT.has(now.get(mutant.key)) ? { ...mutant, status: now.get(mutant.key) } : mutant,
  );
} else {
  const { population, drawn } = await draw();
  result = { folder, seed: values.seed, population, drawn: attempt(drawn, values.tests ?? MIRRORS[folder]) };
}
writeFileSync(kept, JSON.stringify(result, null, 1));

const count = (statuses) => result.drawn.filter(({ status }) => statuses.has(status)).length;
const [caught, lived] = [count(CAUGHT), count(LIVED)];
const percent = (share) => `${(100 * share).toFixed(1)} %`;
for (const { key, status } of result.drawn)
  if (LIVED.has(status)) console.log(`${status}\t${key.replaceAll('\n', '⏎').slice(0, 200)}`);
const others = {};
for (const { status } of result.drawn)
  if (!CAUGHT.has(status) && !LIVED.has(status)) others[status] = (others[status] ?? 0) + 1;
console.log(
  `${folder}, seed ${values.seed}: ${caught} of ${caught + lived} mutants caught, ${percent(caught / (caught + lived))} (${interval(
    caught,
    caught + lived,
  )
    .map(percent)
    .join(' to ')}); ` +
    `drawn ${result.drawn.length} of ${result.population}; not counted: ${JSON.stringify(others)}`,
);
