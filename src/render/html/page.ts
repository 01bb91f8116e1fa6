import { createHash } from 'node:crypto';
import { readText } from '../../data/read.js';
import type { Messages } from '../messages.js';
import type { Part } from './blocks.js';
import { html, type Markup, raw } from './markup.js';

export interface HtmlPage {
  /** Of the window and the tab. */
  readonly title: string;
  /** Title, what was read, what one must know first. */
  readonly head: Markup;
  readonly parts: readonly Part[];
  /** How to read it. */
  readonly foot: Markup;
}

/** Read once: the same bytes in every file, so that its hash allows this script and no other. */
let assets: { readonly style: string; readonly script: string; readonly hash: string } | null = null;

function loadAssets() {
  if (assets) return assets;
  const script = readText('html/script.js').trim();
  const hash = createHash('sha256').update(script).digest('base64');
  assets = { style: readText('html/style.css').trim(), script, hash };
  return assets;
}

/**
 * A page in one file that asks nobody for anything. Its policy forbids every request, form, frame and plug-in, and every script but
 * the one whose hash it names; styles are ours, and inline so that mail clients keep them.
 */
export function showPage({ title, head, parts, foot }: HtmlPage, messages: Messages): string {
  const { style, script, hash } = loadAssets();
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  const { text, locale } = messages;
  const links = parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  const sections = parts.map(
    ({ id, title, body }) =>
      html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${body}</section>
`,
  );
  const words = (['html.filter', 'html.filtered', 'html.nothing', 'html.sort'] as const).map(
    (key) => html` data-${raw(key.slice(5))}="${text(key, KEPT)}"`,
  );
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${raw(style)}
</style>
</head>
<body${words}>
<a class="skip" href="#main">${text('html.skip')}</a>
<div class="page" style="font-family:sans-serif;line-height:1.5">
<header>
${head}
</header>
<nav aria-labelledby="contents"><h2 id="contents">${text('html.contents')}</h2><ul>${links}</ul></nav>
<main id="main">
${sections}</main>
<footer>
${foot}
</footer>
</div>
<script>${raw(script)}</script>
</body>
</html>
`;
  return page.markup;
}

/** Places that the script fills in. */
const KEPT = { shown: '{shown}', of: '{of}', column: '{column}' };
