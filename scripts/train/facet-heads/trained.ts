import type { Head } from '../../../src/learn/head.js';

/** A head, its threshold in log-odds and how well it does. */
export interface Trained {
  readonly head: Head;
  readonly threshold: number;
  /** On the rows held out. */
  readonly f1: number;
  readonly support: number;
}
