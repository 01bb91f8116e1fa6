import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text to measure on, which nothing of ours may hold. */
export interface MeasuredText {
  /** "evaluate/airline/dev.tsv:17" */
  readonly place: string;
  readonly text: string;
}

/** The texts of DATA/evaluate (each dev.tsv) and DATA/gold. Throws an Error where a file has no text. */
export function measuredTexts(data: string): MeasuredText[] {
  const sets = readdirSync(join(data, 'evaluate')).sort();
  const tables = [...sets.map((set) => `evaluate/${set}/dev.tsv`), 'gold/twins.tsv'];
  return [
    ...tables.filter((file) => existsSync(join(data, file))).flatMap((file) => table(data, file)),
    ...lines(data, 'gold/verbatims.jsonl').flatMap(({ place, text }) =>
      text === '' ? [] : [{ place, text: (JSON.parse(text) as { text: string }).text }],
    ),
  ];
}

/** Our own tables that are only for measuring; what we train and test with may not hold them either. */
export const OWN_MEASURED = 'fixtures/gold/';

/** The texts of those tables. */
export const ownMeasuredTexts = (root: string): MeasuredText[] =>
  readdirSync(join(root, OWN_MEASURED))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => table(root, `${OWN_MEASURED}${name}`));

const lines = (data: string, file: string): MeasuredText[] =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .map((text, i) => ({ place: `${file}:${i + 1}`, text }));

function table(data: string, file: string): MeasuredText[] {
  const [header, ...rows] = lines(data, file);
  const column = header!.text.split('\t').indexOf('text');
  if (column < 0) throw new Error(`${file}: no column "text"`);
  return rows.flatMap(({ place, text }) => {
    const cell = text.split('\t')[column];
    return cell ? [{ place, text: cell }] : [];
  });
}
