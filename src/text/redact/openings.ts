/** A piece of a pattern: one of some characters, or one of several rows of pieces; 0, 1 or more times. */
interface Piece {
  readonly least: number;
  readonly isRepeated: boolean;
  /** null: any character, or too many to name. */
  readonly signs?: readonly string[] | null;
  readonly choices?: readonly Piece[][];
}

const ANYTHING: Piece = { least: 1, isRepeated: false, signs: null };

/** A pair of characters, or a single one that may be all of a match. */
type Opening = string;

/** Classes of more characters are not named one by one, and more openings than this tell nothing. */
const MOST_SIGNS = 30;
const MOST_OPENINGS = 200;

/**
 * Pairs of characters (or single ones) of which whatever a pattern matches has one: those that a piece of it which must be there can begin
 * with, of the piece that tells most. null: nothing is known, as of patterns with the flags u and v.
 */
export function openingsOf(pattern: RegExp): readonly Opening[] | null {
  if (/[uv]/.test(pattern.flags)) return null;
  const found = new Set<Opening>();
  for (const row of read(pattern)) {
    const best = bestOf(row);
    if (best === null) return null;
    for (const opening of best) found.add(opening);
  }
  return [...found];
}

function bestOf(row: readonly Piece[]): ReadonlySet<Opening> | null {
  let best: ReadonlySet<Opening> | null = null;
  let least = MOST_OPENINGS;
  for (let at = 0; at < row.length; at++) {
    if (row[at]!.least === 0) continue;
    const openings = new Set<Opening>();
    if (!open(row.slice(at), '', openings)) continue;
    let breadth = 0;
    for (const opening of openings) breadth += opening.length < 2 ? MOST_SIGNS : 1;
    if (breadth < least) [best, least] = [openings, breadth];
  }
  return best;
}

/** Adds what a row can begin with, behind `before`; false: that is too much, or nothing. */
function open(row: readonly Piece[], before: string, openings: Set<Opening>): boolean {
  if (before.length === 2) return openings.add(before).size < MOST_OPENINGS;
  const [piece, ...rest] = row;
  if (!piece) return before !== '' && openings.add(before).size < MOST_OPENINGS;
  if (piece.least === 0 && !open(rest, before, openings)) return false;
  if (piece.choices) {
    // what a second round of a group begins with is not asked
    const after = piece.isRepeated ? [ANYTHING] : rest;
    return piece.choices.every((choice) => open([...choice, ...after], before, openings));
  }
  const after = piece.isRepeated ? [{ ...piece, least: Math.max(0, piece.least - 1) }, ...rest] : rest;
  return piece.signs?.every((sign) => open(after, before + sign, openings)) ?? false;
}

/** The rows of pieces of a pattern, one for each choice. Whatever is not understood is any character. */
function read({ source, ignoreCase }: RegExp): Piece[][] {
  let at = 0;
  const cases = (sign: string): string[] => {
    if (!ignoreCase) return [sign];
    const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
    return lower === upper || lower.length + upper.length > 2 ? [sign] : [lower, upper];
  };
  const choices = (): Piece[][] => {
    const rows: Piece[][] = [[]];
    for (; at < source.length && source[at] !== ')'; ) {
      if (source[at] === '|') {
        rows.push([]);
        at++;
        continue;
      }
      const piece = next();
      if (piece) rows.at(-1)!.push(times(piece));
    }
    at++;
    return rows;
  };
  /** A piece without how often it stands; null: it takes no room. */
  const next = (): Pick<Piece, 'signs' | 'choices'> | null => {
    const sign = source[at++]!;
    if (sign === '^' || sign === '$') return null;
    if (sign === '.') return { signs: null };
    if (sign === '[') return { signs: signsOfClass() };
    if (sign === '\\') return escaped(source[at++]!);
    if (sign !== '(') return { signs: cases(sign) };
    const look = /^\?(?:<?[=!])/.exec(source.slice(at, at + 3));
    const head = /^\?(?::|<?[=!]|<\w+>)/.exec(source.slice(at, at + 40));
    at += head?.[0].length ?? 0;
    const inside = choices();
    if (look === null) return { choices: inside };
    return null;
  };
  const escaped = (sign: string): Pick<Piece, 'signs'> | null => {
    if (sign === 'b' || sign === 'B') return null;
    return { signs: signsOfEscape(sign) };
  };
  const signsOfEscape = (sign: string): string[] | null => {
    if (sign === 'd') return [...'0123456789'];
    if (sign === 'n') return ['\n'];
    if (sign === 't') return ['\t'];
    if (sign === 'u') {
      const code = source.slice(at, at + 4);
      at += 4;
      return [String.fromCharCode(Number.parseInt(code, 16))];
    }
    return /[a-z\d]/i.test(sign) ? null : [sign];
  };
  const signsOfClass = (): string[] | null => {
    let signs: string[] | null = source[at] === '^' ? null : [];
    let from: string | null = null;
    let isRange = false;
    for (; source[at] !== ']'; ) {
      const sign = source[at++]!;
      if (sign === '-' && from !== null && source[at] !== ']') {
        isRange = true;
        continue;
      }
      const named: string[] | null = sign === '\\' ? signsOfEscape(source[at++]!) : [sign];
      if (named === null) {
        signs = null;
        from = null;
      } else if (isRange) {
        const [low, high] = [from!.charCodeAt(0), named[0]!.charCodeAt(0)];
        if (high - low >= MOST_SIGNS) signs = null;
        for (let code = low + 1; code <= high && signs; code++)
          signs.push(...cases(String.fromCharCode(code)));
        from = null;
      } else {
        signs?.push(...named.flatMap(cases));
        from = named.length === 1 ? named[0]! : null;
      }
      isRange = false;
    }
    at++;
    return signs !== null && signs.length <= 4 * MOST_SIGNS ? signs : null;
  };
  const times = (piece: Pick<Piece, 'signs' | 'choices'>): Piece => {
    if (!'?*+{'.includes(source[at] ?? '|')) return { ...piece, least: 1, isRepeated: false };
    const [all, sign, low, comma, high] = /^(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})?\??/.exec(source.slice(at))!;
    at += all.length;
    if (sign) return { ...piece, least: sign === '+' ? 1 : 0, isRepeated: sign !== '?' };
    const most = comma === undefined ? Number(low) : high === '' ? Number.POSITIVE_INFINITY : Number(high);
    return { ...piece, least: Number(low), isRepeated: most > 1 };
  };
  const rows = choices();
  // a closing bracket that nothing opened: this was no pattern
  return at > source.length ? rows : [[]];
}
