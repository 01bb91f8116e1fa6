import { readData } from '../../data/read.js';

/** What a column may be used for. */
export const ROLES = ['text', 'id', 'date', 'rating', 'product', 'channel', 'customer'] as const;
export type Role = (typeof ROLES)[number];

/** What else a name tells: no command takes a column for it by itself. */
const TOLD = ['segment', 'staff', 'recommendation'] as const;
type Named = Role | (typeof TOLD)[number];

interface HeaderNames {
  /** Bare name to its place in the list: lower is more telling. */
  readonly exact: ReadonlyMap<string, number>;
  readonly contains: readonly string[];
  readonly not: readonly string[];
}

type HeaderFile = Readonly<Record<Named, { exact: string[][]; contains?: string[]; not?: string[] }>>;

let table: Readonly<Record<Named, HeaderNames>> | null = null;

/** The header names of data/columns/headers.yaml, read on first use. */
function headerTable(): Readonly<Record<Named, HeaderNames>> {
  if (table) return table;
  const file = readData<HeaderFile>('columns/headers.yaml');
  const names = [...ROLES, ...TOLD].map((role) => {
    const { exact, contains = [], not = [] } = file[role];
    return [
      role,
      { exact: new Map(exact.flat().map((name, rank) => [bareName(name), rank])), contains, not },
    ] as const;
  });
  table = Object.fromEntries(names) as unknown as Record<Named, HeaderNames>;
  return table;
}

/** Lower case, letters and digits only: "Star Rating" and "star_rating" are one name. */
const bareName = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** " star rating 1 5 ": English entries are looked for as whole words. camelCase is words too. */
const words = (header: string): string =>
  ` ${header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The names by which a header may be known: as it is, without brackets, without the number of its question. */
function namesOf(header: string): string[] {
  const unbracketed = header.replace(/[([（【<][^)\]）】>]*[)\]）】>]/g, ' ');
  const unnumbered = unbracketed.replace(/^\s*(?:q|문항?|질문)?\s*\d+(?:-\d+)?\s*[.)_:\s-]\s*/i, '');
  return [...new Set([header, unbracketed, unnumbered].map(bareName))].filter((name) => name !== '');
}

export interface HeaderMatch {
  /** 2: the whole name. 1: a part of it, or the last step of a path ("attributes.body"). 0: nothing. -1: it speaks against. */
  readonly tier: -1 | 0 | 1 | 2;
  /** Lower is more telling, among matches of the same tier. */
  readonly rank: number;
}

/** How well a header names a role. */
export function headerMatch(header: string, role: Named): HeaderMatch {
  const { exact, contains, not } = headerTable()[role];
  const ranks = namesOf(header).flatMap((name) => exact.get(name) ?? []);
  if (ranks.length > 0) return { tier: 2, rank: Math.min(...ranks) };
  const has = hasEntry(bareName(header), words(header));
  if (not.some(has)) return { tier: -1, rank: 0 };
  const step = header.includes('.') ? exact.get(bareName(header.slice(header.lastIndexOf('.')))) : undefined;
  if (step !== undefined && STEPS_TELL.has(role)) return { tier: 1, rank: step };
  const part = contains.findIndex(has);
  return part >= 0 ? { tier: 1, rank: exact.size + part } : { tier: 0, rank: 0 };
}

/** "product.name" ends like a customer's name: for the other roles the last step alone says nothing. */
const STEPS_TELL: ReadonlySet<Named> = new Set(['text', 'date', 'rating']);

const hasEntry =
  (bare: string, spaced: string) =>
  (entry: string): boolean =>
    /^[a-z ]+$/.test(entry) ? spaced.includes(` ${entry} `) : bare.includes(bareName(entry));

/** Who writes or who serves is called by it, and nothing that they are grouped by: what stands in such a column is never shown. */
export const isOfPeople = (header: string): boolean =>
  (headerMatch(header, 'customer').tier > 0 && headerMatch(header, 'segment').tier <= 0) ||
  headerMatch(header, 'staff').tier > 0;
