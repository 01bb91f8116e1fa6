import { expect, test } from 'vitest';
import { isTokenLink } from '../../../src/text/redact/links.js';

test.each([
  'https://user:secret@shop.example/',
  'https://shop.example/reset?token=ab12cd',
  'https://shop.example/?lang=ko&session_id=cs_live_a9',
  'https://shop.example/#access_token=ab12cd',
  'https://shop.example/join?invite_code=AB-12',
  'https://shop.example/room?passcode=4821',
  'https://shop.example/view?email=kim@shop.example',
  'https://shop.example/?session=Hjkdslfjweoijfsldkj',
  'https://shop.example/?code=Hjkdslfjweoijfsldkj',
  'https://shop.example/?code=hjkdslfjwxij',
  'https://shop.example/?auth=QWxhZGRpbjpvcGVu',
  'https://shop.example/?invite=abcdefgh',
  'https://shop.example/?access_code=letmein',
  // A step that nobody chose, behind one that lets in.
  'https://shop.example/magic/Zk3pW8sY',
  'https://shop.example/verify/email/c81e72dd90ab4f13',
  'https://shop.example/invite/HX7Q92LM?lang=ko',
  // Anywhere, where it is long and mixed.
  'https://shop.example/doc/x9WqLd83PzMvR2',
  'https://shop.example/0123456789abcdef01234567',
  'https://shop.example/eyJhbGciOiJIUzI1NiJ9',
])('%s lets its reader in', (link) => {
  expect(isTokenLink(link)).toBe(true);
});

test.each([
  'https://shop.example/',
  'https://shop.example/products/12345678?color=blue',
  'https://shop.example/open?session=morning',
  'https://shop.example/rates?api_key=YOUR_API_KEY',
  'https://shop.example/rates?token=<token>',
  'https://shop.example/view?code=accident&no=624096',
  'https://shop.example/login/password-help',
  'https://shop.example/share/iPhone15ProMax',
  'https://shop.example/share/20261126-notice-2',
  'https://shop.example/in/summer-sale-2026-week-47',
  'https://shop.example/watch?v=dQw4w9WgXcQ',
  'https://shop.example/view?code=introductions',
  'https://instagram.com/p/CxYz12AbC3dE',
  // Short, or without a digit.
  'https://shop.example/magic/a1b2c3',
  'https://shop.example/magic/reminders',
])('%s does not', (link) => {
  expect(isTokenLink(link)).toBe(false);
});
