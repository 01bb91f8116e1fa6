import { type Action, ANY } from '../action.js';

/** The verbs of `voc taxonomy`. */
export const ACTIONS: readonly Action[] = [
  {
    name: 'list',
    guesses: ['ls', 'themes'],
    arguments: '[PATH]',
    summary: 'every theme with its owner, cues and examples',
    takes: [0, 1],
    load: async () => (await import('../run/taxonomy/read.js')).list,
  },
  {
    name: 'show',
    guesses: ['get', 'view', 'cat'],
    arguments: 'ID',
    summary: 'what one theme means, what it must and must not match, its cues (-v: all of them)',
    takes: [1, 1],
    load: async () => (await import('../run/taxonomy/read.js')).show,
  },
  {
    name: 'init',
    guesses: ['new', 'create'],
    arguments: 'FOLDER',
    summary: 'a taxonomy of your own to begin with: the built-in one with a theme added and one changed',
    takes: [1, 1],
    load: async () => (await import('../run/taxonomy/init.js')).init,
  },
  {
    name: 'validate',
    guesses: ['check', 'lint', 'verify'],
    arguments: 'PATH',
    summary: 'whether a taxonomy can be used; errors at file:line:column',
    takes: [0, 1],
    load: async () => (await import('../run/taxonomy/read.js')).validate,
  },
  {
    name: 'test',
    arguments: '[PATH | FILES...]',
    summary: 'whether each theme’s examples pass; of a labelled file precision, recall and F1',
    takes: [0, ANY],
    load: async () => (await import('../run/taxonomy/test.js')).test,
  },
  {
    name: 'diff',
    guesses: ['compare'],
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
