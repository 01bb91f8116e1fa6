import { type Command, flagsOf } from '../command.js';
import type { Flag } from '../flags.js';

/** What a shell may offer, from the tables that the parser reads. */
export interface Word {
  readonly text: string;
  readonly help: string;
}

export interface CommandWords {
  readonly name: string;
  readonly help: string;
  readonly flags: readonly FlagWords[];
}

export interface FlagWords extends Word {
  /** What may follow: nothing, one of a few words, a file, or something that only a person knows. */
  readonly follows: null | readonly string[] | 'file' | 'text';
}

/** Every command with its flags, and --help. */
export const grammar = (commands: readonly Command[]): readonly CommandWords[] =>
  commands.map((command) => ({
    name: command.name,
    help: command.summary,
    flags: [...flagsOf(command).flatMap(flagWords), HELP],
  }));

const HELP: FlagWords = { text: '--help', help: 'flags and examples', follows: null };
const FILES: ReadonlySet<string | undefined> = new Set(['FILE', 'PATH', 'DIR']);

function flagWords(flag: Flag): FlagWords[] {
  const words: FlagWords = { text: `--${flag.name}`, help: flag.help, follows: followsOf(flag) };
  return flag.negative ? [words, { ...words, text: `--no-${flag.name}`, follows: null }] : [words];
}

function followsOf(flag: Flag): FlagWords['follows'] {
  if (flag.value === undefined) return null;
  if (flag.choices) return flag.choices;
  return FILES.has(flag.value) ? 'file' : 'text';
}
