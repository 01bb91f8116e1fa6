import { run } from '../../src/cli/program.js';
import type { Terminal } from '../../src/cli/terminal.js';

export interface HereResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs the command line in this process: what a test of many runs can afford. */
export async function vocHere(args: readonly string[]): Promise<HereResult> {
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
      stderr += `${line}\n`;
    },
    progress: () => {},
  };
  const exitCode = await run(args, terminal);
  return { stdout, stderr, exitCode };
}
