// tsx scripts/weeks.ts FOLDER: writes weeks-ko.csv and weeks-en.csv, eight weeks of feedback with known events, from the corpus and the texts below.
// The week of 9 November has two events (a strike of couriers, a white screen after an update) and a copied call for a boycott; the export of W43 broke.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { seededRandom } from '../src/learn/random.js';

const MONDAYS = ['09-21', '09-28', '10-05', '10-12', '10-19', '10-26', '11-02', '11-09'];
const BROKEN = '10-19';
const PER_WEEK = 150;

interface Own {
  readonly columns: readonly string[];
  readonly channels: readonly string[];
  readonly strike: readonly string[];
  readonly screen: readonly string[];
  readonly boycott: string;
  /** What people put before and behind the text that they copy. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

const OWN: Readonly<Record<'ko' | 'en', Own>> = {
  ko: {
    columns: ['접수번호', '작성일시', '고객번호', '채널', '별점', '내용'],
    channels: ['앱', '홈페이지', '고객센터'],
    strike: [
      '택배 파업이라고 열흘째 배송이 안 와요',
      '파업 때문에 배송이 늦는다는 문자 한 통이 끝이네요. 언제 오나요',
      '택배 파업인 줄 알았으면 주문 안 했죠. 배송이 너무 늦어요',
      '아직도 배송 중이래요. 파업이면 미리 알려줬어야죠',
      '주문한 지 2주인데 파업이라 배송이 늦어진다고만 하네요',
      '파업 안내도 없이 배송이 일주일 넘게 늦었습니다',
      '아이 생일 선물인데 택배 파업으로 배송이 늦어서 생일 다 지났어요',
      '배송 지연이 너무 심해요. 택배 파업 끝나긴 하나요?',
      '택배 파업으로 물건이 터미널에 묶여 있대요. 배송이 너무 느려요',
      '파업이면 다른 택배로라도 보내줘야죠. 열흘 늦게 받았어요',
      '늦게 올 줄 알았으면 매장 가서 샀어요. 택배 파업 얘기는 왜 결제 전에 안 하나요',
      '도착 예정일이 세 번 바뀌었어요. 파업이라는 말뿐이고 배송은 늦고',
      '일주일 넘게 배송 준비 중이라 물어보니 파업이라네요. 너무 늦네요',
      '택배 파업이 무슨 벼슬도 아니고 배송이 한 달 걸릴 판',
      '신선식품이 파업 때문에 나흘 늦게 와서 다 상했어요',
      '로켓처럼 온다더니 파업이라 거북이네요 배송 늦어요',
      '배송이 안 와서 확인하니 택배 파업 지역이라고 하네요. 취소하려고요',
      '파업 핑계로 배송이 2주째 늦는데 보상도 없어요',
      '출고는 했다는데 택배 파업으로 멈췄대요. 배송 너무 늦습니다',
      '엄마 드릴 영양제인데 파업 때문에 배송이 열흘이나 늦었네요',
      '이번에도 배송이 늦어요. 지난번엔 물량, 이번엔 파업',
      '택배 파업으로 늦는 건 알겠는데 고객센터는 왜 안 받나요. 배송 언제 와요',
      '파업 소식 듣고 취소하려 했더니 이미 출고됐다고, 배송은 늦고 답답합니다',
      '배송이 늦으면 늦는다고 연락이라도 주세요. 택배 파업인 거 기사 보고 알았어요',
    ],
    screen: [
      '업데이트하고 나서 앱을 열면 흰 화면만 떠요',
      '앱이 흰 화면에서 멈춰서 주문을 못 해요',
      '어제 업데이트한 뒤로 흰 화면만 나오고 아무것도 안 됩니다',
      '흰 화면만 계속 나와요. 지웠다 다시 깔아도 똑같아요',
      '갤럭시인데 업데이트 후 앱이 흰 화면이에요',
      '장바구니 누르면 흰 화면 뜨고 앱이 꺼져요',
      '로그인하면 바로 흰 화면입니다. 고쳐주세요',
      '흰 화면 오류 언제 고쳐지나요. 쿠폰 쓰려고 했는데 앱이 안 열려요',
      '결제하려는데 앱이 흰 화면으로 바뀌고 튕겨요',
      '이번 업데이트 누가 했나요. 흰 화면만 보이고 앱 먹통이에요',
      '앱 켜면 로고 나왔다가 흰 화면. 세 번째 재설치 중입니다',
      '흰 화면 때문에 주문 내역을 볼 수가 없어요',
      '아이폰 앱 업데이트했더니 흰 화면만 나오네요',
      '앱이 자꾸 흰 화면에서 안 넘어가요. 답답합니다',
      '상품 누르면 흰 화면, 뒤로 가도 흰 화면이라 앱을 못 쓰겠어요',
      '업데이트 전에는 잘 되던 앱이 이제 흰 화면만 떠서 못 씁니다',
    ],
    boycott:
      '이 회사가 협력업체 직원들을 어떻게 대했는지 아시나요? 우리 모두 불매로 보여줍시다. 사과할 때까지 주문하지 맙시다. 널리 퍼뜨려 주세요',
    before: ['', '여러분 ', '펌) ', '공유합니다. ', '@모두 '],
    behind: ['', '!!', ' ㅠㅠ', ' #불매', '…'],
  },
  en: {
    columns: ['ticket', 'created at', 'customer id', 'channel', 'stars', 'comment'],
    channels: ['app', 'website', 'phone'],
    strike: [
      'Ten days and still no delivery because of the courier strike',
      'The courier strike is all they tell me. My delivery is two weeks late',
      'Delivery is late again, this time they blame a courier strike',
      'Nobody told me about the courier strike before I paid. Still waiting for my delivery',
      'My parcel is late by nine days, stuck in a depot because of the courier strike',
      'Late delivery, missed the birthday. A courier strike is no excuse for silence',
      'Courier strike or not, three weeks for delivery is too slow',
      'Delivery date moved four times because of the courier strike. So late',
      'Still waiting for the delivery, the courier strike was in the news a week before I ordered',
      'If there is a courier strike use another carrier. My order is eleven days late',
      'My groceries came four days late thanks to the courier strike and had gone off',
      'Very slow delivery, the tracking just says courier strike',
      'The courier strike means my order never arrived on time. Late, late, late',
      'Two orders, both late. Courier strike, they say, and that is it',
      'Still has not arrived. Support blames the courier strike and hangs up',
      'Paid for next day delivery and it is a week late because of a courier strike',
      'Delivery took sixteen days. A courier strike should be on the front page',
      'My medicine is late because of the courier strike, this is serious',
      'Tracking has not moved for eight days, courier strike apparently. Delivery is too slow',
      'Delivery was late last time as well, but this time it is the courier strike',
      'The delivery is late and the courier strike message came after I asked',
      'Slow delivery. The courier strike ended on Monday and I am still waiting',
      'Would have bought it in the store had I known of the courier strike. Delivery late',
      'Still no delivery after twelve days. I heard of the courier strike from the news',
    ],
    screen: [
      'Since the update the app only shows a white screen',
      'White screen after the update, cannot order anything in the app',
      'The app opens to a white screen and then crashes',
      'All I get is a white screen. Reinstalled the app twice, it still does not work',
      'White screen every time I tap the basket, the app is useless',
      'Logged in and the app went to a white screen. Please fix',
      'The new version of the app freezes on a white screen',
      'App stuck on a white screen since yesterday, I cannot use my voucher',
      'Paying turns the app into a white screen and it crashes',
      'Who tested this update? White screen and nothing else, the app is broken',
      'Logo, then white screen. The app does not load on my phone',
      'Cannot see my orders, the app shows a white screen',
      'Updated on my iPhone and now the app is a white screen',
      'The app keeps freezing on a white screen. So frustrating',
      'White screen when I tap a product, white screen when I go back. App does not work',
      'It worked before the update, now the app crashes with a white screen',
    ],
    boycott:
      'Do you know how this company treated the workers of its suppliers? Let us all show them with a boycott and order nothing until they apologise. Please pass this on to everyone',
    before: ['', 'Everyone: ', 'Fwd: ', 'Sharing this. ', 'PLEASE READ '],
    behind: ['', '!!', ' :(', ' #boycott', '...'],
  },
};

interface Item {
  readonly text: string;
  readonly stars: number;
}

const STARS: Readonly<Record<string, readonly number[]>> = {
  negative: [1, 1, 2],
  positive: [5, 5, 4],
  neutral: [3, 4],
  mixed: [3, 2],
};

function weeksOf(language: 'ko' | 'en'): string[][] {
  const random = seededRandom(language === 'ko' ? 8 : 9);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const folder = fileURLToPath(new URL(`../src/data/corpus/${language}`, import.meta.url));
  const corpus = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').slice(1))
    .map((row) => row.split('\t'))
    .map(([polarity = '', , , text = '']): Item => ({ text, stars: pick(STARS[polarity] ?? [3]) }));
  const draw = (): Item => corpus.splice(Math.floor(random() * corpus.length), 1)[0]!;
  const own = OWN[language];
  const angry = (texts: readonly string[]) => texts.map((text): Item => ({ text, stars: 1 }));

  let ticket = 4100;
  return MONDAYS.flatMap((monday) => {
    const usual = Math.round(PER_WEEK * (0.93 + 0.14 * random()));
    const items = Array.from({ length: monday === BROKEN ? 5 : usual }, draw);
    if (monday === '11-09') {
      items.push(...angry(own.strike), ...angry(own.screen));
      for (let i = 0; i < 32; i++)
        items.push({ text: `${pick(own.before)}${own.boycott}${pick(own.behind)}`, stars: 1 });
    }
    const start = Date.parse(`2026-${monday}T00:00:00Z`);
    return items
      .map((item) => ({ ...item, at: start + Math.floor((random() * 7 * 24 - 0.01) * 3600) * 1000 }))
      .map((item) => ({ ...item, at: Math.max(start, item.at) }))
      .sort((a, b) => a.at - b.at)
      .map(({ text, stars, at }) => [
        `Q${String(++ticket).padStart(6, '0')}`,
        new Date(at).toISOString().slice(0, 16).replace('T', ' '),
        `C${String(1 + Math.floor(random() * 700)).padStart(4, '0')}`,
        pick(own.channels),
        String(stars),
        text,
      ]);
  });
}

const folder = process.argv[2] ?? '.';
for (const language of ['ko', 'en'] as const)
  writeFileSync(
    join(folder, `weeks-${language}.csv`),
    stringify([[...OWN[language].columns], ...weeksOf(language)]),
  );
