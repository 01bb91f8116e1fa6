import { lazily } from '../../data/lazily.js';
import type { PersonalDataKind } from './kind.js';
import { accountKinds } from './kinds/account.js';
import { addressKinds } from './kinds/address.js';
import { CONTACT } from './kinds/contact.js';
import { LICENCES } from './kinds/licences.js';
import { nameKinds } from './kinds/names.js';
import { NUMBERS } from './kinds/numbers.js';
import { PASSPORTS } from './kinds/passports.js';
import { SPELT } from './kinds/spelt.js';
import { personalWords } from './words.js';

/** What a reader sees in the place of personal data. */
export const PLACEHOLDERS: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  url_token: { ko: '〈링크〉', en: '〈link〉' },
  email: { ko: '〈이메일〉', en: '〈email〉' },
  resident_number: { ko: '〈주민번호〉', en: '〈resident number〉' },
  card: { ko: '〈카드〉', en: '〈card〉' },
  drivers_licence: { ko: '〈운전면허〉', en: '〈driver’s licence〉' },
  passport: { ko: '〈여권〉', en: '〈passport〉' },
  ssn: { ko: '〈사회보장번호〉', en: '〈SSN〉' },
  phone: { ko: '〈전화〉', en: '〈phone〉' },
  account: { ko: '〈계좌〉', en: '〈account〉' },
  car_plate: { ko: '〈차량번호〉', en: '〈car plate〉' },
  ip: { ko: '〈IP〉', en: '〈IP〉' },
  address: { ko: '〈주소〉', en: '〈address〉' },
  name: { ko: '〈이름〉', en: '〈name〉' },
};

/**
 * In order of precedence: where two overlap, the earlier one wins. Numbers of companies (1588-1234, 080-…) are not personal. Phone
 * prefixes: Korean numbering plan (전기통신번호관리세칙): 01x mobile, 02 and 03x–06x areas, 070 internet, 050x safe numbers.
 */
export const personalData = lazily((): readonly PersonalDataKind[] => {
  const words = personalWords();
  const kinds = [
    ...CONTACT,
    ...NUMBERS,
    ...LICENCES,
    ...PASSPORTS,
    ...SPELT,
    ...accountKinds(words),
    ...addressKinds(words),
    ...nameKinds(words),
  ];
  const order = Object.keys(PLACEHOLDERS);
  return kinds
    .map((kind, i) => ({ kind, i }))
    .sort((a, b) => order.indexOf(a.kind.kind) - order.indexOf(b.kind.kind) || a.i - b.i)
    .map(({ kind }) => kind);
});
