import type { FlagName, Options } from './flags.js';
import type { Terminal } from './terminal.js';

/** What a command gets: its files, its options (flags over config over defaults) and the terminal it talks to. */
export interface CommandContext {
  readonly inputs: readonly string[];
  readonly options: Options;
  readonly terminal: Terminal;
  /** Name of the configuration file in use, for `-v`. */
  readonly configFile: string | null;
}

/** A command is one file: an option table, examples and a run. Listed in commands.ts. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** commander's notation: "[files...]". */
  readonly arguments: string;
  /** What they are; default: inputs of feedback. */
  readonly argumentsHelp?: string;
  readonly flags: readonly FlagName[];
  /** Shown in the help; each is run by a test. */
  readonly examples: readonly string[];
  run(context: CommandContext): Promise<number>;
}
