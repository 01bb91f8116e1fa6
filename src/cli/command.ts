import { FLAGS, type Flag, type FlagName, type Options } from './flags.js';
import type { Terminal } from './terminal.js';

/** What a command gets: its files, its options (flags over config over defaults) and the terminal it talks to. */
export interface CommandContext {
  readonly inputs: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
  /** Name of the configuration file in use, for `-v`. */
  readonly configFile: string | null;
  /** Every command there is, for what tells of them. */
  readonly commands: readonly Command[];
}

/** The work of a command; gives the exit code. */
export type Run = (context: CommandContext) => Promise<number>;

/**
 * A command is two files: its definition in commands/ (names, flags, help; listed in commands.ts) imports types and flags only,
 * so that `voc --help` loads no more; its work in run/ is imported when it is done.
 */
export interface Command {
  readonly name: string;
  /** Words that people try for it, where it is to be suggested. */
  readonly guesses?: readonly string[];
  readonly summary: string;
  /** commander's notation: "[files...]"; empty: it takes none, and more is an error. */
  readonly arguments: string;
  /** What they are; default: inputs of feedback. */
  readonly argumentsHelp?: string;
  readonly flags: readonly FlagName[];
  /** What a flag does here, where it is not the same in every command. */
  readonly help?: Readonly<Partial<Record<FlagName, string>>>;
  /** Shown in the help; each is run by a test. */
  readonly examples: readonly string[];
  load(): Promise<Run>;
}

/** The flags of a command, each with the help that it has there. */
export const flagsOf = ({ flags, help }: Pick<Command, 'flags' | 'help'>): Flag[] =>
  flags.map((name) => ({ ...FLAGS[name], help: help?.[name] ?? FLAGS[name].help }));
