import { type Options as ExecaOptions, execa } from 'execa';

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs the built executable as a user would; never throws. Output is kept to the byte. */
export async function voc(args: readonly string[], options: ExecaOptions = {}): Promise<RunResult> {
  const { stdout, stderr, exitCode } = await execa(
    'node',
    [new URL('../../bin/voc.js', import.meta.url).pathname, ...args],
    {
      reject: false,
      stripFinalNewline: false,
      env: { NO_COLOR: '1' },
      stdin: 'ignore',
      ...options,
    },
  );
  return { stdout: String(stdout ?? ''), stderr: String(stderr ?? ''), exitCode: exitCode ?? -1 };
}

/** One JSON value a line. */
export const ndjson = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
