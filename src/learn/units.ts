/** Stand-ins for what has no wording of its own; private-use code points, so no customer's letter is hit. */
const URL_UNIT = 0xe000;
const MENTION_UNIT = 0xe001;
const SPACE = 0x20;

/** The common HTML entities of exported tweets and app reviews. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

export interface UnitOptions {
  /** Leave links and @mentions out instead of putting a stand-in. */
  readonly dropLinks: boolean;
  readonly decodeEntities: boolean;
}

/**
 * A text as a learner reads it: lower case (ASCII), digits 0, runs of a character cut to two, white space one space,
 * a space at both ends. Buffers are reused; what they hold is valid until the next `read`.
 */
export class Units {
  codes = new Uint16Array(1024);
  /** origins[i]: offset in the text of the character that became unit i; one more entry, the text's end. */
  origins = new Uint32Array(1025);
  length = 0;

  constructor(private readonly options: UnitOptions) {}

  read(text: string): void {
    if (this.codes.length < text.length + 2) {
      this.codes = new Uint16Array((text.length + 2) * 2);
      this.origins = new Uint32Array((text.length + 2) * 2 + 1);
    }
    this.length = 0;
    this.put(SPACE, 0);
    let i = 0;
    while (i < text.length) {
      const code = text.charCodeAt(i);
      const wordStart = this.codes[this.length - 1] === SPACE;
      if (wordStart && (code | 32) === 0x68 && isLink(text, i)) i = this.skipWord(text, i, URL_UNIT);
      else if (wordStart && (code | 32) === 0x77 && isLink(text, i)) i = this.skipWord(text, i, URL_UNIT);
      else if (wordStart && code === 0x40 && i + 1 < text.length) i = this.skipWord(text, i, MENTION_UNIT);
      else if (code === 0x26 && this.options.decodeEntities) i = this.entity(text, i);
      else {
        this.put(simplify(code), i);
        i++;
      }
    }
    this.put(SPACE, text.length);
    this.origins[this.length] = text.length;
  }

  private put(code: number, origin: number): void {
    const n = this.length;
    if (n > 0 && this.codes[n - 1] === code && (code === SPACE || (n > 1 && this.codes[n - 2] === code)))
      return;
    this.codes[n] = code;
    this.origins[n] = origin;
    this.length = n + 1;
  }

  private skipWord(text: string, from: number, standIn: number): number {
    let end = from;
    while (end < text.length && simplify(text.charCodeAt(end)) !== SPACE) end++;
    if (!this.options.dropLinks) this.put(standIn, from);
    return end;
  }

  private entity(text: string, from: number): number {
    const semicolon = text.indexOf(';', from);
    const decoded =
      semicolon > 0 && semicolon - from < 7
        ? ENTITIES[text.slice(from, semicolon + 1).toLowerCase()]
        : undefined;
    this.put(decoded?.charCodeAt(0) ?? 0x26, from);
    return decoded === undefined ? from + 1 : semicolon + 1;
  }
}

function isLink(text: string, at: number): boolean {
  const head = text.slice(at, at + 8).toLowerCase();
  return head.startsWith('http://') || head.startsWith('https://') || head.startsWith('www.');
}

/** One code unit: white space to a space, A–Z to a–z, digits to 0, ’ to ', anything else as it is. */
function simplify(code: number): number {
  if (code <= SPACE) return SPACE;
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code >= 0x30 && code <= 0x39) return 0x30;
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)) return SPACE;
  return code === 0x2018 || code === 0x2019 ? 0x27 : code;
}
