/** Characters that JSON.stringify leaves as they are and that a terminal may obey or a reader cannot see. */
const UNSAFE = /[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON that is safe to print: such characters are written as \uXXXX, which a parser reads as the same text. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
