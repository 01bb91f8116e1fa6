/** What the rest of the program needs of digests: collect periods, choose a baseline, derive, keep. */

export { type AlertRule, alertRule, shippedRules } from './alert-rules.js';
export { chooseBaseline, parseAgainst } from './baseline.js';
export { createCollector } from './collect.js';
export { toDigest } from './digest.js';
export { readHistory, refuseMixed, writeHistory } from './history.js';
export { takeLock } from './lock.js';
export { better, emptyPeriod } from './period-summary.js';
export { lastFullBefore, parsePeriod, today } from './periods.js';
export { refuseUndated } from './undated.js';
