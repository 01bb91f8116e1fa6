import { describe, expect, it } from 'vitest';
import { parseCueFile } from '../../../src/classify/facets/cue-file.js';

const file = (except: string, words = ''): string =>
  [
    'facet: speech',
    'blocks: []',
    words,
    'values:',
    '  - id: thanks',
    '    en: [thanks]',
    `    except: ${except}`,
  ]
    .filter(Boolean)
    .join('\n');
const exceptionsOf = (source: string, lists = {}): readonly string[] =>
  parseCueFile('speech.yaml', source, lists).values[0]!.except;

describe('lists of cues', () => {
  it('"+name" stands for all cues of a shared list, in its place', () => {
    const lists = { mock: ['thanks for nothing', 'thanks a bunch'] };
    expect(exceptionsOf(file('[no thanks, +mock, thanks but]'), lists)).toEqual([
      'no thanks',
      'thanks for nothing',
      'thanks a bunch',
      'thanks but',
    ]);
  });

  it('"%name" stands for wordings of the file, in shared cues too', () => {
    const words = 'words: { much: so|very }';
    expect(exceptionsOf(file("['%much much', +mock]", words), { mock: ['thanks %much much'] })).toEqual([
      '(so|very) much',
      'thanks (so|very) much',
    ]);
  });

  it.each([
    ['[no thanks, +mock]', 'speech.yaml:6:25: "lists" has no "mock".'],
    ["[no thanks, '%much much']", 'speech.yaml:6:25: "words" has no "much".'],
    ['[1]', 'speech.yaml:6:14: values.0.except.0:'],
  ])('what nothing stands for is told with its place: %s', (except, message) => {
    expect(() => exceptionsOf(file(except))).toThrow(message);
  });

  it('Korean under English, and a cue that stands twice, are told', () => {
    expect(() => parseCueFile('a.yaml', file('[]').replace('[thanks]', '[고마워]'))).toThrow(
      '"고마워" is Korean.',
    );
    expect(() =>
      parseCueFile('a.yaml', file('[]').replace('[thanks]', '[+a, thanks]'), { a: ['thanks'] }),
    ).toThrow('"thanks" stands twice.');
  });

  it('a guard that there is none of is told with its place', () => {
    const source = `${file('[]')}\n    unless: [ledgre]`;
    expect(() => parseCueFile('a.yaml', source, {}, new Set(['ledger']))).toThrow(
      'a.yaml:7:14: there is no guard "ledgre".',
    );
    expect(() => parseCueFile('a.yaml', source, {}, new Set(['ledgre']))).not.toThrow();
  });
});
