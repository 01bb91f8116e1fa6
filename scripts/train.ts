// npm run train -- DATA [--out src/data/models]: trains both sentiment models from DATA/open and DATA/labelled.
import { parseArgs } from 'node:util';
import { trainModels } from './train/models.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'src/data/models' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run train -- DATA [--out FOLDER]');
  process.exit(2);
}
trainModels(folder, values.out, (line) => console.error(line));
