/** Made-up verbatims with personal data in them, the same for the same seed. */
export interface Planted {
  readonly csv: string;
  /** Each planted value, as written. */
  readonly values: readonly string[];
}

/** A small generator of numbers (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const COMPLAINTS = [
  '배송이 너무 늦어요. {}',
  '{} 환불해 주세요, 벌써 2주째입니다',
  '포장이 찢어져서 왔어요 {} 확인 부탁드립니다',
  '앱이 자꾸 꺼져요. {} 언제 고쳐지나요? 정말 화가 납니다',
  '상담원이 불친절했어요. {} 사과받고 싶습니다',
  '배터리가 터져서 손을 데었어요!! {} 당장 연락 주세요',
  'The delivery was two weeks late. {} I want a refund',
  'Terrible service, the app keeps crashing. {} Please fix it',
  '제품이 좋아요, 추천합니다. {}',
  '소송하겠습니다. 소비자원에 신고할 거예요. {}',
];

const SURNAMES = '김이박최정강조윤장임오서신권황안송전홍';
const FIRST = '민서지현수영은성준재상';
const LAST = '희진호우경미숙연훈석철';

/** Luhn check digit behind fifteen digits. */
function cardOf(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

/** A CSV of `rows` verbatims, each with planted values in its text, its id, its customer, its product and its segment. */
export function plantedFeedback(rows: number, seed = 7): Planted {
  const random = randomFrom(seed);
  const pick = <T>(from: ArrayLike<T>): T => from[Math.floor(random() * from.length)]!;
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const two = (value: number) => String(value).padStart(2, '0');
  const nameOf = () => pick(SURNAMES) + pick(FIRST) + pick(LAST);
  const day = () => `${two(between(50, 99))}${two(between(1, 12))}${two(between(1, 28))}`;
  const values: string[] = [];
  const plant = (value: string, around = '{}') => {
    values.push(value);
    return around.replace('{}', value);
  };
  const makers: readonly (() => string)[] = [
    () => plant(`010-${between(2000, 9999)}-${digits(4)}`, '제 번호는 {} 입니다.'),
    () => plant(`010${between(2000, 9999)}${digits(4)}`, '전화 {}로 주세요.'),
    () => plant(`+82 10-${between(2000, 9999)}-${digits(4)}`, 'call {} please.'),
    () => plant(`02-${between(2000, 9999)}-${digits(4)}`, '집은 {} 이고요.'),
    () => plant(`user${digits(5)}@mail${digits(2)}.example`, '메일 {} 로 답 주세요.'),
    () => plant(`${day()}-${between(1, 2)}${digits(6)}`, '주민번호 {} 를 왜 묻나요.'),
    () => plant(cardOf(`4${digits(14)}`).replace(/(.{4})(?=.)/g, '$1-'), '카드 {} 로 결제했어요.'),
    () => plant(`110-${digits(3)}-${digits(6)}`, '신한은행 {} 로 환불 바랍니다.'),
    () => plant(`3333-${digits(2)}-${digits(7)}`, '카카오뱅크 {} 입니다.'),
    () => plant(`M${digits(8)}`, '여권번호 {} 예요.'),
    () => plant(`${between(11, 28)}-${digits(2)}-${digits(6)}-${digits(2)}`, '면허번호 {} 입니다.'),
    () => plant(`${between(10, 99)}${pick('가나다라마거너더러머버어저')}${digits(4)}`, '차량 {} 주차했어요.'),
    () => plant(`서울시 강남구 테헤란로 ${between(10, 500)}, ${between(2, 30)}층`, '주소는 {} 입니다.'),
    () => plant(`${between(101, 130)}동 ${between(101, 2500)}호`, '한마음아파트 {}로 보내 주세요.'),
    () => plant(`203.0.${between(1, 255)}.${between(1, 255)}`, '접속 주소 {} 에서요.'),
    () => plant(`https://shop.example/reset?token=t${digits(12)}`, '{} 눌러도 안 됩니다.'),
    () => plant(nameOf(), '고객명: {}.'),
    () => plant(nameOf(), '저는 {}입니다.'),
    () => plant(nameOf(), '{} 님이 담당이셨어요.'),
    () => plant(`Mr. ${pick(['Whitfield', 'Okafor', 'Lindqvist', 'Marchetti'])}`, '{} was rude.'),
    () => plant(`${between(101, 665)}-${between(10, 99)}-${between(1000, 9999)}`, 'my SSN {} is on file.'),
  ];
  const lines = ['리뷰번호,작성일,구매자평점,리뷰내용,작성자,상품명,지점,고객전화'];
  for (let i = 0; i < rows; i++) {
    const text = pick(COMPLAINTS).replace('{}', `${pick(makers)()} ${pick(makers)()}`);
    const name = nameOf();
    values.push(name);
    lines.push(
      [
        i % 3 === 0 ? plant(`010-${between(2000, 9999)}-${digits(4)}`) : `R-${i}`,
        `2026-11-${two(between(2, 15))}`,
        between(1, 5),
        `"${text}"`,
        name,
        i % 50 === 0 ? plant(`user${digits(6)}@p.example`) : `상품 ${i % 7}`,
        i % 40 === 0 ? plant(`010-${between(2000, 9999)}-${digits(4)}`) : `지점 ${i % 5}`,
        plant(`010-${between(2000, 9999)}-${digits(4)}`),
      ].join(','),
    );
  }
  return { csv: `${lines.join('\n')}\n`, values: [...new Set(values)] };
}

/** Planted values that stand in an output: as written, or their digits however they are parted. */
export function leaked(output: string, values: readonly string[]): string[] {
  const plain = output.replace(/\\(?=[-_.@])|<!-- -->/g, '');
  const together = plain.replace(/(?<=\d)[ .()-]{1,3}(?=\d)/g, '');
  return values.filter((value) => {
    if (plain.includes(value)) return true;
    const digits = value.replace(/\D/g, '');
    return digits.length >= 9 && /^[\d .+()-]+$/.test(value) && together.includes(digits);
  });
}
