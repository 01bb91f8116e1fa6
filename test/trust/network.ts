import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const executable = join(root, 'bin/voc.js');
const shop = join(root, 'fixtures/feedback/shop-2026-w46.csv');
const weeks = join(root, 'fixtures/feedback/weeks-en.csv');

export const works = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
/** An empty network namespace: as root, or in a namespace of users. */
const namespace = ['-n', '-rn'].find((flag) => works('unshare', flag, 'true'));
export const hasNamespaces = namespace !== undefined;
export const hasStrace = works('strace', '-f', '-o', '/dev/null', 'true');
/** The system stops a process for the calls that are wanted only, where it can. */
export const FAST = works('strace', '-f', '--seccomp-bpf', '-e', 'trace=network', '-o', '/dev/null', 'true')
  ? ['--seccomp-bpf']
  : [];

const folder = mkdtempSync(join(tmpdir(), 'voc-net-'));
const here = (name: string): string => join(folder, name);
writeFileSync(
  here('labelled.csv'),
  `text,label\n${Array.from({ length: 110 }, (_, i) => `${i % 2 ? `배송이 ${i}일이나 늦어서 화가 나요` : `정말 좋아요 ${i}번 추천`},${i % 2 ? 'negative' : 'positive'}`).join('\n')}\n`,
);
/** Enough characters for workers, most of them in one row. */
writeFileSync(
  here('long.csv'),
  `id,내용\n${Array.from({ length: 20 }, (_, i) => `${i},배송이 ${i}일이나 늦어요\n`).join('')}20,${'.'.repeat(600_000)}\n21,좋아요\n`,
);
writeFileSync(here('words.tsv'), '뷁뷁\tNNG\n');

/** What later uses read: a part, a store, a taxonomy. */
export function prepare(): void {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [executable, ...args], { stdio: 'ignore', cwd: folder });
  run('report', shop, '--partial', '-o', here('part.json'), '--no-config');
  run('store', 'add', shop, '--store', here('voc.duckdb'), '--no-config');
  run('taxonomy', 'init', here('own'));
}

const STORE = ['--store', here('voc.duckdb')];
/** One use of each command, of all that it does. Workers too: threads of the same process. */
export const COMMON: Readonly<Record<string, readonly string[]>> = {
  classify: ['classify', shop, '--limit', '20', '-o', here('out.csv')],
  'classify --jobs': ['classify', here('long.csv'), '--jobs', '2', '-v', '-o', here('jobs.csv')],
  completion: ['completion', 'bash'],
  config: ['config'],
  digest: [
    ...['digest', shop, '--at', '2026-W46', '--as-of', '2026-11-16'],
    ...['--history', here('history')],
  ],
  doctor: ['doctor'],
  evaluate: ['evaluate', here('labelled.csv'), '--label', 'label'],
  explain: ['explain', '배송이 너무 느려요'],
  init: ['init', shop, '-o', here('voc.config.yaml'), '--force'],
  inspect: ['inspect', shop],
  report: ['report', shop],
  merge: ['merge', here('part.json')],
  store: ['store', 'add', shop, '--store', here('first.duckdb')],
  taxonomy: ['taxonomy', 'list'],
  tokenize: ['tokenize', shop],
  train: ['train', here('labelled.csv'), '--label', 'label', '-o', here('model.json'), '--force'],
};

/** Every verb, every format, and what else loads something of its own. */
export const FULL: Readonly<Record<string, readonly string[]>> = {
  'store add': ['store', 'add', weeks, ...STORE],
  'store sql': ['store', 'sql', 'SELECT count(*) FROM annotations', ...STORE],
  'store export': ['store', 'export', ...STORE, '--format', 'parquet', '-o', here('all.parquet')],
  'store prune': ['store', 'prune', '--before', '2020-01-01', ...STORE],
  'store reclassify': ['store', 'reclassify', ...STORE],
  'store info': ['store', 'info', ...STORE],
  'taxonomy list': ['taxonomy', 'list'],
  'taxonomy show': ['taxonomy', 'show', 'delivery.speed'],
  'taxonomy init': ['taxonomy', 'init', here('another')],
  'taxonomy validate': ['taxonomy', 'validate', here('own')],
  'taxonomy test': ['taxonomy', 'test'],
  'taxonomy diff': ['taxonomy', 'diff', here('own'), here('own')],
  'taxonomy coverage': ['taxonomy', 'coverage', shop],
  'report --store': ['report', ...STORE],
  'report --jobs': ['report', here('long.csv'), '--jobs', '2', '--sections', 'all'],
  'report html': ['report', shop, '--format', 'html', '-o', here('r.html')],
  'report xlsx': ['report', shop, '-o', here('r.xlsx')],
  'report --split-by': ['report', shop, '--split-by', '판매채널', '-o', here('split')],
  'report --template': ['report', shop, '--template', join(root, 'fixtures/templates/week.md')],
  'digest slack': ['digest', weeks, '--at', '2026-W46', '--as-of', '2026-11-16', '--format', 'slack'],
  'digest --store': ['digest', ...STORE, '--at', '2026-W46', '--as-of', '2026-11-16'],
  'classify --guide': ['classify', shop, '--guide', '-o', here('guide.xlsx')],
  'classify --model': ['classify', shop, '--limit', '5', '--model', here('model.json')],
  'inspect workbook': ['inspect', here('guide.xlsx'), '--sheet', '1'],
  'explain --file': ['explain', '--file', shop, '--row', '1'],
  'tokenize --user-words': ['tokenize', shop, '--limit', '5', '--user-words', here('words.tsv')],
  'train and evaluate': ['evaluate', here('labelled.csv'), '--label', 'label', '--model', here('model.json')],
  ...Object.fromEntries(
    ['bash', 'zsh', 'fish'].map((shell) => [`completion ${shell}`, ['completion', shell]]),
  ),
  help: ['--help'],
  version: ['--version'],
  'a mistake': ['raport', shop],
};

/** Sockets of the internet; those between processes of this machine and pipes are none. */
export const INTERNET = /socket\(AF_INET6?|socket\(AF_NETLINK|connect\([^)]*AF_INET|sendto\([^)]*AF_INET/;

const WITHOUT_CONFIG = ['--no-config'];
/** These take no such flag. */
const NO_SUCH_FLAG = /^(?:init|--|raport)/;

/** Runs it in an empty network and under a trace, children and threads with it. Expects that it ends as it should and asks for no network. */
export async function withoutNetwork(
  args: readonly string[],
  codes: readonly number[] = [0, 1],
): Promise<void> {
  const log = here(
    `${args
      .join('_')
      .replace(/[^\w-]+/g, '_')
      .slice(-80)}.strace`,
  );
  const traced = hasStrace ? ['strace', '-f', ...FAST, '-qq', '-e', 'trace=network', '-o', log] : [];
  const enclosed = hasNamespaces ? ['unshare', namespace!] : [];
  const [command = 'node', ...before] = [...enclosed, ...traced, process.execPath];
  const flags = NO_SUCH_FLAG.test(args[0]!) ? [] : WITHOUT_CONFIG;
  const { exitCode, stderr } = await execa(command, [...before, executable, ...args, ...flags], {
    reject: false,
    stdin: 'ignore',
    cwd: folder,
  });
  expect(codes, stderr).toContain(exitCode);
  if (hasStrace) expect(readFileSync(log, 'utf8')).not.toMatch(INTERNET);
}
