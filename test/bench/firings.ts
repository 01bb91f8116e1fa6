// npm run bench:firings -- DATA OUT.tsv SEED [JUDGED.tsv]: up to 30 firings of each facet value on 5,000 rows of the sets below, for an
// outside reader to judge. A row named in JUDGED (its columns set and line) is left out. Nothing is printed but counts.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createAnnotator } from '../../src/pipeline.js';
import type { Annotation } from '../../src/schema/annotation.js';
import { textVerbatim } from '../../src/text/text-verbatim.js';
import { readTsv } from './facets/sets.js';

const SETS = [
  ...['airline', 'google_play', 'ko_shop_dacon', 'ko_star_reviews', 'ko_yogiyo', 'maalej_appreviews'],
  ...['mabsa_en', 'mabsa_ko', 'tweeteval_sentiment', 'unsmile'],
].map((name) => `evaluate/${name}`);
const OPEN = [
  ...[
    'banking77',
    'bitext_support',
    'cfpb_sample',
    'curse_detection',
    'goemotions',
    'kobest_sentineg',
    'kodoli',
  ],
  ...['kote', 'mams_acsa', 'nlupp', 'sentihood', 'sentiment_sentences', 'vader_amazon', 'vader_tweets'],
].map((name) => `open/${name}`);
const ROWS = 5000;
const MOST = 30;

const [folder, out, seed, judged] = process.argv.slice(2);
if (folder === undefined || out === undefined || seed === undefined) {
  console.error('Usage: npm run bench:firings -- DATA OUT.tsv SEED [JUDGED.tsv]');
  process.exit(2);
}

const rank = (key: string): string => createHash('sha256').update(`${seed}:${key}`).digest('hex');
const known = new Set(
  judged === undefined
    ? []
    : readFileSync(judged, 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([, set, line]) => `${set}\t${line}`),
);
const perSet = Math.ceil(ROWS / (SETS.length + OPEN.length));
const rows = [...SETS, ...OPEN].flatMap((set) =>
  readTsv(folder, `${set}/dev.tsv`)
    .map(({ text }, i) => ({ set, line: i + 2, text, rank: rank(`${set}:${i}`) }))
    .filter(({ line }) => !known.has(`${set}\t${line}`))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, perSet),
);

const annotator = createAnnotator({ keywords: false });
const firings = new Map<string, { cells: string; rank: string }[]>();
for (const row of rows) {
  const annotation = annotator.annotate(textVerbatim(row.text));
  for (const [value, words] of valuesOf(annotation)) {
    const cells = [value, row.set, row.line, words, row.text].join('\t');
    firings.set(value, [...(firings.get(value) ?? []), { cells, rank: rank(`${value}${row.rank}`) }]);
  }
}
const values = [...firings].sort(([a], [b]) => (a < b ? -1 : 1));
const drawn = values.flatMap(([, all]) =>
  [...all]
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, MOST)
    .map(({ cells }) => `${cells}\t`),
);
writeFileSync(out, `value\tset\tline\tevidence\ttext\tverdict\n${drawn.join('\n')}\n`);
console.log(`rows ${rows.length}, firings drawn ${drawn.length}`);
for (const [value, all] of values) console.log(`${value}\t${all.length}`);

/** Each value of each facet, with its words. */
function valuesOf(annotation: Annotation): [string, string][] {
  const { facetEvidence, loyalty, moment, relationship, effort, urgency } = annotation;
  const words = (key: string): string => (facetEvidence[key] ?? []).map(({ text }) => text).join(' | ');
  const lists = (['intents', 'remedies', 'behaviours', 'touchpoints', 'customerGroup'] as const).flatMap(
    (facet) => annotation[facet].map((id) => `${facet}.${id}`),
  );
  const one = [
    ...(moment === null ? [] : [`moment.${moment}`]),
    ...(relationship === null ? [] : [`relationship.${relationship}`]),
    ...(effort?.signs ?? []).map((id) => `effort.${id}`),
    ...(annotation.abusive ? ['abusive.yes'] : []),
  ];
  const signs = Object.entries(loyalty).filter(([, grade]) => grade !== 0);
  const alarms = urgency.level === 'critical' || urgency.level === 'high' ? urgency.reasons : [];
  return [
    ...[...lists, ...one].map((value): [string, string] => [value, words(value)]),
    ...signs.map(([id, grade]): [string, string] => [
      `loyalty.${id} ${grade > 0 ? '+' : '-'}`,
      words(`loyalty.${id}`),
    ]),
    ...alarms.map((reason): [string, string] => [
      `urgency.${urgency.level} ${reason}`,
      words(`urgency.${reason}`),
    ]),
  ].map(([value, text]) => [value, text.replace(/\s+/g, ' ')]);
}
