import Mustache from 'mustache';

/**
 * Mustache's look-up, for plain data alone: a name finds what the data itself has, never what JavaScript adds to it ("constructor",
 * "toString"), and nothing is ever called.
 */
export class PlainContext extends Mustache.Context {
  readonly #view: unknown;
  readonly #parent: PlainContext | null;

  constructor(view: unknown, parent: PlainContext | null = null) {
    super(view, parent ?? undefined);
    this.#view = view;
    this.#parent = parent;
  }

  override push(view: unknown): PlainContext {
    return new PlainContext(view, this);
  }

  override lookup(name: string): unknown {
    if (name === '.') return this.#view;
    const [first = '', ...rest] = name.split('.');
    for (let context: PlainContext | null = this; context !== null; context = context.#parent) {
      if (!has(context.#view, first)) continue;
      let value = own(context.#view, first);
      for (const part of rest) value = has(value, part) ? own(value, part) : undefined;
      return typeof value === 'function' ? undefined : value;
    }
    return undefined;
  }
}

const has = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);
const own = (value: unknown, name: string): unknown => (value as Record<string, unknown>)[name];
