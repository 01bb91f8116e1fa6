/** What a side of a cue belongs to. `cue` numbers cues over all rules: the sides of one find each other by it. */
export interface Use {
  readonly rule: number;
  readonly cue: number;
  /** 0 … sides - 1 */
  readonly side: number;
  readonly sides: number;
  readonly except: boolean;
  readonly inside: boolean;
  /** Does not reach over white space. */
  readonly joined: boolean;
}

/** Thousands of uses as they are stored: a list each, so that nothing is parsed at a start. */
export interface UseTable {
  readonly rules: Int32Array;
  readonly cues: Int32Array;
  readonly side: Uint8Array;
  readonly sides: Uint8Array;
  /** EXCEPT, INSIDE and JOINED, added up. */
  readonly marks: Uint8Array;
}

const EXCEPT = 1;
const INSIDE = 2;
const JOINED = 4;

export const useTable = (uses: readonly Use[]): UseTable => ({
  rules: Int32Array.from(uses, ({ rule }) => rule),
  cues: Int32Array.from(uses, ({ cue }) => cue),
  side: Uint8Array.from(uses, ({ side }) => side),
  sides: Uint8Array.from(uses, ({ sides }) => sides),
  marks: Uint8Array.from(
    uses,
    ({ except, inside, joined }) => (except ? EXCEPT : 0) + (inside ? INSIDE : 0) + (joined ? JOINED : 0),
  ),
});

/** Gives each use by its index, made when it is first asked for. */
export function openUses({ rules, cues, side, sides, marks }: UseTable): {
  readonly useOf: (index: number) => Use;
  readonly isInside: (index: number) => boolean;
} {
  const made: (Use | undefined)[] = Array.from({ length: rules.length });
  const useOf = (index: number): Use =>
    (made[index] ??= {
      rule: rules[index]!,
      cue: cues[index]!,
      side: side[index]!,
      sides: sides[index]!,
      except: (marks[index]! & EXCEPT) !== 0,
      inside: (marks[index]! & INSIDE) !== 0,
      joined: (marks[index]! & JOINED) !== 0,
    });
  return { useOf, isInside: (index) => (marks[index]! & INSIDE) !== 0 };
}
