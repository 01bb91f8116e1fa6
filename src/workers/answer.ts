import type { FailureCode } from '../errors/catalogue.js';
import { Failure } from '../errors/failure.js';

/** What a worker says: a value, or why there is none. A Failure that crosses as an Error would lose its code and its remedy. */
export type Answer<Value> =
  | { readonly value: Value }
  | { readonly failure: { readonly code: FailureCode; readonly message: string; readonly remedy: string } };

/** The answer of some work: a Failure becomes data, a bug stays an error. */
export async function answerOf<Value>(work: () => Value | Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, message, remedy } = error;
    return { failure: { code, message, remedy } };
  }
}

/** The value of an answer. @throws the Failure that the worker met */
export function openAnswer<Value>(answer: Answer<Value>): Value {
  if ('value' in answer) return answer.value;
  const { code, message, remedy } = answer.failure;
  throw new Failure(code, message, remedy);
}
