import { z } from 'zod';
import { annotationSchema } from '../../src/schema/annotation-schema.js';
import { digestSchema } from '../../src/schema/digest-schema.js';
import { reportSchema } from '../../src/schema/report.js';

const json = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, { reused: 'ref' }), null, 2)}\n`;

/** What `voc classify` writes, one a verbatim. */
export const annotationJsonSchema = (): string => json(annotationSchema);
/** What `voc report --format json` writes. */
export const reportJsonSchema = (): string => json(reportSchema);
/** What `voc digest --format json` writes. */
export const digestJsonSchema = (): string => json(digestSchema);
