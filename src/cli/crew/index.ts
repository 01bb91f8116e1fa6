import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Annotator, createAnnotator } from '../../pipeline.js';
import type { Reject, Verbatim } from '../../schema/verbatim.js';
import { inOrder } from '../../workers/in-order.js';
import { pack } from '../../workers/parcel.js';
import type { Pool } from '../../workers/pool.js';
import { batches, charactersOf, sizeOf } from '../batches.js';
import type { CommandContext } from '../command.js';
import type { Condition } from '../found.js';
import { optimise } from '../optimise.js';
import { type CrewSetup, type Made, pick, type Taken, type TaskSetup, takeChosen, taskOf } from './task.js';
import type { Order } from './worker.js';

/** Annotates verbatims on one thread or on several; the result is the same. */
export interface Crew<Kind extends keyof Made> {
  readonly annotator: Annotator;
  /** Batches in order, each with what was made of it; verbatims that `only` leaves out are in neither. */
  work<Item extends Verbatim>(
    items: AsyncIterable<Item | Reject>,
  ): AsyncGenerator<{ readonly batch: Item[]; readonly made: Made[Kind]['batch'] }>;
  /** How many verbatims `only` left out so far. */
  leftOut(): number;
  /** What each thread has when everything was worked on. */
  end(): Promise<Made[Kind]['end'][]>;
  close(): Promise<void>;
}

/**
 * Below this, workers cost more than they save: each reads the models and warms up anew, for about half a second. Whatever is
 * read before is held back, so that one thread or many is decided once.
 */
const FEW = 8000;
const SHORT = 1 << 19;
/** No more characters than this are held back, whatever the columns that are not read hold. */
const MUCH = 1 << 24;
/** More workers than this wait for the thread that reads. */
const MOST = 8;
/** Batches under way for each worker: one that it works on, one that waits. */
const AHEAD = 2;

const WORKER = new URL('./worker.js', import.meta.url);

export interface CrewOptions<Setup> extends Omit<CrewSetup, 'task' | 'only'> {
  readonly task: Setup;
  /** What voc must find in a verbatim for it to count; default: nothing. */
  readonly only?: readonly Condition[];
  /** Worker threads at most; undefined: one a core. */
  readonly jobs: number | undefined;
  /** Hears of the workers when they start. */
  readonly tell?: ((line: string) => void) | null;
}

/** How the flags want it run. */
export const running = ({
  options,
  terminal,
}: CommandContext): Pick<CrewOptions<never>, 'jobs' | 'tell'> => ({
  jobs: options.jobs,
  tell: options.verbose ? terminal.say : null,
});

/**
 * Checks everything that the annotator needs, so that it fails before anything is written; starts no worker before it is known that
 * there is enough to do. A tokenizer in another process, and a run from the sources (which threads cannot import), stay on one thread.
 */
export async function openCrew<Setup extends TaskSetup>({
  settings,
  task: setup,
  only = [],
  jobs = Math.min(availableParallelism(), MOST),
  tell,
}: CrewOptions<Setup>): Promise<Crew<Setup['kind']>> {
  const annotator = createAnnotator(settings);
  await annotator.open();
  const task = taskOf(setup, annotator.taxonomy);
  const alone = jobs === 1 || !isInProcess(settings) || !existsSync(fileURLToPath(WORKER));
  let pool: Pool | null = null;
  let leftOut = 0;
  const counted = <Item, Batch>(batch: Item[], { made, kept }: Taken<Batch>) => {
    leftOut += kept === null ? 0 : batch.length - kept.length;
    return { batch: pick(batch, kept), made };
  };

  async function* work<Item extends Verbatim>(items: AsyncIterable<Item | Reject>) {
    const coming = batches(items);
    const first = alone ? null : await lookAhead(coming);
    const all = first ? chain(first, coming) : coming;
    if (first === null || first.isAll) {
      let done = 0;
      for await (const batch of all) {
        yield* unlessEmpty(counted(batch, takeChosen(task, only, batch, await annotator.annotateAll(batch))));
        done += batch.length;
        if (done >= FEW && done - batch.length < FEW) optimise();
      }
      return;
    }
    optimise();
    tell?.(`${jobs} workers`);
    const { openPool } = await import('../../workers/pool.js');
    const crew = (pool ??= openPool({
      module: WORKER.href,
      jobs,
      told: { settings, task: setup, only } satisfies CrewSetup,
    }));
    const order = async (batch: Item[]) =>
      counted(batch, await crew.run<Taken<never>>({ parcels: pack(batch) } satisfies Order));
    for await (const done of inOrder(all, order, jobs * AHEAD)) yield* unlessEmpty(done);
  }

  return {
    annotator,
    work,
    leftOut: () => leftOut,
    async end() {
      if (pool === null) return [task.end()];
      const { run } = pool;
      const meet = new Int32Array(new SharedArrayBuffer(4));
      const others = Array.from({ length: jobs }, () => run<never>({ meet, of: jobs } satisfies Order));
      return [task.end(), ...(await Promise.all(others))];
    },
    async close() {
      await annotator.close();
      await pool?.close();
    },
  };
}

const unlessEmpty = <Done extends { readonly batch: readonly unknown[] }>(done: Done): Done[] =>
  done.batch.length === 0 ? [] : [done];

const isInProcess = ({ tokenizer, keywords }: CrewSetup['settings']): boolean =>
  keywords === false || tokenizer === undefined || ['builtin', 'none'].includes(tokenizer.engine);

interface First<Item> {
  readonly batches: Item[][];
  /** Nothing comes after them. */
  readonly isAll: boolean;
}

/** Reads until it is clear whether there is much to do. */
async function lookAhead<Item extends Verbatim>(coming: AsyncGenerator<Item[]>): Promise<First<Item>> {
  const held: Item[][] = [];
  let verbatims = 0;
  let characters = 0;
  let size = 0;
  while (verbatims < FEW && characters < SHORT && size < MUCH) {
    const { done, value } = await coming.next();
    if (done) return { batches: held, isAll: true };
    held.push(value);
    verbatims += value.length;
    for (const verbatim of value) {
      characters += charactersOf(verbatim);
      size += sizeOf(verbatim);
    }
  }
  return { batches: held, isAll: false };
}

/** The batches that were held back, let go one by one, then the rest. */
async function* chain<Item>(first: First<Item>, rest: AsyncGenerator<Item[]>): AsyncGenerator<Item[]> {
  try {
    for (let batch = first.batches.shift(); batch; batch = first.batches.shift()) yield batch;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
