import type { Annotation } from '../../schema/annotation.js';
import type { Verbatim } from '../../schema/verbatim.js';

export type Bytes = string | Uint8Array;

/** What is written of annotations, in whatever format. */
export interface Writing {
  begin(): Bytes | readonly Bytes[];
  row(annotation: Annotation, verbatim: Verbatim): Bytes;
  end(): Bytes | readonly Bytes[];
  /** Tells what the format could not hold as it was. */
  tell(say: (line: string) => void): void;
}
