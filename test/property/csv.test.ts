import { test } from 'vitest';
import { checkBrokenFiles } from './csv-check.js';

test('broken CSV files: read + rejected = present, and what is whole is read to the letter', async () => {
  await checkBrokenFiles(400);
});
