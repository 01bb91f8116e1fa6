#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most runs are over in a second: V8 may wait longer before it optimises a function. It saves a quarter of such a run, and a long
// one does not notice. The V8 of Node 24 has other tiers, another flag, and no need.
if (Number.parseInt(process.versions.v8, 10) <= 12) setFlagsFromString('--interrupt-budget=1000000');

const { run } = await import('../dist/cli/program.js');
process.exitCode = await run(process.argv.slice(2));
