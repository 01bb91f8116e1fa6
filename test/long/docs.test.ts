import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWithFixtures, inShell, SHOWN, writtenBy } from '../docs/lines.js';

/** As somebody does who follows a page: one line after the other in a shell, in a folder with nothing but the fixtures. */
describe.each(SHOWN)('$place', ({ lines }) => {
  const folder = folderWithFixtures();

  test.each(lines)('%s', async (line) => {
    const { exitCode, stderr, stdout } = await inShell(line, folder);
    expect(stderr).not.toMatch(/error|^\s+at /m);
    expect(exitCode, stderr).toBe(0);
    const written = writtenBy(line);
    expect(written === undefined ? stdout !== '' : existsSync(join(folder, written))).toBe(true);
  });
});
