// npm run train -- DATA: trains the sentiment models from DATA/open, DATA/labelled and our corpus.
import { parseArgs } from 'node:util';
import { trainModels } from './train/models.js';

const USAGE = `Usage: npm run train -- DATA [--only ko|en] [--out FOLDER] [--work FOLDER]

  DATA           folder with open/ and labelled/
  --only ko|en   train one model, leave the other as it is
  --out FOLDER   where sentiment-ko and sentiment-en go (default: src/data/models)
  --work FOLDER  where finished heads wait until the models are written (default: .cache/train)

A run that was interrupted is run again with the same command: it takes the finished heads from the work
folder and ends with the same bytes as an uninterrupted one. What is damaged there is made again, and what
other data or options made is not taken. Once both models are written the heads are removed.`;

const isLanguage = (text: string | undefined): text is 'ko' | 'en' | undefined =>
  text === undefined || text === 'ko' || text === 'en';

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        out: { type: 'string', default: 'src/data/models' },
        work: { type: 'string', default: '.cache/train' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { values, positionals } = readArguments();
const [folder] = positionals;
const { only, out, work } = values;
if (values.help) {
  console.log(USAGE);
} else if (folder === undefined || !isLanguage(only)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  trainModels(folder, out, (line) => console.error(line), { only, work });
}
