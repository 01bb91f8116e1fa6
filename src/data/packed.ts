/**
 * Plain data with arrays of numbers and long lists of words in it, as bytes that hardly need parsing: the length of its JSON (32 bits,
 * little-endian, like all numbers here), the JSON with places instead of those, then typed arrays as they are and words as lines, each at a
 * multiple of 8.
 */
interface Place {
  readonly type: keyof typeof TYPES | 'lines';
  /** Bytes behind the JSON; elements, of lines their bytes. */
  readonly at: number;
  readonly length: number;
}

/** Shorter lists stay in the JSON. */
const MANY_WORDS = 100;

const TYPES = { Int32Array, Uint32Array, Float64Array, Uint16Array, Uint8Array };
type Numbers = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;

const PREFIX = 4;
const padded = (length: number): number => (length + 7) & ~7;
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * @param data an object of objects and lists; typed arrays and long lists of words stand in objects, never in lists
 * @throws TypeError for what would not come back as it was: it names where
 */
export function pack(data: unknown): Buffer {
  if (!isRecord(data)) throw new TypeError('Data to be packed must be an object.');
  refuse(data, '', false);
  const arrays: { readonly at: number; readonly array: Numbers }[] = [];
  let at = 0;
  const placed = (type: Place['type'], array: Numbers): { place: Place } => {
    const place = { type, at, length: array.length };
    arrays.push({ at, array });
    at += padded(array.byteLength);
    return { place };
  };
  const json = JSON.stringify(data, (_, value: unknown) => {
    if (areLines(value)) return placed('lines', new Uint8Array(Buffer.from(value.join('\n'))));
    if (!ArrayBuffer.isView(value)) return value;
    return placed(value.constructor.name as Place['type'], value as Numbers);
  });
  const text = Buffer.from(json);
  const start = padded(PREFIX + text.length);
  const bytes = Buffer.alloc(start + at);
  bytes.writeUInt32LE(text.length, 0);
  text.copy(bytes, PREFIX);
  for (const { at: from, array } of arrays)
    bytes.set(ordered(Buffer.from(array.buffer, array.byteOffset, array.byteLength), array.BYTES_PER_ELEMENT), start + from);
  return bytes;
}

/** JSON drops or changes these in silence; `unpack` looks into no list, and takes a "place" for one of its own. */
function refuse(part: unknown, at: string, isInList: boolean): void {
  const fail = (what: string): never => {
    throw new TypeError(`Data to be packed cannot have ${what}, as at ${at || 'its top'}.`);
  };
  if (part === null || typeof part === 'string' || typeof part === 'boolean') return;
  if (typeof part === 'number') {
    if (!Number.isFinite(part)) fail(`the number ${part}`);
    return;
  }
  if (typeof part !== 'object') fail(`a value of the type ${typeof part}`);
  if (ArrayBuffer.isView(part)) {
    if (!Object.hasOwn(TYPES, part.constructor.name)) fail(`a ${part.constructor.name}`);
    if (isInList) fail('a typed array in a list');
    return;
  }
  if (Array.isArray(part)) {
    if (isInList && areLines(part)) fail('a long list of words in a list');
    for (const [i, item] of part.entries()) refuse(item, `${at}[${i}]`, true);
    return;
  }
  if (!isRecord(part)) fail(`a ${part!.constructor.name}`);
  for (const [key, value] of Object.entries(part!)) {
    if (key === 'place') fail('the key "place", which marks an array');
    refuse(value, `${at}.${key}`, isInList);
  }
}

/** An object as one writes it down. */
function isRecord(data: unknown): data is Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return false;
  const kind = Object.getPrototypeOf(data);
  return kind === Object.prototype || kind === null;
}

/** Half a character, which UTF-8 does not have. */
const ALONE = /\p{Surrogate}/u;
const areLines = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > MANY_WORDS &&
  value.every((word) => typeof word === 'string' && !word.includes('\n') && !ALONE.test(word));

/** The inverse; arrays are views on the bytes where these lie well, else on one copy. */
export function unpack<Data>(bytes: Buffer): Data {
  const length = bytes.readUInt32LE(0);
  const data = JSON.parse(bytes.toString('utf8', PREFIX, PREFIX + length)) as Record<string, unknown>;
  const body = bytes.subarray(padded(PREFIX + length));
  return filled(data, body.byteOffset % 8 === 0 ? body : new Uint8Array(body)) as Data;
}

/** Arrays in the place of their places. Lists hold none: only objects are looked through, and that is quick. */
function filled(part: Record<string, unknown>, body: Uint8Array): Record<string, unknown> {
  for (const [key, value] of Object.entries(part)) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
    const { place } = value as { place?: Place };
    part[key] = place ? arrayAt(place, body) : filled(value as Record<string, unknown>, body);
  }
  return part;
}

function arrayAt({ type, at, length }: Place, body: Uint8Array): Numbers | string[] {
  if (type === 'lines') {
    const lines = Buffer.from(body.buffer, body.byteOffset + at, length);
    return lines.toString('utf8').split('\n');
  }
  const Type = TYPES[type];
  if (LITTLE_ENDIAN) return new Type(body.buffer as ArrayBuffer, body.byteOffset + at, length);
  const own = body.slice(at, at + length * Type.BYTES_PER_ELEMENT);
  return new Type(ordered(Buffer.from(own.buffer), Type.BYTES_PER_ELEMENT).buffer as ArrayBuffer, 0, length);
}

/** Numbers of this machine in the order of the file, or back. */
function ordered(bytes: Buffer, width: number): Buffer {
  if (LITTLE_ENDIAN || width === 1) return bytes;
  const own = Buffer.from(new Uint8Array(bytes).buffer);
  return width === 2 ? own.swap16() : width === 4 ? own.swap32() : own.swap64();
}
