// npm run draw:firings -- DATA --out FOLDER [--rows 5000] [--most 30] [--seed 1] [--without JUDGED.tsv]: what a reader judges the facets by. Draws rows that
// nothing was trained on, annotates them and writes up to 30 firings of each facet value, by a seeded draw: the same data give
// the same file. It holds texts of the data: never commit it; what is published are row numbers and verdicts.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom, shuffle } from '../src/learn/random.js';
import { createAnnotator } from '../src/pipeline.js';
import type { Annotation, Span } from '../src/schema/annotation.js';
import { textVerbatim } from '../src/text/text-verbatim.js';
import { readTsv } from './train/tables.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    rows: { type: 'string', default: '5000' },
    most: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string', multiple: true, default: [] },
  },
});
const [data] = positionals;
if (data === undefined || values.out === undefined) {
  console.error(
    'Usage: npm run draw:firings -- DATA --out FOLDER [--rows 5000] [--most 30] [--seed 1] [--without JUDGED.tsv]',
  );
  process.exit(2);
}

/** Sets that no customer wrote: commands to machines, news, films, templates, or comments on anything. */
const STRANGE = new Set([
  '3i4k',
  'clinc150',
  'kocasm',
  'stylekqc',
  'vader_movie',
  'vader_nyt',
  'nsmc',
  'nsmc_stars',
  'beep_hate',
  'kmhas',
  'davidson_hate',
  'lexica',
  'semeval18_intensity',
]);

interface Drawn {
  readonly set: string;
  /** Line of dev.tsv, the header being line 1. */
  readonly line: number;
  readonly text: string;
}

interface Firing extends Drawn {
  readonly value: string;
  readonly evidence: string;
}

/** Rows that were judged before, by columns set and line: a new reader gets new ones. */
const judged = new Set(
  values.without.flatMap((file) => readTsv(file).map(({ set, line }) => `${set}:${line}`)),
);
const random = seededRandom(Number(values.seed));
const drawn = draw(data, Number(values.rows));
const annotator = createAnnotator({ keywords: false });
const byValue = new Map<string, Firing[]>();
for (const row of drawn) {
  const annotation = annotator.annotate(textVerbatim(row.text));
  for (const [value, evidence] of firings(annotation)) {
    const known = byValue.get(value) ?? [];
    known.push({ ...row, value, evidence });
    byValue.set(value, known);
  }
}
mkdirSync(values.out, { recursive: true });
const most = Number(values.most);
const chosen = [...byValue]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([, all]) => {
    const order = Uint32Array.from(all, (_, i) => i);
    shuffle(order, random);
    return [...order.slice(0, most)].map((i) => all[i]!);
  });
const cell = (text: string): string => text.replace(/\s+/g, ' ');
writeFileSync(
  join(values.out, 'firings.tsv'),
  [
    ['value', 'set', 'line', 'evidence', 'text', 'verdict'].join('\t'),
    ...chosen.map((one) => [one.value, one.set, one.line, cell(one.evidence), cell(one.text), ''].join('\t')),
  ]
    .join('\n')
    .concat('\n'),
);
const counts = [...byValue]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([value, all]) => `${value}\t${all.length}`);
writeFileSync(
  join(values.out, 'counts.tsv'),
  `value\tfirings in ${drawn.length} rows\n${counts.join('\n')}\n`,
);
console.log(`${drawn.length} rows, ${byValue.size} values, ${chosen.length} firings to judge`);

/** Rows of every set's dev.tsv, as many of each set as it has to give. */
function draw(folder: string, wanted: number): Drawn[] {
  const sets = ['open', 'evaluate'].flatMap((part) =>
    readdirSync(join(folder, part))
      .sort()
      .filter((set) => !STRANGE.has(set) && existsSync(join(folder, part, set, 'dev.tsv')))
      .map((set) =>
        shuffled(
          readTsv(join(folder, part, set, 'dev.tsv'))
            .map((row, i): Drawn => ({ set: `${part}/${set}`, line: i + 2, text: row.text ?? '' }))
            .filter(({ set, line }) => !judged.has(`${set}:${line}`)),
        ),
      ),
  );
  const rows: Drawn[] = [];
  for (let i = 0; rows.length < wanted && sets.some((set) => i < set.length); i++)
    for (const set of sets) rows.push(...set.slice(i, i + 1));
  return rows.slice(0, wanted);
}

function shuffled<T>(items: readonly T[]): T[] {
  const order = Uint32Array.from(items, (_, i) => i);
  shuffle(order, random);
  return [...order].map((i) => items[i]!);
}

/** What the facets say, each with its words: "facet.value", loyalty with its direction, urgency with its reason. */
function firings({ facetEvidence, loyalty, urgency, themes, behaviours }: Annotation): [string, string][] {
  const said = (spans: readonly Span[] | undefined): string =>
    (spans ?? []).map(({ text }) => text).join(' … ');
  const facets = Object.entries(facetEvidence).map(([key, spans]): [string, string] => {
    const [facet, value] = key.split('.') as [string, string];
    if (facet !== 'loyalty') return [key, said(spans)];
    return [`${key} ${loyalty[value as keyof typeof loyalty] > 0 ? '+' : '-'}`, said(spans)];
  });
  const reasons =
    urgency.level === 'critical' || urgency.level === 'high'
      ? urgency.reasons.map((reason): [string, string] => {
          const theme = themes.find(({ id }) => id === reason);
          const words = theme
            ? said(theme.evidence)
            : said(facetEvidence[`${behaviours.includes(reason) ? 'behaviours' : 'intents'}.${reason}`]);
          return [`urgency.${urgency.level} ${reason}`, words];
        })
      : [];
  return [...facets, ...reasons];
}
