// npm run check:corpus [-- --drop]: the corpus has known labels and no two texts that say the same with other nouns.
// --drop takes the later text of each such pair out of its file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadTaxonomy } from '../src/classify/taxonomy/index.js';
import { maskedWords, nearPairs } from './corpus/near.js';
import {
  ALARM_KINDS,
  type AlarmRow,
  CORPUS,
  type CorpusRow,
  FACET_CORPUS,
  readAlarms,
  readCorpus,
  THEME_CORPUS,
} from './corpus/read.js';

const LIMIT = 0.5;
const POLARITIES = ['positive', 'neutral', 'negative', 'mixed'];
const INTENTS = ['complaint', 'inquiry', 'request', 'suggestion', 'praise', 'purchase', 'cancellation'];

const rows = [
  ...readCorpus(),
  ...[THEME_CORPUS, FACET_CORPUS].flatMap((folder) =>
    readCorpus(folder).map((row) => ({ ...row, place: join(relative(CORPUS, folder), row.place) })),
  ),
];
const alarms = readAlarms();
const texts = [...rows, ...alarms];
const themes = new Set(loadTaxonomy().themes.map(({ id }) => id));
const problems = [...rows.flatMap(problemsOf), ...alarms.flatMap(alarmProblemsOf)];
const near = (['ko', 'en'] as const).flatMap(nearIn);

for (const problem of problems) console.log(problem);
for (const { kept, dropped, overlap } of near)
  console.log(`${dropped.place} is near ${kept.place} (${overlap.toFixed(2)})`);
if (process.argv.includes('--drop')) drop(near.map(({ dropped }) => dropped));
console.log(summary());
process.exitCode = problems.length + near.length === 0 ? 0 : 1;

function problemsOf({ place, polarity, themes: mentions, intents }: CorpusRow): string[] {
  return [
    ...(POLARITIES.includes(polarity) ? [] : [`${place}: polarity "${polarity}"`]),
    ...mentions
      .filter(({ id, polarity: side }) => !themes.has(id) || !POLARITIES.slice(0, 3).includes(side))
      .map(({ id, polarity: side }) => `${place}: theme "${id}:${side}"`),
    ...intentProblemsOf({ place, intents }),
  ];
}

function alarmProblemsOf({ place, alarms: kinds, intents }: AlarmRow): string[] {
  const unknown = kinds.filter((kind) => !ALARM_KINDS.some((known) => known === kind));
  return [...unknown.map((kind) => `${place}: alarm "${kind}"`), ...intentProblemsOf({ place, intents })];
}

function intentProblemsOf({ place, intents }: Pick<CorpusRow, 'place' | 'intents'>): string[] {
  return intents
    .filter((intent) => !INTENTS.includes(intent))
    .map((intent) => `${place}: intent "${intent}"`);
}

/** Each text is held against those that stay: what is near a dropped one only may stay. */
function nearIn(language: 'ko' | 'en') {
  const own = texts.filter((row) => row.language === language);
  const sets = own.map(({ text }) => maskedWords(text, language));
  const gone = new Set<number>();
  return nearPairs(sets, LIMIT).flatMap(({ first, second, overlap }) => {
    if (gone.has(first) || gone.has(second)) return [];
    gone.add(second);
    return [{ kept: own[first]!, dropped: own[second]!, overlap }];
  });
}

function drop(dropped: readonly Pick<CorpusRow, 'place'>[]): void {
  const lines = new Map<string, Set<number>>();
  for (const { place } of dropped) {
    const [file = '', line = ''] = place.split(':');
    lines.set(file, (lines.get(file) ?? new Set()).add(Number(line)));
  }
  for (const [file, gone] of lines) {
    const path = join(CORPUS, file);
    const kept = readFileSync(path, 'utf8')
      .split('\n')
      .filter((_, i) => !gone.has(i + 1));
    writeFileSync(path, kept.join('\n'));
  }
}

function summary(): string {
  const count = (keep: (row: CorpusRow) => boolean) => rows.filter(keep).length;
  const by = (['ko', 'en'] as const).map((language) => {
    const sides = POLARITIES.map(
      (side) => `${side} ${count((row) => row.language === language && row.polarity === side)}`,
    );
    return `${language} ${count((row) => row.language === language)} (${sides.join(', ')})`;
  });
  return `${rows.length} verbatims: ${by.join('; ')}; ${alarms.length} alarms and look-alikes; held out ${count((row) => row.heldOut)}; problems ${problems.length}; near pairs ${near.length}`;
}
