import { formatInterval, formatShare } from './numbers.js';

/** What a report is made of, before a format gives it a shape. Texts are raw: each format makes them safe in its own way. */
export type Block =
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly tone: 'plain' | 'muted' | 'alarm';
      /** Only where it is true: of what is drawn in letters. */
      readonly only?: 'terminal';
    }
  /** Short facts side by side; plain output keeps them on one line. */
  | { readonly kind: 'facts'; readonly facts: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      /** The same as a picture, where there is room for one. */
      readonly drawn?: Drawing;
    }
  | { readonly kind: 'quotes'; readonly label: string | null; readonly quotes: readonly PlacedQuote[] };

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'right';
  /** Its cells may be wrapped where there is little room. */
  readonly wraps: boolean;
  /** Where there is too little room the columns of the highest number go first; 0 stays. */
  readonly expendable: number;
  /** Shown only where nothing has to be wrapped for it. */
  readonly spare?: true;
}

/** A text, plain or coloured where there is colour; a bar from 0 to 1, with its interval where it has one; a line of shares over time. */
export type Cell = string | Bar | Spark | Toned;
export interface Toned {
  readonly words: string;
  readonly tone: Tone;
  /** What it is sorted by, where its words do not tell: a day. */
  readonly sort?: string;
}
export interface Bar {
  readonly bar: number;
  readonly low?: number;
  readonly high?: number;
  /** What it says, for those who do not see it. */
  readonly alt?: string;
}
/** Values from 0 to 1, oldest first; null: nothing was said then. */
export interface Spark {
  readonly spark: readonly (number | null)[];
}
export type Tone = 'plain' | 'good' | 'bad' | 'muted';

/** The words of a cell; null: it is a picture, and its figures stand in other cells. */
export function textOf(cell: Cell): string | null {
  if (typeof cell === 'string') return cell;
  return 'words' in cell ? cell.words : null;
}

/** A picture of a table. `alt` says what it shows to those who do not see it. */
export type Drawing = Lines | Heat | Matrix;

/** Shares over time, one line each. */
export interface Lines {
  readonly kind: 'lines';
  readonly title: string;
  readonly alt: string;
  readonly periods: readonly string[];
  readonly lines: readonly {
    readonly label: string;
    /** 0 to 1; null: nothing was said then. */
    readonly shares: readonly (number | null)[];
    readonly intervals: readonly (readonly [low: number, high: number])[] | null;
  }[];
}

/** A grid whose cells are the darker the more they hold. */
export interface Heat {
  readonly kind: 'heat';
  readonly title: string;
  readonly alt: string;
  /** Of the rows and of the columns. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** null: nothing. `heat` is from 0 to 1; `title` says all of the cell. */
    readonly cells: readonly ({
      readonly words: string;
      readonly heat: number;
      readonly title: string;
    } | null)[];
  }[];
}

/** Points by how often (x) and how strongly (y), from 0 up, in four corners. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly title: string;
  readonly alt: string;
  readonly axes: string;
  /** What parts few from many, weak from strong. */
  readonly lines: { readonly x: number; readonly y: number };
  readonly corners: { readonly both: string; readonly strong: string; readonly frequent: string };
  /** `title` says its figures. */
  readonly points: readonly {
    readonly label: string;
    readonly title: string;
    readonly x: number;
    readonly y: number;
  }[];
}

export interface PlacedQuote {
  readonly text: string;
  /** Stretches of the text that are the evidence, UTF-16 offsets, ascending. */
  readonly marks?: readonly (readonly [start: number, end: number])[];
  /** "week46.csv row 17" */
  readonly place: string;
}

export const line = (text: string, tone: 'plain' | 'muted' | 'alarm' = 'plain'): Block => ({
  kind: 'line',
  text,
  tone,
});
/** How to read what a terminal draws in letters; other formats leave it out. */
export const terminalLine = (text: string): Block => ({
  kind: 'line',
  text,
  tone: 'muted',
  only: 'terminal',
});
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const words = (label: string): Column => ({ label, align: 'left', wraps: true, expendable: 0 });
export const figures = (label: string): Column => ({ label, align: 'right', wraps: false, expendable: 0 });
export const bars: Column = { label: '', align: 'left', wraps: false, expendable: 3 };

/** Bars beside figures that say all of it. */
export const spareBars: Column = { ...bars, spare: true };

/** A line of shares over time; it goes where there is too little room. */
export const spark = (label: string): Column => ({ label, align: 'left', wraps: false, expendable: 2 });

/** Bars of shares, the longest being the largest share. */
export function barsOf(shares: readonly number[]): Bar[] {
  const longest = Math.max(...shares);
  return shares.map((share) => ({ bar: longest === 0 ? 0 : share / longest }));
}

/** The same with their intervals, and what they say. */
export function intervalBars(
  shares: readonly { readonly share: number; readonly low: number; readonly high: number }[],
): Bar[] {
  const longest = Math.max(...shares.map(({ share }) => share));
  const part = (share: number) => (longest === 0 ? 0 : share / longest);
  return shares.map(({ share, low, high }) => ({
    bar: part(share),
    low: part(low),
    high: part(high),
    alt: `${formatShare(share)} (${formatInterval(low, high)})`,
  }));
}
