/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Debian and others put it; VOC_CHROMIUM names another. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const executable = [process.env.VOC_CHROMIUM ?? '', ...PLACES].find(
  (place) => place && existsSync(place),
);

if (executable === undefined)
  console.log(`SKIPPED: no Chromium at ${PLACES.join(', ')}; VOC_CHROMIUM names another place.`);

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Screenshots, kept by CI. */
const folder = join(root, 'artefacts/browser');

export function artefact(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}

/** Chromium's own sandbox cannot start as root, as which CI runs. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable!, args: ['--no-sandbox'] });

export interface Opened {
  readonly page: Page;
  /** What a quiet page has none of: errors, requests but that of the file, dialogs. */
  readonly noise: string[];
}

export async function open(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  const own = `file://${file}`;
  page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => request.url() !== own && noise.push(`request: ${request.url()}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(own);
  return { page, noise };
}
