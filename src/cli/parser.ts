import { Command as Commander, type ErrorOptions, Help, Option } from 'commander';
import { VERSION } from '../version.js';
import { type Command, flagsOf } from './command.js';
import type { Flag, FlagName, Options } from './flags.js';
import { parseValue } from './options.js';
import { refusal } from './refusal.js';
import type { Terminal } from './terminal.js';

/** What is done with a command line that could be parsed. `given`: the flags that stand in it. */
type Act = (command: Command, inputs: readonly string[], given: Options) => Promise<void>;

/** commander, with what it refuses told as every failure of voc is. `of`: the command that it parses; null: the first word. */
class Parser extends Commander {
  constructor(
    private readonly of: Command | null,
    private readonly all: readonly Command[],
  ) {
    super(of?.name ?? 'voc');
  }

  override error(message: string, { code = '' }: ErrorOptions = {}): never {
    throw refusal({ code, message, words: this.args }, this.of, this.all);
  }
}

/**
 * The parser of the command line. What it cannot parse it throws as a Failure, --help and --version as a CommanderError,
 * with what they tell added to `page`.
 */
export function buildParser(
  commands: readonly Command[],
  terminal: Terminal,
  page: string[],
  act: Act,
): Commander {
  const parser = new Parser(null, commands)
    .description('Turns exported customer feedback, Korean and English, into what to fix this week. Offline.')
    .version(VERSION, '-V, --version')
    .configureOutput({
      writeOut: (text) => page.push(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
    })
    // errors/suggest.ts does it for all words alike
    .showSuggestionAfterError(false)
    .addHelpText(
      'after',
      '\nStart with:\n  voc report feedback.csv        what customers say, in one page\n  voc inspect feedback.csv       what voc sees in a file before it works',
    )
    .exitOverride();
  for (const command of commands) parser.addCommand(parserOf(command, commands, act, parser));
  return parser;
}

function parserOf(command: Command, all: readonly Command[], act: Act, parent: Commander): Commander {
  const parser = new Parser(command, all)
    .copyInheritedSettings(parent)
    .description(command.summary)
    .configureHelp({ formatHelp: withExamples(command.examples) });
  if (command.arguments !== '')
    parser.argument(
      command.arguments,
      command.argumentsHelp ?? 'CSV, TSV, JSON, NDJSON or XLSX (also .gz), folders, or - for standard input',
    );
  for (const flag of flagsOf(command)) for (const option of toOptions(flag)) parser.addOption(option);
  return parser.action(() => act(command, parser.args, fromCommander(parser.opts(), command.flags)));
}

/** Examples stand first: most people change one rather than read the list of flags. */
function withExamples(examples: readonly string[]) {
  return function formatHelp(this: unknown, sub: Commander, helper: Help): string {
    const [usage = '', description = '', ...rest] = Help.prototype.formatHelp
      .call(helper, sub, helper)
      .split('\n\n');
    const lines = `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}`;
    return [usage, description, lines, ...rest].join('\n\n');
  };
}

function toOptions(flag: Flag): Option[] {
  const long = flag.value ? `--${flag.name} <${flag.value}>` : `--${flag.name}`;
  const group = `${flag.group}:`;
  const option = new Option(flag.short ? `-${flag.short}, ${long}` : long, flag.help).helpGroup(group);
  if (flag.value) {
    option.argParser((text: string, previous: unknown) => {
      const value = parseValue(flag, text);
      return flag.kind === 'list' ? [...((previous as string[] | undefined) ?? []), value] : value;
    });
  }
  // Of the same group, though it is hidden: commander would begin the group of -h where it stands.
  return flag.negative ? [option, new Option(`--no-${flag.name}`).helpGroup(group).hideHelp()] : [option];
}

function fromCommander(raw: Record<string, unknown>, names: readonly FlagName[]): Options {
  const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(names.map((name) => [name, raw[camel(name)]])) as Options;
}
