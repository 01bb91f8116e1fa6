import { COMMANDS_KEYS } from './message-keys/commands.js';
import { COMMON_KEYS } from './message-keys/common.js';
import { DIGEST_KEYS } from './message-keys/digest.js';
import { EVALUATION_KEYS } from './message-keys/evaluation.js';
import { GUIDE_KEYS } from './message-keys/guide.js';
import { PAGES_KEYS } from './message-keys/pages.js';
import { SECTIONS_KEYS } from './message-keys/sections.js';
import { TAXONOMY_KEYS } from './message-keys/taxonomy.js';

export { LABEL_KINDS, type LabelKind } from './message-keys/labels.js';

/** Every key of src/data/messages/{ko,en}.yaml; a test holds both tables against it. */
export const MESSAGE_KEYS = [
  ...COMMON_KEYS,
  ...SECTIONS_KEYS,
  ...DIGEST_KEYS,
  ...GUIDE_KEYS,
  ...PAGES_KEYS,
  ...COMMANDS_KEYS,
  ...TAXONOMY_KEYS,
  ...EVALUATION_KEYS,
] as const;

export type MessageKey = (typeof MESSAGE_KEYS)[number];
