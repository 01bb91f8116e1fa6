import type { ReportSections, SectionId } from '../../schema/report.js';
import type { Block } from '../blocks.js';
import type { Messages } from '../messages.js';
import { anger } from './anger.js';
import { facets } from './facets.js';
import { groups } from './groups.js';
import { keywords } from './keywords.js';
import { owners } from './owners.js';
import { polarity } from './polarity.js';
import { ratings } from './ratings.js';
import type { ShowSection } from './section.js';
import { segments } from './segments.js';
import { complaints, praise } from './stances.js';
import { urgency } from './urgency.js';

const SHOWS: { readonly [Id in SectionId]: ShowSection<Id> } = {
  polarity,
  urgency,
  complaints,
  praise,
  groups,
  owners,
  anger,
  keywords,
  ratings,
  segments,
  facets,
};

export function showSections(sections: ReportSections, messages: Messages): Block[] {
  const show = <Id extends SectionId>(id: Id): Block[] => {
    const section = sections[id];
    return section ? SHOWS[id](section, messages) : [];
  };
  return (Object.keys(SHOWS) as SectionId[]).flatMap((id) => show(id));
}
