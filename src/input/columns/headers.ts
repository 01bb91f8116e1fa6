import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What a column may be used for. */
export const ROLES = ['text', 'id', 'date', 'rating', 'product', 'channel', 'customer'] as const;
export type Role = (typeof ROLES)[number];

interface HeaderNames {
  readonly exact: ReadonlySet<string>;
  readonly contains: readonly string[];
  readonly not: readonly string[];
}

let table: Record<Role, HeaderNames> | null = null;

/** The header names of data/columns/headers.yaml, read on first use. */
function headerTable(): Record<Role, HeaderNames> {
  if (table) return table;
  const data = parse(readFileSync(new URL('../../data/columns/headers.yaml', import.meta.url), 'utf8')) as Record<Role, { exact: string[]; contains?: string[]; not?: string[] }>;
  table = Object.fromEntries(
    ROLES.map((role) => [role, { exact: new Set(data[role].exact), contains: data[role].contains ?? [], not: data[role].not ?? [] }]),
  ) as unknown as Record<Role, HeaderNames>;
  return table;
}

/** Lower case, letters and digits only: "Star Rating (1-5)" and "star_rating15" are one name. */
export const bareName = (header: string): string => header.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How well a header names a role: 2 the whole name, 1 a part of it, 0 not. */
export function headerScore(header: string, role: Role): 0 | 1 | 2 {
  const name = bareName(header);
  const { exact, contains, not } = headerTable()[role];
  if (exact.has(name)) return 2;
  if (not.some((part) => name.includes(part))) return 0;
  return contains.some((part) => name.includes(part)) ? 1 : 0;
}
