import { bytesForTerminal, escapedForTerminal } from '../text/safe.js';
import type { Terminal } from './terminal.js';

/** The terminal for formats that keep what customers wrote (CSV, TSV): a screen must not obey it; files and pipes get it as it is. */
export const shownSafely = (terminal: Terminal): Terminal =>
  terminal.stdoutIsTerminal
    ? {
        ...terminal,
        write: (chunk) =>
          terminal.write(typeof chunk === 'string' ? escapedForTerminal(chunk) : bytesForTerminal(chunk)),
      }
    : terminal;
