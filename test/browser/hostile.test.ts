import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { execa } from 'execa';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artefact, executable, launch, open, root } from './chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-browser-'));
const voc = (...args: string[]) =>
  execa('node', [join(root, 'bin/voc.js'), ...args, '--no-config', '-q'], { cwd: root });

const RUN = 'globalThis.ran=1;alert(1)';
const HOSTILE = [
  `<script>${RUN}</script> 배송이 너무 늦어요`,
  `<img src=x onerror="${RUN}"> 포장이 찢어져서 왔어요`,
  `"><svg onload="${RUN}"> 상담원 연결이 안 돼요`,
  `' onmouseover='${RUN}' x=' 환불이 안 돼요`,
  `<a href="javascript:${RUN}">여기</a> 앱이 계속 멈춰요`,
  `javascript:${RUN} 배송이 늦어요`,
  `</style></script><script>${RUN}</script><style>*{display:none}</style> 너무 비싸요`,
  `<style>@import url(http://127.0.0.1:9/x.css)</style><link rel=stylesheet href=http://127.0.0.1:9/y> 불친절해요`,
  `<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"> 품질이 나빠요`,
  `<base href=http://127.0.0.1:9/><form action=http://127.0.0.1:9/><input autofocus onfocus="${RUN}"> 고장났어요`,
  `<details open ontoggle="${RUN}"> <iframe src="javascript:${RUN}"></iframe> 냄새가 나요`,
  `\${${RUN}} {{${RUN}}} <%= ${RUN} %> 답변이 없어요`,
  `=cmd|' /C calc'!A0 배송이 늦어요`,
  '\u001b[2J\u001b[31m빨간 글씨\u001b]0;제목\u0007 배송이 늦어요',
  '\u202e거꾸로 배송이 늦어요\u202c \u2067오른쪽\u2069 왼쪽',
  '배\u200d송\u200d이\u200d 너\u200d무 늦어요 👨‍👩‍👧',
  `전기 포트에서 연기가 나요 <script>${RUN}</script>`,
  `배송이 늦어요 ${'<b>아'.repeat(262_144)}`,
];

describe.skipIf(executable === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('a hostile export does nothing, neither when it is opened nor when it is used', async () => {
    const evil = `"><img src=x onerror="${RUN}">`;
    const rows = HOSTILE.flatMap((text, i) =>
      [0, 1].map((n) => [
        i * 2 + n,
        `2026-11-${10 + (i % 5)}`,
        text,
        `${evil}${i % 3}`,
        (i % 5) + 1,
        `<b>c${i % 4}</b>`,
      ]),
    );
    const header = ['id', '작성일', '내용', evil, '별점', '고객번호'];
    const export_ = join(folder, `'"><script>alert(1)<⁄script>.csv`);
    writeFileSync(export_, stringify([header, ...rows]));
    for (const command of ['report', 'digest'] as const) {
      const file = join(folder, `${command}.html`);
      const own = command === 'report' ? ['--segment', evil] : ['--at', '2026-W46', '--as-of', '2026-11-16'];
      await voc(
        command,
        export_,
        '--text',
        '내용',
        '--customer',
        '고객번호',
        '--product',
        evil,
        ...own,
        '-o',
        file,
      );
      const text = readFileSync(file, 'utf8');
      expect(text.match(/<script/g)).toHaveLength(1);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);

      const { page, noise } = await open(browser, file);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      for (const button of await page.locator('th button').all()) await button.click();
      for (const input of await page.locator('input[type=search]').all()) await input.fill('<script>');
      for (const quote of (await page.locator('bdi:visible').all()).slice(0, 5)) await quote.hover();
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
      expect(
        await page
          .locator('a[href^="javascript"], main img, main iframe, main form, bdi *:not(mark)')
          .count(),
      ).toBe(0);
      expect(await page.evaluate(() => location.protocol)).toBe('file:');
      expect(noise).toEqual([]);
      await page.screenshot({ path: artefact(`hostile-${command}.png`), fullPage: true });
      await page.context().close();
    }
  });

  test('50,000 verbatims make a page below 3 MB that opens within 2 s', async () => {
    const [header = '', ...lines] = readFileSync(join(root, 'fixtures/feedback/shop-2026-w46.csv'), 'utf8')
      .trimEnd()
      .split('\r\n')
      .join('\n')
      .split('\n')
      .filter((line) => /^(?:리뷰번호|\d{8},)/.test(line) && !line.includes('"'));
    const many = Array.from({ length: 50_000 }, (_, i) => {
      const [id, date, product, rating, text, ...rest] = lines[i % lines.length]!.split(',');
      return [id, date, `${product} ${i % 40}`, rating, `${text} ${i}번째 주문`, ...rest].join(',');
    });
    const file = join(folder, 'many.csv');
    writeFileSync(file, `${[header, ...many].join('\n')}\n`);
    const page = join(folder, 'many.html');
    await voc('report', file, '--without', 'keywords', '-o', page);
    expect(statSync(page).size).toBeLessThan(3_000_000);
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const started = performance.now();
      const opened = await open(browser, page);
      times.push(performance.now() - started);
      expect(opened.noise).toEqual([]);
      await opened.page.context().close();
    }
    console.log(
      `50,000 verbatims: ${statSync(page).size} bytes, opened in ${times.map(Math.round).join(', ')} ms`,
    );
    expect(Math.min(...times)).toBeLessThan(2000);
  });
});
