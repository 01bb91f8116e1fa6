import { expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/render/index.js';
import { sampleReport } from './sample.js';

test('keywords of complaints without a theme, and that only a sample was counted', () => {
  const report = sampleReport({ locale: 'ko', sections: [] });
  const keywords = {
    complaints: [],
    praise: [],
    withoutTheme: [{ keyword: '층간소음', withoutTheme: 1234, withTheme: 5, logOdds: 2.1, z: 6.54 }],
    sampled: 0.25,
  };
  const [terminal] = REPORT_FORMATS.map((format) =>
    format.render({ ...report, sections: { keywords } }, { width: 80, colour: false, plain: true }),
  );
  expect(terminal!.split('\n').slice(7)).toEqual([
    '불만의 말과 칭찬의 말',
    '주제를 찾지 못한 불만에서 두드러진 말(새 주제 후보)',
    '말        주제 없음  주제 있음    z',
    '층간소음      1,234          5  6.5',
    'z는 두 쪽의 차이가 얼마나 뚜렷한지를 나타냅니다. 2 이상이면 우연으로 보기',
    '어렵습니다.',
    '글이 많아 일부(25.0%)에서만 셌습니다.',
    '',
  ]);
});

test('what complaints without a theme say stands under the table of complaint themes, in short and in full', () => {
  const report = sampleReport({ locale: 'ko', sections: ['complaints'] });
  const complaints = report.sections.complaints!;
  const keywords = [
    { keyword: '층간소음', count: 1234 },
    { keyword: '주차', count: 5 },
  ];
  const sections = { complaints: { ...complaints, withoutTheme: { ...complaints.withoutTheme, keywords } } };
  for (const format of REPORT_FORMATS.filter(({ id }) => id !== 'json'))
    for (const brief of [undefined, 3]) {
      const options = { width: 80, colour: false, plain: true, ...(brief ? { brief } : {}) };
      expect(format.render({ ...report, sections }, options)).toMatch(/층간소음 1,234, 주차 5/);
    }
});
