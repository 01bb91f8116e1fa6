import { stringWidth } from '../data/packages.js';

/** Nothing that joins, combines or is an emoji: printable ASCII, quotes and dashes, lines of tables, Hangul syllables and single letters (ㅠㅠ), Han. */
const PLAIN =
  /^[ -~\u00b7\u00d7\u2010-\u2027\u2190-\u2193\u25b2\u25bc\u2500-\u257f\u2588\u3131-\u3163\u3165-\u318e\u4e00-\u9fff\uac00-\ud7a3]*$/;
const FIRST_WIDE = 0x3131;

/** Columns of a terminal that a text takes: Hangul, Han and emoji take two. */
export function widthOf(text: string): number {
  // string-width looks at each character as a grapheme by rules of ICU, which most texts can do without
  if (!PLAIN.test(text)) return stringWidth()(text);
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_WIDE) width++;
  return width;
}
