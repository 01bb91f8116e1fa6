/**
 * FNV-1a over UTF-16 code units instead of bytes (http://www.isthe.com/chongo/tech/comp/fnv/), finished with the
 * mixer of MurmurHash3 (public domain), because FNV's high bits alone are poor on two-unit strings.
 */
export const FNV_OFFSET = 0x811c9dc5;

/** One step: takes the hash of a prefix to the hash of the prefix plus one code unit. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** MurmurHash3's 32-bit finaliser, unsigned: every input bit moves every output bit. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Unsigned 32-bit hash of a whole string. */
export function hashString(text: string): number {
  let h = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) h = step(h, text.charCodeAt(i));
  return finish(h);
}
