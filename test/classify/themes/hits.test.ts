import { expect, test } from 'vitest';
import { loadTaxonomy } from '../../../src/classify/taxonomy/index.js';
import type { LossReason } from '../../../src/classify/themes/cue-hit.js';
import { findCues } from '../../../src/classify/themes/hits.js';
import { openLexicon } from '../../../src/classify/themes/lexicon.js';
import { buildLexiconData } from '../../../src/classify/themes/lexicon-data.js';
import { splitClauses } from '../../../src/text/clauses.js';
import { folderOf } from '../taxonomy/folder.js';

const HEAD = `label: { ko: 가, en: a }
definition: { ko: 가, en: a }
owner: legal
stage: sell
severity: 1
`;
const taxonomy = loadTaxonomy(
  folderOf({
    'speed.yaml': `id: a.speed
${HEAD}cues:
  ko:
    negative:
      phrases: [함흥차사]
      lemmas: ['안 오다', '@slow']
      pairs:
        - { aspect: [배송, 택배], opinion: [늦다] }
        - { aspect: [주문번호], opinion: [사라지다], within: text }
      patterns: ['\\d+일째']
    exclude: [함흥차사 전설]
  en:
    negative:
      phrases: [not arrive]
      pairs: [{ aspect: [parcel], opinion: [late] }]
`,
    'staff.yaml': `id: a.staff
${HEAD}cues:
  ko:
    negative: { phrases: [무례], pairs: [{ aspect: [직원], opinion: [늦다] }] }
neighbours: [{ theme: a.speed, ko: [기사님] }, { theme: a.screen, within: text, ko: [앱] }]
`,
    'screen.yaml': `id: a.screen
${HEAD}cues: { ko: { negative: { phrases: [하얗다, 하얘] } } }
requires: { ko: [화면], en: [] }
`,
    'words.yaml': 'slow: { ko: [느리다], en: [slow] }\n',
  }),
);
const lexicons = {
  ko: openLexicon(buildLexiconData(taxonomy, 'ko')),
  en: openLexicon(buildLexiconData(taxonomy, 'en')),
};

function read(text: string) {
  const lost: { cue: string; reason: LossReason }[] = [];
  const lexicon = /[가-힣]/.test(text) ? lexicons.ko : lexicons.en;
  const found = findCues(lexicon, text, splitClauses(text), ({ cue }, reason) => lost.push({ cue, reason }));
  return { lost, found: found.map(({ theme, cue }) => `${theme} ${cue}`) };
}

test.each([
  ['배송이 너무 늦어요', 'a.speed 배송+늦'],
  ['주문한지보름인데배송이너무늦어요', 'a.speed 배송+늦'],
  ['택배도 매번 늦었습니다', 'a.speed 택배+늦'],
  ['너무 늦은 배송', 'a.speed 배송+늦'],
  ['아직도 안 왔어요', 'a.speed 안 왔'],
  ['물건이 오지 않아요', 'a.speed 오지 않'],
  ['진짜느려요', 'a.speed 느려'],
  ['주문번호 받았는데, 다음 날 보니 사라졌어요', 'a.speed 주문번호+사라졌'],
  ['10일째 그대로', 'a.speed \\d+일째'],
  ['My parcel was two days late', 'a.speed parcel+late'],
  ["It still hasn't arrived", 'a.speed not arrive'],
  ['화면이 하얘요', 'a.screen 하얘'],
])('%s: %s', (text, cue) => {
  expect(read(text).found).toContain(cue);
});

test.each([
  ['배송은 빨랐고 직원이 늦었어요', 'a.speed 배송+늦'],
  ['배송은 좋아요. 답이 늦어요', 'a.speed 배송+늦'],
  ['느긋한 하루', 'a.speed 느려'],
  ['The parcel came. Of late I buy more', 'a.speed parcel+late'],
])('%s: no %s', (text, cue) => {
  expect(read(text).found).not.toContain(cue);
});

test.each<[string, string, LossReason]>([
  ['함흥차사 전설을 읽었어요', '함흥차사', 'excluded'],
  ['기사님이 무례해요', '무례', 'neighbour'],
  ['직원이 무례해요. 앱은 좋아요', '무례', 'neighbour'],
  ['얼굴이 하얘요', '하얘', 'required'],
  ['배송 말고 직원이 늦어요', '배송+늦', 'nearer_aspect'],
])('%s: %s loses, %s', (text, cue, reason) => {
  expect(read(text).lost).toContainEqual({ cue, reason });
});

test('a neighbour in another clause takes nothing', () => {
  expect(read('기사님은 친절해요. 직원이 무례해요').found).toContain('a.staff 무례');
});

test('an analyst’s pattern takes linear time, whatever it says', () => {
  const evil = loadTaxonomy(
    folderOf({
      'a.yaml': `id: a.evil\n${HEAD}cues: { ko: { negative: { patterns: ['(가+)+나', '(.*)*끝'] } } }\n`,
    }),
  );
  const lexicon = openLexicon(buildLexiconData(evil, 'ko'));
  const time = (length: number): number => {
    const text = '가'.repeat(length);
    const { user } = process.cpuUsage();
    expect(findCues(lexicon, text, [{ start: 0, end: length, sentence: 1 }])).toEqual([]);
    return (process.cpuUsage().user - user) / 1000;
  };
  time(2000);
  // a back-tracking engine would not end; ten times the text, about ten times the time
  expect(time(20_000)).toBeLessThan(60 * Math.max(time(2000), 5));
});
