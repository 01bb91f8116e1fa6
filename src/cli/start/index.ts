import { openScripts } from './start.js';

/** Which build this is, told by the build itself (scripts/build.mjs). */
declare const BUILD: string;

/** The scripts of this build: dist/start.cjs, where the executable and its workers come in. */
export const scripts = openScripts(__dirname, BUILD);
