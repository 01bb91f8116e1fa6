// Pictures of the README pages, from the fixtures: npm run build && npx tsx scripts/pictures.ts. Needs Chromium and a Korean font.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { chromium } from 'playwright-core';
import { terminal } from '../src/render/formats/terminal.js';
import type { Report } from '../src/schema/report.js';
import { terminalPage } from './pictures/terminal-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');
const COLUMNS = 88;
const LINES = 46;
const file = 'fixtures/feedback/shop-2026-w46.csv';

const voc = (...args: string[]) =>
  execa('node', [join(root, 'bin/voc.js'), ...args, '--no-config', '-q'], { cwd: root });

mkdirSync(folder, { recursive: true });
const made = mkdtempSync(join(tmpdir(), 'voc-pictures-'));
const browser = await chromium.launch({
  executablePath: process.env.VOC_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const locale of ['ko', 'en'] as const) {
  const flags = ['report', file, ...(locale === 'en' ? ['--locale', 'en'] : [])];
  const report = JSON.parse((await voc(...flags, '--format', 'json')).stdout) as Report;
  const text = terminal.render(report, { width: COLUMNS, colour: true, plain: false, brief: 5 });
  const shown = text.split('\n').slice(0, LINES).join('\n');
  const page = await browser.newPage();
  await page.setContent(terminalPage(shown, COLUMNS, `voc ${flags.join(' ')}`));
  await page.locator('pre').screenshot({ path: join(folder, `terminal.${locale}.png`) });

  const html = join(made, `report.${locale}.html`);
  await voc(...flags, '-o', html);
  await page.setViewportSize({ width: 1180, height: 1180 });
  await page.goto(`file://${html}`);
  await page.screenshot({ path: join(folder, `report.${locale}.png`) });
  await page.locator('#trends').scrollIntoViewIfNeeded();
  await page.locator('#trends figure').screenshot({ path: join(folder, `trends.${locale}.png`) });
  await page.close();
}
await browser.close();
