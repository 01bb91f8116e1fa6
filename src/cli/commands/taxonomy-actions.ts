import type { RunAction } from '../run/taxonomy/action.js';

/** One verb of `voc taxonomy`. */
interface TaxonomyAction {
  readonly name: string;
  /** "ID", "OLD NEW [FILES...]". */
  readonly arguments: string;
  readonly summary: string;
  /** How many words it takes at least and at most. */
  readonly takes: readonly [least: number, most: number];
  /** Its work, loaded when it is done. */
  load(): Promise<RunAction>;
}

const ANY = Number.POSITIVE_INFINITY;

export const ACTIONS: readonly TaxonomyAction[] = [
  {
    name: 'list',
    arguments: '',
    summary: 'every theme with its owner, cues and examples',
    takes: [0, 0],
    load: async () => (await import('../run/taxonomy/read.js')).list,
  },
  {
    name: 'show',
    arguments: 'ID',
    summary: 'one theme with all its cues',
    takes: [1, 1],
    load: async () => (await import('../run/taxonomy/read.js')).show,
  },
  {
    name: 'init',
    arguments: 'FOLDER',
    summary: 'a taxonomy of your own to begin with: the built-in one with a theme added and one changed',
    takes: [1, 1],
    load: async () => (await import('../run/taxonomy/init.js')).init,
  },
  {
    name: 'validate',
    arguments: 'PATH',
    summary: 'whether a taxonomy can be used; errors at file:line:column',
    takes: [1, 1],
    load: async () => (await import('../run/taxonomy/read.js')).validate,
  },
  {
    name: 'test',
    arguments: '[FILES...]',
    summary: 'whether each theme’s examples pass; of a labelled file precision, recall and F1',
    takes: [0, ANY],
    load: async () => (await import('../run/taxonomy/test.js')).test,
  },
  {
    name: 'diff',
    arguments: 'OLD NEW [FILES...]',
    summary:
      'what differs between two taxonomies ("default" is the built-in one), and which verbatims change theme',
    takes: [2, ANY],
    load: async () => (await import('../run/taxonomy/compare.js')).diff,
  },
  {
    name: 'coverage',
    arguments: 'FILES...',
    summary: 'what share of the verbatims has no theme, and the keywords there: candidates for new themes',
    takes: [0, ANY],
    load: async () => (await import('../run/taxonomy/compare.js')).coverage,
  },
];
