import type { Guide } from '../../schema/annotation.js';
import type { Explanation } from '../../schema/explanation.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { type Block, heading, line } from '../blocks.js';
import { guideOf } from '../guide/guide.js';
import { guideParts } from '../guide/text.js';
import type { Messages } from '../messages.js';
import type { Page } from '../page.js';
import { reasonName } from '../sections/urgency.js';
import { showDoubts, showFacets } from './facets.js';
import { showReading, showTokens } from './reading.js';
import { showFeatures } from './sentiment.js';
import { showLosses, showThemes } from './themes.js';
import { signed } from './words.js';

interface Wanted {
  /** Rows of each table; JSON has all. */
  readonly top: number;
  /** Adds how to listen. */
  readonly withGuide: boolean;
  /** Every cue that lost, also those that lost to another cue of their theme; pieces of words as the model weighs them. */
  readonly verbose: boolean;
}

/** Why a text is judged as it is, the answer first, then its reasons. */
export const explanationPage = (
  explanation: Explanation,
  taxonomy: Pick<Taxonomy, 'themes'>,
  wanted: Wanted,
): Page => {
  const guide = wanted.withGuide ? guideOf(explanation.annotation, taxonomy) : null;
  return {
    value: wanted.withGuide ? { ...explanation, guide } : explanation,
    blocks: (messages) => show(explanation, taxonomy, guide, wanted, messages),
  };
};

function show(
  explanation: Explanation,
  taxonomy: Pick<Taxonomy, 'themes'>,
  guide: Guide | null,
  { top, verbose }: Wanted,
  messages: Messages,
): Block[] {
  const labels = new Map(taxonomy.themes.map(({ id, label }) => [id, label[messages.locale]]));
  const nameOf = (id: string): string => labels.get(id) ?? id;
  return [
    ...showVerdict(explanation, nameOf, messages),
    ...(guide === null ? [] : showGuide(guide, messages)),
    ...showThemes(explanation, nameOf, messages),
    ...showLosses(explanation, nameOf, { top, verbose }, messages),
    ...showFacets(explanation, messages),
    ...showDoubts(explanation, messages),
    ...explanation.parts.flatMap((part) => [
      ...(part.column === null ? [] : [heading(part.column)]),
      ...showReading(part, messages),
      ...showFeatures(part, { top, verbose }, messages),
      ...showTokens(part, messages),
    ]),
    line(
      Object.entries(explanation.versions)
        .map(([name, version]) => `${name} ${version}`.trim())
        .join(' · '),
      'muted',
    ),
  ];
}

const showGuide = (guide: Guide, messages: Messages): Block[] => [
  heading(messages.text('explain.guide')),
  ...guideParts(guide).map((text) => line(text)),
];

function showVerdict(
  { annotation, parts }: Explanation,
  nameOf: (theme: string) => string,
  messages: Messages,
): Block[] {
  const { language, polarity, score, confidence, unsure, intensity, urgency, owners } = annotation;
  const facts = [messages.label('language', language)];
  if (polarity !== null) {
    facts.push(
      messages.text('explain.polarity', {
        polarity: messages.label('polarity', polarity),
        score: signed(score, 2),
        confidence: confidence.toFixed(2),
      }),
    );
    if (unsure) facts.push(messages.text('polarity.unsure'));
    if (intensity > 0) facts.push(messages.label('intensity', String(intensity)));
  }
  const why = urgency.reasons.map((id) => reasonName({ id, label: nameOf(id) }, messages));
  const reasons = why.length === 0 ? '' : ` (${why.join(', ')})`;
  facts.push(`${messages.text('column.level')}: ${messages.label('urgency', urgency.level)}${reasons}`);
  if (owners.length > 0)
    facts.push(
      `${messages.text('column.owner')}: ${owners.map((owner) => messages.label('owner', owner)).join(', ')}`,
    );
  return [
    ...parts.map(({ original }) => line(`“${original}”`)),
    { kind: 'facts', facts },
    ...(annotation.keywords === null || annotation.keywords.length === 0
      ? []
      : [line(messages.text('explain.keywords', { list: annotation.keywords.join(', ') }), 'muted')]),
  ];
}
