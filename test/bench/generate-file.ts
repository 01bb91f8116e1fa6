// tsx test/bench/generate-file.ts FILE ROWS [SEED]: a CSV of short verbatims, Korean and English, the same on every machine.
import { generateCsv } from './generate.js';

const [file, rows, seed = '1'] = process.argv.slice(2);
if (file === undefined || !(Number(rows) > 0)) throw new Error('generate-file.ts FILE ROWS [SEED]');
await generateCsv(file, Number(rows), Number(seed));
