import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';

const annotator = createAnnotator({ keywords: false });
const sidesOf = (text: string) =>
  annotator.annotate(textVerbatim(text)).themes.map(({ id, polarity }) => `${id} ${polarity}`);

describe('blame that is plainly denied is praise, with the learned model too', () => {
  test.each([
    ['Delivery was not late', 'delivery.speed'],
    ['There were no delays', 'delivery.speed'],
    ['The staff were not rude', 'service.attitude'],
    ['It was not expensive', 'price.value'],
    ['The app does not crash', 'digital.stability'],
    ['The room was not dirty', 'place.cleanliness'],
    ['The package was not damaged', 'delivery.packaging'],
    ['I did not have to wait long', 'service.speed'],
    ['가격은 비싸지 않아요', 'price.value'],
    ['직원은 불친절하지 않아요', 'service.attitude'],
    ['배송이 늦지 않았어요', 'delivery.speed'],
    ['앱이 튕기지 않아요', 'digital.stability'],
    ['양이 적지 않아요', 'product.quantity'],
  ])('%s', (text, theme) => {
    expect(sidesOf(text)).toEqual([`${theme} positive`]);
  });
});

describe('blame stays blame', () => {
  test.each([
    ['The staff was not friendly', 'service.attitude'],
    ['The delivery was late', 'delivery.speed'],
    ['배송이 빠르지 않아요', 'delivery.speed'],
    ['직원이 친절하지 않아요', 'service.attitude'],
    ['Delivery was late and the driver did not apologise', 'delivery.speed'],
    ['늦지 않게 보낸다더니 배송이 나흘이나 늦었어요', 'delivery.speed'],
  ])('%s', (text, theme) => {
    expect(sidesOf(text)).toContain(`${theme} negative`);
  });
});
