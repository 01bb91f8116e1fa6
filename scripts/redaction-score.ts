import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { precisionOf, readSuite, recallOf, scoreSuite, together } from '../test/text/redact/suite.js';

// Precision and recall of redaction by kind on suites given as arguments; -v lists what is wrong:
//   npx tsx scripts/redaction-score.ts test/text/redact/blind.tsv

const files = process.argv.slice(2).filter((argument) => argument !== '-v');
const scores = scoreSuite(files.flatMap((file) => readSuite(pathToFileURL(resolve(file)))));
const rows = [...scores].sort(([a], [b]) => (a < b ? -1 : 1));
const two = (share: number) => share.toFixed(3);
console.log('kind | cases | look-alikes | precision | recall');
for (const [kind, score] of [...rows, ['all', together(scores.values())] as const])
  console.log(
    `${kind} | ${score.cases} | ${score.lookAlikes} | ${two(precisionOf(score))} | ${two(recallOf(score))}`,
  );
if (process.argv.includes('-v'))
  for (const [, { errors }] of rows) for (const error of errors) console.log(error);
