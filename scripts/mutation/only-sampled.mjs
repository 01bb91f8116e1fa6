// A plugin of Stryker: of the mutants in the ranges of a sample, leave out the parts of the code that no drawn mutant stands in, so that
// a drawn body of a function does not bring along all that is inside it. VOC_MUTATION_SAMPLE names the sample (mutation-sample.mjs).
import { readFileSync } from 'node:fs';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const sample = process.env.VOC_MUTATION_SAMPLE;
const drawn = sample === undefined ? [] : JSON.parse(readFileSync(sample, 'utf8')).drawn;

const isWithin = (inner, outer) =>
  (outer.start.line < inner.start.line ||
    (outer.start.line === inner.start.line && outer.start.column <= inner.start.column)) &&
  (outer.end.line > inner.end.line ||
    (outer.end.line === inner.end.line && outer.end.column >= inner.end.column));

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'only-sampled', {
    shouldIgnore({ node, hub }) {
      const file = hub?.file?.opts?.filename ?? '';
      if (node.loc == null || sample === undefined) return undefined;
      const isWanted = drawn.some(
        ({ file: name, range }) => (file === '' || file.endsWith(name)) && isWithin(range, node.loc),
      );
      return isWanted ? undefined : 'not drawn';
    },
  }),
];
