import type { Report, ReportSections, SectionId } from '../../schema/report.js';
import { type Block, heading, line } from '../blocks.js';
import type { Messages } from '../messages.js';
import { anger } from './anger.js';
import { crossTables } from './cross-tables.js';
import { drivers } from './drivers.js';
import { earlyWarning } from './early-warning.js';
import { facets } from './facets.js';
import { groups } from './groups.js';
import { keywords } from './keywords.js';
import { leaders } from './leaders.js';
import { leftOut } from './left-out.js';
import { isEmpty } from './listening.js';
import { loyalty } from './loyalty.js';
import { moments } from './moments.js';
import { owners } from './owners.js';
import { polarity } from './polarity.js';
import { ratings } from './ratings.js';
import { reachability } from './reachability.js';
import { reasons } from './reasons.js';
import { relationships } from './relationships.js';
import { type Detail, type ShowSection, withoutUntold } from './section.js';
import { segments } from './segments.js';
import { complaints, praise } from './stances.js';
import { trends } from './trends.js';
import { urgency } from './urgency.js';

const SHOWS: { readonly [Id in SectionId]: ShowSection<Id> } = {
  polarity,
  urgency,
  earlyWarning,
  complaints,
  trends,
  anger,
  reachability,
  loyalty,
  owners,
  moments,
  leftOut,
  relationships,
  praise,
  reasons,
  leaders,
  groups,
  keywords,
  drivers,
  ratings,
  segments,
  crossTables,
  facets,
};

/** What a short report leaves to --sections: the headline says the first, other sections say the rest. */
const NOT_IN_BRIEF: ReadonlySet<SectionId> = new Set([
  'polarity',
  'groups',
  'keywords',
  'ratings',
  'crossTables',
  'facets',
]);

const ALL = { full: true, pictures: true, rows: Infinity, quotes: Infinity, quotedRows: Infinity };
const BRIEF = { full: false, pictures: false, quotes: 1, quotedRows: 3 };

/** The sections of a report, in full; or in brief, with one line for those that are empty and one on how to see the rest. */
export function showSections(
  { sections, minCell, coverage }: Pick<Report, 'sections' | 'minCell' | 'coverage'>,
  messages: Messages,
  { brief: rows }: { readonly brief?: number | undefined } = {},
): Block[] {
  const brief = rows !== undefined;
  // The headline says why; which sections are empty, and how to see the rest, leads nowhere.
  if (brief && coverage.readable === 0) return [];
  const detail: Detail = { ...(brief ? { ...BRIEF, rows } : ALL), minCell };
  const present = (Object.keys(SHOWS) as SectionId[]).filter((id) => sections[id] !== undefined);
  const asked = present.filter((id) => !brief || (!NOT_IN_BRIEF.has(id) && !isEmpty(sections[id]!)));
  const shown = asked.map((id) => ({ id, blocks: show(id, sections, messages, detail) }));
  const blocks = shown.flatMap((section) => section.blocks);
  if (!brief) return blocks;
  const thin = shown.filter((section) => section.blocks.length === 0).map(({ id }) => id);
  return [...blocks, ...behind(present, { asked, thin }, sections, messages)];
}

/** A section of a report, by itself; `aside`: a short report would leave it out. */
export interface FullSection {
  readonly id: SectionId;
  readonly blocks: readonly Block[];
  readonly aside: boolean;
}

/** Every section that has something to show, in full or with so many rows in short, and a line that names those that have not. */
export function filledSections(
  { sections, minCell }: Pick<Report, 'sections' | 'minCell'>,
  messages: Messages,
  { brief: rows, pictures = false }: { readonly brief?: number; readonly pictures?: boolean } = {},
): { readonly shown: readonly FullSection[]; readonly empty: readonly Block[] } {
  const present = (Object.keys(SHOWS) as SectionId[]).filter((id) => sections[id] !== undefined);
  const filled = present.filter((id) => !isEmpty(sections[id]!));
  const detail: Detail = { ...(rows === undefined ? ALL : { ...BRIEF, pictures, rows }), minCell };
  const shown = filled.map((id) => ({
    id,
    blocks: show(id, sections, messages, detail),
    aside: NOT_IN_BRIEF.has(id),
  }));
  return { shown, empty: emptyLine(present, sections, messages) };
}

function show<Id extends SectionId>(
  id: Id,
  sections: ReportSections,
  messages: Messages,
  detail: Detail,
): Block[] {
  const section = sections[id]!;
  if (isEmpty(section)) {
    const reason = messages.text(`empty.${section.empty}`);
    const name = messages.label('section', id);
    return [
      heading(name.charAt(0).toUpperCase() + name.slice(1)),
      line(messages.text('empty.line', { reason }), 'muted'),
    ];
  }
  const render = SHOWS[id] as unknown as (section: object, messages: Messages, detail: Detail) => Block[];
  const told = id === 'urgency' ? withoutHazards(sections) : id === 'facets' ? notTold(sections) : section;
  return withoutUntold(render(told, messages, detail), messages, detail, id === 'trends');
}

/** Facets whose values a section of their own tells. */
const TOLD_IN: Readonly<Record<string, SectionId>> = {
  remedies: 'anger',
  behaviours: 'anger',
  effort: 'reachability',
  touchpoints: 'moments',
  moment: 'moments',
  retention: 'loyalty',
  relatedSales: 'loyalty',
  referral: 'loyalty',
  relationship: 'relationships',
  customerGroup: 'leftOut',
};

/** The facets that no other section of this report tells: the same numbers twice only raise questions. */
function notTold(sections: ReportSections): object {
  return sections.facets!.filter(({ id }) => {
    const section = TOLD_IN[id] && sections[TOLD_IN[id]];
    return !section || isEmpty(section);
  });
}

/** Urgent verbatims that the early warning does not show already. */
function withoutHazards({ urgency, earlyWarning }: ReportSections): object {
  if (!earlyWarning || isEmpty(earlyWarning)) return urgency!;
  const shown = new Set(earlyWarning.verbatims.map(({ source, row }) => `${row} ${source}`));
  const critical = urgency!.critical.filter(({ source, row }) => !shown.has(`${row} ${source}`));
  return { ...urgency!, critical, hazards: urgency!.critical.length - critical.length };
}

/** What a short report does not show: empty sections and `thin` ones, of which it has too few texts, with their reasons; the names of the others. */
function behind(
  present: readonly SectionId[],
  { asked, thin }: { readonly asked: readonly SectionId[]; readonly thin: readonly SectionId[] },
  sections: ReportSections,
  messages: Messages,
): Block[] {
  const others = present.filter(
    (id) => (thin.includes(id) || !asked.includes(id)) && !isEmpty(sections[id]!),
  );
  return [
    line(''),
    ...emptyLine(present, sections, messages, thin),
    line(messages.text('report.brief', { list: others.join(',') || 'anger' }), 'muted'),
  ];
}

/** Sections without data, with their reasons. */
function emptyLine(
  present: readonly SectionId[],
  sections: ReportSections,
  messages: Messages,
  thin: readonly SectionId[] = [],
): Block[] {
  const empty = present.flatMap((id) => {
    const section = sections[id]!;
    if (!isEmpty(section) && !thin.includes(id)) return [];
    const reason = messages.text(isEmpty(section) ? `empty.${section.empty}` : 'empty.few');
    return [messages.text('empty.one', { section: messages.label('section', id), reason })];
  });
  return empty.length > 0 ? [line(messages.text('empty.list', { list: empty.join(', ') }), 'muted')] : [];
}
