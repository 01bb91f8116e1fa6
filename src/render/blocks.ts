/** What a report is made of, before a format gives it a shape. Texts are raw: each format makes them safe in its own way. */
export type Block =
  | { readonly kind: 'line'; readonly text: string; readonly tone: 'plain' | 'muted' | 'alarm' }
  /** Short facts side by side; plain output keeps them on one line. */
  | { readonly kind: 'facts'; readonly facts: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'quotes'; readonly label: string | null; readonly quotes: readonly PlacedQuote[] };

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Its cells may be wrapped where there is little room. */
  readonly wraps: boolean;
  /** Where there is too little room the columns of the highest number go first; 0 stays. */
  readonly expendable: number;
}

/** A text, plain or coloured where there is colour, or a bar from 0 to 1. */
export type Cell = string | { readonly bar: number } | { readonly words: string; readonly tone: Tone };
export type Tone = 'good' | 'bad' | 'muted';

/** The words of a cell; null: it is a bar. */
export function textOf(cell: Cell): string | null {
  if (typeof cell === 'string') return cell;
  return 'words' in cell ? cell.words : null;
}

export interface PlacedQuote {
  readonly text: string;
  /** "week46.csv row 17" */
  readonly place: string;
}

export const line = (text: string, tone: 'plain' | 'muted' | 'alarm' = 'plain'): Block => ({
  kind: 'line',
  text,
  tone,
});
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const words = (label: string): Column => ({ label, align: 'left', wraps: true, expendable: 0 });
export const figures = (label: string): Column => ({ label, align: 'right', wraps: false, expendable: 0 });
export const bars: Column = { label: '', align: 'left', wraps: false, expendable: 3 };

/** Bars of shares, the longest being the largest share. */
export function barsOf(shares: readonly number[]): { bar: number }[] {
  const longest = Math.max(...shares);
  return shares.map((share) => ({ bar: longest === 0 ? 0 : share / longest }));
}
