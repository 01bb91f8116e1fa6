import { createRequire } from 'node:module';
import { Failure } from '../../../errors/failure.js';
import type { KoreanEngine } from './engine.js';
import { tokenizeBy } from './mecab.js';
import { harmless, type Row } from './rows.js';

type Pos = (
  text: string,
  callback: (error: Error | null, rows: [surface: string, tag: string][]) => void,
) => void;

const missing = (what: string) =>
  new Failure(
    'engine_missing',
    `--tokenizer mecab-ya: ${what}.`,
    'Install the npm package mecab-ya and a mecab with mecab-ko-dic (MECAB_LIB_PATH), or use --tokenizer builtin.',
  );

/**
 * The package mecab-ya, for people who already depend on it: one shell and one mecab a line, some hundred times slower than
 * the other engines. Its traps are kept out: no backslash, quote, NUL or line break reaches its shell, and an empty answer is
 * an error, since that is what it gives when the dictionary is missing.
 * @throws Failure engine_missing
 */
export async function openMecabYa(): Promise<KoreanEngine> {
  const pos = packagePos();
  const analyse = async (line: string): Promise<Row[]> => {
    const rows = await answer(pos, line);
    if (rows.length === 0) throw missing('mecab gave no answer; its dictionary is missing or is not Korean');
    return rows;
  };
  const probe = await analyse('배송이 너무 늦다');
  if (!probe.some(({ surface, tag }) => surface === '배송' && tag === 'NNG')) {
    throw missing('its mecab has no Korean dictionary');
  }
  return {
    id: 'mecab-ya',
    async tokenize(texts) {
      const results = [];
      // One after the other: each is a process of its own.
      for (const text of texts) results.push(await tokenizeBy(text, analyse, shellSafe));
      return results;
    },
    close: async () => {},
  };
}

const shellSafe = (text: string) => harmless(text).replace(/\\/g, '＼').replace(/['"`]/g, '’');

function packagePos(): Pos {
  try {
    return (createRequire(import.meta.url)('mecab-ya') as { pos: Pos }).pos;
  } catch {
    throw missing('the package is not installed');
  }
}

function answer(pos: Pos, line: string): Promise<Row[]> {
  // The blank in front keeps echo from reading "-n" as a flag and makes the package use single quotes.
  const safe = ` ${line}`;
  return new Promise((resolve, reject) => {
    // What it says is the command line of its shell: nothing that helps.
    const failed = () => reject(missing('the package is there, but no mecab that it can start'));
    try {
      pos(safe, (error, rows) =>
        error ? failed() : resolve(rows.map(([surface, tag]) => ({ surface, tag, expression: null }))),
      );
    } catch {
      failed();
    }
  });
}
