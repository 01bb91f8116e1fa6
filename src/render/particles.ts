/** How the last sound of a word decides the particle: open (no final consonant), ㄹ, or another final consonant. */
type Ending = 'open' | 'rieul' | 'closed';

/** Sino-Korean readings of 0 … 9: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Ending[] = [
  'closed',
  'rieul',
  'open',
  'closed',
  'open',
  'open',
  'closed',
  'rieul',
  'rieul',
  'open',
];
const RIEUL = 8;

function ending(word: string): Ending {
  const bare = word.normalize('NFC').replace(/[^\p{L}\p{N}%]+$/u, '');
  const last = bare.at(-1) ?? '';
  const code = last.charCodeAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return final === 0 ? 'open' : final === RIEUL ? 'rieul' : 'closed';
  }
  if (last >= '0' && last <= '9') return DIGITS[Number(last)]!;
  // English words as Korean reads them: -l is ㄹ, -m, -n and -ng are final consonants.
  if (/l$/i.test(bare)) return 'rieul';
  return /(?:m|n|ng)$/i.test(bare) ? 'closed' : 'open';
}

/** The word with the particle that fits; `pair` is "이/가": the form after a consonant, then the one after a vowel. */
export function withParticle(word: string, pair: string): string {
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const end = ending(word);
  const open = end === 'open' || (end === 'rieul' && afterVowel === '로');
  return word + (open ? afterVowel : afterConsonant);
}
