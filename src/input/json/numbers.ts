/** A look for numbers that may be too long or too large for a double: 16 digits, or an exponent of three. */
const SUSPECT = /[:,[\s]-?(?:\d[\d.]{15}|[\d.]+[eE][+-]?\d{3})/;
const QUOTE_OR_NUMBER = /"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const PARTS = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Numbers that a double would change become strings, so that JSON.parse keeps their text: ids of 64 bits, 1e999, 0.10000000000000001. */
export function withoutLoss(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let plain = '';
  let from = 0;
  QUOTE_OR_NUMBER.lastIndex = 0;
  for (let match = QUOTE_OR_NUMBER.exec(text); match; match = QUOTE_OR_NUMBER.exec(text)) {
    const [found] = match;
    if (found === '"') QUOTE_OR_NUMBER.lastIndex = endOfString(text, match.index + 1);
    else if (!isKept(found)) {
      plain += `${text.slice(from, match.index)}"${found}"`;
      from = QUOTE_OR_NUMBER.lastIndex;
    }
  }
  return plain + text.slice(from);
}

/** Where a string ends, behind its quote. A pattern for the whole of it would run out of stack in a long one. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Whether the number that comes out is the one that went in. Whole ones of 16 digits are ids: no double shows larger ones in digits. */
function isKept(number: string): boolean {
  if (/^-?\d+$/.test(number)) return number.replace('-', '').length < 16;
  const value = Number(number);
  return Number.isFinite(value) && exact(number) === exact(String(value));
}

/** The value of a number as its digits without zeros around them and the power of ten behind: 12.50 is "125e-1". */
function exact(number: string): string {
  const [, sign, whole = '', fraction = '', exponent = '0'] = PARTS.exec(number)!;
  const digits = (whole + fraction).replace(/^0+/, '');
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  if (end === 0) return '0';
  return `${sign}${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
}
