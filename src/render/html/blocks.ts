import type { Block } from '../blocks.js';
import type { Messages } from '../messages.js';
import { html, type Markup } from './markup.js';
import { showQuotes } from './quotes.js';
import { showTable } from './table.js';

type Quotes = Extract<Block, { kind: 'quotes' }>;

/** A part of the page: a heading with what belongs to it. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** Blocks in parts, each from a heading to the next; what stands before the first heading is not among them. */
export function partsOf(blocks: readonly Block[], prefix: string, messages: Messages): Part[] {
  const parts: { title: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push({ title: block.text, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.map(({ title, blocks: own }, i) => ({
    id: i === 0 ? prefix : `${prefix}-${i + 1}`,
    title,
    body: showBlocks(own, title, messages),
  }));
}

/** Blocks one after the other; quotes that follow each other are one list, which is folded where it is long. */
export function showBlocks(blocks: readonly Block[], name: string, messages: Messages): Markup {
  const shown: Markup[] = [];
  let quotes: Quotes[] = [];
  const flush = () => {
    if (quotes.length > 0) shown.push(quoteGroups(quotes, messages));
    quotes = [];
  };
  for (const block of blocks) {
    if (block.kind === 'quotes') {
      quotes.push(block);
      continue;
    }
    flush();
    shown.push(show(block, name, messages));
  }
  flush();
  return html`${shown}`;
}

function show(block: Exclude<Block, Quotes>, name: string, messages: Messages): Markup {
  switch (block.kind) {
    case 'line':
      if (block.text === '' || block.only) return html``;
      return block.tone === 'plain'
        ? html`<p>${block.text}</p>`
        : html`<p class="${block.tone}"${block.tone === 'alarm' ? html` style="font-weight:bold;color:#a3260f"` : null}>${block.text}</p>`;
    case 'facts':
      return html`<p class="facts">${block.facts.map((fact, i) => html`${i > 0 ? ' · ' : ''}<span>${fact}</span>`)}</p>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'table':
      return showTable(block, name, messages);
  }
}

/** So many quotes are read at a glance; the rest is behind a fold, and all can be filtered. */
const GLANCE = 9;
const FILTERED = 12;

function quoteGroups(groups: readonly Quotes[], messages: Messages): Markup {
  const total = groups.reduce((sum, { quotes }) => sum + quotes.length, 0);
  let open = 0;
  let seen = 0;
  while (open < groups.length && (open === 0 || seen + groups[open]!.quotes.length <= GLANCE))
    seen += groups[open++]!.quotes.length;
  const folded = groups.slice(open);
  const rest =
    folded.length === 0
      ? null
      : html`<details><summary>${messages.text('html.moreQuotes', { count: total - seen })}</summary>${folded.map(showGroup)}</details>`;
  return html`<div class="voices${total >= FILTERED ? ' filterable' : ''}">${groups.slice(0, open).map(showGroup)}${rest}</div>`;
}

const showGroup = ({ label, quotes }: Quotes): Markup =>
  html`<div class="voice">${label === null ? null : html`<h4>${label}</h4>`}${showQuotes(quotes)}</div>`;
