import { schema } from '../../data/packages.js';
import { OWNERS, STAGES } from '../../schema/taxonomy.js';

/** One theme file of a taxonomy, as people write it. */
export const themeSchema = schema((z) => {
  const words = z.array(z.string().min(1)).default([]);
  const pair = z.strictObject({
    aspect: z.array(z.string().min(1)).min(1),
    opinion: z.array(z.string().min(1)).min(1),
    within: z.enum(['clause', 'text']).default('clause'),
  });
  const cueSet = z.strictObject({
    phrases: words,
    lemmas: words,
    pairs: z.array(pair).default([]),
    patterns: words,
  });
  const none = { phrases: [], lemmas: [], pairs: [], patterns: [] };
  const cues = z.strictObject({
    negative: cueSet.default(none),
    positive: cueSet.default(none),
    any: cueSet.default(none),
    weak: cueSet.default(none),
    exclude: words,
  });
  const noCues = { negative: none, positive: none, any: none, weak: none, exclude: [] };
  const bilingual = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
  const examples = z.strictObject({ positive: words, negative: words });
  const noExamples = { positive: [], negative: [] };
  return z.strictObject({
    id: z.string().regex(/^[a-z0-9]+\.[a-z0-9-]+$/, 'expected "group.name" in small letters'),
    label: bilingual,
    definition: bilingual,
    owner: z.enum(OWNERS),
    stage: z.enum(STAGES),
    touchpoint: z.string().nullable().default(null),
    moment: z.string().nullable().default(null),
    reason1372: z.string().nullable().default(null),
    servqual: z.string().nullable().default(null),
    severity: z.number().int().min(0).max(5),
    cues: z.strictObject({ ko: cues.default(noCues), en: cues.default(noCues) }),
    neighbours: z
      .array(
        z.strictObject({
          theme: z.string(),
          note: z.union([z.string().min(1), bilingual]).optional(),
          within: z.enum(['clause', 'text']).default('clause'),
          ko: words,
          en: words,
        }),
      )
      .default([]),
    requires: z.strictObject({ ko: words, en: words }).default({ ko: [], en: [] }),
    examples: z
      .strictObject({ ko: examples.default(noExamples), en: examples.default(noExamples) })
      .default({ ko: noExamples, en: noExamples }),
  });
});

/** The file of word lists of a taxonomy: name → words by language. */
export const listsSchema = schema((z) => {
  const words = z.array(z.string().min(1)).default([]);
  return z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a name in small letters'),
    z.strictObject({ ko: words, en: words }),
  );
});
