import { readFileSync } from 'node:fs';
import { loadSentiment } from '../../../src/classify/sentiment/index.js';
import { toDocument } from '../../../src/text/document.js';

/** Rows of a TSV table beside this file, by the names of its header; lines that begin with # are comments. */
export function readTable(name: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((column, i) => [column, cells[i] ?? '']));
  });
}

const sentiment = loadSentiment();

/** What the shipped models say of a text. */
export function judged(text: string) {
  const value = sentiment.classify(toDocument([{ column: 'text', text }]), {});
  return { ...value, unsure: value.polarity !== null && value.confidence < sentiment.minConfidence };
}
