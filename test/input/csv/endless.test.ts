import { describe, expect, test } from 'vitest';
import { csv } from '../../../src/input/csv/csv.js';
import { options, type Read, readAll, source } from '../source.js';

const HEAD = 'id,text,rating\n';

/** Endless input that is made as it is read: how much was asked for, and how much of it may be held. */
async function first(start: string, rest: (i: number) => string, most: number, more = {}): Promise<Read[]> {
  let given = 0;
  const head = Buffer.from(start);
  const table = await csv.open(
    {
      ...source(head, 'x.csv'),
      sampleIsAll: false,
      async *stream() {
        yield head;
        for (let i = 0; given < most; i++) {
          const chunk = Buffer.from(rest(i));
          given += chunk.length;
          yield chunk;
        }
      },
    },
    { ...options, ...more },
  );
  return readAll(table);
}

const MIB = 1024 * 1024;

/** Processor time, which other work on the machine does not lengthen. */
const secondsSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

describe('hostile input', () => {
  const peak = async (
    work: () => Promise<Read[]>,
  ): Promise<{ items: Read[]; grown: number; seconds: number }> => {
    const before = process.memoryUsage();
    let most = 0;
    const timer = setInterval(() => {
      const now = process.memoryUsage();
      most = Math.max(most, now.arrayBuffers - before.arrayBuffers);
    }, 1);
    const start = process.cpuUsage();
    const items = await work().finally(() => clearInterval(timer));
    return { items, grown: most, seconds: secondsSince(start) };
  };
  const chunk = (text: string) => text.repeat(Math.ceil((64 * 1024) / text.length));

  test.each([
    ['a field without end', `${HEAD}1,`, chunk('x'), 'field_too_large'],
    ['a quoted field without end', `${HEAD}1,"`, chunk('x y\n'), 'field_too_large'],
    ['a record of endless fields', `${HEAD}1,`, chunk('x,'), 'too_many_fields'],
    ['a record of endless quoted fields', `${HEAD}1,`, chunk('"x\ny",'), 'too_many_fields'],
    ['a broken quote and a line without end', `${HEAD}1,"a"b`, chunk('x'), 'broken_quotes'],
  ])('%s: one reject, bounded memory, linear time', async (_, start, text, code) => {
    const { items, grown, seconds } = await peak(() => first(start, () => text, 64 * MIB));
    expect(items.map((item) => (item.kind === 'reject' ? item.code : item.kind))).toEqual([code]);
    expect(items[0]).toMatchObject({ row: 1, line: 2 });
    expect(grown).toBeLessThan(40 * MIB);
    expect(seconds).toBeLessThan(15);
  });
});
