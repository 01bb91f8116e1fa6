import { expect, test } from 'vitest';
import { terminal } from '../../src/render/formats/terminal.js';
import { toReport } from '../../src/summarise/index.js';
import { tinyTaxonomy } from '../summarise/make.js';
import { bad, summaryOf } from '../summarise/sections/make.js';

test.each([5, undefined])(
  'no quote of a theme stands below the line on those without one (brief: %s)',
  (brief) => {
    const angry = { intensity: 4 } as const;
    const summary = summaryOf([
      { ...bad('delivery.speed'), ...angry },
      { ...bad(), ...angry },
    ]);
    const report = toReport(summary, { taxonomy: tinyTaxonomy, locale: 'ko', sections: ['anger'] });
    const text = terminal.render(report, {
      width: 80,
      colour: false,
      plain: true,
      ...(brief ? { brief } : {}),
    });
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('화난 글 가운데 주제가 없는 글'));
    expect(lines.findIndex((line) => line.startsWith('  - '))).toBeGreaterThan(0);
    expect(at).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('  - ')));
  },
);
