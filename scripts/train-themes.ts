// npm run train:themes -- DATA [--out src/data/models] [--only ko] [--keep FOLDER] [--unheard FOLDER] [--sides | --order | --harm | --bars]: trains the theme models from DATA/open, DATA/labelled and our corpus; --sides: only what tells the side of a mention, for the models that are there; --unheard: sides are weighed on real texts too, with sentiment models trained on what scripts/rest-of-data.ts leaves; --order: only the order of mentions; --harm: only the columns of harm to people; --bars: trains nothing, prints what other bars of claims would give.
import { parseArgs } from 'node:util';
import { trainGrave, trainOrder, trainSides } from './train-themes/anew.js';
import { printBars } from './train-themes/bars.js';
import { type ThemeRecipe, trainThemes } from './train-themes/train.js';

const SEED = 20261125;
const recipe = (grams: number, learnsRead: boolean): ThemeRecipe => ({
  vectors: { rows: 24_000, contexts: 4_000, dimensions: 64, window: 8, seed: SEED },
  ownRepeats: 3,
  cueWeight: 0.3,
  fit: { epochs: 16, rate: 0.8, denseRate: 0.02, dropout: 0.3, seed: SEED },
  choosing: 4,
  grams,
  folds: 3,
  learnsRead,
});
const RECIPES = {
  ko: recipe(64_000, false),
  en: recipe(40_000, true),
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'src/data/models' },
    only: { type: 'string' },
    keep: { type: 'string' },
    sides: { type: 'boolean', default: false },
    unheard: { type: 'string' },
    order: { type: 'boolean', default: false },
    harm: { type: 'boolean', default: false },
    bars: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'Usage: npm run train:themes -- DATA [--out FOLDER] [--only ko|en] [--keep FOLDER] [--unheard FOLDER] [--sides | --order | --harm | --bars]',
  );
  process.exit(2);
}
const { sides, order, harm, bars } = values;
if ([sides, order, harm, bars].filter(Boolean).length > 1) {
  console.error('--sides, --order, --harm and --bars are asked for one at a time.');
  process.exit(2);
}
const train = sides ? trainSides : order ? trainOrder : harm ? trainGrave : bars ? printBars : trainThemes;
for (const language of ['ko', 'en'] as const)
  if (values.only === undefined || values.only === language)
    train(folder, values.out, language, RECIPES[language], values, (line) => console.error(line));
