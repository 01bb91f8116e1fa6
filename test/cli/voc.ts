import { type Options as ExecaOptions, execa } from 'execa';
import type { Terminal } from '../../src/cli/terminal.js';
import { safeForTerminal } from '../../src/text/safe.js';

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export const executable = new URL('../../bin/voc.js', import.meta.url).pathname;
/** The built one; while mutants are tried, the sources they are made in (vitest.mutation.config.ts). */
const built = process.env.VOC_SOURCES === '1' ? 'src/cli/program.ts' : 'dist/program.js';
const program = new URL(`../../${built}`, import.meta.url).pathname;

/**
 * Runs the built command line in this process, where models are loaded once: what most tests of it need. Nothing is written to a
 * terminal, standard input is one, so that nothing is read from it. vitest.config.ts keeps vite from transforming dist/.
 */
export async function voc(args: readonly string[]): Promise<RunResult> {
  const { run } = (await import(program)) as typeof import('../../src/cli/program.js');
  let stdout = '';
  let stderr = '';
  const terminal: Terminal = {
    stdinIsTerminal: true,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    width: 80,
    colour: false,
    write: async (chunk) => {
      stdout += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    },
    say: (line) => {
      stderr += `${safeForTerminal(line)}\n`;
    },
    progress: () => {},
  };
  const exitCode = await run(args, terminal);
  return { stdout, stderr, exitCode };
}

/** Runs the executable as a process of its own, for what a process has: environment, folder, standard input, an end. Never throws. */
export async function vocProcess(args: readonly string[], options: ExecaOptions = {}): Promise<RunResult> {
  const { stdout, stderr, exitCode } = await execa('node', [executable, ...args], {
    reject: false,
    stripFinalNewline: false,
    env: { NO_COLOR: '1' },
    stdin: 'ignore',
    ...options,
  });
  return { stdout: String(stdout ?? ''), stderr: String(stderr ?? ''), exitCode: exitCode ?? -1 };
}

/** One JSON value a line. */
export const ndjson = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
