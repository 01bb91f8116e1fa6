// A plugin of Stryker, which takes ranges and not single mutants: of all that stand in the ranges of a sample (VOC_MUTATION_SAMPLE,
// written by mutation-sample.mjs) it lets pass those that were drawn.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { keyOf } from './population.mjs';

/** Where a mutant that is checked stands is counted from 0 ("Mutant"), in a report from 1. */
const fromOne = ({ line, column }) => ({ line: line + 1, column: column + 1 });

function onlyDrawn() {
  const { drawn } = JSON.parse(readFileSync(process.env.VOC_MUTATION_SAMPLE, 'utf8'));
  const keys = new Set(drawn.map(({ key }) => key));
  const isDrawn = ({ fileName, location, mutatorName, replacement }) => {
    const file = relative(process.cwd(), fileName).replace(/^\.stryker-tmp\/sandbox-\w+\//, '');
    const place = { start: fromOne(location.start), end: fromOne(location.end) };
    return keys.has(keyOf(file, place, mutatorName, replacement));
  };
  return {
    init: async () => {},
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
        ]),
      ),
  };
}

export const strykerPlugins = [{ kind: 'Checker', name: 'only-drawn', factory: onlyDrawn }];
