import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** A stretch of text that the project ships or tests with. */
export interface OwnText {
  /** "src/data/corpus/ko/apps.tsv:17" */
  readonly place: string;
  readonly text: string;
}

/** Folders whose words are ours; what was learned from data (models) is no wording. */
export const OWN_FOLDERS = [
  'src/data/corpus',
  'src/data/lexicon',
  'src/data/taxonomy',
  'fixtures',
  'test/classify/sentiment',
] as const;

const READ = new Set(['.yaml', '.yml', '.tsv', '.csv', '.txt', '.md', '.json']);

/** Every text of those folders: scalars of YAML, cells of tables, lines of the rest. */
export function ownTexts(root: string): OwnText[] {
  return OWN_FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ.has(extname(entry.name)))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .flatMap((file) => textsOf(relative(root, file), readFileSync(file, 'utf8'))),
  );
}

/** The texts of one file, by its ending. */
export function textsOf(place: string, content: string): OwnText[] {
  if (/\.ya?ml$/.test(place)) return scalars(place, content);
  const cells = (line: string): string[] =>
    place.endsWith('.tsv') ? line.split('\t') : place.endsWith('.csv') ? line.split(',') : [line];
  return content
    .split('\n')
    .flatMap((line, i) => cells(line).map((text) => ({ place: `${place}:${i + 1}`, text })));
}

function scalars(place: string, content: string): OwnText[] {
  const lines = new LineCounter();
  const texts: OwnText[] = [];
  visit(parseDocument(content, { lineCounter: lines }), {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      texts.push({ place: `${place}:${lines.linePos(node.range?.[0] ?? 0).line}`, text: node.value });
    },
  });
  return texts;
}
