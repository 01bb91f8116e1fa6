import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Examples, Target } from '../../src/learn/examples.js';
import type { Head } from '../../src/learn/head.js';
import { sha256 } from '../../src/learn/model-file.js';
import { type TrainOptions, trainHead } from '../../src/learn/train.js';
import { writeWhole } from './whole-file.js';

export type Learner = (examples: Examples, target: Target, options: TrainOptions) => Head<Float32Array>;

/** Finished heads in a work folder, so that a run that was interrupted goes on where it stopped. */
export interface KeptHeads {
  /** The kept head of this very lesson, or a newly learned one, which is kept. */
  readonly learn: Learner;
  /** Removes what this run has kept or found: its models are written. */
  clear(): void;
}

/** What learns: a change of it makes other heads of the same lessons. */
const LEARNER = sha256(
  ['train', 'log-ratios']
    .map((name) => readFileSync(new URL(`../../src/learn/${name}.ts`, import.meta.url), 'utf8'))
    .join('\n'),
);

/**
 * @param folder made when the first head is kept
 * @param say told of a kept head that is damaged; it is learned again
 */
export function keepHeads(
  folder: string,
  say: (line: string) => void,
  learn: Learner = trainHead,
): KeptHeads {
  const used = new Set<string>();
  const hashOf = lessonHash();
  return {
    learn(examples, target, options) {
      const file = join(folder, `${hashOf(examples, target, options)}.head`);
      used.add(file);
      if (existsSync(file)) {
        const kept = unpackHead(readFileSync(file));
        if (kept !== null) return kept;
        say(`${file} is damaged: that head is learned again`);
      }
      const head = learn(examples, target, options);
      writeWhole(file, packHead(head));
      return head;
    },
    clear() {
      for (const file of used) rmSync(file, { force: true });
      if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
    },
  };
}

/** SHA-256 of everything that determines a head: features, answers, weights, options, and the code that learns. */
function lessonHash(): (examples: Examples, target: Target, options: TrainOptions) => string {
  const known = new WeakMap<Examples, string>();
  const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
    new Uint8Array(buffer, byteOffset, byteLength);
  const hashAll = (views: readonly ArrayBufferView[]): string => {
    const hash = createHash('sha256');
    for (const view of views) hash.update(`${view.byteLength} `).update(bytesOf(view));
    return hash.digest('hex');
  };
  return (examples, target, options) => {
    const features = known.get(examples) ?? hashAll([examples.offsets, examples.codes, examples.dense]);
    known.set(examples, features);
    const answers = hashAll([target.labels, target.weights, target.groups]);
    return sha256(JSON.stringify([LEARNER, features, answers, options]));
  };
}

const facts = z.object({
  sha256: z.string(),
  head: z.object({ bits: z.int(), scale: z.number(), bias: z.number(), dense: z.array(z.number()) }),
});
const NEWLINE = 0x0a;

/** A line of JSON, then the table; the hash covers both. */
function packHead({ table, ...head }: Head<Float32Array>): Uint8Array {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
  const line = JSON.stringify({ sha256: seal(JSON.stringify(head), bytes), head });
  return Buffer.concat([Buffer.from(`${line}\n`), bytes]);
}

/** The inverse of `packHead`; null for what it has not written whole. */
function unpackHead(file: Uint8Array): Head<Float32Array> | null {
  const end = file.indexOf(NEWLINE);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file.subarray(0, Math.max(0, end))));
  } catch {
    return null;
  }
  const read = facts.safeParse(json);
  const bytes = new Uint8Array(file.subarray(end + 1));
  if (!read.success || seal(JSON.stringify(read.data.head), bytes) !== read.data.sha256) return null;
  return { ...read.data.head, table: new Float32Array(bytes.buffer) };
}

const seal = (head: string, table: Uint8Array): string => sha256(Buffer.concat([Buffer.from(head), table]));
