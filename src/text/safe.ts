/** Escape sequences of terminals (ECMA-48 CSI and OSC strings), whole, so that their parameters do not stay behind. */
const ESCAPES = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-_]/g;
/** Controls but tab and newline, bidirectional overrides, line separators, invisible format characters. */
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text that a terminal only shows: nothing in it moves the cursor, colours, beeps or turns the reading direction. */
export function safeForTerminal(text: string): string {
  return text.replace(ESCAPES, '').replace(UNSAFE, ' ');
}
