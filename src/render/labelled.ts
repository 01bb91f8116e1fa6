import type { LabelKind } from './message-keys.js';
import type { Messages } from './messages.js';
import { FACET_LABELS } from './sections/facets.js';

/** Where a report or a digest has ids of what voc knows by name, and of what kind they are. */
const KINDS: Readonly<Record<string, LabelKind>> = {
  'groups[]': 'group',
  'facets[]': 'facet',
  'anger.did[]': 'behaviour',
  'anger.wanted.remedies[]': 'remedy',
  'reachability.causes[]': 'cause',
  'moments.touchpoints[]': 'touchpoint',
  'moments.moments[]': 'moment',
  'moments.worst': 'moment',
  'moments.best': 'moment',
  'moments.sides[]': 'side',
  'leftOut.groups[]': 'customerGroup',
  'loyalty.rs[]': 'r',
  'relationships.relations[]': 'relationship',
  'owners.owners[]': 'owner',
  'owners.stages[]': 'stage',
  'owners.again.customers.owners[]': 'owner',
  'owners.again.customers.stages[]': 'stage',
};

/** The same value with a label beside each such id, as people read it: what programs and templates print. */
export function labelled<Value extends { readonly sections?: object }>(
  value: Value,
  messages: Messages,
): Value {
  const { label } = messages;
  const walk = (part: unknown, path: string, facet: string): unknown => {
    if (Array.isArray(part)) return part.map((one) => walk(one, `${path}[]`, facet));
    if (typeof part !== 'object' || part === null) return part;
    const own = part as Readonly<Record<string, unknown>>;
    const { id, ...rest } = own;
    const inside = path === 'facets[]' ? String(id) : facet;
    const kind = path === 'facets[].values[]' ? (FACET_LABELS[facet] ?? 'value') : KINDS[path];
    const named = kind === undefined ? own : { id, label: label(kind, String(id)), ...rest };
    return Object.fromEntries(
      Object.entries(named).flatMap(([key, one]): [string, unknown][] => [
        [key, walk(one, path === '' ? key : `${path}.${key}`, inside)],
        ...besides(path, key, one, label),
      ]),
    );
  };
  return value.sections === undefined ? value : { ...value, sections: walk(value.sections, '', '') };
}

/** Ids that stand in a field of their own have their label in another beside it. */
function besides(path: string, key: string, id: unknown, label: Messages['label']): [string, unknown][] {
  if (path === 'moments.map[]' && (key === 'touchpoint' || key === 'moment'))
    return [[`${key}Label`, id === null ? null : label(key, String(id))]];
  if (key === 'owner' && /^(?:complaints\.themes|urgency\.reasons)\[\]$/.test(path))
    return [['ownerLabel', label('owner', String(id))]];
  if (/^urgency\.(?:critical|high)\[\]$/.test(path) && key === 'owners')
    return [['ownerLabels', (id as readonly string[]).map((owner) => label('owner', owner))]];
  return [];
}
