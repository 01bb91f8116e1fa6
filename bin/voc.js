#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most runs are over in a second: V8 may wait longer before it optimises a function. It saves a quarter of such a run, and a long
// one does not notice. Newer V8 (Node 22) has another flag and gains little.
if (Number.parseInt(process.versions.v8, 10) <= 11) setFlagsFromString('--interrupt-budget=1000000');

const { run } = await import('../dist/cli/program.js');
process.exitCode = await run(process.argv.slice(2));
