import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { cacheFolder } from '../../data/cache.js';
import { Failure } from '../../errors/failure.js';
import { strictDecoder } from '../../input/decode/decode.js';
import { createAnnotator } from '../../pipeline.js';
import { openEngine } from '../../text/korean/index.js';
import { textVerbatim } from '../../text/text-verbatim.js';
import { VERSION } from '../../version.js';
import type { CommandContext } from '../command.js';

/** What was found: fine, something optional that is missing, or something that must be mended. */
export interface Finding {
  readonly state: 'ok' | 'note' | 'problem';
  readonly says: string;
  readonly remedy?: string;
}

interface Check {
  readonly name: string;
  look(context: CommandContext): Finding | Promise<Finding>;
}

const ok = (says: string): Finding => ({ state: 'ok', says });
const note = (says: string, remedy: string): Finding => ({ state: 'note', says, remedy });
const problem = (says: string, remedy: string): Finding => ({ state: 'problem', says, remedy });

/** What voc needs and what it can use, in the order in which a run meets it. */
export const CHECKS: readonly Check[] = [
  { name: 'versions', look: versions },
  { name: 'configuration', look: ({ configFile }) => ok(configFile ?? 'no voc.config.yaml here or above') },
  { name: 'encodings', look: encodings },
  { name: 'models', look: ({ options }) => models(options.model, options.taxonomy) },
  { name: 'Korean dictionary', look: dictionary },
  { name: 'cache', look: cache },
  { name: 'mecab', look: () => engine('mecab') },
  { name: 'mecab-ya', look: () => engine('mecab-ya') },
  { name: 'store', look: store },
  { name: 'working folder', look: workingFolder },
  { name: 'terminal', look: terminal },
];

const OLDEST_NODE = [20, 19] as const;

function versions(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const says = `voc ${VERSION}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const [oldest, oldestMinor] = OLDEST_NODE;
  return major > oldest || (major === oldest && minor >= oldestMinor)
    ? ok(says)
    : problem(says, `Install Node ${oldest}.${oldestMinor} or newer.`);
}

/** "똠방각하 펲시" in CP949: syllables that decoders of the smaller KS X 1001 get wrong. */
const CP949_SAMPLE = Uint8Array.from([0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf]);

async function encodings(): Promise<Finding> {
  const decode = await strictDecoder('cp949');
  return decode(CP949_SAMPLE) === '똠방각하'
    ? ok('UTF-8, UTF-16, CP949, windows-1252')
    : problem('CP949 is decoded wrongly', 'Install voc again: npm ci.');
}

/** Verbatims that the shipped models must understand. */
const SAMPLES = ['배송이 너무 느려요', 'The courier was late again and nobody answers.'];

function models(model: string | undefined, taxonomy: string | undefined): Finding {
  const annotator = createAnnotator({ keywords: false, model, taxonomy });
  const missed = SAMPLES.filter((text) => annotator.annotate(textVerbatim(text)).polarity !== 'negative');
  return missed.length === 0
    ? ok(annotator.by)
    : problem(`${annotator.by} finds no complaint in: ${missed.join(' · ')}`, 'Check --model.');
}

async function dictionary(): Promise<Finding> {
  const { tokenize } = await openEngine('builtin');
  const [tokens = []] = await tokenize(['배송이 느려요']);
  return tokens.some(({ lemma }) => lemma === '느리다')
    ? ok('느려요 → 느리다')
    : problem('느려요 is not read as 느리다', 'Install voc again: npm ci.');
}

function cache(): Finding {
  const folder = cacheFolder();
  return existsSync(folder) && isWritable(folder)
    ? ok(folder)
    : note(
        `${folder} cannot be written`,
        'Each run makes the Korean dictionary anew (about a second); XDG_CACHE_HOME names another folder.',
      );
}

async function engine(id: 'mecab' | 'mecab-ya'): Promise<Finding> {
  try {
    const { close } = await openEngine(id);
    await close();
    return ok(`ready for --tokenizer ${id}`);
  } catch (error) {
    return note(
      error instanceof Failure ? error.message.replace(`--tokenizer ${id}: `, '') : String(error),
      `Optional, for --tokenizer ${id}; the built-in tokenizer needs nothing else.`,
    );
  }
}

function store(): Finding {
  try {
    createRequire(import.meta.url).resolve('@duckdb/node-api/package.json');
    return ok('DuckDB is installed');
  } catch {
    return note('DuckDB is not installed', 'Optional, for "voc store": npm install @duckdb/node-api.');
  }
}

function workingFolder({ options }: CommandContext): Finding {
  const folder = options.output === undefined ? process.cwd() : dirname(options.output);
  return isWritable(folder)
    ? ok(`${folder} can be written`)
    : note(`${folder} cannot be written`, 'Give -o a folder that can.');
}

function terminal({ terminal: { stdoutIsTerminal, width, colour } }: CommandContext): Finding {
  return ok(
    stdoutIsTerminal ? `${width} columns, ${colour ? 'colour' : 'no colour'}` : 'none: output is plain',
  );
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a check finds; whatever is thrown is a problem with its remedy. */
export async function examine(check: Check, context: CommandContext): Promise<Finding> {
  try {
    return await check.look(context);
  } catch (error) {
    if (error instanceof Failure) return problem(error.message, error.remedy);
    return problem(error instanceof Error ? error.message : String(error), 'Install voc again: npm ci.');
  }
}
