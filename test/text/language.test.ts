import { expect, test } from 'vitest';
import type { Language } from '../../src/schema/annotation.js';
import { detectLanguage } from '../../src/text/language.js';

const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    '배송이 너무 느려요',
    '굿',
    'ㅠㅠ',
    'ㅋㅋㅋ',
    'ㅇㅇ',
    '별로...',
    '최고👍',
    'AS 불량',
    'App이 자꾸 튕겨요',
    'GOOD 좋아요',
    'KT 5G 속도 느림',
    'LG U+ 고객센터 연결 안됨',
    '顧客 不滿이 많습니다',
    '返品 좀 해주세요',
    'iPhone 15 Pro Max 케이스 별로',
    'SSD 1TB 속도 최고',
    '와이파이(WiFi)가 안 돼요',
    '업데이트 후 error code 500 떠요',
    'very good 배송도 빠르고 포장도 꼼꼼해서 좋았습니다',
    '1',
    '',
  ].filter((text) => text !== '1' && text !== ''),
  en: [
    'Great app',
    'ok',
    'bad',
    'Worst airline ever',
    'LOVE IT!!!',
    'meh',
    'I lost 2 bags',
    '5 stars',
    'Not good.',
    'crash',
    'refund pls',
    'thx',
    'asap',
    'dont buy',
    "can't log in",
    'wtf',
    'Battery died after 2 days 😡',
    'The café was naïve',
    'Résumé upload fails',
    'I ate phở and loved it',
    'Ordered a crème brûlée, it was cold',
    '@united you lost my bag #fail',
    'sooooo slow',
    'Delta gate agent was rude',
    'Terrible customer service, no response',
    'excelente app but it crashes all the time',
    'USB-C cable',
    'hotel was nice',
    'It does what it says',
    'A1 service',
    'Lovely staff in Zürich',
    'Señor, this is the worst tacos place',
    'password reset link expired',
    'Full retard pricing, honestly',
    'hoe sharp, met my needs, says my gardener',
    'no',
    'hi',
  ],
  mixed: [
    '배송 delivery was really late 너무 느려요',
    'The app is good but 로그인이 자꾸 풀려서 불편해요 please fix it',
    '서비스 좋아요 but the room was dirty and small',
    'I ordered 떡볶이 세트 하나 but they sent 김밥 세트',
    '앱은 좋은데 please add dark mode',
    '직원이 친절해요. Staff was so kind and helpful.',
  ],
  other: [
    'muy buena aplicación',
    'No funciona, es una estafa',
    'La aplicación se cierra sola',
    'Très bonne application merci',
    'Je ne peux pas me connecter',
    'Livraison en retard, colis abîmé',
    'Die App ist sehr gut',
    'Funktioniert nicht mehr seit dem Update',
    'ứng dụng rất tốt',
    'Giao hàng chậm quá',
    'aplikasi ini sangat bagus',
    'Tidak bisa login',
    'Muito bom, recomendo',
    'Não funciona',
    'Ottima app, molto utile',
    'Non funziona per niente',
    'Het werkt niet meer',
    'Çok güzel bir uygulama',
    'とても良いです',
    'アプリが落ちる',
    '非常好用',
    '顧客不滿',
    'Очень хорошее приложение',
    'تطبيق رائع',
    'แอปดีมาก',
    'πολύ καλό',
    'מצוין',
    'बहुत अच्छा',
    'Bardzo dobra aplikacja',
    'sản phẩm tốt',
    'Pésimo servicio',
    'Excelente',
    'Servicio al cliente malísimo',
    'バッテリーがすぐ切れる。最悪',
    '快递太慢了，包装破损',
    'Доставка опоздала, app плохо работает',
    'Super Produkt, schnelle Lieferung',
    'Mauvais service client',
    'terima kasih',
    'Muy malo',
  ],
  none: [
    '',
    ' ',
    '!!!',
    '12345',
    '👍👍',
    '...',
    '-',
    '10/10',
    '★★★★★',
    '^^',
    ':)',
    '0',
    '❤️',
    '\n',
    '?',
    '+82 10-1234-5678',
  ],
};

const rows = Object.entries(TEXTS).flatMap(([language, texts]) =>
  texts.map((text) => [text, language] as const),
);

test('the table has at least 80 texts', () => expect(rows.length).toBeGreaterThanOrEqual(80));

test.each(rows)('%j is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test('a long text is judged by its beginning, quickly', () => {
  expect(detectLanguage('느려요 '.repeat(100_000))).toBe('ko');
  expect(detectLanguage('a'.repeat(1_000_000))).toBe('en');
});

test.each([
  // Three English words make a text mixed, five Korean ones to three of them Korean, four English ones to one Korean English.
  ['good bad 좋', 'ko'],
  ['good bad nice 좋', 'mixed'],
  ['good bad nice 좋 좋 좋 좋', 'mixed'],
  ['good bad nice 좋 좋 좋 좋 좋', 'ko'],
  ['good bad nice fine 좋', 'en'],
  ['a b c 가', 'ko'],
  // More letters of another script than Latin ones, or nothing but Hanja.
  ['дом ab', 'other'],
  ['до ab', 'en'],
  ['很好', 'other'],
  ['很好 ab', 'en'],
  // Two points more than English has: words of another language, and accents.
  ['très bonne', 'other'],
  ['señor gracias', 'other'],
  ['señor', 'en'],
  ['déjà crème', 'en'],
  ['le la', 'en'],
  ['le la les', 'other'],
  ['the very le la', 'en'],
  ['it’s good', 'en'],
  ['123', 'none'],
] as const)('%s: %s', (text, language) => expect(detectLanguage(text)).toBe(language));

test('the first 4,000 characters tell', () => {
  expect(detectLanguage(`${'good '.repeat(800)}배송`)).toBe('en');
  expect(detectLanguage(`${'1'.repeat(4000)}배송`)).toBe('none');
  expect(detectLanguage(`${'1'.repeat(3999)}배송`)).toBe('ko');
});
