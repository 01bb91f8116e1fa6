// npm run stats:cues -- [LABELLED.jsonl…] [--theme ID] [--below 0.4]: what every cue of the built-in taxonomy is worth on texts that may
// be trained on: texts in which it speaks, share of them with its theme, with its polarity too. Then complaints by theme.
import { parseArgs } from 'node:util';
import { openSentiment } from '../src/classify/sentiment/adapted.js';
import { loadTaxonomy } from '../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../src/classify/themes/index.js';
import { toDocument } from '../src/text/document.js';
import { trainingRows } from './cues/rows.js';
import { tally } from './cues/tally.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string' }, below: { type: 'string', default: '1' } },
});
const rows = trainingRows(positionals);
const classifier = createThemeClassifier(loadTaxonomy());
const sentiment = openSentiment(undefined);
const { cues, themes } = tally(rows, ({ text }) => {
  const document = toDocument([{ column: 'text', text }]);
  const stance = sentiment.classify(document, {});
  return classifier
    .mentions(document, { sentiment: stance })
    .map(({ theme, polarity, evidence }) => ({ theme, polarity, rule: evidence.rule }));
});
const share = (part: number, of: number): string => (of === 0 ? '-' : (part / of).toFixed(2));
const isAsked = (theme: string): boolean => values.theme === undefined || theme.startsWith(values.theme);

console.log('language\ttexts\ttheme\tpolarity\trule');
for (const { language, rule, texts, theme, polarity } of [...cues].sort(
  (a, b) => a.language.localeCompare(b.language) || b.texts - b.theme - (a.texts - a.theme),
))
  if (isAsked(rule) && theme / texts <= Number(values.below))
    console.log([language, texts, share(theme, texts), share(polarity, texts), rule].join('\t'));

console.log('\nlanguage\tlabelled\tfound\tprecision\trecall\tF1\tcomplaints of');
const sums = { theme: 'all', labelled: 0, found: 0, right: 0 };
for (const { language, theme, labelled, found, right } of [...themes].sort((a, b) =>
  `${a.language}${a.theme}`.localeCompare(`${b.language}${b.theme}`),
)) {
  if (!isAsked(theme)) continue;
  sums.labelled += labelled;
  sums.found += found;
  sums.right += right;
  console.log(line(language, { theme, labelled, found, right }));
}
console.log(line('all', sums));

function line(language: string, { theme, labelled, found, right }: typeof sums): string {
  const f1 = share(2 * right, labelled + found);
  return [language, labelled, found, share(right, found), share(right, labelled), f1, theme].join('\t');
}
