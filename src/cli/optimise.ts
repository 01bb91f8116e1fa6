import { setFlagsFromString } from 'node:v8';

/** V8's own defaults of what bin/voc.js puts off, by V8's version (Node 20; 22; 24). */
const DEFAULTS: Readonly<Record<number, string>> = {
  11: '--interrupt-budget=67584',
  12: '--invocation-count-for-turbofan=3000',
  13: '--invocation-count-for-turbofan=3000',
};

/** There is much to do: V8 may optimise as early as it would by itself. */
export function optimise(): void {
  const flag = DEFAULTS[Number.parseInt(process.versions.v8, 10)];
  if (flag !== undefined) setFlagsFromString(flag);
}
