import type { Language } from '../../schema/annotation.js';
import type { Document, DocumentPart } from '../../schema/document.js';
import type { Token } from '../../schema/token.js';
import { findPersonalData } from '../redact/redact.js';
import { englishKeywords } from './english.js';
import { koreanKeywords } from './korean.js';
import { ranked } from './ranked.js';

/** A stretch of a document in one language. */
export interface Passage {
  readonly text: string;
  readonly language: Extract<Language, 'ko' | 'en'>;
}

const HANGUL = /[가-힣]/;
/** Addresses and handles: nobody's theme. */
const ADDRESS =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\p{L}\p{N}_])@\w+/gu;

/** What keywords are looked for in: personal data and addresses blanked, mixed texts cut by language, nothing of other languages. */
export function passagesOf({ parts }: Document): Passage[] {
  return parts.flatMap((part) => {
    if (part.language === 'other' || part.language === 'none') return [];
    const text = withoutAddresses(part.text);
    return part.language === 'mixed' ? byLanguage(text, part) : [{ text, language: part.language }];
  });
}

/** The keywords of a document, at most 8, from the tokens of its passages. */
export function keywordsOf(passages: readonly Passage[], tokens: readonly (readonly Token[])[]): string[] {
  return ranked(
    passages.flatMap(({ text, language }, i) =>
      language === 'ko' ? koreanKeywords(text, tokens[i]!) : englishKeywords(text, tokens[i]!),
    ),
  );
}

/** Clauses with a Hangul syllable are Korean; neighbours of the same language are one passage. */
function byLanguage(text: string, { clauses }: DocumentPart): Passage[] {
  const passages: { start: number; end: number; language: Passage['language'] }[] = [];
  for (const { start, end } of clauses) {
    const language = HANGUL.test(text.slice(start, end)) ? 'ko' : 'en';
    const last = passages.at(-1);
    if (last?.language === language) last.end = end;
    else passages.push({ start, end, language });
  }
  return passages.map(({ start, end, language }) => ({ text: text.slice(start, end), language }));
}

function withoutAddresses(text: string): string {
  const blank = (stretch: string) => ' '.repeat(stretch.length);
  let out = '';
  let at = 0;
  for (const { start, end } of findPersonalData(text)) {
    out += text.slice(at, start) + blank(text.slice(start, end));
    at = end;
  }
  return (out + text.slice(at)).replace(ADDRESS, blank);
}
