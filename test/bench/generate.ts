import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** A seeded generator (mulberry32): the same rows on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const KO_START = [
  '배송이',
  '포장이',
  '앱이',
  '상담원이',
  '가격이',
  '맛이',
  '사이즈가',
  '로그인이',
  '환불이',
  '직원분이',
  '배터리가',
  '색상이',
];
const KO_MIDDLE = ['너무', '정말', '생각보다', '조금', '진짜', '예전보다', '항상', '이번에는'];
const KO_END = [
  '느려요',
  '꼼꼼해요',
  '자꾸 튕겨요',
  '친절했어요',
  '비싸네요',
  '맛있어요',
  '작아요',
  '안 돼요 ㅠㅠ',
  '늦어요',
  '좋습니다',
  '금방 닳아요',
  '예뻐요',
];
const EN = [
  'delivery took two weeks',
  'love it, works great',
  'the app crashes every time',
  'nobody answers the phone',
  'runs small but comfortable',
  'not worth the price',
  'fast shipping, well packed',
];

/** One short verbatim, Korean four times out of five. */
export function sentence(next: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)]!;
  if (next() < 0.2) return `${pick(EN)}${next() < 0.3 ? '!' : '.'} ${Math.floor(next() * 1000)}`;
  const clauses = Array.from(
    { length: 1 + Math.floor(next() * 3) },
    () => `${pick(KO_START)} ${pick(KO_MIDDLE)} ${pick(KO_END)}`,
  );
  return `${clauses.join('. ')} ${Math.floor(next() * 1000)}번`;
}

/** Writes a CSV of so many short verbatims; `seed` decides them. */
export async function generateCsv(file: string, rows: number, seed = 1): Promise<void> {
  const next = random(seed);
  const out = createWriteStream(file);
  out.write('id,date,rating,review\n');
  for (let i = 1; i <= rows; i++) {
    const day = 1 + Math.floor(next() * 28);
    const line = `${String(i).padStart(8, '0')},2026-11-${String(day).padStart(2, '0')},${1 + Math.floor(next() * 5)},"${sentence(next)}"\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
