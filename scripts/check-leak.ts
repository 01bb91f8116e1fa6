// npm run check:leak -- DATA [--all]: holds what we wrote against the texts that are only for measuring, ours among them. Short phrases that
// both have by chance are counted (--all prints them); a text of which more than half is shared is a leak,
// and the exit code 1. The last line is the verdict.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ownTexts } from './leak/own.js';
import {
  FEW_WORDS,
  folded,
  highOverlaps,
  isLeak,
  RUN,
  type SharedRun,
  sharedRuns,
  substance,
} from './leak/shared.js';
import { measuredTexts, OWN_MEASURED, ownMeasuredTexts } from './leak/theirs.js';

/** Similarity of 5-grams that is shown, and that is a leak. */
const ALIKE = 0.5;
const TOO_ALIKE = 0.75;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } });
const [data] = positionals;
if (data === undefined) {
  console.error('Usage: npm run check:leak -- DATA [--all]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const own = ownTexts(root);
const theirs = [...measuredTexts(data), ...ownMeasuredTexts(root)];
const [ours, measured] = [own.map(({ text }) => folded(text)), theirs.map(({ text }) => folded(text))];
const pairs = ({ own: i, theirs: j }: { readonly own: number; readonly theirs: number }): string =>
  `${own[i]!.place}  ${theirs[j]!.place}`;

/** A text that we measure on shares itself with itself. */
const isTwoTexts = ({ own: i, theirs: j }: { readonly own: number; readonly theirs: number }): boolean =>
  !(own[i]!.place.startsWith(OWN_MEASURED) && theirs[j]!.place.startsWith(OWN_MEASURED));

const runs = sharedRuns(ours, measured).filter(isTwoTexts);
const leaks = runs.filter(isLeak);
const alike = highOverlaps(ours, measured, ALIKE).filter(isTwoTexts);
console.log(`${own.length} texts of ours, ${theirs.length} to measure on`);
const halves = runs.filter(({ ofOwn, ofTheirs }) => Math.max(ofOwn, ofTheirs) > 0.5);
console.log(
  `${runs.length} pairs share a run of ${RUN} characters; it is more than half of one of the texts in`,
);
console.log(`${halves.length} pairs, and no stock phrase but a leak in ${leaks.length}`);
console.log(`${alike.length} pairs of texts have more than half of their 5-grams in common`);
const shown = runs.filter((run) => !isLeak(run) && (values.all || substance(run.run) >= FEW_WORDS));
console.log(
  `Phrases that both have, of at least ${FEW_WORDS} letters or ${FEW_WORDS / 2} syllables (--all: all of them):`,
);
for (const pair of shown) show('phrase', pair);
for (const pair of leaks) show('leak', pair);
for (const pair of alike) console.log(`alike   ${pairs(pair)}  ${pair.overlap.toFixed(2)}`);
const tooAlike = alike.filter(({ overlap }) => overlap > TOO_ALIKE).length;
const isClean = leaks.length === 0 && tooAlike === 0;
console.log(
  isClean
    ? 'No leak: nothing of ours stands in what is measured on, but for stock phrases.'
    : `LEAK: ${leaks.length} shared runs that are no stock phrase, ${tooAlike} texts too alike. Reword ours, and run this again.`,
);
process.exitCode = isClean ? 0 : 1;

function show(kind: string, pair: SharedRun): void {
  console.log(`${kind.padEnd(7)} ${pairs(pair)}  “${pair.run}”`);
}
