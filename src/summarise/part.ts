import { Failure } from '../errors/failure.js';
import type { Summary } from '../schema/summary.js';
import { absorbSummary } from './merge.js';
import { summaryFromJson, summaryToJson } from './serialise.js';
import { emptySummary } from './summary.js';

/** Version of the file that `voc report --partial` writes. */
const FORMAT = 'voc-part/1';

/** What needs the whole input, which no part has and no merge can give: see docs/scale.md. */
const LACKS = ['near-duplicates'] as const;

/** Choices that show in a report and neither in the versions of its annotations nor in the summary's own options. */
export interface PartSettings {
  readonly minConfidence: number | null;
  readonly keywords: boolean;
}

/** A summary of a part of the input, with what it was made with. */
export interface Part {
  /** The file that it came from, for messages. */
  readonly name: string;
  readonly settings: PartSettings;
  readonly summary: Summary;
}

export const partToJson = ({ settings, summary }: Omit<Part, 'name'>) => ({
  format: FORMAT,
  lacks: LACKS,
  settings,
  summary: summaryToJson(summary),
});

const ANEW = 'Make it again from its export: voc report EXPORT --partial -o part.json';

/** @throws Failure summary_invalid when `json` is no part that this version wrote */
export function partFromJson(json: unknown, name: string): Part {
  const { format, settings, summary } = (json ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || typeof settings !== 'object' || settings === null)
    throw new Failure(
      'summary_invalid',
      `${name} is not a partial summary that this version of voc wrote.`,
      'Make it with "voc report --partial -o part.json".',
    );
  return { name, settings: settings as PartSettings, summary: summaryFromJson(summary, name, ANEW) };
}

/** Adds a part to what was merged before it, which changes; null: it is the first. @throws Failure parts_mixed when they were made in different ways */
export function addPart(before: Part | null, part: Part): Part {
  // Into an empty summary: what was read from a file has its maps in the order of their keys.
  const whole = before ?? { ...part, summary: emptySummary(part.summary.options) };
  refuseOther(whole, part);
  absorbSummary(whole.summary, part.summary);
  const [own, other] = whole.summary.by.keys();
  if (other !== undefined) throw mixed(whole, part, `${own} and ${other}`);
  return whole;
}

/** A row that both hold, as far as their samples of quotes tell: the same text at the same place. The same rows were read twice. */
export function rowOfBoth(whole: Summary, part: Summary): { source: string; row: number } | null {
  for (const [id, { items }] of part.quotes) {
    const known = new Map(whole.quotes.get(id)?.items.map((item) => [item.key, item]));
    for (const { key, source, row } of items) {
      const twin = known.get(key);
      if (twin?.source === source && twin.row === row) return { source, row };
    }
  }
  return null;
}

function refuseOther(first: Part, part: Part): void {
  const described = ({ settings, summary }: Part) => ({ ...settings, ...summary.options });
  const [own, other]: Record<string, unknown>[] = [described(first), described(part)];
  for (const key of Object.keys(own!)) {
    const [a, b] = [JSON.stringify(own![key]), JSON.stringify(other![key])];
    if (a !== b) throw mixed(first, part, `${key} is ${a} in one and ${b} in the other`);
  }
}

const mixed = (first: Part, part: Part, why: string): Failure =>
  new Failure(
    'parts_mixed',
    `${first.name} and ${part.name} were made in different ways: ${why}.`,
    'Make all parts with the same version of voc, taxonomy, models and flags.',
  );
