import { expect, test } from 'vitest';
import { tokenizeEnglish } from '../../../src/text/english/tokenizer.js';
import { englishKeywords } from '../../../src/text/keywords/english.js';

const keywords = (text: string) => englishKeywords(text, tokenizeEnglish(text)).join(', ');

test.each([
  ['I called customer service.', 'customer service', 'a compound'],
  ['The rooms and the room', 'room, room', 'singular'],
  ['Great apps', 'app, great app', "the customer's word, not application"],
  ['Great battery life', 'battery life, great battery life', 'an adjective before it'],
  ['The battery life is terrible', 'battery life, terrible battery life', 'or behind it'],
  ['Delivery was not fast', 'delivery, not fast delivery', 'denied'],
  ["Prices aren't cheap", 'price, not cheap price', 'denied by a contraction'],
  ['no response from support', 'response, no response, support', 'no'],
  ['missing parts', 'missing part', 'a participle, and a noun too general alone'],
  ['damaged boxes', 'box, damaged box', 'a regular participle'],
  ['The kettle sparked', 'kettle, kettle + spark', 'a verb'],
  ['The app keeps crashing', 'app, app + crash', 'a verb that goes on'],
  ['The app stopped working', 'app, app + not work', 'what has stopped'],
  ["My order didn't arrive", 'order, order + not arrive', 'a denied verb'],
  ['thanks, best thing today', '', 'no discourse, no time'],
  ['@united https://x.co', '', 'no handles, no links'],
  ['THE SCREEN IS BROKEN', 'screen, broken screen', 'shouted; a participle behind it'],
])('%s → %s: %s', (text, expected) => expect(keywords(text)).toBe(expected));
