import { bufferFor, type Featurizer } from './features.js';

/** The features of many texts, row by row in one array, so that training walks memory in order. */
export interface Examples {
  readonly count: number;
  readonly denseCount: number;
  /** codes of row i are codes[offsets[i]] … codes[offsets[i + 1] - 1] */
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
  /** count × denseCount */
  readonly dense: Float32Array;
}

/** What one head learns: for each row of the examples a target and a weight; weight 0 leaves the row out. */
export interface Target {
  /** 0 … 1; between the two is a soft label. */
  readonly labels: Float32Array;
  readonly weights: Float32Array;
  /** Number of the data set a row comes from. Each gets an intercept of its own, so that class balance is not learned as wording. */
  readonly groups: Uint8Array;
}

export function encodeExamples(texts: readonly string[], featurizer: Featurizer): Examples {
  const buffer = bufferFor(featurizer);
  const denseCount = featurizer.denseNames.length;
  const offsets = new Uint32Array(texts.length + 1);
  const dense = new Float32Array(texts.length * denseCount);
  let codes = new Uint32Array(1 << 16);
  let used = 0;
  texts.forEach((text, row) => {
    featurizer.extract(text, buffer);
    if (used + buffer.size > codes.length) {
      const wider = new Uint32Array((used + buffer.size) * 2);
      wider.set(codes.subarray(0, used));
      codes = wider;
    }
    codes.set(buffer.codes.subarray(0, buffer.size), used);
    used += buffer.size;
    offsets[row + 1] = used;
    dense.set(buffer.dense, row * denseCount);
  });
  return { count: texts.length, denseCount, offsets, codes: codes.slice(0, used), dense };
}
