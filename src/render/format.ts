import type { Report } from '../schema/report.js';

export interface RenderOptions {
  /** Terminal columns; 80 where there is no terminal. */
  readonly width: number;
  /** Colour may be used. */
  readonly colour: boolean;
  /** No colour and no lines: what a pipe gets. */
  readonly plain: boolean;
  /** One page for a person: a headline, so many rows of each section, one quote a row. Undefined: everything. */
  readonly brief?: number | undefined;
}

/** One report format. Listed in formats/index.ts; a new format is one file and one line there. */
export interface ReportFormat {
  readonly id: string;
  /** File name endings, with the dot. */
  readonly extensions: readonly string[];
  /** The whole report, ending in a line feed. */
  render(report: Report, options: RenderOptions): string;
}
