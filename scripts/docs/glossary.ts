import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { page, table } from './page.js';

interface Term {
  readonly term: string;
  readonly ko: string;
  readonly en: string;
  readonly ko_means: string;
}
type Labels = Readonly<
  Record<string, Readonly<Record<string, { readonly ko: string; readonly en: string }>>>
>;

/** Kinds of labels that are values of an annotation, in the order in which an annotation has them. */
const VALUES = [
  'language',
  'polarity',
  'intensity',
  'intent',
  'remedy',
  'behaviour',
  'effort',
  'touchpoint',
  'moment',
  'r',
  'relationship',
  'customerGroup',
  'urgency',
  'alarm',
  'owner',
  'stage',
] as const;

const read = <Data>(path: string): Data =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Data;

/** The words of voc, and the values of its annotations, in both languages. */
export function glossaryPage(): string {
  const terms = read<Term[]>('scripts/docs/glossary.yaml');
  const labels = read<Labels>('src/data/messages/labels.yaml');
  const values = VALUES.map((kind) => {
    const rows = Object.entries(labels[kind]!).map(([id, { ko, en }]) => [`\`${id}\``, en, ko]);
    return `### ${kind}\n\n${table(['id', 'English', '한국어'], rows)}`;
  });
  return page(
    'Glossary',
    'scripts/docs/glossary.yaml and src/data/messages/labels.yaml',
    `## Words\n\n${table(
      ['word', 'means', '한국어', '뜻'],
      terms.map((word) => [`**${word.term}**`, word.en, word.ko, word.ko_means]),
    )}\n\n## Values of an annotation\n\nThemes: [themes](themes.md), [주제](themes.ko.md).\n\n${values.join('\n\n')}`,
  );
}
