import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../../errors/failure.js';
import { systemReason } from '../../../errors/system.js';
import { createdPage } from '../../../render/index.js';
import type { RunAction } from '../../action.js';
import { localeOf } from '../../locale.js';
import { writePage } from '../../page.js';

const STARTER = fileURLToPath(new URL('../../../data/starter-taxonomy', import.meta.url));

export const init: RunAction = async ([folder = ''], context) => {
  const files = (await readdir(STARTER)).sort();
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0)
      throw new Failure(
        'usage',
        `The folder ${folder} is not empty.`,
        'Name a new folder; nothing is overwritten.',
      );
    for (const file of files)
      await copyFile(join(STARTER, file), join(folder, file), constants.COPYFILE_EXCL);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'output_unwritable',
      `The folder ${folder} cannot be written: ${systemReason(error, 'written')}.`,
      'Name a folder that you may write to.',
    );
  }
  await writePage(createdPage(folder, files), localeOf(context.options), context);
  return 0;
};
