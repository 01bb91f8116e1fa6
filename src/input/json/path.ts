import {
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  createQuotes,
  MAX_OPEN,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  SPACE,
} from './signs.js';

/** An array or object on the way down; `key` is the one whose value is being read. */
interface Frame {
  readonly isArray: boolean;
  key: string;
}

/** Bytes of a key; longer strings are values. */
const MAX_KEY = 4096;

/** The key between quotes, as JSON reads it. */
export function keyText(bytes: readonly number[]): string {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

/** Walks down a JSON document to the array at a path, byte by byte, and tells where its elements begin. */
export function createPath(steps: readonly string[]) {
  const frames: Frame[] = [];
  const quotes = createQuotes();
  let deeper = 0;
  let string: number[] = [];
  let inside = false;
  /** The array was just closed; what follows shows whether rightly so. */
  let ended = false;
  let last = 0;

  const atTarget = () =>
    frames.length === steps.length + 1 &&
    frames.every((frame, i) =>
      i === steps.length ? frame.isArray : !frame.isArray && frame.key === steps[i],
    );

  function enter(isArray: boolean): void {
    if (frames.length >= MAX_OPEN) deeper++;
    else frames.push({ isArray, key: '' });
    inside = deeper === 0 && atTarget();
  }

  function leave(): void {
    if (deeper > 0) deeper--;
    else frames.pop();
  }

  /** A record after the end of the array: it was closed too early, or another document follows. */
  const goesOn = (byte: number) =>
    ended && byte === OPEN_OBJECT && frames.length === steps.length && (steps.length === 0 || last === COMMA);

  function outside(byte: number): void {
    const frame = frames.at(-1);
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) enter(byte === OPEN_ARRAY);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) leave();
    else if (byte === COLON && frame && !frame.isArray) frame.key = keyText(string);
    ended &&= byte === COMMA;
    last = byte;
  }

  return {
    /** Takes the next byte that is not part of an element; true when an element of the array begins with it. */
    step(byte: number): boolean {
      if (inside) {
        if (byte === CLOSE_ARRAY) {
          leave();
          inside = false;
          ended = true;
          last = byte;
        }
        return byte > SPACE && byte !== COMMA && byte !== CLOSE_ARRAY && byte !== CLOSE_OBJECT;
      }
      const wasOpen = quotes.open;
      if (quotes.inString(byte)) {
        if (!wasOpen) string = [];
        else if (quotes.open && string.length < MAX_KEY) string.push(byte);
        if (!wasOpen) ended &&= byte !== QUOTE;
        return false;
      }
      if (byte <= SPACE) return false;
      if (goesOn(byte)) {
        enter(true);
        return true;
      }
      outside(byte);
      return false;
    },
  };
}
