import type { Proportion, Said } from '../../schema/report-parts.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import { formatDay, formatDays } from '../dates.js';
import type { MessageKey } from '../message-keys.js';
import type { Messages } from '../messages.js';
import { formatCount, formatPoints } from '../numbers.js';
import { behindCount, countTold } from '../small.js';
import { cut } from './listening.js';
import { type Detail, quotesOf, type ShowSection } from './section.js';

type Reasons = Parameters<ShowSection<'reasons'>>[0];
type Event = NonNullable<Reasons['event']>;

/** One of the seven: what is counted for it, or why there is nothing; and who says so. */
interface Reason {
  readonly name: MessageKey;
  readonly facts: readonly string[];
  readonly without: MessageKey;
  readonly quotes: readonly Block[];
}

/** All seven, in their order, also those of which nobody speaks: what is missing is an answer too. */
export const reasons: ShowSection<'reasons'> = (section, messages, detail) => {
  const { needs, event } = section;
  return [
    heading(messages.text('heading.reasons')),
    ...sevenOf(section, messages, detail).flatMap(({ name, facts, without, quotes }, i) => [
      line(
        messages.text('reasons.line', {
          number: i + 1,
          name: messages.text(name),
          list: facts.length > 0 ? facts.join(', ') : messages.text(without),
        }),
        facts.length > 0 ? 'plain' : 'muted',
      ),
      ...quotes,
    ]),
    ...(needs.newWords.length > 0
      ? [line(messages.text('reasons.newWords', { list: needs.newWords.join(', ') }))]
      : []),
    ...(event ? around(event, messages, detail) : []),
  ];
};

function sevenOf(section: Reasons, messages: Messages, detail: Detail): Reason[] {
  const { needs, handling, image, advertise, advertiseUnthemed, keep, grow, event, undatedEvent } = section;
  const { text } = messages;
  const counted = (one: Proportion) => countTold(one, detail.minCell, messages);
  const fact = (one: Said, name?: MessageKey): string[] =>
    one.count === 0
      ? []
      : [name ? text('reasons.fact', { name: text(name), count: counted(one) }) : counted(one)];
  const quoted = (one: Said, label: string | null = null) =>
    quotesOf(detail.full ? label : null, one.quotes.slice(0, detail.quotes), messages);
  /** Of a reason that is told from two sides. */
  const side = (one: Said, name: MessageKey) => quoted(one, text(name));
  /** A short report quotes here what it says nowhere else. */
  const inFull = (blocks: readonly Block[]) => (detail.full ? blocks : []);
  return [
    {
      name: 'reasons.needs',
      facts: fact(needs.suggestions),
      without: 'empty.no_cues',
      quotes: quoted(needs.suggestions),
    },
    {
      name: 'reasons.handling',
      facts: [...fact(handling.bad, 'reasons.slow'), ...fact(handling.good, 'reasons.fast')],
      without: 'empty.no_cues',
      quotes: inFull([...side(handling.bad, 'reasons.slow'), ...side(handling.good, 'reasons.fast')]),
    },
    {
      name: 'reasons.image',
      facts: [...fact(image.bad, 'reasons.broken'), ...fact(image.good, 'reasons.kept')],
      without: 'empty.no_cues',
      quotes: [...side(image.bad, 'reasons.broken'), ...inFull(side(image.good, 'reasons.kept'))],
    },
    {
      name: 'reasons.advertise',
      facts: advertiseUnthemed
        ? fact(advertiseUnthemed, 'reasons.unthemed')
        : advertise
            .slice(0, detail.rows)
            .map(({ label, count }) => text('reasons.theme', { theme: label, count })),
      without: 'reasons.noPraise',
      quotes: advertiseUnthemed
        ? quoted(advertiseUnthemed)
        : inFull(advertise.flatMap(({ label, quotes }) => quotesOf(label, quotes, messages))),
    },
    {
      name: 'reasons.keep',
      facts: fact(keep),
      without: 'empty.no_cues',
      quotes: inFull(quoted(keep)),
    },
    {
      name: 'reasons.grow',
      facts: fact(grow),
      without: 'empty.no_cues',
      quotes: inFull(quoted(grow)),
    },
    {
      name: 'reasons.market',
      facts:
        event && !event.outside
          ? [text('reasons.below', { day: formatDay(event.day, messages.locale) })]
          : [],
      without: event ? 'reasons.oneSided' : undatedEvent ? 'reasons.undatedEvent' : 'reasons.noEvent',
      quotes: [],
    },
  ];
}

function around(event: Event, messages: Messages, detail: Detail): Block[] {
  const { day, before, after, change, themes, outside } = event;
  const { text, locale } = messages;
  if (outside) {
    const days = formatDays(outside.first, outside.last, locale);
    return [
      heading(text('heading.event', { day: formatDay(day, locale) })),
      line(text(after.readable === 0 ? 'reasons.allBefore' : 'reasons.allAfter', { days })),
    ];
  }
  const share = (one: Proportion) => behindCount(one, detail.minCell, messages);
  const told = ({ complaints, readable }: Event['before']) =>
    `${formatCount(complaints.count)}/${formatCount(readable)}${share(complaints)}`;
  const [shown, more] = cut(themes, detail, messages);
  const cell = (one: Proportion) => `${formatCount(one.count)}${share(one)}`;
  return [
    heading(text('heading.event', { day: formatDay(day, messages.locale) })),
    line(
      text('reasons.event', {
        before: told(before),
        after: told(after),
      }),
    ),
    line(
      change
        ? text(change.clear ? 'reasons.clear' : 'reasons.unclear', {
            points: formatPoints(change.points),
            interval: `${formatPoints(change.low)} … ${formatPoints(change.high)}`,
          })
        : text('reasons.few'),
      change ? 'plain' : 'muted',
    ),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              words(text('column.theme')),
              figures(text('column.before')),
              figures(text('column.after')),
            ],
            rows: shown.map(({ label, before, after, clear }) => [
              clear ? `${label} !` : label,
              cell(before),
              cell(after),
            ]),
          },
        ]),
    ...more,
    ...(shown.some(({ clear }) => clear) ? [line(text('reasons.marks'), 'muted')] : []),
  ];
}
