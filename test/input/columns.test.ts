import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/input/columns/column-ref.js';
import { headerMatch, ROLES } from '../../src/input/columns/headers.js';
import { type ColumnFlags, mapColumns } from '../../src/input/columns/map.js';
import { parseRating } from '../../src/input/columns/rating.js';
import type { Cell } from '../../src/input/reader.js';

type Sample = Readonly<Record<string, readonly Cell[]>>;

const KO = ['배송이 너무 늦어요', '색상이 예쁘고 마음에 들어요 또 살게요', '포장이 엉망이라 실망했습니다'];
const EN = [
  'The app keeps crashing since the last update.',
  'Great product, works as expected!',
  'Nobody answers my emails',
];

function mapped(table: Sample, flags: ColumnFlags = {}) {
  const columns = Object.keys(table);
  const rows = Object.values(table)[0]!.map((_, i) => columns.map((name) => table[name]![i] ?? ''));
  const mapping = mapColumns('test.csv', columns, rows, flags);
  const names = Object.fromEntries(
    ROLES.map((role) => [
      role,
      role === 'text' ? mapping.text.map((ref) => ref.name).join('+') : (mapping[role]?.name ?? null),
    ]),
  );
  return { mapping, rows, columns, names };
}

const failure = (table: Sample, flags: ColumnFlags = {}) => {
  try {
    mapped(table, flags);
  } catch (error) {
    const { code, message, remedy } = error as { code: string; message: string; remedy: string };
    return { code, message, remedy };
  }
  throw new Error('it did not fail');
};

/** Headers as each export writes them, and the columns that voc must find. `?` marks the names that have no role. */
const EXPORTS: readonly { name: string; table: Sample; expected: Readonly<Record<string, string | null>> }[] =
  [
    {
      name: 'Google Play Console',
      table: {
        'Package Name': ['com.shop', 'com.shop', 'com.shop'],
        'App Version Code': ['12', '12', '13'],
        'Reviewer Language': ['ko', 'en', 'en'],
        Device: ['beyond1', 'a12', 'dm3q'],
        'Review Submit Date and Time': [
          '2026-11-09T01:02:03Z',
          '2026-11-09T01:02:04Z',
          '2026-11-10T01:02:03Z',
        ],
        'Review Submit Millis Since Epoch': ['1794186123000', '1794186124000', '1794272523000'],
        'Review Last Update Date and Time': [
          '2026-11-09T01:02:03Z',
          '2026-11-09T01:02:04Z',
          '2026-11-10T01:02:03Z',
        ],
        'Star Rating': ['1', '5', '2'],
        'Review Title': ['', '', ''],
        'Review Text': EN,
        'Developer Reply Date and Time': ['', '2026-11-11T01:02:03Z', ''],
        'Developer Reply Text': ['', 'Thank you very much for your kind review!', ''],
        'Review Link': ['http://play.google.com/1', '', ''],
      },
      expected: {
        text: 'Review Text',
        date: 'Review Submit Date and Time',
        rating: 'Star Rating',
        product: 'Package Name',
        id: null,
        customer: null,
        channel: null,
      },
    },
    {
      name: 'App Store (flattened API)',
      table: {
        id: ['1001', '1002', '1003'],
        'attributes.rating': [1, 5, 2],
        'attributes.title': ['Bad', 'Good', 'Hm'],
        'attributes.body': EN,
        'attributes.reviewerNickname': ['a', 'b', 'c'],
        'attributes.createdDate': [
          '2026-11-09T01:02:03-08:00',
          '2026-11-09T01:02:03-08:00',
          '2026-11-09T01:02:03-08:00',
        ],
        'attributes.territory': ['KOR', 'USA', 'USA'],
      },
      expected: {
        text: 'attributes.body',
        id: 'id',
        rating: 'attributes.rating',
        date: 'attributes.createdDate',
        customer: 'attributes.reviewerNickname',
        product: null,
      },
    },
    {
      name: 'App Store feed',
      table: {
        'author.name.label': ['kim', 'lee', 'park'],
        'updated.label': [
          '2026-11-09T01:02:03-07:00',
          '2026-11-09T01:02:03-07:00',
          '2026-11-09T01:02:03-07:00',
        ],
        'im:rating.label': ['1', '5', '2'],
        'im:version.label': ['1.2', '1.2', '1.2'],
        'id.label': ['11', '12', '13'],
        'title.label': ['a', 'b', 'c'],
        'content.label': KO,
      },
      expected: {
        text: 'content.label',
        id: 'id.label',
        rating: 'im:rating.label',
        date: 'updated.label',
        customer: 'author.name.label',
      },
    },
    {
      name: 'Google Business Profile',
      table: {
        reviewId: ['x1', 'x2', 'x3'],
        'reviewer.displayName': ['A B', 'C D', 'E F'],
        starRating: ['ONE', 'FIVE', 'TWO'],
        comment: EN,
        createTime: ['2026-11-09T01:02:03Z', '2026-11-09T01:02:03Z', '2026-11-09T01:02:03Z'],
        updateTime: ['2026-11-09T01:02:03Z', '2026-11-09T01:02:03Z', '2026-11-09T01:02:03Z'],
        'reviewReply.comment': ['', 'Thanks for visiting us', ''],
      },
      expected: {
        text: 'comment',
        id: 'reviewId',
        rating: 'starRating',
        date: 'createTime',
        customer: 'reviewer.displayName',
      },
    },
    {
      name: '네이버 스마트스토어',
      table: {
        리뷰글번호: ['4001', '4002', '4003'],
        상품번호: ['77', '77', '78'],
        상품명: ['겨울 패딩 롱 블랙', '겨울 패딩 롱 블랙', '니트 조끼'],
        상품주문번호: ['2026110912345671', '2026110912345672', '2026110912345673'],
        리뷰구분: ['일반', '한달사용', '일반'],
        구매자평점: ['1', '5', '2'],
        '포토/영상': ['N', 'Y', 'N'],
        리뷰상세내용: KO,
        등록자: ['kim****', 'lee****', 'par****'],
        리뷰등록일: ['2026.11.09. 10:20:30', '2026.11.09. 11:20:30', '2026.11.10. 10:20:30'],
        답글여부: ['N', 'N', 'Y'],
        리뷰도움수: ['0', '1', '2'],
      },
      expected: {
        text: '리뷰상세내용',
        id: '리뷰글번호',
        rating: '구매자평점',
        date: '리뷰등록일',
        product: '상품명',
        customer: '등록자',
        channel: null,
      },
    },
    {
      name: '쿠팡',
      table: {
        등록일: ['2026/11/09', '2026/11/09', '2026/11/10'],
        상품ID: ['77', '77', '78'],
        상품명: ['겨울 패딩', '겨울 패딩', '니트'],
        '상품평 제목': ['별로', '최고', '음'],
        '상품평 내용': KO,
        별점: ['★☆☆☆☆', '★★★★★', '★★☆☆☆'],
        작성자: ['김*수', '이*희', '박*'],
      },
      expected: {
        text: '상품평 내용',
        id: null,
        rating: '별점',
        date: '등록일',
        product: '상품명',
        customer: '작성자',
      },
    },
    {
      name: '배달의민족',
      table: {
        주문번호: ['B1AB0001', 'B1AB0002', 'B1AB0003'],
        메뉴: ['후라이드', '양념', '반반'],
        별점: ['1점', '5점', '2점'],
        리뷰내용: KO,
        작성일: ['2026년 11월 9일', '2026년 11월 9일', '2026년 11월 10일'],
        닉네임: ['먹보', '치킨왕', '나그네'],
        '사장님 댓글': ['죄송합니다 고객님 다음에는 더 잘하겠습니다', '', ''],
      },
      expected: {
        text: '리뷰내용',
        id: '주문번호',
        rating: '별점',
        date: '작성일',
        product: '메뉴',
        customer: '닉네임',
      },
    },
    {
      name: '요기요',
      table: {
        작성일자: ['26/11/09', '26/11/09', '26/11/10'],
        별점: ['1', '5', '2'],
        맛: ['1', '5', '3'],
        양: ['2', '5', '3'],
        배달: ['1', '5', '1'],
        주문메뉴: ['짜장면', '짬뽕', '탕수육'],
        리뷰: KO,
        사장님답글: ['', '', '감사합니다 또 찾아주세요'],
      },
      expected: { text: '리뷰', rating: '별점', date: '작성일자', product: '주문메뉴', id: null },
    },
    {
      name: '콜센터 상담 이력',
      table: {
        접수번호: ['C-0001', 'C-0002', 'C-0003'],
        접수일자: ['2026-11-09 10:20', '2026-11-09 10:21', '2026-11-09 10:22'],
        고객명: ['김철수', '이영희', '박민수'],
        고객번호: ['10001', '10002', '10003'],
        상담채널: ['전화', '채팅', '전화'],
        상담유형: ['배송', '환불', '배송'],
        상담내용: KO,
        처리내용: [
          '담당 부서로 이관하고 고객에게 안내하였음',
          '환불 처리 완료 안내하였음',
          '재배송 안내하였음',
        ],
        상담원: ['최상담', '정상담', '최상담'],
      },
      expected: {
        text: '상담내용',
        id: '접수번호',
        date: '접수일자',
        customer: '고객번호',
        channel: '상담채널',
        rating: null,
      },
    },
    {
      name: '1:1 문의 게시판',
      table: {
        번호: ['1', '2', '3'],
        문의유형: ['배송', '상품', '기타'],
        제목: ['언제 오나요', '사이즈 문의합니다', '문의'],
        문의내용: KO,
        답변내용: ['고객님 안녕하세요 내일 도착 예정입니다', '', ''],
        작성자: ['a', 'b', 'c'],
        등록일시: ['2026-11-09 오후 3:20', '2026-11-09 오후 3:20', '2026-11-09 오후 3:20'],
        답변상태: ['완료', '대기', '대기'],
      },
      expected: { text: '문의내용', id: '번호', date: '등록일시', customer: '작성자' },
    },
    {
      name: 'Zendesk',
      table: {
        id: [35436, 35437, 35438],
        subject: ['Help me please', 'Question about my order', 'Refund'],
        description: EN,
        status: ['open', 'solved', 'open'],
        created_at: ['2026-11-09T01:02:03Z', '2026-11-09T01:02:03Z', '2026-11-09T01:02:03Z'],
        updated_at: ['2026-11-10T01:02:03Z', '2026-11-10T01:02:03Z', '2026-11-10T01:02:03Z'],
        requester_id: [1, 2, 3],
        'via.channel': ['web', 'email', 'web'],
      },
      expected: {
        text: 'description',
        id: 'id',
        date: 'created_at',
        customer: 'requester_id',
        channel: 'via.channel',
      },
    },
    {
      name: 'Freshdesk',
      table: {
        'Ticket ID': ['1', '2', '3'],
        Subject: ['Help', 'Question', 'Refund'],
        Description: EN,
        Status: ['Open', 'Open', 'Closed'],
        Source: ['Email', 'Phone', 'Email'],
        'Created time': ['2026-11-09 01:02:03', '2026-11-09 01:02:03', '2026-11-09 01:02:03'],
        'Closed time': ['', '', '2026-11-12 01:02:03'],
        'Requester Name': ['a', 'b', 'c'],
      },
      expected: {
        text: 'Description',
        id: 'Ticket ID',
        date: 'Created time',
        channel: 'Source',
        customer: 'Requester Name',
      },
    },
    {
      name: '설문 (구글 폼)',
      table: {
        타임스탬프: ['2026. 11. 9. 오후 3:20:05', '2026. 11. 9. 오후 3:21:05', '2026. 11. 9. 오후 3:22:05'],
        '1. 전반적 만족도 (5점 척도)': ['1', '5', '2'],
        '2. 추천 의향이 있으신가요?': ['아니오', '예', '아니오'],
        '3. 서비스에서 개선할 점을 자유롭게 적어주세요.': KO,
      },
      expected: {
        text: '3. 서비스에서 개선할 점을 자유롭게 적어주세요.',
        rating: '1. 전반적 만족도 (5점 척도)',
        date: '타임스탬프',
      },
    },
    {
      name: '설문 (문항 번호)',
      table: {
        응답자번호: ['1', '2', '3'],
        'Q1. 만족도': ['3', '4', '1'],
        'Q5. 기타 의견': KO,
        응답일시: ['2026-11-09', '2026-11-09', '2026-11-09'],
      },
      expected: { text: 'Q5. 기타 의견', id: '응답자번호', rating: 'Q1. 만족도', date: '응답일시' },
    },
    {
      name: 'Survey with a question as header',
      table: {
        'Respondent ID': ['1', '2', '3'],
        'Start Date': ['11/09/2026 10:20', '11/19/2026 10:20', '11/20/2026 10:20'],
        'How satisfied are you with our service?': ['2', '5', '3'],
        'Do you have an account?': ['Yes', 'No', 'Yes'],
        'What did you dislike the most?': EN,
      },
      expected: { text: 'What did you dislike the most?', id: 'Respondent ID', date: 'Start Date' },
    },
    {
      name: 'CFPB complaints',
      table: {
        'Date received': ['11/19/2026', '11/09/2026', '11/20/2026'],
        Product: ['Mortgage', 'Credit card', 'Mortgage'],
        Issue: ['Trouble during payment process', 'Fees', 'Trouble during payment process'],
        'Consumer complaint narrative': EN,
        'Company public response': ['Company has responded to the consumer and the CFPB.', '', ''],
        Company: ['A Bank', 'B Bank', 'A Bank'],
        'Submitted via': ['Web', 'Phone', 'Web'],
        'Complaint ID': ['301', '302', '303'],
      },
      expected: {
        text: 'Consumer complaint narrative',
        id: 'Complaint ID',
        date: 'Date received',
        product: 'Product',
        channel: 'Submitted via',
      },
    },
    {
      name: 'Trustpilot',
      table: {
        'Reference Id': ['r1', 'r2', 'r3'],
        'Review Created (UTC)': ['2026-11-09 01:02:03', '2026-11-09 01:02:03', '2026-11-09 01:02:03'],
        'Review Username': ['a', 'b', 'c'],
        'Review Stars': ['1', '5', '2'],
        'Review Title': ['Bad service', 'Good', 'Hm'],
        'Review Content': EN,
      },
      expected: {
        text: 'Review Content',
        id: 'Reference Id',
        date: 'Review Created (UTC)',
        rating: 'Review Stars',
        customer: 'Review Username',
      },
    },
    {
      name: 'Tweets',
      table: {
        tweet_id: ['570306133677760513', '570301130888122368', '570301083672813571'],
        sentiment: ['neutral', 'positive', 'negative'],
        name: ['a', 'b', 'c'],
        text: EN,
        tweet_created: [
          '2026-02-24 11:35:52 -0800',
          '2026-02-24 11:15:59 -0800',
          '2026-02-24 11:15:48 -0800',
        ],
        retweet_count: ['0', '0', '3'],
      },
      expected: { text: 'text', id: 'tweet_id', date: 'tweet_created', customer: 'name' },
    },
    {
      name: 'no header that says anything',
      table: { a: ['K1', 'K2', 'K3'], b: ['2026-11-09', '2026-11-10', '2026-11-11'], c: KO },
      expected: { text: 'c', date: 'b', id: null, rating: null },
    },
  ];

describe('exports', () => {
  test.each(EXPORTS)('$name', ({ table, expected }) => {
    expect(mapped(table).names).toMatchObject(expected);
  });
});

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
        'Choose with --text "좋은 점 의견" or --text "bad points 의견"; give the flag more than once to read several.',
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

describe('ratings', () => {
  test.each([
    ['5', 5],
    ['4.5', 4.5],
    [' 3 ', 3],
    [5, 5],
    [0, 0],
    ['5점', 5],
    ['4.0 점', 4],
    ['별점 3점', 3],
    ['별5개', 5],
    ['2 stars', 2],
    ['1 star', 1],
    ['★★★★☆', 4],
    ['⭐⭐⭐', 3],
    ['⭐️⭐️', 2],
    ['☆☆☆☆☆', 0],
    ['FIVE', 5],
    ['５', 5],
    ['10', 10],
    ['4/5', '4/5'],
    ['80%', '80%'],
    ['매우 만족', '매우 만족'],
    ['-1', '-1'],
    ['4,5', '4,5'],
    ['', null],
    ['  ', null],
    [null, null],
    [Number.NaN, null],
    [true, null],
  ] as const)('%s is %s', (cell, expected) => {
    expect(parseRating(cell)).toBe(expected);
  });
});
