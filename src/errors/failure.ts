import type { FailureCode } from './catalogue.js';

/** An error that a person can act on: what happened and what to do next. Anything else that is thrown is a bug. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly code: FailureCode,
    message: string,
    /** One sentence naming the flag or the step that helps. */
    readonly remedy: string,
    /** The flag whose value is at fault: a configuration that set it is named. */
    readonly flag?: string,
  ) {
    super(message);
  }
}
