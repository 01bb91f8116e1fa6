import { after, type Place } from '../kind.js';
import type { PersonalWords } from '../words.js';

/** What only people do and are told: "나리 씨가 친절히 설명", "장미 씨께". */
const PERSONAL =
  /^[ ]?씨(?:께|에게|한테|랑|라고|입니다|(?:가|는|도|를)? .{0,20}(?:친절|상담|말씀|말했|응대|전화|통화|설명|안내|도와|연락|감사|불친절|칭찬|포장해|배송해|처리해))/;

/** Whether 씨 behind a plant's name means its seeds: "유자 씨가 많아요", unless it does what only people do. */
export function seedsOf({ plants }: PersonalWords): (value: string, place: Place) => boolean {
  const all = new Set(plants);
  return (value, place) => all.has(value) && /^[ ]?씨/.test(after(place)) && !PERSONAL.test(after(place, 40));
}
