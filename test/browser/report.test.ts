import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { artefact, executable, launch, open, root } from './chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-browser-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const voc = (...args: string[]) =>
  execa('node', [join(root, 'bin/voc.js'), ...args, '--no-config', '-q'], { cwd: root });

const fixed = ['--at', '2026-W46', '--as-of', '2026-11-16'];
const PAGES = (['ko', 'en'] as const).flatMap((locale) => [
  {
    name: `report-${locale}`,
    locale,
    args: ['report', 'fixtures/feedback/shop-2026-w46.csv', '--locale', locale],
  },
  { name: `digest-${locale}`, locale, args: ['digest', `fixtures/feedback/weeks-${locale}.csv`, ...fixed] },
]);
const fileOf = (name: string) => join(folder, `${name}.html`);

describe.skipIf(executable === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    for (const { name, args } of PAGES) await voc(...args, '-o', fileOf(name));
  });
  afterAll(() => browser.close());

  describe.each(PAGES)('$name', ({ name, locale }) => {
    test.each(['light', 'dark'] as const)('%s: quiet, and axe finds nothing serious', async (colorScheme) => {
      const { page, noise } = await open(browser, fileOf(name), { colorScheme });
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run(),
      );
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      expect(noise).toEqual([]);
      await page.context().close();
    });

    test.each([
      [360, 'light'],
      [360, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const)('%i px, %s: nothing reaches beyond the edge', async (width, colorScheme) => {
      const { page } = await open(browser, fileOf(name), { colorScheme, viewport: { width, height: 900 } });
      const over = await page.evaluate((edge) => {
        const beyond = [...document.querySelectorAll('body *')].filter(
          (one) => one.getBoundingClientRect().right > edge + 1 && !one.closest('.scroll, .hidden, .skip'),
        );
        return beyond.map((one) => one.outerHTML.slice(0, 80));
      }, width);
      expect(over).toEqual([]);
      await page.screenshot({ path: artefact(`${name}-${width}-${colorScheme}.png`), fullPage: true });
      await page.context().close();
    });

    test('prints on A4 with everything unfolded', async () => {
      const { page, noise } = await open(browser, fileOf(name));
      const pdf = await page.pdf({ preferCSSPageSize: true, path: artefact(`${name}-a4.pdf`) });
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12]/);
      await page.emulateMedia({ media: 'print' });
      const folded = await page.evaluate(
        () =>
          [...document.querySelectorAll('details > :not(summary, .filter)')].filter(
            (one) => !one.checkVisibility(),
          ).length,
      );
      expect(folded).toBe(0);
      expect(noise).toEqual([]);
      await page.context().close();
    });

    test('without scripts all of it can be read', async () => {
      const { page } = await open(browser, fileOf(name), { javaScriptEnabled: false });
      const headings = await page.locator('h2').allTextContents();
      expect(headings.length).toBeGreaterThan(4);
      expect(await page.locator('button, input').count()).toBe(0);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      await page.context().close();
    });

    test('a mail client that drops scripts, styles and drawings leaves the message', async () => {
      const mail = readFileSync(fileOf(name), 'utf8').replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '');
      writeFileSync(fileOf(`${name}-mail`), mail);
      const { page } = await open(browser, fileOf(`${name}-mail`), { javaScriptEnabled: false });
      const whole = await open(browser, fileOf(name), { javaScriptEnabled: false });
      const rows = (shown: typeof page) => shown.locator('tbody tr').allTextContents();
      expect(await rows(page)).toEqual(await rows(whole.page));
      expect(
        await page
          .locator('th')
          .first()
          .evaluate((cell) => getComputedStyle(cell).paddingRight),
      ).not.toBe('1px');
      await page.screenshot({ path: artefact(`${name}-mail.png`), fullPage: true });
      await page.context().close();
      await whole.page.context().close();
    });
  });

  test('a digest is small enough for a mail client that cuts at 102 kB', () => {
    for (const locale of ['ko', 'en'])
      expect(readFileSync(fileOf(`digest-${locale}`)).length).toBeLessThan(102_000);
  });

  test('bars keep their lengths where styles are dropped', async () => {
    const { page } = await open(browser, fileOf('report-en-mail'), { javaScriptEnabled: false });
    const [first, last] = await page
      .locator('#complaints .bar')
      .evaluateAll((bars) => [bars[0]!, bars.at(-2)!].map((bar) => bar.getBoundingClientRect().width));
    expect(first!).toBeGreaterThan(last! * 1.5);
    await page.context().close();
  });

  describe('a table', () => {
    const figures = (texts: string[]) => texts.map((text) => Number.parseFloat(text));

    test('is sorted by mouse: largest first, then smallest, and says so', async () => {
      const { page } = await open(browser, fileOf('report-en'));
      const table = page.locator('#complaints table');
      const counts = async () => figures(await table.locator('tbody tr td:nth-child(2)').allTextContents());
      const header = table.locator('th', { hasText: 'count' });
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect(await counts()).toEqual([...(await counts())].sort((a, b) => b - a));
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      expect(await counts()).toEqual([...(await counts())].sort((a, b) => a - b));
      await page.context().close();
    });

    test('is sorted and filtered by keyboard alone', async () => {
      const { page } = await open(browser, fileOf('report-ko'));
      const table = page.locator('#complaints table');
      const names = () => table.locator('tbody tr:visible th').allTextContents();
      const before = await names();
      const filter = page.locator('#complaints input').first();
      await filter.focus();
      await page.keyboard.type('배송');
      const shown = await names();
      expect(shown).toEqual(before.filter((name) => name.includes('배송')));
      expect(shown.length).toBeGreaterThan(0);
      expect(await page.locator('#complaints [role=status]').first().textContent()).toContain(
        String(shown.length),
      );
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      expect(await names()).toEqual(before);
      // the next stops of the tab key are the table, which can be scrolled, and its headers
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await table.locator('th').first().getAttribute('aria-sort')).toBe('ascending');
      expect(await names()).toEqual([...before].sort(new Intl.Collator('ko').compare));
      await page.context().close();
    });

    test('days are sorted as days, not as words', async () => {
      const { page } = await open(browser, fileOf('report-en'));
      await page
        .locator('#trends details')
        .first()
        .evaluate((fold: HTMLDetailsElement) => (fold.open = true));
      const table = page.locator('#trends details table').first();
      await table.getByRole('button', { name: 'period' }).click();
      await table.getByRole('button', { name: 'period' }).click();
      expect((await table.locator('tbody th').allTextContents())[0]).toBe('15 Nov 2026');
      await page.context().close();
    });

    test('quotes are filtered in their folds too', async () => {
      const { page } = await open(browser, fileOf('report-ko'));
      const voices = page.locator('#complaints .voices');
      await page.locator('#complaints input').last().fill('환불');
      const shown = await voices.locator('li:visible').allTextContents();
      expect(shown.length).toBeGreaterThan(0);
      for (const text of shown) expect(text).toContain('환불');
      await page.context().close();
    });
  });
});

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
