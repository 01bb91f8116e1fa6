import { Tinypool } from 'tinypool';
import { Failure } from '../errors/failure.js';
import { type Answer, openAnswer } from './answer.js';

/** Threads that all run one module, whose default export takes a task and gives an Answer. */
export interface Pool {
  /** @throws Failure that the worker met; worker_lost when it died */
  run<Value>(task: unknown): Promise<Value>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** The module: a file URL. */
  readonly module: string;
  readonly jobs: number;
  /** What each worker is told when it starts; see toldAtStart. */
  readonly told: unknown;
}

/** Starts the workers. One that dies ends the run: what it held is lost, and half a result is none. */
export function openPool({ module, jobs, told }: PoolOptions): Pool {
  const pool = new Tinypool({
    filename: module,
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
    workerData: told,
  });
  let closing = false;
  /** How to fail each task that is under way. (A race with one promise of a loss would keep every answer alive.) */
  const underWay = new Set<(why: Error) => void>();
  let loss: Failure | null = null;
  const lose = (why: string) => {
    if (closing) return;
    loss ??= workerLost(why);
    for (const fail of underWay) fail(loss);
  };
  // Neither workers nor their ports keep this process alive, and what waits for an answer would end with it.
  const alive = setInterval(() => {}, FOREVER);
  // A worker that ends without an error leaves its tasks unanswered for ever.
  for (const worker of pool.threads)
    (worker as unknown as Thread).on('exit', (code) => lose(`it ended with code ${code}`));
  pool.on('error', (error: Error) => lose(error.message));
  return {
    run<Value>(task: unknown) {
      return new Promise<Value>((resolve, reject) => {
        if (loss) throw loss;
        underWay.add(reject);
        (pool.run(task) as Promise<Answer<Value>>)
          .then(openAnswer)
          .then(resolve, (error: NodeJS.ErrnoException) =>
            reject(error.code?.startsWith('ERR_WORKER_') ? workerLost(error.message) : error),
          )
          .finally(() => underWay.delete(reject));
      });
    },
    async close() {
      closing = true;
      clearInterval(alive);
      const ended = pool.destroy();
      // It would wait for ever for the end of one that has ended already.
      if (loss === null) await ended;
    },
  };
}

const FOREVER = 2 ** 31 - 1;

interface Thread {
  on(event: 'exit', listener: (code: number) => void): void;
}

/** What a worker was told at its start. */
export const toldAtStart = (): unknown => Tinypool.workerData;

const workerLost = (why: string): Failure =>
  new Failure(
    'worker_lost',
    `A worker died: ${why}.`,
    'A file named by -o is untouched. Run it again; with --jobs 1 there are no workers, and less memory is needed.',
  );
