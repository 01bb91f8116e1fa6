import type { Document } from '../schema/document.js';

/**
 * The contract of every classifier: a pure function of a document and of what it declares to need.
 * It never sees files, flags of the command line or other classifiers' insides.
 */
export interface Classifier<Needs, Value> {
  readonly id: string;
  /** Keys of the annotation (or "document") that must be known before it runs. */
  readonly needs: readonly string[];
  /** Keys of the annotation that it fills. */
  readonly gives: readonly string[];
  classify(document: Document, needs: Needs): Value;
}
