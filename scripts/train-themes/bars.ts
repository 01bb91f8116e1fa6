import { graveThemes } from '../../src/classify/taxonomy/grave.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { BARS, type Bars, neededFor, sureClaims } from '../../src/classify/themes/model/claims.js';
import { readThemeHeader, type ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import { type Told, toldReader } from './claims.js';
import type { Language, ThemeRow } from './rows.js';
import { isUnheard } from './side-school.js';
import { schoolOf, type ThemeRecipe, type ThemeSources } from './train.js';
import { crossValidate } from './trials.js';

/** A text with what it complains of, and all that a model that has not seen its source might say of it. */
export interface BarCase {
  readonly group: string;
  readonly complaints: ReadonlySet<string>;
  readonly told: readonly Told[];
  readonly blames: boolean;
}

/** Shares of today's bars that are tried. */
const STEPS = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3];

/**
 * What other bars (`BARS`) would give: for each of them, moved alone, precision, recall and F1 of complaint themes, by where the texts come
 * from. The bar of other sides (`claim`) moves no complaint, and none moves harm: both are left out. Each text is read by a theme model that has not seen its source, and by sentiment that has not heard it.
 */
export function printBars(
  folder: string,
  _: string,
  language: Language,
  recipe: ThemeRecipe,
  sources: ThemeSources,
  say: (line: string) => void,
): void {
  const { unheard } = sources;
  if (unheard === undefined)
    throw new Error(
      '--bars needs --unheard FOLDER: sentiment that has heard a text finds its blame too well',
    );
  const { header } = readThemeHeader(language);
  const { rows, training, featurizer, learn } = schoolOf(folder, language, recipe, sources, say);
  const cases: BarCase[] = [];
  crossValidate(rows, training, recipe.folds, featurizer, learn, (unseen, model) => {
    const heard = toldReader(model, header);
    const real = toldReader(model, header, unheard);
    for (const row of unseen) {
      const group = groupOf(row);
      if (group !== null)
        cases.push({ group, complaints: complaintsOf(row), ...(row.unheard ? heard : real)(row) });
    }
  });
  for (const line of barLines(cases, language, header)) say(line);
}

/** null: sentiment has heard it. */
function groupOf(row: ThemeRow): string | null {
  if (row.set === 'labelled' || row.set === 'read') return row.set;
  return isUnheard(row) ? (row.source.endsWith('-plain') ? 'plain' : 'corpus') : null;
}

const complaintsOf = ({ themes }: ThemeRow): ReadonlySet<string> =>
  new Set(themes.flatMap(({ id, polarity }) => (polarity === 'negative' ? [id] : [])));

function* barLines(
  cases: readonly BarCase[],
  language: Language,
  header: ThemeModelHeader,
): Generator<string> {
  const groups = [...new Set(cases.map(({ group }) => group))].sort();
  for (const bar of ['first', 'blamed', 'further'] as const)
    for (const step of STEPS) {
      const bars = { ...BARS[language], [bar]: BARS[language][bar] * step };
      const figures = groups.map((group) => {
        const own = cases.filter((one) => one.group === group);
        return `${group} ${shown(figuresOf(own, bars, header.stacks.both.threshold))}`;
      });
      yield `${language}: ${bar} ${bars[bar].toFixed(2)}: ${figures.join('; ')}`;
    }
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of the texts without a complaint theme that get one. */
  readonly falseAlarms: number;
}

/** Complaint themes that are told with these bars. */
export function figuresOf(
  cases: readonly BarCase[],
  bars: Bars,
  thresholds: Readonly<Record<string, number>>,
): Figures {
  const grave = graveThemes(loadTaxonomy());
  const scope = { grave };
  let [hits, claimed, present, calm, alarms] = [0, 0, 0, 0, 0];
  for (const { complaints: all, told, blames } of cases) {
    const complaints = new Set([...all].filter((theme) => !grave.has(theme)));
    const possible = told.filter(({ theme }) => !grave.has(theme));
    const claims = possible.map(({ theme, polarity, confidence, share }) => ({
      theme,
      leaning: { side: polarity, share },
      confidence,
      needed: neededFor(theme, thresholds[theme]!, { isTrusted: false, blames }, { scope, bars }),
    }));
    const found = new Set(
      sureClaims(claims, { scope }).flatMap(({ theme, leaning }) =>
        leaning.side === 'negative' ? [theme] : [],
      ),
    );
    claimed += found.size;
    present += complaints.size;
    for (const theme of found) if (complaints.has(theme)) hits++;
    if (complaints.size > 0) continue;
    calm++;
    if (found.size > 0) alarms++;
  }
  return {
    precision: hits / claimed,
    recall: hits / present,
    f1: (2 * hits) / (claimed + present),
    falseAlarms: alarms / calm,
  };
}

const shown = ({ precision, recall, f1, falseAlarms }: Figures): string =>
  `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} false ${falseAlarms.toFixed(3)}`;
