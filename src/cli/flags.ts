import { analysisFlags } from './flags/analysis.js';
import type { Flag } from './flags/flag.js';
import { inputFlags } from './flags/input.js';
import { outputFlags } from './flags/output.js';
import { runningFlags } from './flags/running.js';

export type { Flag };

/** Every flag that a command may take; commands name theirs. */
const flags = { ...inputFlags, ...analysisFlags, ...outputFlags, ...runningFlags };

export type FlagName = keyof typeof flags;

type ValueOf<F> = F extends { kind: 'switch' }
  ? boolean
  : F extends { kind: 'list' }
    ? readonly string[]
    : F extends { kind: 'text'; negative: true }
      ? string | false
      : F extends { kind: 'text' | 'zone' }
        ? string
        : number;

/** Flag values after parsing; undefined where nothing was said. `config: false` is --no-config. */
export type Options = { readonly [Name in FlagName]?: ValueOf<(typeof flags)[Name]> | undefined };

export const FLAGS: Readonly<Record<FlagName, Flag>> = Object.fromEntries(
  Object.entries(flags).map(([name, flag]) => [name, { name, ...flag }]),
) as Record<FlagName, Flag>;

const group = (...groups: Flag['group'][]): FlagName[] =>
  (Object.keys(flags) as FlagName[]).filter((name) => groups.includes(FLAGS[name].group));

/** Flags of every command that reads feedback. */
export const INPUT_FLAGS: readonly FlagName[] = group('Input', 'Columns', 'Filters');
/** Flags of every command that classifies. */
export const ANALYSIS_FLAGS: readonly FlagName[] = [
  'taxonomy',
  'themes',
  'model',
  'min-confidence',
  'tokenizer',
  'user-words',
  'without',
];
/** Flags of every command that shows feedback. */
export const OUTPUT_FLAGS: readonly FlagName[] = ['output', 'format', 'locale', 'plain', 'redact', 'rejects'];
/** Flags of every command that reads the store. */
export const STORE_FLAGS: readonly FlagName[] = ['store', 'dataset', 'lock-timeout'];
export const RUNNING_FLAGS: readonly FlagName[] = group('Running').filter((name) => name !== 'fail-on');
