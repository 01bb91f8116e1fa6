// Every mutant that Stryker would make of some files: the population that a sample is drawn from.
import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';

/** A logger that says nothing. */
const silent = new Proxy({}, { get: () => () => false });
const OPTIONS = {
  plugins: null,
  excludedMutations: [],
  ignorers: [],
  noHeader: true,
};

/** As much of Stryker's dependency injection as its instrumenter asks for. */
function injector(values) {
  return {
    provideValue: (token, value) => injector({ ...values, [token]: value }),
    injectClass: (Class) => new Class(...Class.inject.map((token) => values[token])),
  };
}

/** What makes a mutant the same one in the population, in the sample and in Stryker's report: `file:line:column-line:column name replacement`. */
export const keyOf = (file, { start, end }, mutatorName, replacement) =>
  `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;

/**
 * The mutants of these files (paths from the working folder): `{ key, file, range }`. Lines and columns of `range` are counted as
 * `--mutate` wants them (lines from 1, columns from 0), those of the key as reports have them (both from 1).
 */
export async function mutantsOf(files) {
  const instrumenter = createInstrumenter(injector({ logger: silent }));
  const { mutants } = await instrumenter.instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true })),
    OPTIONS,
  );
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ fileName, location: { start, end }, mutatorName, replacement }) => ({
      key: keyOf(
        fileName,
        {
          start: { line: start.line + 1, column: start.column + 1 },
          end: { line: end.line + 1, column: end.column + 1 },
        },
        mutatorName,
        replacement,
      ),
      file: fileName,
      range: {
        start: { line: start.line + 1, column: start.column },
        end: { line: end.line + 1, column: end.column },
      },
    }));
}
