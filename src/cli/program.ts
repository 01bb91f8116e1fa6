import { rmSync } from 'node:fs';
import { Command as Commander, CommanderError, Help, Option } from 'commander';
import { EXIT, FAILURES, type FailureCode } from '../errors/catalogue.js';
import { Failure } from '../errors/failure.js';
import { VERSION } from '../version.js';
import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { findConfig } from './config.js';
import { FLAGS, type Flag, type FlagName, type Options } from './flags.js';
import { withLog } from './log.js';
import { mergeOptions, parseValue } from './options.js';
import { unfinished } from './output.js';
import { refuseOwnOutput } from './own-output.js';
import { BrokenPipe, processTerminal, type Terminal } from './terminal.js';

export { leaveTerminalToPager } from './terminal.js';

/** A run: the terminal, from when the flags are known as they ask for it, and the exit code. */
interface Session {
  terminal: Terminal;
  code: number;
  /** The language that somebody asked for; a failure that Korean readers are told is said in Korean as well. */
  locale: string | undefined;
}

/** Runs the command line and gives the exit code. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const onSignal = () => {
    for (const file of unfinished) rmSync(file, { force: true });
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const session: Session = { terminal, code: EXIT.done, locale: undefined };
  try {
    await buildProgram(session).parseAsync(asked(argv), { from: 'user' });
    return session.code;
  } catch (error) {
    return await exitCodeOf(error, session);
  } finally {
    terminal.progress('');
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    process.stdin.destroy();
  }
}

/** `help frob` as `frob`: commander says what it does not know, and what is meant, only of a command. */
function asked(argv: readonly string[]): readonly string[] {
  const [first, topic] = argv;
  const isKnown = topic === undefined || topic.startsWith('-') || topic === 'help';
  return first !== 'help' || isKnown || COMMANDS.some(({ name }) => name === topic) ? argv : [topic];
}

async function exitCodeOf(error: unknown, { terminal, locale }: Session): Promise<number> {
  if (error instanceof BrokenPipe) return EXIT.done;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
  if (error instanceof Failure) {
    const { code, message, remedy } = error;
    const gist = locale === 'ko' ? `\n     ${await inKorean(code)}` : '';
    terminal.say(`voc: ${message}\n     ${remedy}${gist}`, { level: 'error', code, message, remedy });
    return FAILURES[code];
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const remedy = 'Please report it with the command you ran; VOC_DEBUG=1 shows where it happened.';
  terminal.say(`voc: an internal error: ${message}\n     ${remedy}`, {
    level: 'error',
    code: 'internal',
    message,
    remedy,
  });
  if (process.env.VOC_DEBUG) terminal.say(stack ?? '');
  return EXIT.internal;
}

/** What kind of failure it is, for who reads Korean: messages are English, so that each can be looked up. */
async function inKorean(code: FailureCode): Promise<string> {
  const { messagesFor } = await import('../render/messages.js');
  return messagesFor('ko').label('failure', code);
}

function buildProgram(session: Session): Commander {
  const { terminal } = session;
  const program = new Commander('voc')
    .description('Turns exported customer feedback, Korean and English, into what to fix this week. Offline.')
    .version(VERSION, '-V, --version')
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => terminal.say(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /, 'voc: ')),
    })
    .showHelpAfterError('     "voc --help" lists the commands; "voc help COMMAND" explains one.')
    .addHelpText(
      'after',
      '\nStart with:\n  voc report feedback.csv        what customers say, in one page\n  voc inspect feedback.csv       what voc sees in a file before it works',
    );
  for (const command of COMMANDS) addCommand(program, command, session);
  return program.exitOverride();
}

function addCommand(program: Commander, command: Command, session: Session): void {
  const sub = program
    .command(command.name)
    .description(command.summary)
    .showHelpAfterError(`     "voc ${command.name} --help" shows its flags and examples.`)
    .configureHelp({ formatHelp: withExamples(command.examples) })
    .exitOverride();
  if (command.arguments !== '')
    sub.argument(
      command.arguments,
      command.argumentsHelp ?? 'CSV, TSV, JSON, NDJSON or XLSX (also .gz), folders, or - for standard input',
    );
  for (const name of command.flags) for (const option of toOptions(FLAGS[name])) sub.addOption(option);
  sub.action(async () => {
    const inputs = sub.args;
    const given = fromCommander(sub.opts(), command.flags);
    const configFile = given.config === false ? null : (given.config ?? findConfig(process.cwd()));
    session.locale = given.locale;
    const options = mergeOptions(await configured(configFile, given.profile), given);
    session.locale = options.locale;
    session.terminal = withLog(session.terminal, options);
    const context = { inputs, options, terminal: session.terminal, configFile, commands: COMMANDS };
    refuseOwnOutput(context);
    const run = await command.load();
    session.code = await run(context);
  });
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

/** The YAML parser is loaded only where there is a configuration file. */
async function configured(file: string | null, profile: string | undefined): Promise<Options> {
  if (file !== null) return (await import('./config-file.js')).readConfig(file, profile);
  if (profile === undefined) return {};
  throw new Failure(
    'usage',
    `--profile ${profile} needs a configuration file, and there is none.`,
    'Write voc.config.yaml ("voc init" makes one), or name yours with --config FILE.',
  );
}

function toOptions(flag: Flag): Option[] {
  const long = flag.value ? `--${flag.name} <${flag.value}>` : `--${flag.name}`;
  const option = new Option(flag.short ? `-${flag.short}, ${long}` : long, flag.help).helpGroup(
    `${flag.group}:`,
  );
  if (flag.value) {
    option.argParser((text: string, previous: unknown) => {
      const value = parseValue(flag, text);
      return flag.kind === 'list' ? [...((previous as string[] | undefined) ?? []), value] : value;
    });
  }
  return flag.negative ? [option, new Option(`--no-${flag.name}`).hideHelp()] : [option];
}

function fromCommander(raw: Record<string, unknown>, names: readonly FlagName[]): Options {
  const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(names.map((name) => [name, raw[camel(name)]])) as Options;
}
