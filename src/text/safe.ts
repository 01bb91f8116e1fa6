/** Escape sequences of terminals (ECMA-48 CSI and OSC strings), whole, so that their parameters do not stay behind. */
const ESCAPES = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-_]/g;
/** Controls but tab and newline, bidirectional overrides, line separators, invisible format characters. */
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text that a terminal only shows: nothing in it moves the cursor, colours, beeps or turns the reading direction. */
export function safeForTerminal(text: string): string {
  return text.replace(ESCAPES, '').replace(UNSAFE, ' ');
}

/** The same characters, but the line end CR LF; and those of them that are single bytes in CP949 too. */
const UNSAFE_IN_DATA =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\r(?!\n)/g;
const UNSAFE_BYTES = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/g;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Data that a terminal only shows: each such character as JSON writes it, so that nothing is missing. Sequences are not taken out whole:
 * one without an end would take the rows behind it along.
 */
export const escapedForTerminal = (text: string): string => text.replace(UNSAFE_IN_DATA, escaped);

/** The same for text in CP949. */
export const bytesForTerminal = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(UNSAFE_BYTES, escaped), 'latin1');
