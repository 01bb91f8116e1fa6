import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../src/input/columns/column-ref.js';
import { headerMatch } from '../../../src/input/columns/headers.js';
import { mapColumns } from '../../../src/input/columns/map.js';
import type { Cell } from '../../../src/input/reader.js';
import { EN, failure, KO, mapped } from './make.js';

describe('headers', () => {
  test.each([
    ['Star_Rating', 'rating', 2],
    ['STAR RATING', 'rating', 2],
    ['starRating', 'rating', 2],
    ['평점(5점 만점)', 'rating', 2],
    ['[필수] 의견', 'text', 2],
    ['문항 3. 의견', 'text', 2],
    ['Q12_comments', 'text', 2],
    ['내용'.normalize('NFD'), 'text', 2],
    ['고객 의견 (선택)', 'text', 2],
    ['서비스 이용 후기', 'text', 1],
    ['What could we improve?', 'text', 1],
    ['리뷰 작성자', 'text', -1],
    ['답변 내용', 'text', -1],
    ['review_count', 'text', -1],
    ['updated', 'text', 0],
    ['접수일자', 'text', -1],
    ['', 'text', 0],
    ['product.name', 'customer', 0],
    ['만족도 이유', 'rating', -1],
    ['rating_count', 'rating', -1],
    ['평점', 'rating', 2],
    ['답변일자', 'date', -1],
    ['고객유형', 'customer', -1],
  ] as const)('%s as %s: %i', (header, role, tier) => {
    expect(headerMatch(header, role).tier).toBe(tier);
  });
});

describe('flags', () => {
  const table = {
    no: ['1', '2', '3'],
    제목: ['가', '나', '다'],
    내용: KO,
    'user.name': ['a', 'b', 'c'],
    평점: ['1', '5', '2'],
  };

  test('win over what is found, in their order', () => {
    const { names, mapping } = mapped(table, {
      text: ['내용', '제목'],
      customer: 'user.name',
      segment: ['평점'],
    });
    expect(names).toMatchObject({ text: '내용+제목', customer: 'user.name', rating: '평점' });
    expect(mapping.text.map((ref) => ref.by)).toEqual(['flag', 'flag']);
    expect(mapping.segment.map((ref) => ref.name)).toEqual(['평점']);
  });

  test('a column that a flag took is not found again for another role', () => {
    expect(mapped(table, { id: '평점' }).names).toMatchObject({ id: '평점', rating: null });
  });

  test('case and Unicode form may differ', () => {
    expect(mapped(table, { id: ' NO ', text: ['내용'.normalize('NFD')] }).names).toMatchObject({
      id: 'no',
      text: '내용',
    });
  });

  test('a column that is not there is named with its likeness', () => {
    expect(failure({ review: EN, rating: ['1', '2', '3'] }, { text: ['reveiw'] })).toEqual({
      code: 'column_missing',
      message: 'test.csv has no column "reveiw". Did you mean "review"?',
      remedy: 'Its columns are: review, rating. Name one with --text.',
    });
    expect(failure({ review: EN }, { date: 'when' })).toMatchObject({
      code: 'column_missing',
      remedy: expect.stringContaining('--date'),
    });
  });

  test.each([
    ['comments[].body', 'first\nsecond'],
    ['comments.body', 'first\nsecond'],
    ['comments[].by.name', 'kim'],
    ['comments[].tags', 'x\ny'],
    ['comments[].none', ''],
    ['tags', 'p\nq'],
    ['tags[]', 'p\nq'],
  ])('--text %s reaches into nested arrays', (name, expected) => {
    const cells: Cell[] = [
      [{ body: 'first', tags: ['x', 'y'] }, { body: 'second', by: { name: 'kim' } }, 7, null],
      ['p', 'q'],
    ];
    const mapping = mapColumns('test.json', ['comments', 'tags'], [cells], { text: [name] });
    expect(mapping.text[0]!.name).toBe(name);
    expect(valueAt(cells, mapping.text[0]!)).toBe(expected);
    expect(valueAt(['', ''], mapping.text[0]!)).toBe('');
  });
});

describe('when it is not certain', () => {
  test('two likely text columns are a question, with samples and flags', () => {
    expect(
      failure({ id: ['1', '2', '3'], '좋은 점 의견': KO, 'bad points 의견': [...KO].reverse() }),
    ).toEqual({
      code: 'column_unclear',
      message: [
        'test.csv has 2 columns that may hold customers’ words.',
        '       좋은 점 의견: 배송이 너무 늦어요 / 색상이 예쁘고 마음에 들어요 또 살게요',
        '       bad points 의견: 포장이 엉망이라 실망했습니다 / 색상이 예쁘고 마음에 들어요 또 살게요',
      ].join('\n'),
      remedy:
        'To read them all, as one text a record: --text "좋은 점 의견" --text "bad points 의견". Leave out what customers did not write.',
    });
  });

  test('no text column: all are listed, without personal data and without customers', () => {
    const { code, message, remedy } = failure({
      code: ['A-1', 'A-2', 'A-3'],
      phone: ['010-1234-5678', '010-1234-5679', ''],
      고객명: ['김철수', '이영희', '박민수'],
      주소: ['서울시 강남구 테헤란로 1', '부산시 해운대구 우동 2', ''],
      '\u001b[31mred': ['\u001b[31mx', '', ''],
    });
    expect({ code, remedy }).toEqual({ code: 'column_missing', remedy: 'Name it with --text COLUMN.' });
    expect(message).toContain('No column of test.csv looks like customers’ words.\n       code: A-1 / A-2\n');
    expect(message).toContain('고객명: (not shown)');
    expect(message).not.toMatch(/010-1234|김철수|\u001b/);
  });

  test.each([
    [
      'product names',
      {
        a: ['1', '2', '3'],
        b: ['나이키 에어맥스 270 화이트 260mm', '삼성 갤럭시 버즈 3 프로 실버', '다이슨 에어랩 롱 배럴 니켈'],
      },
    ],
    [
      'links',
      {
        a: [
          'https://example.com/a-long-address/1',
          'https://example.com/a-long-address/2',
          'https://example.com/a-long-address/3',
        ],
      },
    ],
    ['ticks', { agree: ['예', '아니오', '예'], b: ['1', '2', '3'] }],
    ['answers of the company', { 답변내용: KO, 처리내용: [...KO].reverse(), 번호: ['1', '2', '3'] }],
  ] as const)('%s are not taken for customers’ words', (_, table) => {
    expect(failure(table).code).toBe('column_missing');
  });

  test('of two named alike, the one that holds far more is taken', () => {
    expect(mapped({ comment: EN, review: ['ok', '', ''] }).names.text).toBe('comment');
  });

  test('a column of ticks does not compete with one of words', () => {
    const response = Array.from({ length: 40 }, (_, i) =>
      i % 2 ? 'I would like to be contacted by you' : 'Please do not contact me again ever',
    );
    const comment = Array.from({ length: 40 }, (_, i) => `Number ${i} is a comment that says it`);
    expect(mapped({ response, comment }).names.text).toBe('comment');
    expect(mapped({ response }).names.text).toBe('response');
  });
});
