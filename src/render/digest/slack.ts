import { type Block, textOf } from '../blocks.js';
import { tidy } from '../tidy.js';

/** Slack's own limits: 50 blocks a message, 3,000 characters a section, 150 a header (api.slack.com/reference/block-kit/blocks). */
const MOST_BLOCKS = 50;
const LONGEST_SECTION = 3000;
const LONGEST_HEADER = 150;

type SlackBlock =
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; readonly text: string } }
  | { readonly type: 'section'; readonly text: { readonly type: 'mrkdwn'; readonly text: string } };

export interface SlackMessage {
  /** What notifications show. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** A payload for an incoming webhook or chat.postMessage. It is written, never sent. */
export function slackMessage(blocks: readonly Block[]): SlackMessage {
  const parts: SlackBlock[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) parts.push({ type: 'section', text: { type: 'mrkdwn', text: lines.join('\n') } });
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      flush();
      parts.push({
        type: 'header',
        text: { type: 'plain_text', text: cut(tidy(block.text), LONGEST_HEADER) },
      });
      continue;
    }
    for (const text of linesOf(block)) {
      const fitting = cut(text, LONGEST_SECTION);
      if (lines.join('\n').length + 1 + fitting.length > LONGEST_SECTION) flush();
      lines.push(fitting);
    }
  }
  flush();
  const first = parts.find(({ type }) => type === 'section');
  return { text: first?.text.text.split('\n')[0] ?? '', blocks: parts.slice(0, MOST_BLOCKS) };
}

function linesOf(block: Exclude<Block, { kind: 'heading' }>): string[] {
  switch (block.kind) {
    case 'line':
      if (block.only) return [];
      return [block.tone === 'alarm' ? `*${escapeSlack(block.text)}*` : escapeSlack(block.text)];
    case 'facts':
      return [block.facts.map(escapeSlack).join(' · ')];
    case 'quotes': {
      const label = block.label === null ? [] : [`_${escapeSlack(block.label)}_`];
      return [
        ...label,
        ...block.quotes.map(({ text, place }) => `> ${escapeSlack(text)} (${escapeSlack(place)})`),
      ];
    }
    case 'table':
      // A row is a line: first cell, then each figure behind the name of its column.
      return block.rows.map((row) => {
        const cells = row.map((cell, i) => {
          const text = textOf(cell);
          if (text === null) return null;
          return i === 0
            ? `• *${escapeSlack(text)}*`
            : `${escapeSlack(block.columns[i]!.label)} ${escapeSlack(text)}`;
        });
        return cells.filter((cell) => cell !== null).join(' · ');
      });
  }
}

/** The three characters that Slack gives a meaning, and those that would make customers' words bold, struck or code. */
const escapeSlack = (text: string): string =>
  tidy(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_~`]/g, (sign) => `\u200b${sign}`);

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
