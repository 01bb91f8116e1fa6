const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold, and CR, which its readers turn into LF. */
const UNREADABLE = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g;
/** A text that happens to look like such an escape. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without halves of surrogate pairs, which are no characters: U+FFFD in their place. */
export const wellFormed = (text: string): string => text.replace(HALF_PAIR, '\ufffd');

/** Text of an XML file. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

/**
 * Text of a cell so that a spreadsheet shows what was written: what XML cannot hold is written as _xHHHH_ (ECMA-376 part 1, 22.9.2.19,
 * ST_Xstring). Half a surrogate pair is no character in any file: U+FFFD, as in every other format.
 */
export const cellXml = (text: string): string =>
  xmlText(
    wellFormed(text)
      .replace(LOOKS_ESCAPED, '_x005F_')
      .replace(UNREADABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
