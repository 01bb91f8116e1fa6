import { readFileSync } from 'node:fs';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { schema, yaml } from '../../data/packages.js';
import { Failure } from '../../errors/failure.js';
import { EFFECTS, type ScopeKind } from '../../text/negation/marks.js';

/** What a cue may stand under and then not fire; "hearsay": a word before it says that others do it. */
export type Block = ScopeKind | 'hearsay';

/**
 * What a text must be. "here": not about something else (guard "elsewhere": politics, crime, stars); "leaving": besides, nobody
 * comes back (guard "back"); "trade": besides, a thing of trade is named (guard "trade") or a customer speaks; "business": besides, it has an act or verdict of a customer (guard "customer").
 */
export const NEEDS = ['anything', 'here', 'leaving', 'trade', 'business'] as const;
export type Need = (typeof NEEDS)[number];

const cueFileSchema = schema((z) => {
  const block = z.enum([...(Object.keys(EFFECTS) as ScopeKind[]), 'hearsay']);
  const cues = z.array(z.string().trim().min(1)).default([]);
  const both = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });

  const rule = z.strictObject({
    id: z.string().regex(/^[a-zA-Z_]+$/),
    /** What the value is worth: a grade of loyalty, points of effort, 2 high and 3 critical of urgency. */
    level: z.int().min(-4).max(4).optional(),
    /** Fires with this level, instead of not at all, when it is denied ("not recommend"). */
    denied: z.int().min(-4).max(4).optional(),
    /** Instead of the file's. */
    needs: z.enum(NEEDS).optional(),
    /** Instead of the file's. */
    blocks: z.array(block).optional(),
    ko: cues,
    en: cues,
    /** Where one of these overlaps a cue, the cue does not fire. Either language. */
    except: cues,
    /** Themes of which a mention says the same. */
    themes: z.array(z.string()).default([]),
    /** Relationships only: what the customer expects, what breaks it, how to answer. */
    expects: both.optional(),
    breach: both.optional(),
    response: both.optional(),
  });

  return z.strictObject({
    facet: z.string().regex(/^[a-zA-Z]+$/),
    blocks: z.array(block),
    /** What the text must be for a value to fire; without it, anything. */
    needs: z.enum(NEEDS).default('anything'),
    /** Named lists of wordings, "a|b"; "%name" in a cue stands for one of them. */
    words: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({}),
    values: z.array(rule).min(1),
  });
});

/** One value of a facet with its cues; several rules may give the same value at different levels. */
export type FacetRule = FacetFile['values'][number];
export type FacetFile = z.output<ReturnType<typeof cueFileSchema>>;

/** Reads a file of facet cues. Throws Failure facets_invalid, which names file, line and column. */
export function readCueFile(file: string): FacetFile {
  return parseCueFile(file, readFileSync(file, 'utf8'));
}

export function parseCueFile(file: string, source: string): FacetFile {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [syntax] = document.errors;
  if (syntax) throw invalid(`${place(syntax.pos[0])}: ${syntax.message.split('\n')[0]}`);
  const checked = cueFileSchema().safeParse(document.toJS());
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const path = issue!.path as (string | number)[];
    throw invalid(`${place(offsetOf(document, path))}: ${path.join('.')}: ${issue!.message}`);
  }
  const data = withWords(checked.data, (path) => place(offsetOf(document, path)));
  checkLanguages(data, (path) => place(offsetOf(document, path)));
  return data;
}

const LISTS = ['ko', 'en', 'except'] as const;

/** The file with its named wordings written out. */
function withWords(data: FacetFile, place: (path: (string | number)[]) => string): FacetFile {
  const values = data.values.map((value, i) => {
    const lists = LISTS.map((list) => [
      list,
      value[list].map((cue, j) =>
        cue.replace(/%([a-z]+)/g, (_, name: string) => {
          const wordings = data.words[name];
          if (wordings === undefined)
            throw invalid(`${place(['values', i, list, j])}: "words" has no "${name}".`);
          return `(${wordings})`;
        }),
      ),
    ]);
    return { ...value, ...(Object.fromEntries(lists) as Pick<FacetRule, (typeof LISTS)[number]>) };
  });
  return { ...data, values };
}

const HANGUL = /[\uac00-\ud7a3]/;

/** What the schema cannot say: a cue stands under its own language, and once. */
function checkLanguages(data: FacetFile, place: (path: (string | number)[]) => string): void {
  data.values.forEach(({ ko, en }, i) => {
    en.forEach((cue, j) => {
      if (HANGUL.test(cue)) throw invalid(`${place(['values', i, 'en', j])}: "${cue}" is Korean.`);
    });
    for (const [language, list] of [
      ['ko', ko],
      ['en', en],
    ] as const) {
      const twice = list.findIndex((cue, j) => list.indexOf(cue) < j);
      if (twice >= 0)
        throw invalid(`${place(['values', i, language, twice])}: "${list[twice]}" stands twice.`);
    }
  });
}

/** Where a value stands; for what is missing, the nearest value around it. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

const invalid = (message: string): Failure =>
  new Failure(
    'facets_invalid',
    message,
    'Correct that place in the file of cues; see src/data/facets/README.md.',
  );
