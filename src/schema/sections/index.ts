import { crossTables } from './cross-tables.js';
import { drivers } from './drivers.js';
import { anger, leftOut, moments, reachability } from './experience.js';
import { earlyWarning, owners } from './owners.js';
import { leaders, reasons } from './reasons.js';
import { loyalty, relationships } from './relation.js';
import { trends } from './trends.js';

/** Sections of what the customer-relations literature asks of feedback: docs/sections.md. */
export const listeningSections = {
  anger,
  reachability,
  moments,
  leftOut,
  loyalty,
  relationships,
  owners,
  earlyWarning,
  reasons,
  leaders,
  trends,
  drivers,
  crossTables,
};
