import { z } from 'zod';
import { Failure } from '../../errors/failure.js';
import { didYouMean } from '../../errors/suggest.js';
import { digestSchema } from '../../schema/digest-schema.js';
import { reportSchema } from '../../schema/report.js';
import type { Token } from './check.js';

/** What a template is written over. */
export type TemplateOf = 'report' | 'digest';

/** A part of a JSON Schema: as much of it as names need. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

const SCHEMAS = { report: reportSchema, digest: digestSchema } as const;
const COMMANDS = { report: 'voc report', digest: 'voc digest' } as const;
/** What the view adds to the JSON: view.ts. */
const ADDED: Shape = { properties: { isKorean: { type: 'boolean' } } };
const TEXT = '_text';
const NUMBERS = new Set(['number', 'integer']);

const shapesOf = (of: TemplateOf): readonly Shape[] => [z.toJSONSchema(SCHEMAS[of]) as Shape, ADDED];

/** A shape may be one of several: a section, or why it is empty. */
const variants = (shape: Shape): readonly Shape[] => shape.anyOf?.flatMap(variants) ?? [shape];
const isNumber = (shape: Shape): boolean =>
  variants(shape).some(({ type }) => [type].flat().some((one) => NUMBERS.has(one ?? '')));

/** What stands under a name in any of these; empty: it never does. */
function under(shapes: readonly Shape[], name: string): readonly Shape[] {
  return shapes
    .flatMap(variants)
    .flatMap(({ type, properties = {}, items, prefixItems }): readonly Shape[] => {
      if (Object.hasOwn(properties, name)) return [properties[name]!];
      const number = name.endsWith(TEXT) ? properties[name.slice(0, -TEXT.length)] : undefined;
      if (number && isNumber(number)) return [{ type: 'string' }];
      if (type !== 'array') return [];
      // "list.length" and "list.0" are names of Mustache as well.
      if (name === 'length') return [{ type: 'integer' }];
      return /^\d+$/.test(name) ? (items ? [items] : (prefixItems ?? [])) : [];
    });
}

/** Contexts from the whole to the one at hand, as sections lead into it. */
type Stack = readonly (readonly Shape[])[];

/** As Mustache looks a name up: the first part in the nearest context that has it, the rest in what that is. */
function lookup(stack: Stack, name: string): readonly Shape[] {
  if (name === '.') return stack.at(-1)!;
  const [first = '', ...rest] = name.split('.');
  const nearest = stack.findLast((context) => under(context, first).length > 0) ?? [];
  return rest.reduce(under, under(nearest, first));
}

/** What a section leads into: each of a list, or the value itself. */
const inside = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes
    .flatMap(variants)
    .flatMap((shape) => (shape.type === 'array' ? (shape.items ?? shape.prefixItems ?? []) : shape))
    .flat();

/** A tag that nothing ever fills. */
interface Unknown {
  readonly name: string;
  readonly place: string;
  readonly near: readonly string[];
}

export interface Parsed {
  readonly file: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Names that nothing of that JSON fills, in the template and in the partials that it takes in. */
export function unknownNames(template: Parsed, partial: (name: string) => Parsed, of: TemplateOf): Unknown[] {
  const found = new Map<string, Unknown>();
  /** Partials that were gone through, each with the sections that lead to it. */
  const seen = new Set<string>();
  const visit = (
    { file, text, tokens }: Parsed,
    stack: Stack,
    { sections, within }: { readonly sections: string; readonly within: readonly string[] },
  ): void => {
    const check = (token: Token): readonly Shape[] => {
      const [, name, start] = token;
      const shapes = lookup(stack, name);
      if (shapes.length > 0) return shapes;
      const place = `${file}:${text.slice(0, start).split('\n').length}`;
      const near = stack
        .flat()
        .flatMap(variants)
        .flatMap(({ properties = {} }) => Object.keys(properties));
      found.set(`${place} ${name}`, { name, place, near });
      return shapes;
    };
    for (const token of tokens) {
      const [kind, name, , , nested] = token;
      if (kind === 'name') check(token);
      if (kind === '#' || kind === '^') {
        const shapes = check(token);
        // What is within a section that never comes needs no second message.
        if (shapes.length === 0 && kind === '#') continue;
        const own = { file, text, tokens: nested ?? [] };
        if (kind === '^') visit(own, stack, { sections, within });
        else visit(own, [...stack, inside(shapes)], { sections: `${sections} ${name}`, within });
      }
      // A partial may hold itself, and two may hold each other many times over.
      if (kind === '>' && !within.includes(name) && !seen.has(`${name} ${sections}`)) {
        seen.add(`${name} ${sections}`);
        visit(partial(name), stack, { sections, within: [...within, name] });
      }
    }
  };
  visit(template, [shapesOf(of)], { sections: '', within: [] });
  return [...found.values()];
}

/** Unknown tags that are told one by one. */
const TOLD = 5;

/**
 * A name that nothing fills would leave a blank in a page that somebody sends on: it is told before any work is done.
 * @throws Failure template_invalid with the places, and the command that does fill them where there is one
 */
export function checkNames(template: Parsed, partial: (name: string) => Parsed, of: TemplateOf): void {
  const unknown = unknownNames(template, partial, of);
  if (unknown.length === 0) return;
  const other = of === 'report' ? 'digest' : 'report';
  const isOther = unknownNames(template, partial, other).length < unknown.length;
  const places = unknown.slice(0, TOLD).map(({ name, place, near }) => {
    const [last = ''] = name.split('.').slice(-1);
    return `${place}: {{${name}}}${isOther ? '' : didYouMean(last, near)}`;
  });
  const more = unknown.length > TOLD ? ` and ${unknown.length - TOLD} more` : '';
  throw new Failure(
    'template_invalid',
    `Nothing of a ${of} ever fills ${unknown.length === 1 ? 'this tag' : 'these tags'}: ${places.join('; ')}${more}.`,
    isOther
      ? `This looks like a template for "${COMMANDS[other]}"; one for "${COMMANDS[of]}" takes its names from docs/reference/${of}.schema.json.`
      : `The names are those of "${COMMANDS[of]} --format json": docs/templates.md, docs/reference/${of}.schema.json.`,
  );
}
