// Holds files to their size: none over 300 lines unless its first lines say "Long because …", half of them at most 120. Prints those that are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MOST_LINES = 300;
const MEDIAN = 120;
const root = fileURLToPath(new URL('..', import.meta.url));

const files = ['src', 'scripts', 'test', 'integrations', 'bin']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
  .filter((name) => /\.(?:ts|mjs|js|py|sh)$/.test(name) && !/node_modules|\.generated\./.test(name))
  .map((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return {
      name,
      lines: text.split('\n').length - 1,
      reason: /Long because .+/.exec(text.slice(0, 1000))?.[0],
    };
  })
  .sort((a, b) => b.lines - a.lines);

const tooLong = files.filter(({ lines, reason }) => lines > MOST_LINES && reason === undefined);
for (const { name, lines } of tooLong)
  console.error(`${name} has ${lines} lines: split it by idea, or say at its top "Long because …"`);

const sources = files.filter(({ name }) => name.startsWith('src'));
const median = sources[sources.length >> 1].lines;
if (median > MEDIAN) console.error(`half of src/ has more than ${median} lines a file (at most ${MEDIAN})`);

process.exitCode = tooLong.length > 0 || median > MEDIAN ? 1 : 0;
