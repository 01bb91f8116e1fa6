import type { RenderOptions } from '../render/index.js';
import type { CommandContext } from './command.js';

/** Lines and colour only on a terminal: in a pipe and in a file the result is plain. */
export function lookOf({ options, terminal }: CommandContext): RenderOptions {
  const onTerminal = options.output === undefined && terminal.stdoutIsTerminal;
  return {
    width: onTerminal ? terminal.width : 80,
    colour: onTerminal && terminal.colour,
    plain: options.plain === true || !onTerminal,
  };
}
