import { Failure } from '../errors/failure.js';
import { didYouMeanOneOf, suggest } from '../errors/suggest.js';
import { type Command, flagsOf } from './command.js';
import { FLAGS, type Flag, type FlagName } from './flags.js';

/** What commander cannot parse: its code, its message, which alone holds the flag it means in '…', and the words that are no flags. */
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly words: readonly string[];
}

/** What commander refuses, as voc tells it. `command`: whose words they are; null: the first word of all. */
export function refusal(refused: Refused, command: Command | null, all: readonly Command[]): Failure {
  const tell = TELLERS[refused.code];
  const [what, remedy] = tell
    ? tell(refused, command, all)
    : [refused.message.replace(/^error: /, ''), helpOf(command)];
  return new Failure('usage', what, remedy);
}

type Told = readonly [what: string, remedy: string];

const TELLERS: Readonly<
  Record<string, (refused: Refused, command: Command | null, all: readonly Command[]) => Told>
> = {
  'commander.unknownCommand': unknownCommand,
  'commander.unknownOption': unknownFlag,
  'commander.optionMissingArgument': valueMissing,
  'commander.missingArgument': nothingGiven,
  'commander.excessArguments': tooMany,
};

function unknownCommand({ words: [word = ''] }: Refused, _: unknown, all: readonly Command[]): Told {
  return [`There is no command "${word}".${didYouMeanOneOf(word, all)}`, helpOf(null)];
}

function unknownFlag({ message }: Refused, command: Command | null, all: readonly Command[]): Told {
  const given = quoted(message);
  const [long = ''] = given.split('=');
  const who = command === null ? 'voc' : `voc ${command.name}`;
  const flag = flagOf(long);
  if (flag && command?.flags.includes(flag.name as FlagName))
    return [`${long} takes no value, and was given "${given.slice(long.length + 1)}".`, flagHelp(flag)];
  const takers = flag ? all.filter(({ flags }) => flags.includes(flag.name as FlagName)) : [];
  if (takers.length > 0)
    return [
      `${who} has no flag ${long}.`,
      `It is one of: ${takers.map(({ name }) => `voc ${name}`).join(', ')}.`,
    ];
  const near = suggest(long.replace(/^--/, ''), [...(command?.flags ?? ['version']), 'help']);
  return [`${who} has no flag ${long}.${near === null ? '' : ` Did you mean "--${near}"?`}`, helpOf(command)];
}

/** "option '-o, --output <FILE>' argument missing" */
function valueMissing({ message }: Refused, command: Command | null): Told {
  const given = flagOf(/--[^ ]+/.exec(quoted(message))?.[0] ?? '');
  const flag = command && flagsOf(command).find(({ name }) => name === given?.name);
  return flag
    ? [`--${flag.name} needs a value.`, flagHelp(flag)]
    : [`${quoted(message)} needs a value.`, helpOf(command)];
}

function nothingGiven(_: Refused, command: Command | null): Told {
  const { name = '', argumentsHelp = '', examples = [] } = command ?? {};
  const example = examples.find((line) => line.startsWith(`voc ${name} `));
  return [
    `voc ${name} was given nothing.`,
    `It takes ${argumentsHelp}.${example === undefined ? '' : ` Such as: ${example}`}`,
  ];
}

function tooMany({ words }: Refused, command: Command | null): Told {
  const takes = command?.arguments ? 'one word' : 'no words besides flags';
  return [`voc ${command?.name} takes ${takes}, and was given: ${words.join(' ')}.`, helpOf(command)];
}

/** What stands in the quotes of commander's message. */
const quoted = (message: string): string => message.slice(message.indexOf("'") + 1, message.lastIndexOf("'"));

/** The flag of a long name, also as --no-NAME. */
function flagOf(long: string): Flag | undefined {
  const name = long.replace(/^--(?:no-)?/, '');
  return Object.hasOwn(FLAGS, name) ? FLAGS[name as FlagName] : undefined;
}

const flagHelp = ({ name, value, help, choices }: Flag): string =>
  `--${name}${value === undefined ? '' : ` ${value}`}: ${help}.${choices ? ` It takes one of: ${choices.join(', ')}.` : ''}`;

const helpOf = (command: Command | null): string =>
  command === null
    ? '"voc --help" lists the commands; "voc help COMMAND" explains one.'
    : `"voc ${command.name} --help" shows its flags and examples.`;
