/** A text without white space, folded, as Korean cues are matched on it, with the way back. */
export interface Squeezed {
  readonly text: string;
  /** Where each character stands in the text it came from. */
  readonly places: Uint32Array;
  /** 1 where a word of the original begins. */
  readonly wordStart: Uint8Array;
  /** People who write without spaces: cues may then begin anywhere. */
  readonly unspaced: boolean;
}

/** Words longer than this on average are several words written together. */
const UNSPACED_WORD = 9;

/** Room for the places and word starts of a text, used again for the next. */
let room = { places: new Uint32Array(1024), wordStart: new Uint8Array(1024) };

/** The last text, squeezed: themes and facets are looked for in the same one. */
let last: { readonly text: string; readonly squeezed: Squeezed } | null = null;

/** Valid until the next text is squeezed. */
export function squeeze(text: string): Squeezed {
  if (last?.text !== text) last = { text, squeezed: squeezed(text) };
  return last.squeezed;
}

function squeezed(text: string): Squeezed {
  if (room.places.length < text.length)
    room = { places: new Uint32Array(text.length * 2), wordStart: new Uint8Array(text.length * 2) };
  const { places, wordStart } = room;
  let out = '';
  let from = -1;
  let length = 0;
  let words = 0;
  let before: Script = 'sign';
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code === SPACE || (code >= 9 && code <= 13)) {
      if (from >= 0) out += text.slice(from, i);
      from = -1;
      before = 'sign';
      continue;
    }
    const script = scriptOf(code);
    if (from < 0) words++;
    wordStart[length] = from < 0 || beginsWord(before, script) ? 1 : 0;
    if (from < 0) from = i;
    before = script;
    places[length++] = i;
  }
  return {
    text: fold(out),
    places,
    wordStart,
    unspaced: length > words * UNSPACED_WORD,
  };
}

const SPACE = 32;

type Script = 'hangul' | 'latin' | 'digit' | 'sign';

function scriptOf(code: number): Script {
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  if (code >= 48 && code <= 57) return 'digit';
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'latin';
  return code >= 0x3400 && code <= 0x9fff ? 'hangul' : 'sign';
}

/** A word begins behind signs and emoticons, and where the script changes (앱UI, UI가); numbers keep their counters (3일). */
const beginsWord = (before: Script, now: Script): boolean =>
  before !== now && !(before === 'digit' && now === 'hangul');

/** Spellings that people mix up, one character for one, and all digits alike: 않되요 and 안 돼요 are the same to a cue. */
const FOLDED: Readonly<Record<string, string>> = {
  않: '안',
  돼: '되',
  됬: '됐',
  됫: '됐',
  햇: '했',
  왓: '왔',
  잇: '있',
  겟: '겠',
  엇: '었',
  앗: '았',
  렷: '렸',
  졋: '졌',
  낳: '났',
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}0-9]`, 'g');

/** Lower case, common misspellings alike, every digit 0. Never changes the length. */
export const fold = (text: string): string => lower(text).replace(FOLDABLE, (sign) => FOLDED[sign] ?? '0');

/** Lower case that never changes the length (İ would become two characters). */
function lower(text: string): string {
  const result = text.toLowerCase();
  return result.length === text.length ? result : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
