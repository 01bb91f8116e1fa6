import { rawText, type StrictDecoder } from '../decode/decode.js';
import { isRecord, type ParsedElement, parseElement } from './record.js';

/** What became of one element of an array, or of one line. */
export interface Item {
  readonly parsed: ParsedElement;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** How it stands in the input, to be shown when it is no record; '' when it is one. */
  readonly raw: string;
}

/** How elements become items: the decoder and the limits. */
export interface ItemReader {
  /** Bytes; an element above this is not collected. */
  readonly most: number;
  read(bytes: Buffer, line: number, cut?: boolean): Item;
  /** An element too large to collect: only its size and its first bytes are known. */
  tooLarge(size: number, head: Buffer, line: number): Item;
}

/** A record may hold several fields of the largest size allowed. */
const FIELDS_PER_RECORD = 4;

export function itemReader(decode: StrictDecoder, maxField: number): ItemReader {
  const most = maxField * FIELDS_PER_RECORD;
  return {
    most,
    read(bytes, line, cut = false) {
      const parsed = parseElement(bytes, decode, maxField);
      if (isRecord(parsed)) return { parsed, line, raw: '' };
      return {
        parsed: cut ? { ...parsed, message: 'The file ends inside it.' } : parsed,
        line,
        raw: rawText(bytes, decode),
      };
    },
    tooLarge: (size, head, line) => ({
      parsed: {
        code: 'field_too_large',
        message: `It has ${size} bytes; a record may have ${most} (${FIELDS_PER_RECORD} times --max-field).`,
      },
      line,
      raw: `${rawText(head, decode).replace(/…$/, '')}…`,
    }),
  };
}
