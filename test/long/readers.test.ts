import { test } from 'vitest';
import { checkBrokenFiles } from '../property/csv-check.js';

test('10,000 broken CSV files: read + rejected = present', async () => {
  await checkBrokenFiles(10_000);
});
