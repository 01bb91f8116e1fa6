import type { Clause } from '../../../schema/document.js';
import { readLexicon } from '../../lexicon.js';
import type { Opinion } from '../../negation/marks.js';
import { surfaceForms } from './forms.js';
import { idiomsOf } from './lexicon.js';

interface OpinionWords {
  readonly stems: { readonly positive: readonly string[]; readonly negative: readonly string[] };
  readonly roots: { readonly positive: readonly string[]; readonly negative: readonly string[] };
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  readonly neutral: readonly string[];
  readonly warned: readonly string[];
}

interface Form {
  readonly form: string;
  readonly value: number;
  readonly isRoot: boolean;
  readonly warned: boolean;
}

/** Wanted things that are there, and unwanted ones, are half an opinion. */
const WANTED = 0.5;

const words = readLexicon<OpinionWords>('ko/negation-opinions.yaml');
const warned = new Set(words.warned);
const formsOfStem = (stem: string, value: number): Form[] =>
  surfaceForms(stem).map((form) => ({ form, value, isRoot: false, warned: warned.has(stem) }));
const root = (form: string, value: number): Form => ({ form, value, isRoot: true, warned: warned.has(form) });

/** Surface forms by first character, longest first. */
const FORMS = new Map<string, Form[]>();
for (const form of [
  ...words.neutral.map((it) => root(it, 0)),
  ...words.stems.positive.flatMap((stem) => formsOfStem(stem, 1)),
  ...words.stems.negative.flatMap((stem) => formsOfStem(stem, -1)),
  ...words.roots.positive.map((it) => root(it, 1)),
  ...words.roots.negative.map((it) => root(it, -1)),
  ...words.wanted.map((it) => root(it, WANTED)),
  ...words.unwanted.map((it) => root(it, -WANTED)),
]) {
  const known = FORMS.get(form.form[0]!);
  if (known) known.push(form);
  else FORMS.set(form.form[0]!, [form]);
}
for (const forms of FORMS.values()) forms.sort((a, b) => b.form.length - a.form.length);

/** 좋 and 싫 are clear wherever they stand; other single syllables only begin a word, stems only before an ending. */
const CLEAR = new Set(['좋', '싫']);
const ENDING =
  /^(?:$|[\s.,!?~…ㅠㅜㅋㅎ]|[요다고서네지니면게긴기은는음을던며워웠어아었았습세군구나냐라만죠자데길])/;

/** The opinion words of a clause with their own polarity, ascending, without overlaps. */
export function koreanOpinions(text: string, { start, end }: Clause): Opinion[] {
  const idioms = idiomsOf(text, start, end);
  const opinions: Opinion[] = [];
  for (let at = start; at < end; ) {
    const idiom = idioms.find((it) => it.start === at);
    if (idiom) {
      if (idiom.value !== null) opinions.push({ start: at, end: idiom.end, value: idiom.value });
      at = idiom.end;
      continue;
    }
    const found = FORMS.get(text[at]!)?.find(
      (form) => text.startsWith(form.form, at) && standsAlone(text, at, start, form),
    );
    if (found && found.value !== 0)
      opinions.push({ start: at, end: at + found.form.length, value: found.value, warned: found.warned });
    at += found ? found.form.length : 1;
  }
  return opinions;
}

function standsAlone(text: string, at: number, start: number, { form, isRoot }: Form): boolean {
  if (form.length > 1 || CLEAR.has(form)) return true;
  if (at > start && !/[\s"'(,.!?안못않]/.test(text[at - 1]!)) return false;
  return isRoot || ENDING.test(text.slice(at + 1, at + 2));
}
