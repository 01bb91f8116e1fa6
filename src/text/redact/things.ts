import { lazily } from '../../data/lazily.js';
import { before, type Place } from './kind.js';
import { anyOf, personalWords } from './words.js';

/** Between the word and the number. */
const SIGNS = `[.:#= \\t\\u2010-\\u2015ㅡ~'"‘“(\\[-]{0,4}$`;

/**
 * Right behind these a number is that of a thing: "견적번호 …", "게임 아이템 코드 …", "할인권 …". The nouns are listed, not those of
 * persons excluded: a resident number left open costs more than a coupon covered. A particle only behind 번호 and 코드, since
 * "쿠폰은 …" may go on with whom it is for.
 */
const thing = lazily(() => {
  const { numberedThings, vouchers } = personalWords();
  const noun = anyOf([...numberedThings, ...vouchers]);
  return new RegExp(`(?:${noun}(?:[ ]?핀)?[ ]?(?:번호|코드)[은는이가도]?|${anyOf(vouchers)})${SIGNS}`);
});

export const isAfterThing = (place: Place): boolean => thing().test(before(place));

const voucher = lazily(
  () => new RegExp(`${anyOf(personalWords().vouchers)}(?:[ ]?핀)?[ ]?(?:번호|코드)?[은는이가도]?${SIGNS}`),
);

/** Behind "쿠폰", "상품권 번호는": such numbers are no dates, as those of orders may be. */
export const isAfterVoucher = (place: Place): boolean => voucher().test(before(place));

/** What is done with a mailbox, and with no code: "쿠폰 KIM@SHOP.COM 으로 보내 주세요". */
const SENT_TO = /^[ ]?(?:으?로|에게|한테|앞|보내|발송|전송)/;

/** "쿠폰 SALE@2024.KR": a code in capitals, not a mailbox. */
export const isCode = (value: string, place: Place): boolean =>
  value === value.toUpperCase() &&
  isAfterThing(place) &&
  !SENT_TO.test(place.text.slice(place.end, place.end + 4));
