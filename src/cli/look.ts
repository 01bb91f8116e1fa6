import type { RenderOptions } from '../render/index.js';
import type { CommandContext } from './command.js';
import { FLAGS } from './flags.js';

/** Lines and colour only on a terminal: in a pipe and in a file the result is plain. */
export function lookOf({ options, terminal }: CommandContext): RenderOptions {
  const onTerminal = options.output === undefined && terminal.stdoutIsTerminal;
  return {
    width: onTerminal ? terminal.width : 80,
    colour: onTerminal && terminal.colour,
    plain: options.plain === true || !onTerminal,
    brief: options.sections === undefined ? briefRows(options.top) : undefined,
  };
}

const BRIEF_ROWS = 5;

/** Rows of a short report: a few, or as many as --top says when it says something. */
const briefRows = (top: number | undefined): number =>
  top === undefined || top === FLAGS.top.default ? BRIEF_ROWS : top;
