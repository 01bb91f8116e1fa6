// npm run train:facets -- DATA [--language ko] [--heads customer,harm]: the learned half of intents and abuse; DATA as in the sets' own
// README. Seeded: the same data give the same bytes. Heads that are not named stay as they are.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ALARMS } from '../src/classify/facets/alarms.js';
import { ABUSE_FEATURES, abuseFeaturizer } from '../src/classify/facets/learned/abuse-features.js';
import { ACT_FEATURES, type ActContext, actFeaturizer } from '../src/classify/facets/learned/features.js';
import { type FacetModelHeader, HEADS, type HeadName } from '../src/classify/facets/learned/model.js';
import { SENTENCE_SHARE, sentencesOf } from '../src/classify/facets/learned/reading.js';
import { encodeExamples } from '../src/learn/examples.js';
import { bufferFor } from '../src/learn/features.js';
import { type Head, logit, logits } from '../src/learn/head.js';
import { sha256 } from '../src/learn/model-file.js';
import { quantise } from '../src/learn/quantise.js';
import { type TrainOptions, trainHead } from '../src/learn/train.js';
import { toDocument } from '../src/text/document.js';
import { alarmReader, cueReader, harmReader, scoreReader } from './train/facet-cues.js';
import { facetLessons } from './train/facet-lessons/index.js';
import type { FacetLesson } from './train/facet-lessons/lesson.js';
import { barOfLeftOut, type LeftOut } from './train/left-out.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string' }, heads: { type: 'string' }, out: { type: 'string' } },
});
const [data] = positionals;
if (data === undefined) {
  console.error('Usage: npm run train:facets -- DATA [--language ko|en] [--out FOLDER]');
  process.exit(2);
}
const out = values.out ?? fileURLToPath(new URL('../src/data/models/', import.meta.url));
const notes = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`./train/${name}.md`, import.meta.url)), 'utf8').trim();

const INTENT: TrainOptions = { bits: 15, epochs: 12, rate: 0.5, decay: 2e-5, naiveBayes: true, seed: 7 };
/**
 * Korean: small steps, few rounds and much smoothing keep rare words of one set from being learned by heart, and words that only tell one
 * set from another weigh nothing: chosen by training without one set, and reading it (notes-facets-ko.md).
 */
const ABUSE: Readonly<Record<'ko' | 'en', TrainOptions>> = {
  ko: {
    ...INTENT,
    bits: 20,
    epochs: 4,
    rate: 0.1,
    denseRate: 0.3,
    naiveBayes: 'within groups',
    smoothing: 4,
  },
  en: { ...INTENT, bits: 14, epochs: 8 },
};

/** Whose sets are all of one answer, or nearly: an intercept a set would take the answer away. They learn from wording alone. */
const FROM_WORDING: ReadonlySet<HeadName> = new Set(['customer', 'harm', 'cancellation', ...ALARMS]);
/** Nor do these see cues, which would tell them all by themselves. */
const WITHOUT_CUES: ReadonlySet<HeadName> = new Set(['customer', 'harm', ...ALARMS]);
const WORDING: TrainOptions = { ...INTENT, bits: 16, epochs: 8 };

const cuedIn = cueReader();
const scoreOf = scoreReader();
const namesHarm = harmReader();
const namesAlarm = alarmReader();
const NOTHING: ActContext = { cued: new Map(), score: 0 };
/** Abuse is told by what is blamed as well; how a text is meant would tell complaint and praise all by itself. */
const contextFor =
  (name: HeadName) =>
  (text: string): ActContext =>
    WITHOUT_CUES.has(name) ? NOTHING : { cued: cuedIn(text), score: name === 'abusive' ? scoreOf(text) : 0 };
/** Korean abuse is spelt in ways of its own; English abuse does as well by the features of the acts. */
const ownFeatures = (name: HeadName, language: 'ko' | 'en'): string | undefined =>
  name === 'abusive' && language === 'ko' ? ABUSE_FEATURES : undefined;
const optionsFor = (name: HeadName, language: 'ko' | 'en'): TrainOptions =>
  name === 'abusive' ? ABUSE[language] : FROM_WORDING.has(name) ? WORDING : INTENT;

for (const language of ['ko', 'en'] as const) {
  if (values.language !== undefined && values.language !== language) continue;
  const lessons = facetLessons(data, language, namesHarm, namesAlarm);
  const kept = keptHeads(language);
  const heads = HEADS.map((name) => ({ name, ...(kept?.get(name) ?? trainOne(name, language, lessons)) }));
  const weights = Buffer.concat(
    heads.map(({ head: { table } }) => Buffer.from(table.buffer, table.byteOffset, table.length)),
  );
  const header: FacetModelHeader = {
    format: 1,
    language,
    features: ACT_FEATURES,
    sha256: sha256(weights),
    heads: Object.fromEntries(
      heads.map(({ name, head: { bits, scale, bias, dense }, threshold }) => [
        name,
        { features: ownFeatures(name, language), bits, scale, bias, dense: dense.map(rounded), threshold },
      ]),
    ) as FacetModelHeader['heads'],
  };
  const folder = join(out, `facets-${language}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'weights.bin'), weights);
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(header, null, 2)}\n`);
  writeFileSync(join(folder, 'card.md'), card(language, lessons, heads, weights.length));
  for (const { name, threshold, f1, support } of heads)
    console.log(
      `${language} ${name.padEnd(12)} threshold ${threshold.toFixed(2)}  held-out F1 ${f1.toFixed(3)} of ${support}`,
    );
}

/** The heads that this run leaves as they are; null where all are learned. */
function keptHeads(language: 'ko' | 'en'): Map<HeadName, Trained> | null {
  if (values.heads === undefined) return null;
  const folder = join(out, `facets-${language}`);
  const header = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as FacetModelHeader;
  const weights = readFileSync(join(folder, 'weights.bin'));
  const lines = readFileSync(join(folder, 'card.md'), 'utf8').split('\n');
  const learned = new Set(values.heads.split(','));
  const known = new Map<HeadName, Trained>();
  let from = 0;
  for (const name of HEADS.filter((head) => header.heads[head] !== undefined)) {
    const { threshold, ...head } = header.heads[name];
    const table = new Int8Array(weights.subarray(from, from + 2 ** head.bits));
    from += 2 ** head.bits;
    const [, , , f1, support] = lines.find((line) => line.startsWith(`| ${name} |`))!.split('|');
    if (!learned.has(name))
      known.set(name, { head: { ...head, table }, threshold, f1: Number(f1), support: Number(support) });
  }
  return known;
}

function rounded(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}

interface Trained {
  readonly head: Head;
  readonly threshold: number;
  /** On the rows held out. */
  readonly f1: number;
  readonly support: number;
}

function trainOne(name: HeadName, language: 'ko' | 'en', lessons: readonly FacetLesson[]): Trained {
  const own = lessons.filter(({ labels }) => labels[name] !== undefined);
  const learnt = own.filter(({ heldOut }) => !heldOut);
  const sets = [...new Set(learnt.map(({ set }) => set))];
  const isOwn = ownFeatures(name, language) !== undefined;
  const featurizer = (isOwn ? abuseFeaturizer : actFeaturizer)(contextFor(name));
  const examples = encodeExamples(
    learnt.map(({ text }) => text),
    featurizer,
  );
  const answers = Float32Array.from(learnt, ({ labels }) => (labels[name] ? 1 : 0));
  const groups = Uint8Array.from(learnt, ({ set }) => (FROM_WORDING.has(name) ? 0 : sets.indexOf(set)));
  const learn = (without: string | null): Head => {
    const weights = Float32Array.from(learnt, (lesson) =>
      lesson.set === without ? 0 : weightOf(name, lesson),
    );
    return quantise(trainHead(examples, { labels: answers, weights, groups }, optionsFor(name, language)));
  };
  const head = learn(null);
  const held = own.filter(({ heldOut }) => heldOut);
  const buffer = bufferFor(featurizer);
  const score = (text: string): number => {
    featurizer.extract(text, buffer);
    return logit(head, buffer);
  };
  const share = SENTENCE_SHARE[name] ?? 0;
  const scored = held.map(({ text, labels }) => {
    const best = share === 0 ? 0 : Math.max(...sentences(text).map(score));
    return { score: (1 - share) * score(text) + share * best, gold: labels[name] === true };
  });
  if (!isOwn) return { head, ...bestThreshold(scored) };
  const threshold = barOfLeftOut(
    sets.flatMap((set): LeftOut[] => {
      const rows = learnt.flatMap((lesson, row) => (lesson.set === set ? [row] : []));
      const labels = rows.map((row) => answers[row] === 1);
      if (!labels.includes(true)) return [];
      const found = logits(learn(set), examples);
      return [{ logits: rows.map((row) => found[row]!), labels }];
    }),
  );
  return { head, threshold, ...f1At(scored, threshold) };
}

/** What a row is worth to a head. */
function weightOf(name: HeadName, { weight, abuseWeight = 1 }: FacetLesson): number {
  return name === 'abusive' ? weight * abuseWeight : weight;
}

type Scored = readonly { readonly score: number; readonly gold: boolean }[];

function f1At(scored: Scored, threshold: number): Pick<Trained, 'f1' | 'support'> {
  const support = scored.filter(({ gold }) => gold).length;
  const claimed = scored.filter(({ score }) => score > threshold);
  const hits = claimed.filter(({ gold }) => gold).length;
  return { f1: (2 * hits) / (claimed.length + support), support };
}

/** As the classifier reads acts: sentence by sentence. */
function sentences(text: string): string[] {
  const [part] = toDocument([{ column: 'text', text }]).parts;
  const found = part ? sentencesOf(part).map(({ start, end }) => part.text.slice(start, end)) : [];
  return found.length > 0 ? found : [text];
}

/** The threshold of the highest F1 on held-out rows, in the middle of the gap around it. */
function bestThreshold(scored: Scored): Omit<Trained, 'head'> {
  const ordered = [...scored].sort((a, b) => b.score - a.score);
  const support = scored.filter(({ gold }) => gold).length;
  let hits = 0;
  let best = { threshold: 0, f1: 0 };
  ordered.forEach(({ score, gold }, i) => {
    if (gold) hits++;
    const f1 = (2 * hits) / (i + 1 + support);
    if (f1 > best.f1) best = { threshold: (score + (ordered[i + 1]?.score ?? score)) / 2, f1 };
  });
  return { threshold: Math.round(best.threshold * 1000) / 1000, f1: best.f1, support };
}

function card(
  language: 'ko' | 'en',
  lessons: readonly FacetLesson[],
  heads: readonly (Trained & { name: HeadName })[],
  bytes: number,
): string {
  const sets = [...new Set(lessons.map(({ set }) => set))];
  const licence = (set: string): string => lessons.find((lesson) => lesson.set === set)!.licence;
  const count = (set: string, heldOut: boolean): string =>
    String(lessons.filter((lesson) => lesson.set === set && lesson.heldOut === heldOut).length);
  return [
    `# facets-${language}`,
    '',
    `Speech acts, alarms, abuse, who speaks and harm in ${language === 'ko' ? 'Korean' : 'English'} customer feedback: ${HEADS.length} linear heads over hashed features (\`${ACT_FEATURES}\`${language === 'ko' ? `; abuse: \`${ABUSE_FEATURES}\`` : ''}), ${bytes.toLocaleString('en')} bytes of 8-bit weights.`,
    '',
    '| set | licence | rows trained on | rows held out |',
    '|---|---|--:|--:|',
    ...sets.map((set) => `| ${set} | ${licence(set)} | ${count(set, false)} | ${count(set, true)} |`),
    '',
    '| head | threshold (log-odds) | held-out F1 | held-out rows that have it |',
    '|---|--:|--:|--:|',
    ...heads.map(
      ({ name, threshold, f1, support }) => `| ${name} | ${threshold} | ${f1.toFixed(3)} | ${support} |`,
    ),
    '',
    ...(language === 'ko' ? [notes('notes-facets-ko'), ''] : []),
    notes('notes-facets'),
    '',
  ].join('\n');
}
