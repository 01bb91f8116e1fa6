import fc from 'fast-check';

/**
 * Property tests draw the same cases each time, so that `npm test` says the same of the same source; `npm run test:long` draws others
 * and prints its seed. VOC_SEED repeats a run.
 */
fc.configureGlobal({ seed: Number(process.env.VOC_SEED ?? 20261126) });
