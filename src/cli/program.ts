import { CommanderError } from 'commander';
import { EXIT, FAILURES, type FailureCode } from '../errors/catalogue.js';
import { Failure } from '../errors/failure.js';
import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { checkFolders, refuseMixed, refuseOwnOutput, refuseShared } from './destinations.js';
import { configFileOf } from './find-config.js';
import type { Options } from './flags.js';
import { foretold } from './foretold.js';
import { withLog } from './log.js';
import { mergeOptions } from './options.js';
import { buildParser } from './parser.js';
import { BrokenPipe } from './standard-output.js';
import { processTerminal, type Terminal } from './terminal.js';

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
  const onSignal = () => process.exit(EXIT.interrupted);
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  // What cannot be parsed is told as the flags ask for all the same.
  const early = foretold(argv);
  const session: Session = { terminal: withLog(terminal, early), code: EXIT.done, locale: early.locale };
  const page: string[] = [];
  const parser = buildParser(COMMANDS, terminal, page, async (command, inputs, given) => {
    session.code = await runCommand(command, inputs, given, terminal, session);
  });
  try {
    await parser.parseAsync(asked(argv), { from: 'user' }).catch(async (error: unknown) => {
      if (page.length > 0) await terminal.write(page.join(''));
      throw error;
    });
    return session.code;
  } catch (error) {
    if (error instanceof Failure) session.locale ??= await localeInForce(early);
    return await exitCodeOf(error, session);
  } finally {
    terminal.progress('');
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    process.stdin.destroy();
  }
}

async function runCommand(
  command: Command,
  inputs: readonly string[],
  given: Options,
  terminal: Terminal,
  session: Session,
): Promise<number> {
  const configFile = configFileOf(given);
  session.locale = given.locale;
  const options = mergeOptions(await configured(configFile, given.profile), given);
  session.locale = options.locale;
  session.terminal = withLog(terminal, options);
  const context = { inputs, options, terminal: session.terminal, configFile, commands: COMMANDS };
  refuseMixed(options);
  refuseOwnOutput(context);
  refuseShared(options);
  await checkFolders(options);
  const work = await command.load();
  try {
    return await work(context);
  } catch (error) {
    if (configFile === null || !(error instanceof Failure)) throw error;
    throw (await import('./config-origin.js')).withOrigin(error, configFile, given);
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

/** The language that the configuration asks for, where the command line was refused before that was read. */
async function localeInForce(early: Options): Promise<string | undefined> {
  try {
    const file = configFileOf(early);
    return file === null
      ? undefined
      : (await import('./config-origin.js')).configuredLocale(file, early.profile);
  } catch {
    // A configuration that may not be looked for is told of where one is needed.
    return undefined;
  }
}

/** What kind of failure it is, for who reads Korean: messages are English, so that each can be looked up. */
async function inKorean(code: FailureCode): Promise<string> {
  const { messagesFor } = await import('../render/messages.js');
  return messagesFor('ko').label('failure', code);
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
