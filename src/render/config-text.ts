import type { InspectedRatings, InspectedRole, InspectedSegment, Inspection } from '../input/inspect.js';
import type { Locale } from '../schema/report.js';
import { safeForTerminal } from '../text/safe.js';
import { inlineYaml } from './inline-yaml.js';
import { type Messages, messagesFor } from './messages.js';

interface ConfigFacts {
  /** What was seen in the exports; empty: a file to fill in. */
  readonly inspections: readonly Inspection[];
  readonly locale: Locale;
  readonly timezone: string;
}

/** A voc.config.yaml for exports like these: the columns that all of them have, and a weekly profile. */
export function configText({ inspections, locale, timezone }: ConfigFacts): string {
  const { text } = messagesFor(locale);
  const comment = (words: string) => `# ${safeForTerminal(words).replaceAll('\n', ' ')}\n`;
  const setting = (name: string, value: unknown) => `${name}: ${inlineYaml(value)}`;
  const roles = commonRoles(inspections);
  const columns =
    roles.length > 0
      ? roles
          .map(([role, names]) => {
            const why = role === 'rating' ? ratingReason(inspections, names[0]!, text) : null;
            return `${why === null ? '' : comment(why)}${setting(role, role === 'text' ? names : names[0])}\n`;
          })
          .join('')
      : '# text: [내용]\n# date: 작성일\n# rating: 별점\n';
  const [segments, others] = commonSegments(inspections);
  const listed = (all: readonly InspectedSegment[]) =>
    all.map(({ column, values }) => text('init.values', { column, values })).join(', ');
  return [
    inspections.length === 0
      ? comment(text('init.empty'))
      : comment(text('init.from', { list: inspections.map(({ name }) => name).join(', ') })),
    comment(text('init.rule')),
    '\n',
    comment(text('init.columns')),
    ...questions(inspections, text).map(comment),
    columns,
    ...(segments.length === 0
      ? []
      : [
          '\n',
          comment(text('init.segments', { list: listed(segments) })),
          ...(others.length === 0 ? [] : [comment(text('init.otherSegments', { list: listed(others) }))]),
          `${setting(
            'segment',
            segments.map(({ column }) => column),
          )}\n`,
        ]),
    '\n',
    `${setting('timezone', timezone)}\n`,
    `${setting('locale', locale)}\n`,
    '\n',
    comment(text('init.profiles')),
    'profiles:\n  weekly:\n    period: week\n',
    `    ${comment(text('init.failOn'))}`,
    '    fail-on: [critical]\n',
    '\n',
    comment(text('init.alerts')),
    '# alerts:\n#   - { when: hazard, level: critical }\n#   - { when: theme, theme: delivery.speed, over: 8 %, level: warning }\n',
  ].join('');
}

/** What stands above the columns where several of them read like customers' words. */
function questions(inspections: readonly Inspection[], text: Messages['text']): string[] {
  const columns = (kind: InspectedRole['by']) =>
    inspections.flatMap(({ mapping }) => mapping.flatMap(({ by, column }) => (by === kind ? [column] : [])));
  const listed = (all: readonly string[]) => [...new Set(all)].map((column) => `"${column}"`).join(', ');
  const unread = listed(columns('unread'));
  const dates = listed(inspections.flatMap(({ datesNotTaken }) => datesNotTaken));
  return [
    ...(columns('unclear').length === 0 ? [] : [text('init.unclear')]),
    ...(unread === '' ? [] : [text('init.unread', { list: unread })]),
    ...(dates === '' ? [] : [text('init.dates', { list: dates })]),
  ];
}

const NPS = 10;

/** Which column gives the ratings, and how its numbers are read. */
function ratingReason(
  inspections: readonly Inspection[],
  column: string,
  text: Messages['text'],
): string | null {
  const ratings = inspections.flatMap(({ ratings }) => ratings ?? []);
  if (ratings.length === 0) return null;
  const lowest = Math.min(...ratings.map((one) => one.lowest));
  const highest = Math.max(...ratings.map((one) => one.highest));
  const isRecommendation = ratings.some((one) => one.isRecommendation);
  const [{ scale }] = [...ratings].sort((a, b) => b.highest - a.highest) as [InspectedRatings];
  const kind =
    isRecommendation && scale === NPS
      ? 'init.recommendation'
      : scale === null
        ? 'init.noScale'
        : 'init.rating';
  return text(kind, { column, lowest, highest, scale: scale ?? '' });
}

/** A report of more comparisons is hard to read. */
const MOST_SEGMENTS = 2;

/** Columns that every export has and that its groups may be compared by: those proposed, and others. */
function commonSegments(inspections: readonly Inspection[]): [InspectedSegment[], InspectedSegment[]] {
  const [first, ...rest] = inspections;
  const common = (first?.segments ?? []).filter(({ column }) =>
    rest.every(({ segments }) => segments.some((other) => other.column === column)),
  );
  const count = common.some(({ by }) => by === 'flag') ? common.length : MOST_SEGMENTS;
  return [common.slice(0, count), common.slice(count)];
}

/** Roles that every export fills with the same columns, in the order of the first. */
function commonRoles(inspections: readonly Inspection[]): [InspectedRole['role'], string[]][] {
  const [first, ...others] = inspections.map(({ mapping }) => byRole(mapping));
  if (!first) return [];
  const same = (role: InspectedRole['role'], names: readonly string[]) =>
    others.every((other) => other.get(role)?.join('\0') === names.join('\0'));
  return [...first].filter(([role, names]) => same(role, names));
}

function byRole(mapping: readonly InspectedRole[]): Map<InspectedRole['role'], string[]> {
  const roles = new Map<InspectedRole['role'], string[]>();
  for (const { role, column, by } of mapping)
    if (by !== 'unread') roles.set(role, [...(roles.get(role) ?? []), column]);
  return roles;
}
