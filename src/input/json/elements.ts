/** One element of an array (or one line), cut out of a stream. */
export interface Element {
  /** null when it was larger than `maxElement`: only its size is known. */
  readonly bytes: Buffer | null;
  readonly size: number;
  readonly line: number;
  /** The input ended inside it. */
  readonly cut: boolean;
  /** Its first bytes, to show. */
  readonly head: Buffer;
}

const HEAD = 64 * 1024;
const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Collects an element's bytes over chunks; keeps no more than `most`. */
function collector(most: number) {
  let pieces: Buffer[] = [];
  let size = 0;
  let kept = 0;
  return {
    add(piece: Buffer) {
      size += piece.length;
      if (size <= most || kept < HEAD) {
        pieces.push(size <= most ? piece : piece.subarray(0, HEAD));
        kept += piece.length;
      }
    },
    get size() {
      return size;
    },
    take(line: number, cut: boolean): Element {
      const all = Buffer.concat(pieces);
      const element = { bytes: size <= most ? all : null, size, line, cut, head: all.subarray(0, HEAD) };
      pieces = [];
      size = 0;
      kept = 0;
      return element;
    },
  };
}

/** The lines of a stream that are not blank. */
export async function* lines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Element> {
  const line = collector(most);
  let number = 1;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let from = 0;
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
      line.add(bytes.subarray(from, at));
      const element = line.take(number++, false);
      if (!isBlank(element)) yield element;
      from = at + 1;
    }
    if (from < bytes.length) line.add(Buffer.from(bytes.subarray(from)));
  }
  const last = line.take(number, false);
  if (!isBlank(last)) yield last;
}

const isBlank = ({ bytes }: Element): boolean => bytes !== null && bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13));

interface Frame {
  readonly isArray: boolean;
  /** The key whose value is being read, in an object. */
  key: string;
}

/**
 * The elements of the array at a path of a JSON document ([] is the document itself), cut by brackets and strings alone: an
 * element that is no JSON costs itself, not the rest. A string that runs into a line end is taken as ended there.
 */
export async function* arrayElements(chunks: AsyncIterable<Uint8Array>, path: readonly string[], most: number): AsyncGenerator<Element> {
  const stack: Frame[] = [];
  const element = collector(most);
  let key = '';
  let quoted = false;
  let escaped = false;
  let inArray = -1;
  let open = false;
  let line = 1;
  let startLine = 1;
  let tail: Buffer = Buffer.alloc(0);

  const atTarget = () => stack.length - 1 === path.length && stack.every((frame, i) => (i === path.length ? frame.isArray : !frame.isArray && frame.key === path[i]));

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let from = 0;
    let stringStart = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (byte === LF) line++;
      if (quoted) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE || byte === LF) {
          quoted = false;
          if (inArray < 0) key = keyText(Buffer.concat([tail, bytes.subarray(stringStart, i)]));
          tail = Buffer.alloc(0);
        }
        continue;
      }
      const outside = inArray >= 0 && stack.length === inArray;
      if (outside && (byte === 0x2c || byte === 0x5d)) {
        if (open) {
          element.add(bytes.subarray(from, i));
          yield element.take(startLine, false);
          open = false;
        }
        if (byte === 0x5d) return;
        continue;
      }
      if (outside && !open && byte > 0x20) {
        open = true;
        from = i;
        startLine = line;
      }
      if (byte === QUOTE) {
        quoted = true;
        stringStart = i + 1;
      } else if (byte === 0x7b || byte === 0x5b) {
        stack.push({ isArray: byte === 0x5b, key: '' });
        if (inArray < 0 && atTarget()) inArray = stack.length;
      } else if (byte === 0x7d || byte === 0x5d) {
        if (stack.length > Math.max(0, inArray)) stack.pop();
      } else if (byte === 0x3a && inArray < 0) {
        const frame = stack[stack.length - 1];
        if (frame && !frame.isArray) frame.key = key;
      }
    }
    if (open) element.add(Buffer.from(bytes.subarray(from)));
    if (quoted && inArray < 0) tail = Buffer.concat([tail, bytes.subarray(stringStart)]).subarray(0, 4096);
  }
  if (open) yield element.take(startLine, true);
}

function keyText(bytes: Buffer): string {
  try {
    return JSON.parse(`"${bytes.toString('utf8')}"`) as string;
  } catch {
    return bytes.toString('utf8');
  }
}
