import type { z } from 'zod';
import { schema } from '../data/packages.js';
import { readData } from '../data/read.js';

/** One alert rule; unknown keys are errors, for a rule with a typing error would never fire. */
export const alertRule = schema((z) => {
  /** "8 %", "8%" or 0.08. */
  const share = z.union([
    z.number().min(0).max(1),
    z
      .string()
      .regex(/^\s*\d{1,3}(?:\.\d+)?\s*%\s*$/, 'a share such as 8 %')
      .transform((text) => Number.parseFloat(text) / 100)
      .refine((value) => value <= 1, 'a share of at most 100 %'),
  ]);
  const level = z.enum(['alert', 'critical']).default('alert');
  return z.discriminatedUnion('when', [
    /** Any verbatim that a person must see today. */
    z.strictObject({ when: z.literal('hazard'), level }),
    /** Complaints of a theme above a share of the readable verbatims. */
    z.strictObject({ when: z.literal('theme'), theme: z.string(), over: share, level }),
    /** A significant rise of complaints of a theme, or of any. */
    z.strictObject({ when: z.literal('rise'), theme: z.string().default('any'), level }),
    /** Angry complaints above a share of the readable verbatims. */
    z.strictObject({ when: z.literal('anger'), over: share, level }),
    /** Any verbatim with a facet's value, such as behaviours.media. */
    z.strictObject({ when: z.literal('mention'), of: z.string().regex(/^\w+\.\w+$/, 'FACET.VALUE'), level }),
    /** Volume below a share of the usual one, the mean of the baseline. */
    z.strictObject({ when: z.literal('silence'), under: share, level }),
  ]);
});

export type AlertRule = z.output<ReturnType<typeof alertRule>>;

/** The rules that hold where the configuration has none. */
export const shippedRules = (): AlertRule[] => alertRule().array().parse(readData('alerts/alerts.yaml'));
