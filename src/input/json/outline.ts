import { keyText } from './path.js';
import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  createQuotes,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
} from './signs.js';

/** An array that is reached through objects alone. */
export interface FoundArray {
  readonly path: string;
  readonly steps: readonly string[];
  /** Objects among its elements. */
  objects: number;
}

export interface Outline {
  readonly arrays: readonly FoundArray[];
  /** Values at the top: more than one when documents stand one after the other. */
  readonly documents: number;
}

interface Frame {
  readonly isArray: boolean;
  readonly steps: readonly string[];
  readonly found: FoundArray | null;
  key: string;
}

/** Arrays deeper in the document are not looked for. */
const MAX_DEPTH = 5;
const MAX_KEY = 4096;

/** Which arrays of objects a JSON document has, found in one pass that holds nothing of it. */
export async function outlineOf(chunks: AsyncIterable<Uint8Array>): Promise<Outline> {
  const arrays = new Map<string, FoundArray>();
  const frames: Frame[] = [];
  const quotes = createQuotes();
  let deeper = 0;
  let documents = 0;
  let string: number[] = [];

  function enter(isArray: boolean): void {
    const outer = frames.at(-1);
    if (!isArray && outer?.found && deeper === 0) outer.found.objects++;
    if (deeper > 0 || frames.length >= MAX_DEPTH || outer?.isArray) {
      deeper++;
      return;
    }
    const steps = outer ? [...outer.steps, outer.key] : [];
    frames.push({ isArray, steps, key: '', found: isArray ? foundAt(steps) : null });
  }

  function foundAt(steps: readonly string[]): FoundArray {
    const path = steps.join('.');
    const found = arrays.get(path) ?? { path, steps, objects: 0 };
    arrays.set(path, found);
    return found;
  }

  function sign(byte: number): void {
    if (frames.length === 0 && byte !== COMMA && byte !== CLOSE_ARRAY && byte !== CLOSE_OBJECT) documents++;
    const frame = frames.at(-1);
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) enter(byte === OPEN_ARRAY);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (deeper > 0) deeper--;
      else frames.pop();
    } else if (byte === COLON && deeper === 0 && frame && !frame.isArray) frame.key = keyText(string);
  }

  for await (const chunk of chunks) {
    for (const byte of chunk) {
      const wasOpen = quotes.open;
      if (!quotes.inString(byte)) {
        if (byte > SPACE) sign(byte);
      } else if (!wasOpen && byte === QUOTE) string = [];
      else if (quotes.open && string.length < MAX_KEY) string.push(byte);
    }
  }
  return { arrays: [...arrays.values()], documents };
}
