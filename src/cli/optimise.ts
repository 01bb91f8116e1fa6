import { setFlagsFromString } from 'node:v8';

/**
 * What bin/voc.js puts off, by V8's version (Node 20; 22; 24): its own defaults; four times as late in Node 20, whose compiler else
 * takes an eighth of the CPU of 10,000 rows.
 */
const EARLY: Readonly<Record<number, string>> = {
  11: '--interrupt-budget=270336',
  12: '--invocation-count-for-turbofan=3000',
  13: '--invocation-count-for-turbofan=3000',
};

/** There is much to do: V8 may optimise early. */
export function optimise(): void {
  const flag = EARLY[Number.parseInt(process.versions.v8, 10)];
  if (flag !== undefined) setFlagsFromString(flag);
}
