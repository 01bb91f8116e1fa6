/** A text without white space, in lower case, as Korean cues are matched on it, with the way back. */
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

export function squeeze(text: string): Squeezed {
  const places = new Uint32Array(text.length);
  const wordStart = new Uint8Array(text.length);
  let out = '';
  let from = -1;
  let length = 0;
  let words = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (code === 32 || (code >= 9 && code <= 13)) {
      if (from >= 0) out += text.slice(from, i);
      from = -1;
      continue;
    }
    if (from < 0 || isOpening(text.charCodeAt(i - 1))) {
      if (from < 0) words++;
      wordStart[length] = 1;
    }
    if (from < 0) from = i;
    places[length++] = i;
  }
  return {
    text: lower(out),
    places: places.subarray(0, length),
    wordStart: wordStart.subarray(0, length),
    unspaced: length > words * UNSPACED_WORD,
  };
}

/** Lower case that never changes the length (İ would become two characters). */
export function lower(text: string): string {
  const result = text.toLowerCase();
  return result.length === text.length ? result : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Signs after which a word begins although no space stands there. */
const isOpening = (code: number): boolean =>
  code < 0x3000 && !(code >= 48 && code <= 57) && !(code >= 65 && code <= 90) && !(code >= 97 && code <= 122);

/** Particles that may stand between the words of a cue, longest first; '' for none. */
export const PARTICLES: readonly string[] = [
  '에서는',
  '으로는',
  '까지도',
  '에서',
  '으로',
  '까지',
  '부터',
  '에는',
  '에도',
  '이나',
  '이랑',
  '하고',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '도',
  '만',
  '에',
  '의',
  '로',
  '과',
  '와',
  '랑',
  '나',
  '',
];
