/** What the rest of the program needs of Korean. */
export type { EngineId, EngineOptions } from './engines/engine.js';
export { openEngine } from './engines/open.js';
export { loadUserWords } from './user-words.js';
