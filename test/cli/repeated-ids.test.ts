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

  test('in two files are none where each numbers its own rows', async () => {
    const one = file('once-a.csv', KOREAN);
    const other = file('once-b.csv', '번호,내용\n1,색이 달라요\n2,좋아요\n');
    expect((await read([one, other])).stderr).not.toContain('more than');
  });
});

describe('rows that several files hold', () => {
  const files = [
    file('week-1.csv', KOREAN),
    file('week-2.csv', '번호,내용\n2,포장이 꼼꼼해요\n3,색이 달라요\n'),
    file('week-3.csv', '번호,내용\n2,포장이 꼼꼼해요\n3,색이 달라요\n4,좋아요\n'),
  ];

  test.each([
    [2, '1 row comes in more than one of these files (same id, same text), in week-2.csv first.'],
    [3, '3 rows come in more than one of these files (same id, same text), in week-2.csv first.'],
  ])('are told of %d files, and every row is read', async (count, told) => {
    const { ids, stderr } = await read(files.slice(0, count));
    expect(ids).toHaveLength(count === 2 ? 4 : 7);
    expect(stderr).toContain(told);
    expect((await read([...files.slice(0, count), '-q'])).stderr).toBe('');
  });

  test('twice within a file is told of that file alone', async () => {
    const twice = file('both.csv', '번호,내용\n7,비싸요\n7,비싸요\n8,예뻐요\n');
    const { stderr } = await read([twice, files[0]!]);
    expect(stderr).toContain('both.csv: 1 of the ids');
    expect(stderr).not.toContain('more than one of');
  });
});
