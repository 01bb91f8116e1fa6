import { relationshipRule } from '../../classify/relationship-guide.js';
import type { Annotation, Guide } from '../../schema/annotation.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { type Messages, messagesFor } from '../messages.js';

/** From this intensity on, listening comes before explaining. */
const ANGRY = 3;

/** The listening guide of one verbatim; null where there is nothing to answer (no readable text). */
export function guideOf(annotation: Annotation, taxonomy: Pick<Taxonomy, 'themes'>): Guide | null {
  if (annotation.polarity === null) return null;
  const language = annotation.language === 'en' ? 'en' : 'ko';
  const messages = messagesFor(language);
  const labels = new Map(taxonomy.themes.map(({ id, label }) => [id, label[language]]));
  const themes = (polarity: 'negative' | 'positive') => [
    ...new Set(
      annotation.themes
        .filter((mention) => mention.polarity === polarity)
        .map(({ id }) => labels.get(id) ?? id),
    ),
  ];
  return {
    language,
    acknowledge: acknowledge(annotation, themes('negative'), themes('positive'), messages),
    wants: wants(annotation, messages),
    owner: owner(annotation, messages),
    when: messages.text(`guide.${annotation.urgency.level}`),
    how: how(annotation, messages),
  };
}

function acknowledge(
  { polarity, intensity, effort }: Annotation,
  complaints: readonly string[],
  praise: readonly string[],
  messages: Messages,
): string {
  const complains = polarity === 'negative' || polarity === 'mixed';
  const list = complaints.join(', ');
  const facts = [
    ...(list === '' ? [] : [messages.text(complains ? 'guide.trouble' : 'guide.topic', { list })]),
    ...(complains && complaints.length === 0 ? [messages.text('guide.unnamedTrouble')] : []),
    ...(complains && intensity >= ANGRY ? [messages.text('guide.anger')] : []),
    ...(effort && effort.signs.length > 0
      ? [
          messages.text('guide.effort', {
            list: effort.signs.map((sign) => messages.label('effort', sign)).join(', '),
          }),
        ]
      : []),
    ...(praise.length > 0 ? [messages.text('guide.praise', { list: praise.join(', ') })] : []),
  ];
  if (facts.length > 0) return facts.join(' ');
  return messages.text(polarity === 'positive' ? 'guide.thanks' : 'guide.nothing');
}

function wants({ remedies, intents, polarity }: Annotation, messages: Messages): string {
  if (remedies.length > 0) {
    const list = remedies.map((remedy) => messages.label('remedy', remedy)).join(', ');
    return messages.text('guide.remedies', { list });
  }
  if (intents.includes('cancellation')) return messages.text('guide.leave');
  if (intents.includes('inquiry')) return messages.text('guide.answer');
  if (intents.includes('suggestion')) return messages.text('guide.idea');
  if (intents.includes('request')) return messages.text('guide.request');
  return messages.text(polarity === 'negative' || polarity === 'mixed' ? 'guide.ask' : 'guide.noWish');
}

const owner = ({ owners }: Annotation, messages: Messages): string =>
  owners.length > 0
    ? owners.map((id) => messages.label('owner', id)).join(', ')
    : messages.text('guide.noOwner');

function how({ themes, behaviours, abusive, relationship }: Annotation, messages: Messages): string {
  const hazard = themes.some(({ id, polarity }) => id === 'product.safety' && polarity === 'negative');
  const harm = behaviours.some((id) => id === 'threat_harm' || id === 'self_harm');
  const formal = behaviours.some((id) => id === 'regulator' || id === 'legal' || id === 'media');
  const rule = relationship === null ? undefined : relationshipRule(relationship);
  return [
    ...(harm ? [messages.text('guide.harm')] : []),
    ...(hazard ? [messages.text('guide.hazard')] : []),
    ...(formal ? [messages.text('guide.formal')] : []),
    ...(abusive ? [messages.text('guide.abuse')] : []),
    ...(rule ? [messages.text('guide.relationship', { rule: rule.response[messages.locale] })] : []),
  ].join(' ');
}
