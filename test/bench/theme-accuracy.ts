// npm run bench:themes-accuracy -- DATA [--themes rules|model|both] [--only gold,read,plain,airline,mabsa,yogiyo,hazards] [--half A]: themes through the
// command line, with what must be reached. --half A: of the gold the open half alone, while cues are written.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outcomes, outcomeTable } from './accuracy/musts.js';
import { classifyIn } from './theme-accuracy/classify.js';
import { ofOpenHalf, THEME_SETS, told } from './theme-accuracy/measure.js';
import { THEME_MUSTS } from './theme-accuracy/musts.js';

const SETS = Object.keys(THEME_SETS);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: 'string', default: 'both' },
    only: { type: 'string', default: SETS.join(',') },
    half: { type: 'string' },
  },
});
const [folder] = positionals;
const only = values.only.split(',');
const isHalfKnown = values.half === undefined || values.half === 'A';
if (folder === undefined || !isHalfKnown || only.some((set) => !SETS.includes(set))) {
  console.error(
    `Usage: npm run bench:themes-accuracy -- DATA [--themes HOW] [--only ${SETS.join(',')}] [--half A]`,
  );
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'voc-themes-'));
try {
  const found = SETS.filter((set) => only.includes(set)).flatMap((set) => {
    const measure = set === 'gold' && values.half === 'A' ? ofOpenHalf : THEME_SETS[set]!;
    const measured = measure(folder, classifyIn(scratch, values.themes));
    for (const one of measured) console.log(told(one));
    return measured;
  });
  const figures = new Map(found.map((one) => [one.name, one.figures]));
  console.log(`\n${outcomeTable(outcomes(figures, THEME_MUSTS))}`);
} finally {
  rmSync(scratch, { recursive: true });
}
