import type { ReportSections, SectionId } from '../../schema/report.js';
import type { Summary } from '../../schema/summary.js';
import { anger } from './anger.js';
import { crossTables } from './cross-tables.js';
import { drivers } from './drivers.js';
import { earlyWarning } from './early-warning.js';
import { facets } from './facets.js';
import { groups } from './groups.js';
import { keywords } from './keywords.js';
import { leaders } from './leaders.js';
import { leftOut } from './left-out.js';
import { loyalty } from './loyalty.js';
import { moments } from './moments.js';
import { owners } from './owners.js';
import { polarity } from './polarity.js';
import { ratings } from './ratings.js';
import { reachability } from './reachability.js';
import { reasons } from './reasons.js';
import { relationships } from './relationships.js';
import type { BuildSection, SectionContext } from './section.js';
import { segments } from './segments.js';
import { complaints, praise } from './stances.js';
import { trends } from './trends.js';
import { urgency } from './urgency.js';

type Builders = { readonly [Id in SectionId]: BuildSection<Id> };

/** Every section, in the order of the report. */
const BUILDERS: Builders = {
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

export const SECTIONS = Object.keys(BUILDERS) as readonly SectionId[];

export function buildSections(
  summary: Summary,
  wanted: readonly SectionId[],
  context: SectionContext,
): ReportSections {
  const built: Record<string, ReportSections[SectionId]> = {};
  for (const id of SECTIONS) {
    const section = wanted.includes(id) ? BUILDERS[id](summary, context) : undefined;
    if (section !== undefined) built[id] = section;
  }
  return built as ReportSections;
}
