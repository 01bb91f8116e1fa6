import type { Source } from '../input/verbatims.js';
import type { Terminal } from './terminal.js';

/** How often records are counted, and how often people are told: [records], [milliseconds]. */
const EVERY = { records: 500, milliseconds: 200 } as const;
/** Shorter work needs no progress. */
const PATIENCE = 700;

export interface Work {
  /** Which of the sources is read, from 1. */
  readonly number: number;
  readonly source: Pick<Source, 'name' | 'position'>;
  /** Records seen so far, all sources together. */
  readonly seen: number;
}

/** Tells on the last line of a terminal how far the work is. `clock`: milliseconds from any start. */
export function progressOf(
  terminal: Terminal,
  sources: readonly Pick<Source, 'name' | 'position'>[],
  clock: () => number = () => performance.now(),
): (work: Work) => void {
  if (!terminal.stderrIsTerminal) return () => {};
  const start = clock();
  let told = start + PATIENCE - EVERY.milliseconds;
  return (work) => {
    if (work.seen % EVERY.records !== 0) return;
    const now = clock();
    if (now - told < EVERY.milliseconds) return;
    told = now;
    terminal.progress(progressLine(work, sources.length, (now - start) / 1000));
  };
}

/** "week46.csv (2 of 3) · 40,000 rows · 12,300 rows/s · 34 % · 0:12 left". The share is that of the file which is read. */
export function progressLine({ number, source, seen }: Work, files: number, seconds: number): string {
  const place = files > 1 ? `${source.name} (${number} of ${files})` : source.name;
  const rate = Math.round(seen / Math.max(seconds, 0.001));
  return [
    place,
    `${grouped(seen)} rows`,
    `${grouped(rate)} rows/s`,
    ...remaining(source, files, seconds),
  ].join(' · ');
}

function remaining({ position }: Pick<Source, 'position'>, files: number, seconds: number): string[] {
  const { read, total } = position() ?? { read: 0, total: 0 };
  // A format that is read whole before its first record tells nothing of the rest.
  if (read === 0 || read >= total) return [];
  const share = `${Math.floor((100 * read) / total)} %`;
  return files > 1 ? [share] : [share, `${clockTime((seconds * (total - read)) / read)} left`];
}

const grouped = (count: number): string => count.toLocaleString('en-US');

function clockTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
