import { describe, expect, test } from 'vitest';
import { isOfNoRelation } from '../../../src/classify/facets/intents/sentence.js';

describe('an order, a newsletter or money that moves is no relation that ends', () => {
  test.each([
    'Sign me up for the newsletter',
    'please cancel my last order',
    'The withdrawal is still missing',
    'I do not know how to read this page',
  ])('%s', (text) => expect(isOfNoRelation(text)).toBe(true));

  test.each([
    'I am closing my account and cancelled the order',
    'I withdrew everything and leave this bank',
    'I moved my savings to another bank',
    'goodbye',
  ])('but: %s', (text) => expect(isOfNoRelation(text)).toBe(false));
});
