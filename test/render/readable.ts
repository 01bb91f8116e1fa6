import { readFileSync } from 'node:fs';

const asset = (name: string): string =>
  readFileSync(new URL(`../../src/data/html/${name}`, import.meta.url), 'utf8').trim();
const ASSETS = ['style.css', 'script.js'];

/** Elements that begin a line of their own. */
const OWN_LINE =
  /(?<!\n)(?=<(?:h\d|p|ul|li|div|figure|figcaption|details|table|tr|svg|path|circle|text|rect)[ >])/g;

/**
 * A page of ours as a golden file keeps it: the style sheet and the script, which are files of their own and the same in every page, by
 * their names, and one element a line. Nothing else is changed. @throws Error where the page has not each of them once
 */
export function readable(page: string): string {
  let text = page;
  for (const name of ASSETS) {
    const parts = text.split(asset(name));
    if (parts.length !== 2) throw new Error(`${name} stands in the page ${parts.length - 1} times`);
    text = parts.join(`/* src/data/html/${name} */`);
  }
  return text.replace(OWN_LINE, '\n');
}
