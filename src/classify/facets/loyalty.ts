import type { Annotation, Span } from '../../schema/annotation.js';
import type { Clause, DocumentPart } from '../../schema/document.js';
import { originalSpan } from '../../text/document.js';
import { analyseScope } from '../../text/negation/clause-polarity.js';
import { type Fired, isWithin, sentenceOf, spansOf } from './evidence.js';

/** Retention from this grade down is a stated intent. */
export const GONE = -3;
/** Retention of who has bought again, or for long. */
const DONE = 4;
/** Leaving unless something is done. */
const THREATENED = -2;

const THREE_RS = ['retention', 'relatedSales', 'referral'] as const;

/** How somebody takes leave. */
interface Leave {
  /** Where; null where nobody does. */
  readonly leave: readonly Span[] | null;
  /** "or I walk", "last chance" (guard "ultimatum"). */
  readonly ultimata: readonly Fired[];
  /** "if you ask me", "웬만하면" (guard "idle"): conditions on which nothing hangs. */
  readonly idle: readonly Fired[];
}

/** Retention, related sales and referral with the words that say so. Who takes leave in words that no cue of loyalty knows is gone all the same. */
export function threeRs(
  fired: readonly Fired[],
  parts: readonly DocumentPart[],
  { leave, ...conditions }: Leave,
): { readonly grades: Annotation['loyalty']; readonly spans: ReadonlyMap<string, readonly Span[]> } {
  const spans = new Map<string, readonly Span[]>();
  const grades = { retention: 0, relatedSales: 0, referral: 0 };
  for (const id of THREE_RS) {
    const own = fired.filter(({ rule }) => rule.id === id);
    const grade = gradeOf(own);
    if (grade === 0) continue;
    grades[id] = grade;
    spans.set(id, spansOf(own.filter(({ level }) => Math.sign(level ?? 0) === Math.sign(grade))));
  }
  // "Ordered here for years. I'm done.": what was done so far does not outweigh that somebody takes leave, saying that one will come again does.
  if (leave !== null && (grades.retention === 0 || grades.retention === DONE)) {
    grades.retention = GONE;
    spans.set('retention', leave);
  }
  if (grades.retention === GONE && hangsOnSomething(spans.get('retention')!, parts, conditions))
    grades.retention = THREATENED;
  return { grades, spans };
}

/** "Fix the lag or I walk", "한 번만 더 튕기면 지운다": leaving in the clause of a condition, or in the one beside it. */
function hangsOnSomething(
  leave: readonly Span[],
  parts: readonly DocumentPart[],
  { ultimata, idle }: Pick<Leave, 'ultimata' | 'idle'>,
): boolean {
  const conditions = parts.flatMap((part, index) =>
    part.clauses.flatMap((clause, at) =>
      isConditional(part, clause) && !idle.some((one) => one.part === index && one.clause === at)
        ? [around(part, at)]
        : [],
    ),
  );
  const reach = [...ultimata.map((one) => sentenceOf(one, parts[one.part]!)), ...conditions];
  return leave.every((span) => reach.some((stretch) => isWithin(span, stretch)));
}

const isConditional = (part: DocumentPart, clause: Clause): boolean =>
  analyseScope(part.text, clause, part.language).some(({ kind }) => kind === 'conditional');

/** A clause and its neighbours in the same sentence, as they stand in the original. */
function around(part: DocumentPart, at: number): Span {
  const { sentence } = part.clauses[at]!;
  const own = part.clauses.slice(Math.max(0, at - 1), at + 2).filter((one) => one.sentence === sentence);
  return originalSpan(part, own[0]!.start, own.at(-1)!.end);
}

/**
 * The grade of one R: what was done counts over what is said, and of two that are equally strong the later one, for
 * customers tell first what was and then what will be ("10년 단골이었는데 이제 안 갑니다"): a threat to leave outweighs past loyalty.
 */
function gradeOf(fired: readonly Fired[]): number {
  const levels = fired.map(({ level }) => level ?? 0);
  const worst = Math.min(0, ...levels);
  const best = Math.max(0, ...levels);
  if (worst <= -3 || best === 0) return worst;
  // "Customer for 8 years, leaving if it is not fixed."
  if (worst === -2 && levels.lastIndexOf(worst) > levels.lastIndexOf(best)) return worst;
  if (best >= 3 || worst === 0) return best;
  return levels.at(-1) ?? 0;
}
