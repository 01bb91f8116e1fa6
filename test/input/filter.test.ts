import { describe, expect, test } from 'vitest';
import { compileFilter, type FilterFlags } from '../../src/input/filter.js';

const COLUMNS = ['id', '채널', '평점', 'a=b', 'Region'];
const compile = (flags: FilterFlags, hasDates = true) => compileFilter(flags, COLUMNS, hasDates, 'test.csv');

const failure = (flags: FilterFlags, hasDates = true) => {
  try {
    compile(flags, hasDates);
  } catch (error) {
    const { code, message, remedy } = error as { code: string; message: string; remedy: string };
    return { code, message, remedy };
  }
  throw new Error('it did not fail');
};

describe('--since and --until', () => {
  test.each([
    [{ since: '2026-11-09' }, ['2026-11-09', '2026-11-10', '2026-11-09T23:59']],
    [{ until: '2026-11-09' }, ['2026-11-08', '2026-11-09', '2026-11-09T23:59']],
    [{ since: '2026.11.09', until: '2026년 11월 9일' }, ['2026-11-09', '2026-11-09T23:59']],
    [{}, ['2026-11-08', '2026-11-09', '2026-11-10', '2026-11-09T23:59', null]],
  ])('%o, both days included', (flags, expected) => {
    const filter = compile(flags);
    expect(
      ['2026-11-08', '2026-11-09', '2026-11-10', '2026-11-09T23:59', null].filter((date) => filter(date, [])),
    ).toEqual(expected);
  });

  test('a date with a zone is a day of the time zone', () => {
    const late = '2026-11-08T20:00:00Z';
    expect(compile({ since: '2026-11-09' })(late, [])).toBe(true);
    expect(compile({ since: '2026-11-09', timezone: 'UTC' })(late, [])).toBe(false);
    expect(failure({ since: '2026-11-09', timezone: 'Mars' })).toMatchObject({
      code: 'filter_invalid',
      message: '--timezone "Mars" is not a time zone.',
      remedy: 'Write it as Asia/Seoul or UTC.',
    });
  });

  test('what cannot be meant is refused', () => {
    expect(failure({ since: 'soon' })).toEqual({
      code: 'date_invalid',
      message: '--since "soon" is not a date.',
      remedy: 'Write it as 2026-11-09.',
    });
    expect(failure({ until: '2026-02-30' }).message).toBe('--until "2026-02-30" is not a date.');
    expect(failure({ since: '2026-11-10', until: '2026-11-09' }).message).toBe(
      '--since 2026-11-10 is after --until 2026-11-09.',
    );
    expect(failure({ since: '2026-11-09' }, false)).toMatchObject({
      code: 'filter_invalid',
      message: 'test.csv has no date column, so --since and --until cannot choose.',
      remedy: 'Name it with --date. Its columns are: id, 채널, 평점, a=b, Region.',
    });
    expect(failure({ since: '2026-11-10', until: '2026-11-09' }).remedy).toBe('Swap them.');
    expect(compile({ since: '2026-11-09', until: '2026-11-09' })('2026-11-09', [])).toBe(true);
  });
});

describe('--where', () => {
  const rows = [
    ['1', '전화', '1', 'x', 'Seoul'],
    ['2', '채팅', '5', '', 'Busan'],
    ['3', ' 전화 ', '', 'y=z', 'seoul'],
  ];
  test.each([
    [['채널=전화'], ['1', '3']],
    [['채널!=전화'], ['2']],
    [['채널=전화', '평점=1'], ['1']],
    [['평점='], ['3']],
    [['평점!='], ['1', '2']],
    [['region=Seoul'], ['1']],
    [['a=b=x'], ['1']],
    [['a=b=y=z'], ['3']],
    [[' 채널 = 전화 '], ['1', '3']],
    [['채널=전화'.normalize('NFD')], ['1', '3']],
    [['채널=없음'], []],
  ])('%o', (where, expected) => {
    const filter = compile({ where });
    expect(rows.filter((cells) => filter(null, cells)).map(([id]) => id)).toEqual(expected);
  });

  test('what cannot be meant is refused', () => {
    expect(failure({ where: ['채널'] })).toEqual({
      code: 'filter_invalid',
      message: '--where "채널" has no "=".',
      remedy: 'Write it as COLUMN=VALUE or COLUMN!=VALUE.',
    });
    expect(failure({ where: ['=x'] }).code).toBe('filter_invalid');
    for (const where of ['평점<=2', '평점 >= 2', '평점<2', '평점<>2'])
      expect(failure({ where: [where] })).toEqual({
        code: 'filter_invalid',
        message: `--where knows only = and !=, and "${where}" has another sign.`,
        remedy:
          'Write it as 평점=VALUE or 평점!=VALUE; given several times, all must hold: --where 평점!=4 --where 평점!=5.',
      });
    expect(failure({ where: ['Regoin=Seoul'] })).toEqual({
      code: 'filter_invalid',
      message: 'test.csv has no column "Regoin" for --where. Did you mean "Region"?',
      remedy: 'Its columns are: id, 채널, 평점, a=b, Region.',
    });
    const found = failure({ where: ['voc_complaint_theme=x'], elsewhere: ['voc_complaint_themes'] });
    expect(found.message).toContain('Did you mean "voc_complaint_themes"?');
  });
});
