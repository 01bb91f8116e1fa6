/**
 * One way in which personal data is written: a linear pattern that finds candidates, and checks that turn look-alikes away. What
 * stands before the value and only tells of it is the pattern's group "lead"; what follows is looked at, not matched.
 */
export interface PersonalDataKind {
  readonly kind: string;
  /** A cheap look at the whole text: without it nothing of this kind can be there. One object is looked for once a text. */
  readonly hint: RegExp;
  /** A second cheap look, for kinds whose hint many texts have. */
  readonly also?: RegExp;
  /** Is found in texts without a number of two digits too. */
  readonly wordsOnly?: true;
  /** Letters without which nothing of this kind can be there. */
  readonly letters?: 'latin' | 'hangul';
  readonly pattern: RegExp;
  readonly accept?: (value: string, place: Place) => boolean;
  /** Right after one of these words the value is a reference, not personal data. */
  readonly notAfter?: RegExp;
}

/** Where a candidate stands. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How far around a value words that tell what it is are looked for. */
const CONTEXT = 24;
export const before = ({ text, start }: Place, far = CONTEXT): string =>
  text.slice(Math.max(0, start - far), start);
export const after = ({ text, end }: Place, far = CONTEXT): string => text.slice(end, end + far);

/** What stands between the groups of a number: spaces, dots, stars, dashes of all kinds, brackets. */
export const GAP = '[ .)_·*\\u2010-\\u2015\\u2212ㅡ~/-]{0,3}';

/** Between the groups of a number that is not split in other ways. */
export const DASH = '[ .\\u2010-\\u2015\\u2212ㅡ~-]';
export const DASHES = `${DASH}{1,3}`;

/** Order, tracking, product and booking numbers: what customers quote so that their case is found. */
export const REFERENCE =
  /(?:(?:주문|송장|운송장|등기|모델|품번|시리얼|바코드|접수증|쿠폰|티켓)[ \t]*(?:번호|코드|넘버|no)?|(?:접수|예약|상품|제품|일련|문의|승인|거래|관리|부품|인증|(?:사업자|법인)(?:등록)?|(?<!거소[ \t]?)신고|사건|회원|(?<!현금[ \t]?)영수증|반품|환불|교환|처리|배송|운송|추적|결제|청구|증권|계약)[ \t]*(?:번호|코드|id|no)|\b(?:order|tracking|invoice|reference|ref|model|sku|serial|booking|ticket|case|part|item|lot|batch|upc|ean|gtin|barcode|imei|isbn|claim|confirmation|product|transaction|receipt|parcel|shipment|coupon|member(?:ship)?|policy|version|style|kit|catalogue?|voucher|quote)[ \t]*(?:number|num|no|id|code)?)[은는이가도]?(?: is| was)?[.:#= \t]{0,4}$/i;
