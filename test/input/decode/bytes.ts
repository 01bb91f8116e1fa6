import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';

const encode = createMultibyteEncoder('euc-kr');

export const cp949 = (text: string): Buffer => Buffer.from(encode(text));
export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
export const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
export const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
export const join = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
