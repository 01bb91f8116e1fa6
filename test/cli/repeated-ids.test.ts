import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ndjson, voc } from './voc.js';

const root = mkdtempSync(join(tmpdir(), 'voc-ids-'));

function file(name: string, content: string): string {
  writeFileSync(join(root, name), content);
  return join(root, name);
}

const read = async (args: readonly string[]) => {
  const { stdout, stderr } = await voc(['classify', ...args, '--format', 'ndjson']);
  return { ids: ndjson(stdout).map(({ id }) => id), stderr };
};

const KOREAN = '번호,내용\n1,배송이 너무 늦어요\n2,포장이 꼼꼼해요\n';

describe('ids that come more than once', () => {
  const path = file(
    'twice.csv',
    '번호,내용\n1,배송이 너무 늦어요\n2,포장이 꼼꼼해요\n1,친절해요\n1,별로예요\n3,빨라요\n4,비싸요\n',
  );

  test('are told, and every row is read', async () => {
    const { ids, stderr } = await read([path]);
    expect(ids).toEqual(['1', '2', '1', '1', '3', '4']);
    expect(stderr).toContain('twice.csv: 1 of the ids in "번호" comes more than once (2 rows more).');
    expect((await read([path, '-q'])).stderr).toBe('');
  });

  test('are counted by inspect', async () => {
    const { stdout } = await voc(['inspect', path, '--format', 'json']);
    expect(JSON.parse(stdout)[0].repeatedIds).toEqual({ ids: 1, records: 2, exact: true });
    expect((await voc(['inspect', path])).stdout).toContain('되풀이되는 id: 1개 (겹치는 행 2개');
  });

  test('in two files are none', async () => {
    const one = file('once-a.csv', KOREAN);
    expect((await read([one, file('once-b.csv', KOREAN)])).stderr).not.toContain('more than once');
  });
});
