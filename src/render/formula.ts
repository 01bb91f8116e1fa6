/**
 * What a spreadsheet takes for a formula when it opens a table or when someone edits the cell (OWASP, "CSV injection"): also the wide
 * forms that East Asian keyboards write.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d+)?\s?%?$/;

/** A text that begins like a formula and is no number. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);
