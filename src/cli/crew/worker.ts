import { createAnnotator } from '../../pipeline.js';
import { type Answer, answerOf } from '../../workers/answer.js';
import { type Parcel, unpack } from '../../workers/parcel.js';
import { toldAtStart } from '../../workers/pool.js';
import { type CrewSetup, takeChosen, taskOf } from './task.js';

/** What the crew asks of a worker: the work on a batch, or what it has at the end. */
export type Order =
  | { readonly parcels: readonly Parcel[] }
  /** Counts the workers that have come to the end; no worker leaves before all `of` have, so that each is asked once. */
  | { readonly meet: Int32Array; readonly of: number };

const { settings, task: setup, only } = toldAtStart() as CrewSetup;
const annotator = answerOf(() => createAnnotator(settings));
const task = annotator.then((answer) => ('value' in answer ? taskOf(setup, answer.value.taxonomy) : null));

/** Runs in each worker thread: annotates a batch and makes of it what the crew is for. */
export default async function work(order: Order): Promise<Answer<unknown>> {
  const opened = await annotator;
  if (!('value' in opened)) return opened;
  const { annotateAll } = opened.value;
  const made = (await task)!;
  return answerOf(async () => {
    if ('meet' in order) {
      meet(order.meet, order.of);
      return made.end();
    }
    const verbatims = unpack(order.parcels);
    return takeChosen(made, only, verbatims, await annotateAll(verbatims));
  });
}

function meet(counter: Int32Array, of: number): void {
  Atomics.add(counter, 0, 1);
  Atomics.notify(counter, 0);
  for (let met = Atomics.load(counter, 0); met < of; met = Atomics.load(counter, 0))
    Atomics.wait(counter, 0, met);
}
