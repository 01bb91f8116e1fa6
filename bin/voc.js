#!/usr/bin/env node
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Most runs are over in a second: V8 may wait longer before it optimises a function. It saves up to a quarter of such a run, and a
// long one does not notice. Each V8 has its own name for that (Node 20; 22; 24) and complains about others.
const LATER = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=30000',
  13: '--invocation-count-for-turbofan=30000',
};
const later = LATER[Number.parseInt(process.versions.v8, 10)];
if (later) setFlagsFromString(later);

const { scripts } = createRequire(import.meta.url)('../dist/start.cjs');
const { leaveTerminalToPager, run } = scripts.load('program.cjs');
leaveTerminalToPager();
process.exitCode = await run(process.argv.slice(2));
scripts.keep();
