import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import {
  COMMON,
  FAST,
  hasNamespaces,
  hasStrace,
  INTERNET,
  prepare,
  root,
  withoutNetwork,
  works,
} from './network.js';

describe.runIf(hasNamespaces || hasStrace)('no network (every verb and format: test/long)', () => {
  beforeAll(prepare, 120_000);

  test('each command has its use', () => {
    expect(Object.keys(COMMON)).toEqual(expect.arrayContaining(COMMANDS.map(({ name }) => name)));
  });

  test.each(Object.entries(COMMON))('voc %s', (_, args) => withoutNetwork(args));

  test.runIf(hasStrace)('the trace would show a connection', () => {
    const log = join(mkdtempSync(join(tmpdir(), 'voc-control-')), 'strace');
    const script = "require('net').connect(9, '127.0.0.1').on('error', () => {})";
    works('strace', '-f', ...FAST, '-qq', '-e', 'trace=network', '-o', log, process.execPath, '-e', script);
    expect(readFileSync(log, 'utf8')).toMatch(INTERNET);
  });
});

test('nothing in dist/ imports a module of the network', () => {
  const modules =
    /from\s?["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']|(?:import|require)\(["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?["']\)|\bfetch\(|new WebSocket\(|XMLHttpRequest/;
  for (const name of readdirSync(join(root, 'dist'), { recursive: true }) as string[])
    if (/\.[cm]?js$/.test(name))
      expect({
        name,
        found: modules.exec(readFileSync(join(root, 'dist', name), 'utf8'))?.[0] ?? null,
      }).toEqual({ name, found: null });
});
