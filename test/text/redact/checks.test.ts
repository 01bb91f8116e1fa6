import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isAddressOfHost,
  isBankAccountNumber,
  isCardNumber,
  isIban,
  isMailbox,
  isResidentNumber,
  isSocialSecurityNumber,
} from '../../../src/text/redact/checks.js';

test.each([
  // With a hyphen a possible date and a century are enough.
  ['850314-1234567', true],
  ['851314-1234567', false],
  ['850230-1234567', false],
  ['000229-3234567', true],
  // 1900 was no leap year, 1996 was one.
  ['000229-1234567', false],
  ['960229-1234567', true],
  ['850314-9234567', false],
  ['850314-0234567', false],
  ['850314-123456', false],
  // In a row the check digit must fit: 8·2 + 5·3 + 0·4 + 3·5 + 1·6 + 4·7 + 1·8 + 2·9 + 3·2 + 4·3 + 5·4 + 6·5 = 174, (11 − 174 mod 11) mod 10 = 2.
  ['8503141234562', true],
  ['8503141234563', false],
  // Foreigners' is two more.
  ['8503145234560', false],
  // From October 2020 on there is none.
  ['2010013234567', true],
  ['2009303234567', false],
  // A bar code of Korea with its own check digit.
  ['8801043234566', false],
  ['8801043234567', true],
  // Masked: the date alone, and the century where it is shown.
  ['850314-1******', true],
  ['850314-*******', true],
  ['000229-*******', true],
  ['851314-*******', false],
  ['850314-9******', false],
  ['850314●●●●●●●', true],
])('%s can be a resident number: %s', (number, can) => {
  expect(isResidentNumber(number)).toBe(can);
});

test('the check digit of a resident number is one of ten, of a foreigner two more', () => {
  const fitting = (first: string) =>
    Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => isResidentNumber(`${first}${digit}`));
  expect(fitting('850314123456')).toEqual([2]);
  // 174 + 4·8 = 206, 206 mod 11 = 8, 11 − 8 = 3, and 2 for foreigners.
  expect(fitting('850314523456')).toEqual([5]);
  for (const first of ['760101223344', '991231177665', '010203412345'])
    expect(fitting(first)).toHaveLength(1);
});

test.each([
  ['4111 1111 1111 1111', true],
  ['4111 1111 1111 1112', false],
  ['3782-822463-10005', true],
  ['30569309025904', true],
  ['0000 0000 0000 0000', false],
  // Twelve digits and twenty that fit are none.
  ['411111111116', false],
  ['41111111111111111115', false],
  ['4222222222222', true],
  ['6304000000000000000', true],
])('%s can be a card: %s', (number, can) => {
  expect(isCardNumber(number)).toBe(can);
});

test('of ten last digits one fits a card', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{14}$/), (first) => {
      expect(
        Array.from({ length: 10 }, (_, i) => i).filter((i) => isCardNumber(`${first}${i}`)),
      ).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});

const mailbox = (value: string, behind = '') => isMailbox(value, { text: value + behind, end: value.length });
test.each([
  ['kim@shop.example', '', true],
  ['KIM@SHOP.COM', '', true],
  ['KIM@SHOP.CO.KR', '', true],
  ['LOVE@FIRST.SIGHT', '', false],
  ['JOHN.DOE@ACME.SHOP', '', true],
  ['KIM@ACME.ONLINE', '', true],
  ['JOHN.DOE@ACME.PARTNERS', '', true],
  ['icon@2x.png', '', false],
  ['VUE@3.JS', '', false],
  ['file@site.html', '', false],
  ['me@pdf.io', '', true],
  ['git@github.com', ':owner/project.git', false],
  ['git@kim.com', ': hello', true],
  ['git@github.com', '', true],
  ['kim@github.com', ': hello', true],
  ['kim골뱅이네이버', '', true],
])('%s%s is a mailbox: %s', (value, behind, is) => {
  expect(mailbox(value, behind)).toBe(is);
});

test.each([
  ['123-45-6789', true],
  ['000-45-6789', false],
  ['666-45-6789', false],
  ['900-45-6789', false],
  ['899-45-6789', true],
  ['123-00-6789', false],
  ['123-45-0000', false],
  ['1 2 3 - 4 5 - 6 7 8 9', true],
])('%s can be a social security number: %s', (number, can) => {
  expect(isSocialSecurityNumber(number)).toBe(can);
});

test.each([
  ['121.134.87.203', true],
  ['223.255.255.255', true],
  ['224.0.0.1', false],
  ['0.10.20.30', false],
  ['1.2.3.256', false],
  ['10.0.0.1', true],
  ['10.01.0.1', false],
  ['01.2.3.4', false],
])('%s can be the address of a host: %s', (address, can) => {
  expect(isAddressOfHost(address)).toBe(can);
});

test.each([
  ['123-456-7890', true],
  ['123-456-789', false],
  ['1234567890123456', true],
  ['12345678901234567', false],
  // A date with its time.
  ['2026-11-09 12:30', false],
  ['2026-11-09-123456', false],
  ['2026.1.9-123456', false],
  ['2026-13-09-123456', true],
  ['1826-11-09-123456', true],
])('%s can be an account: %s', (number, can) => {
  expect(isBankAccountNumber(number)).toBe(can);
});

test.each([
  ['GB82 WEST 1234 5698 7654 32', true],
  ['GB82WEST12345698765432', true],
  ['GB82WEST12345698765433', false],
  ['NO9386011117947', true],
  // Fourteen signs are too few, thirty-five too many, whatever they add up to.
  ['NO938601111794', false],
])('%s can be an international account: %s', (number, can) => {
  expect(isIban(number)).toBe(can);
});
