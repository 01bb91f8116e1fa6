import type { MentionPolarity } from '../../schema/annotation.js';

/** A theme as a person labelled it; polarity null where the label does not say. */
export interface LabelledTheme {
  readonly id: string;
  readonly polarity: MentionPolarity | null;
}

const SIDES: ReadonlySet<string> = new Set(['positive', 'neutral', 'negative']);

/** "id:polarity;id:polarity", "id;id", or JSON: [["id", "polarity"] …], [{ "id": …, "polarity": … } …], ["id" …]. */
export function parseThemes(cell: string): LabelledTheme[] {
  return items(cell).flatMap((item) => {
    if (Array.isArray(item)) return theme(item[0], item[1]);
    if (typeof item === 'object' && item !== null) {
      const { id, polarity } = item as { id?: unknown; polarity?: unknown };
      return theme(id, polarity);
    }
    if (typeof item !== 'string') return [];
    const [id, polarity] = item.split(':');
    return theme(id, polarity);
  });
}

function theme(id: unknown, polarity: unknown): LabelledTheme[] {
  if (typeof id !== 'string' || id.trim() === '') return [];
  const side = typeof polarity === 'string' ? polarity.trim().toLowerCase() : '';
  return [{ id: id.trim(), polarity: SIDES.has(side) ? (side as MentionPolarity) : null }];
}

/** "a;b", "a, b", "a|b" or a JSON list of texts. */
export const parseIds = (cell: string): string[] =>
  items(cell).flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []));

function items(cell: string): readonly unknown[] {
  const text = cell.trim();
  if (text.startsWith('[')) {
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value)) return value;
    } catch {
      // not JSON after all: read as a list
    }
  }
  return text.split(/[;,|\n]/).filter((part) => part.trim() !== '');
}
