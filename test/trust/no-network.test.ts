import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const executable = join(root, 'bin/voc.js');
const shop = join(root, 'fixtures/feedback/shop-2026-w46.csv');
const weeks = join(root, 'fixtures/feedback/weeks-en.csv');

const works = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
/** An empty network namespace: as root, or in a namespace of users. */
const namespace = ['-n', '-rn'].find((flag) => works('unshare', flag, 'true'));
const hasNamespaces = namespace !== undefined;
const hasStrace = works('strace', '-f', '-o', '/dev/null', 'true');

/** Each command as it is used, with what it needs to do all of its work. */
const folder = mkdtempSync(join(tmpdir(), 'voc-net-'));
const labelled = join(folder, 'labelled.csv');
writeFileSync(
  labelled,
  `text,label\n${Array.from({ length: 240 }, (_, i) => `${i % 2 ? `배송이 ${i}일이나 늦어서 화가 나요` : `정말 좋아요 ${i}번 추천`},${i % 2 ? 'negative' : 'positive'}`).join('\n')}\n`,
);
const USES: Record<string, readonly string[]> = {
  classify: ['classify', shop, '--limit', '20', '-o', join(folder, 'out.csv')],
  completion: ['completion', 'bash'],
  config: ['config'],
  digest: [
    'digest',
    weeks,
    '--at',
    '2026-W46',
    '--as-of',
    '2026-11-16',
    '--history',
    join(folder, 'history'),
  ],
  doctor: ['doctor'],
  evaluate: ['evaluate', labelled, '--label', 'label'],
  explain: ['explain', '배송이 너무 느려요'],
  init: ['init', '--help'],
  inspect: ['inspect', shop],
  report: ['report', shop],
  merge: ['merge', join(folder, 'part.json')],
  store: ['store', 'add', shop, '--store', join(folder, 'voc.duckdb')],
  taxonomy: ['taxonomy', 'list'],
  tokenize: ['tokenize', shop],
  train: ['train', labelled, '--label', 'label', '-o', join(folder, 'model.json')],
};
/** Workers too: threads of the same process. */
USES['classify --jobs'] = ['classify', weeks, '--jobs', '2', '-o', join(folder, 'jobs.csv')];
const useOf = (name: string): readonly string[] => USES[name] ?? [name, '--help'];

/** Sockets of the internet; those between processes of this machine and pipes are none. */
const INTERNET = /socket\(AF_INET6?|socket\(AF_NETLINK|connect\([^)]*AF_INET|sendto\([^)]*AF_INET/;

describe.runIf(hasNamespaces || hasStrace)('no network', () => {
  beforeAll(() => {
    execFileSync(
      process.execPath,
      [executable, 'report', shop, '--partial', '-o', join(folder, 'part.json'), '--no-config'],
      { stdio: 'ignore' },
    );
  });

  test.each([...COMMANDS.map(({ name }) => name), 'classify --jobs'])('voc %s', async (name) => {
    const log = join(folder, `${name}.strace`);
    const traced = hasStrace ? ['strace', '-f', '-qq', '-e', 'trace=network', '-o', log] : [];
    const enclosed = hasNamespaces ? ['unshare', namespace] : [];
    const [command = 'node', ...before] = [...enclosed, ...traced, process.execPath];
    const { exitCode, stderr } = await execa(
      command,
      [...before, executable, ...useOf(name), '--no-config'].filter(
        (argument) => name !== 'init' || argument !== '--no-config',
      ),
      {
        reject: false,
        stdin: 'ignore',
        cwd: folder,
      },
    );
    expect([0, 1], stderr).toContain(exitCode);
    if (hasStrace) expect(readFileSync(log, 'utf8')).not.toMatch(INTERNET);
  });

  test.runIf(hasStrace)('the trace would show a connection', () => {
    const log = join(folder, 'control.strace');
    works(
      'strace',
      '-f',
      '-qq',
      '-e',
      'trace=network',
      '-o',
      log,
      process.execPath,
      '-e',
      "require('net').connect(9, '127.0.0.1').on('error', () => {})",
    );
    expect(readFileSync(log, 'utf8')).toMatch(INTERNET);
  });
});

test('nothing in dist/ imports a module of the network', () => {
  const modules =
    /from\s?["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']|(?:import|require)\(["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']\)|\bfetch\(|new WebSocket\(|XMLHttpRequest/;
  for (const name of readdirSync(join(root, 'dist'), { recursive: true }) as string[])
    if (/\.m?js$/.test(name))
      expect({
        name,
        found: modules.exec(readFileSync(join(root, 'dist', name), 'utf8'))?.[0] ?? null,
      }).toEqual({ name, found: null });
});
