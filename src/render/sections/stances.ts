import type { Quote, StanceSection } from '../../schema/report.js';
import { type Block, heading, line } from '../blocks.js';
import type { MessageKey } from '../message-keys.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount } from '../small.js';
import { type Detail, proportions, quotesOf, type ShowSection } from './section.js';

export const complaints: ShowSection<'complaints'> = (section, messages, detail) =>
  show('complaints', section, messages, detail);
export const praise: ShowSection<'praise'> = (section, messages, detail) =>
  show('praise', section, messages, detail);

const isNew = (seen: Set<string>, key: string): boolean => !seen.has(key) && Boolean(seen.add(key));

const KEYS = {
  complaints: {
    top: 'stance.complaintsTop',
    tied: 'stance.complaintsTopTied',
    without: 'stance.complaintsWithoutTheme',
  },
  praise: { top: 'stance.praiseTop', tied: 'stance.praiseTopTied', without: 'stance.praiseWithoutTheme' },
} as const satisfies Record<string, Record<string, MessageKey>>;

function show(
  name: keyof typeof KEYS,
  { total, themes: all, always = [], beyondTop = [], withoutTheme, notShown, readable }: StanceSection,
  messages: Messages,
  detail: Detail,
): Block[] {
  const seen = new Set<string>();
  /** A short report shows no text twice in a section. */
  const unlessSeen = (quotes: readonly Quote[]) =>
    detail.full ? quotes : quotes.filter(({ source, row }) => isNew(seen, `${row} ${source}`));
  const isShown = ({ id }: { id: string }, place: number) => place < detail.rows || always.includes(id);
  const themes = all.filter(isShown);
  const folded = all.filter((theme, place) => !isShown(theme, place));
  const kept = new Set([...beyondTop, ...all.slice(detail.rows).map(({ id }) => id)]);
  const lead = messages.text(`stance.${name}`, {
    of: readable,
    count: total.count,
    share: behindCount(total, detail.minCell, messages),
  });
  const top = mostNamed(themes);
  const most = top
    ? ` ${messages.text(top.tied ? KEYS[name].tied : KEYS[name].top, { theme: top.theme, count: top.count })}`
    : '';
  const rows = [...themes, { ...withoutTheme, label: messages.text(KEYS[name].without) }];
  const more = notShown.themes > 0 ? [line(leftOut(notShown, messages), 'muted')] : [];
  return [
    heading(messages.text(`heading.${name}`)),
    line(lead + most),
    ...(detail.full && name === 'complaints' ? [line(messages.text('stance.definition'), 'muted')] : []),
    proportions(messages.text('column.theme'), rows, messages, detail),
    ...keptLine(themes, kept, messages),
    ...unthemed(withoutTheme.keywords ?? [], messages),
    ...(folded.length > 0 ? [line(foldedLine(folded, notShown, messages), 'muted')] : more),
    ...themes
      .slice(0, name === 'praise' ? detail.quotedRows : undefined)
      .flatMap((theme) => quotesOf(theme.label, unlessSeen(theme.quotes.slice(0, detail.quotes)), messages)),
    ...quotesOf(
      messages.text(KEYS[name].without),
      withoutTheme.quotes.slice(0, detail.full ? detail.quotes : 0),
      messages,
    ),
  ];
}

/** Why the table is longer than --top. */
function keptLine(
  themes: readonly { readonly id: string; readonly label: string }[],
  beyondTop: ReadonlySet<string>,
  messages: Messages,
): Block[] {
  const kept = themes.filter(({ id }) => beyondTop.has(id));
  if (kept.length === 0) return [];
  const list = kept.map(({ label }) => label).join(', ');
  const top = themes.length - kept.length;
  return [line(messages.text('stance.kept', { top, list }), 'muted')];
}

/** Fewer texts are no majority of anything. */
const FEWEST = 3;
const MOST_TIES = 3;

/** The most frequent themes, together where they are equally frequent; null where a few texts or many ties say nothing. */
function mostNamed(
  themes: readonly { readonly label: string; readonly count: number }[],
): { theme: string; count: number; tied: boolean } | null {
  const count = Math.max(0, ...themes.map((theme) => theme.count));
  const top = themes.filter((theme) => theme.count === count);
  if (count < FEWEST || top.length > MOST_TIES) return null;
  return { theme: top.map(({ label }) => label).join(', '), count, tied: top.length > 1 };
}

/** What a short report leaves to the full one, by name: nobody should think that a theme was not said. */
function foldedLine(
  folded: readonly { readonly label: string; readonly count: number }[],
  { themes, mentions }: StanceSection['notShown'],
  { text }: Messages,
): string {
  const list = folded.map(({ label, count }) => `${label} ${formatCount(count)}`).join(', ');
  return themes > 0 ? text('stance.foldedMore', { list, themes, mentions }) : text('stance.folded', { list });
}

function leftOut({ themes, mentions, list }: StanceSection['notShown'], messages: Messages): string {
  const named = list.map(({ label, count }) => `${label} ${formatCount(count)}`).join(', ');
  return messages.text(list.length < themes ? 'stance.notAllShown' : 'stance.notShown', {
    themes,
    mentions,
    list: named,
  });
}

/** What is said where no theme was found: never hidden, since it may be the next theme. */
function unthemed(
  keywords: NonNullable<StanceSection['withoutTheme']['keywords']>,
  messages: Messages,
): Block[] {
  if (keywords.length === 0) return [];
  const list = keywords.map(({ keyword, count }) => `${keyword} ${formatCount(count)}`).join(', ');
  const label = messages.text(KEYS.complaints.without);
  return [line(messages.text('stance.withoutThemeKeywords', { label, list }), 'muted')];
}
