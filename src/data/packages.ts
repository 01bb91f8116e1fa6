import { createRequire } from 'node:module';
import type StringWidth from 'string-width';
import type * as Yaml from 'yaml';
import type { z as Zod } from 'zod';
import { lazily } from './lazily.js';

// Packages that most runs do without: to load one costs as much as to annotate a hundred verbatims.
const require = createRequire(import.meta.url);

/** The YAML parser, for files that people write. What voc brings is compiled (read.ts). */
export const yaml = (): typeof Yaml => require('yaml') as typeof Yaml;

/** Widths of emoji, joined and combining characters: it opens rules of ICU when it is loaded. */
export const stringWidth = lazily(
  () => (require('string-width') as { default: typeof StringWidth }).default,
);

/** Schemas for files that people write, and for what may be damaged. */
export const zod = (): typeof Zod => (require('zod') as { z: typeof Zod }).z;

/** A schema that is made when something is first checked against it. */
export const schema = <Schema>(make: (z: typeof Zod) => Schema): (() => Schema) => lazily(() => make(zod()));
