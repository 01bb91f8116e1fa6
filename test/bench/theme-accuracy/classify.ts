import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Classify } from './measure.js';

const VOC = fileURLToPath(new URL('../../../bin/voc.js', import.meta.url));

/** `voc classify` on the texts alone, by way of a file in `scratch`. Throws when it does not end well. */
export const classifyIn =
  (scratch: string, themes: string): Classify =>
  (rows) => {
    const file = join(scratch, 'texts.ndjson');
    writeFileSync(file, rows.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
    const args = ['classify', file, '--text', 'text', '--id', 'id', '--format', 'ndjson', '--no-config'];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [VOC, ...args, '--themes', themes, '--without', 'keywords'],
      { encoding: 'utf8', maxBuffer: 2 ** 30 },
    );
    if (status !== 0) throw new Error(`voc classify ended with ${status}: ${stderr}`);
    const answers = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Answer);
    return new Map(answers.map((answer) => [String(answer.id), answer]));
  };
