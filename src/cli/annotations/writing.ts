import type { Annotation } from '../../schema/annotation.js';
import type { Verbatim } from '../../schema/verbatim.js';

export type Bytes = string | Uint8Array;

/** What is written of annotations, in whatever format. */
export interface Writing {
  begin(): Bytes | readonly Bytes[];
  row(annotation: Annotation, verbatim: Verbatim): Bytes;
  /** `isEmpty`: no row was written. */
  end(isEmpty: boolean): Bytes | readonly Bytes[];
  /** What stands between rows, where workers may write them: text in UTF-8; else null. */
  readonly between: string | null;
  /** Tells what the format could not hold as it was; `formulas`: cells that workers marked. */
  tell(say: (line: string) => void, formulas: number): void;
}
