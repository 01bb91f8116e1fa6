// npm run train:facets -- DATA [--language ko] [--heads customer,harm] [--standing]: the learned half of intents and abuse; DATA as in the sets' own
// README. Seeded: the same data give the same bytes. Heads that are not named stay as they are;
// --standing: only which claims of facets are believed, by the models that are there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ACT_FEATURES } from '../src/classify/facets/learned/features.js';
import { type FacetModelHeader, HEADS } from '../src/classify/facets/learned/model.js';
import { sha256 } from '../src/learn/model-file.js';
import { alarmReader, harmReader } from './train/facet-cues.js';
import { card } from './train/facet-heads/card.js';
import { keptHeads } from './train/facet-heads/kept.js';
import { trainOne } from './train/facet-heads/learn.js';
import { ownFeatures } from './train/facet-heads/options.js';
import { facetLessons } from './train/facet-lessons/index.js';
import { trainStanding } from './train/standing/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string' },
    heads: { type: 'string' },
    standing: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const [data] = positionals;
if (data === undefined) {
  console.error(
    'Usage: npm run train:facets -- DATA [--language ko|en] [--heads NAMES] [--standing] [--out FOLDER]',
  );
  process.exit(2);
}
const out = values.out ?? fileURLToPath(new URL('../src/data/models/', import.meta.url));
if (values.standing) {
  trainStanding(data, out);
  process.exit(0);
}
const namesHarm = harmReader();
const namesAlarm = alarmReader();

for (const language of ['ko', 'en'] as const) {
  if (values.language !== undefined && values.language !== language) continue;
  const lessons = facetLessons(data, language, namesHarm, namesAlarm);
  const folder = join(out, `facets-${language}`);
  const kept = values.heads === undefined ? null : keptHeads(folder, new Set(values.heads.split(',')));
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
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'weights.bin'), weights);
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(header, null, 2)}\n`);
  writeFileSync(join(folder, 'card.md'), card(language, lessons, heads, weights.length));
  for (const { name, threshold, f1, support } of heads)
    console.log(
      `${language} ${name.padEnd(12)} threshold ${threshold.toFixed(2)}  held-out F1 ${f1.toFixed(3)} of ${support}`,
    );
}

function rounded(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}
