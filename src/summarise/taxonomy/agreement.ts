import type { LabelledTheme } from '../../input/columns/mentions.js';
import type { MentionPolarity, ThemeMention } from '../../schema/annotation.js';
import { order } from '../counts.js';
import { groupOf } from '../group.js';

export interface LabelledText {
  readonly labels: readonly LabelledTheme[];
  readonly found: readonly Pick<ThemeMention, 'id' | 'polarity'>[];
}

/** Hits, false alarms and misses, with what follows from them (0 where nothing was there). */
export interface Agreement {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export type AgreementMeasure = 'themes' | 'groups' | 'complaints' | 'withPolarity';

export interface AgreementReport {
  readonly texts: number;
  /** Over all texts and themes together (micro). The last two only where labels tell the polarity. */
  readonly micro: Readonly<Partial<Record<AgreementMeasure, Agreement>>>;
  /** Unweighted mean of the F1 of the themes that were labelled. */
  readonly macroF1: number;
  readonly themes: readonly ({ readonly id: string } & Agreement)[];
}

type Mention = { readonly id: string; readonly polarity: MentionPolarity | null };

const KEYS: Readonly<Record<AgreementMeasure, (mention: Mention) => string | null>> = {
  themes: ({ id }) => id,
  groups: ({ id }) => groupOf(id),
  complaints: ({ id, polarity }) => (polarity === 'negative' ? id : null),
  withPolarity: ({ id, polarity }) => `${id}:${polarity}`,
};

/** How far the themes found are those that people gave. */
export function agreement(texts: readonly LabelledText[]): AgreementReport {
  const labels = texts.flatMap((text) => text.labels);
  const polar = labels.length > 0 && labels.every(({ polarity }) => polarity !== null);
  const measures: AgreementMeasure[] = polar
    ? ['themes', 'groups', 'complaints', 'withPolarity']
    : ['themes', 'groups'];
  const ids = [...new Set(texts.flatMap(({ labels, found }) => [...labels, ...found].map(({ id }) => id)))];
  const themes = ids
    .sort(order)
    .map((theme) => ({ id: theme, ...compare(texts, ({ id }) => (id === theme ? id : null)) }));
  const labelled = themes.filter(({ hits, misses }) => hits + misses > 0);
  return {
    texts: texts.length,
    micro: Object.fromEntries(measures.map((measure) => [measure, compare(texts, KEYS[measure])])),
    macroF1: round(labelled.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, labelled.length)),
    themes,
  };
}

function compare(texts: readonly LabelledText[], keyOf: (mention: Mention) => string | null): Agreement {
  const keys = (mentions: readonly Mention[]) => new Set(mentions.map(keyOf).filter((key) => key !== null));
  let [hits, falseAlarms, misses] = [0, 0, 0];
  for (const { labels, found } of texts) {
    const [gold, given] = [keys(labels), keys(found)];
    for (const key of given) gold.has(key) ? hits++ : falseAlarms++;
    for (const key of gold) if (!given.has(key)) misses++;
  }
  return {
    hits,
    falseAlarms,
    misses,
    precision: share(hits, hits + falseAlarms),
    recall: share(hits, hits + misses),
    f1: share(2 * hits, 2 * hits + falseAlarms + misses),
  };
}

const share = (count: number, of: number): number => (of === 0 ? 0 : round(count / of));
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
