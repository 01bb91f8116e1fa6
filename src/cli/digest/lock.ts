import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { takeLock } from '../../digest/index.js';
import { Failure } from '../../errors/failure.js';
import { systemReason } from '../../errors/system.js';
import type { Options } from '../flags.js';

/** @throws Failure output_unwritable where a file is in the way, or no folder may be made */
function makeFolder(history: string): void {
  try {
    mkdirSync(history, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Failure(
      'output_unwritable',
      `${history} cannot be the folder of --history: ${systemReason(error, 'written')}.`,
      'Give --history a folder; it is made where there is none.',
    );
  }
}

/** Two runs that write the same files do not overlap. */
export function lock({ history, output }: Options): () => void {
  if (history !== undefined) {
    makeFolder(history);
    return takeLock(join(history, '.voc.lock'));
  }
  return output === undefined ? () => {} : takeLock(join(dirname(output), `.${basename(output)}.voc.lock`));
}
