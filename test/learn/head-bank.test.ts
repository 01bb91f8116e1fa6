import { expect, it } from 'vitest';
import { FeatureBuffer } from '../../src/learn/features.js';
import { type Head, logit } from '../../src/learn/head.js';
import { HeadBank } from '../../src/learn/head-bank.js';
import { seededRandom } from '../../src/learn/random.js';

const random = seededRandom(9);
const head = (bits: number, dense: number): Head => ({
  bits,
  scale: random(),
  bias: random() - 0.5,
  table: Int8Array.from({ length: 2 ** bits }, () => Math.floor(random() * 255) - 127),
  dense: Array.from({ length: dense }, () => random() - 0.5),
});

function features(count: number): FeatureBuffer {
  const buffer = new FeatureBuffer(2);
  buffer.dense.set([0.5, -2]);
  for (let i = 0; i < count; i++) buffer.push(Math.floor(random() * 2 ** 32), i % 3 === 0 ? 1 : 0, 0, 0);
  return buffer;
}

it('says what each head says alone, to the last bit', () => {
  // five of one size (a full group and one over), three of another, one alone
  const heads = [8, 8, 11, 8, 13, 8, 11, 8, 11].map((bits) => head(bits, 2));
  const bank = new HeadBank(heads);
  for (const count of [0, 1, 7, 5000]) {
    const asked = features(count);
    expect([...bank.read(asked)]).toEqual(heads.map((each) => logit(each, asked)));
  }
});
