import { Failure } from '../../errors/failure.js';

/** A token of Mustache: its kind, its value, where it stands, and what is inside it. */
export type Token = readonly [
  kind: string,
  value: string,
  start: number,
  end: number,
  inside?: readonly Token[],
  ...rest: unknown[],
];

const WITHOUT_ESCAPE = new Set(['&', '{']);

/** Refuses what a template may not do. @throws Failure template_invalid with the line */
export function checkTokens(tokens: readonly Token[], template: string, file: string): void {
  for (const [kind, value, start, , inside] of tokens) {
    if (WITHOUT_ESCAPE.has(kind)) {
      throw templateFailure(
        file,
        template,
        start,
        `{{{${value}}}} and {{&${value}}} would put customers' words into the page as they are.`,
        `Write {{${value}}}: it is escaped.`,
      );
    }
    if (Array.isArray(inside)) checkTokens(inside, template, file);
  }
}

/** A failure at a place of a template. */
export const templateFailure = (
  file: string,
  template: string,
  at: number,
  what: string,
  next: string,
): Failure => {
  const line = template.slice(0, at).split('\n').length;
  return new Failure('template_invalid', `${file}:${line}: ${what}`, next);
};
