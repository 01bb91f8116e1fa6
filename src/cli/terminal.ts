import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { safeForTerminal } from '../text/safe.js';
import { writeToResult } from './standard-output.js';

/** What a message is, for those who read messages by program: `--log-format json`. */
export interface MessageDetails {
  /** error: the run failed · notice: what people should know · info: what --quiet leaves out. */
  readonly level: 'error' | 'notice' | 'info';
  readonly code?: string;
  readonly message?: string;
  readonly remedy?: string;
}

/** The three streams of a run. stdout is the result and nothing else; everything for people goes to stderr. */
export interface Terminal {
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Columns of the terminal on stdout; 80 where it is none. */
  readonly width: number;
  /** Colour on stdout: a terminal, and NO_COLOR is not set. */
  readonly colour: boolean;
  /** Writes to stdout; waits while the reader is slow; throws BrokenPipe when it has gone, and the Failure of a full disk. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** One line to stderr; a notice where nothing else is said. */
  say(line: string, details?: MessageDetails): void;
  /** Rewrites the last line of stderr; '' clears it. Nothing where stderr is no terminal. */
  progress(line: string): void;
}

/** The terminal of this process. NO_COLOR (no-color.org) is the only thing read from the environment. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // What fails on stdout is told to who writes there; of what fails on stderr nobody can be told, and the result is right all the same.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  let progressShown = false;
  const clear = () => {
    if (progressShown) stderr.write('\r\x1b[2K');
    progressShown = false;
  };
  return {
    stdinIsTerminal: stdin.isTTY === true,
    stdoutIsTerminal: stdout.isTTY === true,
    stderrIsTerminal: stderr.isTTY === true,
    width: stdout.columns || 80,
    colour: stdout.isTTY === true && !process.env.NO_COLOR,
    write: (chunk) => writeToResult(stdout, chunk),
    say(line) {
      clear();
      stderr.write(`${safeForTerminal(line)}\n`);
    },
    progress(line) {
      if (stderr.isTTY !== true) return;
      clear();
      if (line === '') return;
      // Asked each time: the window may have changed since the start.
      stderr.write(cut(safeForTerminal(line), (stderr.getWindowSize()[0] || 80) - 1));
      progressShown = true;
    },
  };
}

/**
 * Lets go of the terminal when the process ends behind a pipe. Node sets every terminal that it has open back to how it found it; in
 * `voc report f.csv | less` that is how it was before less took it over, and less no longer hears its keys.
 */
export function leaveTerminalToPager(): void {
  const [STDIN, STDOUT, STDERR] = [0, 1, 2] as const;
  if (isatty(STDOUT)) return;
  process.on('exit', () => {
    for (const stream of [STDIN, STDERR]) if (isatty(stream)) closeSync(stream);
  });
}

/** The beginning of a line that fits into so many columns; Hangul and Han take two. */
function cut(line: string, columns: number): string {
  let width = 0;
  for (let i = 0; i < line.length; i++) {
    width += line.charCodeAt(i) >= 0x1100 ? 2 : 1;
    if (width > columns) return line.slice(0, i);
  }
  return line;
}
