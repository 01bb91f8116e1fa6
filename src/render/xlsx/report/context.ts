import type { Theme } from '../../../schema/taxonomy.js';
import type { Messages } from '../../messages.js';

/** What the sheets of a report need besides the report. */
export interface SheetContext {
  readonly messages: Messages;
  readonly segments: readonly string[];
  /** A theme's label in the report's language; its id where the taxonomy does not know it. */
  themeLabel(id: string): string;
  themeAt(id: string): Pick<Theme, 'owner' | 'stage'> | null;
}
