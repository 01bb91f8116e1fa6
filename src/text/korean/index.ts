/** What the rest of the program needs of Korean. */
export type { EngineId, EngineOptions, KoreanEngine } from './engines/engine.js';
export { inProcess, openEngine } from './engines/open.js';
export { hangulTwin } from './reading.js';
export { loadUserWords } from './user-words.js';
