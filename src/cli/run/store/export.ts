import { Failure } from '../../../errors/failure.js';
import { ROW_FORMATS } from '../../../render/index.js';
import { exportParquet, exportQuery, refuseUnknownIn } from '../../../store/index.js';
import type { RunAction } from '../../action.js';
import { chooseFormat } from '../../formats.js';
import { storePlace } from '../../store-place.js';
import { writeRows } from './sql.js';

const FORMATS = [
  { id: 'csv', extensions: ['.csv'] },
  { id: 'parquet', extensions: ['.parquet'] },
] as const;

/** Every annotation with its text, for tools that read tables. */
export const exportAll: RunAction = async (_, context) => {
  const { options, terminal } = context;
  const { id } = chooseFormat(FORMATS, options, 'csv');
  await refuseUnknownIn(storePlace(options), options.dataset);
  const choice = { dataset: options.dataset };
  if (id === 'csv') {
    await writeRows(exportQuery(choice, true), ROW_FORMATS.find((format) => format.id === 'csv')!, context);
    return 0;
  }
  if (options.output === undefined)
    throw new Failure('usage', 'Parquet is written to a file.', 'Name it: voc store export -o voc.parquet.');
  await exportParquet(storePlace(options), choice, options.output);
  terminal.say(`voc: wrote ${options.output}.`, { level: 'info' });
  return 0;
};
