import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '../data/packages.js';
import { sweepTemporaries, temporaryName } from '../data/temporary.js';
import { Failure } from '../errors/failure.js';
import { isFull, systemReason } from '../errors/system.js';
import { PERIOD_KINDS, type PeriodKind, type PeriodSummary } from '../schema/digest.js';
import { summaryFromJson, summaryToJson } from '../summarise/index.js';
import { withoutQuotes } from './period-summary.js';

/** A folder with one file a period: week-2026-W46.json. No customer's words are in it but keywords. */
const FORMAT = 'voc-period/1';

const periodSchema = schema((z) => {
  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
  return z.object({
    format: z.literal(FORMAT),
    period: z.object({ kind: z.enum(PERIOD_KINDS), id: z.string(), first: day, last: day }),
    full: z.unknown(),
    distinct: z.unknown(),
  });
});

const fileOf = (folder: string, { period }: PeriodSummary): string =>
  join(folder, `${period.kind}-${period.id}.json`);

const ANEW = 'Remove it, or give --history another folder; a digest over the old export writes it anew.';

/** The periods of a kind that a folder holds; none where there is no folder yet. @throws Failure summary_invalid */
export function readHistory(folder: string, kind: PeriodKind): PeriodSummary[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.json'))
    .sort()
    .map((name) => readPeriod(join(folder, name)));
}

function readPeriod(file: string): PeriodSummary {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw unreadable(file);
  }
  const { data } = periodSchema().safeParse(json);
  if (!data) throw unreadable(file);
  return {
    period: data.period,
    partial: null,
    full: summaryFromJson(data.full, file, ANEW),
    distinct: summaryFromJson(data.distinct, file, ANEW),
  };
}

const unreadable = (file: string): Failure =>
  new Failure('summary_invalid', `${file} is not a period of a history that voc wrote.`, ANEW);

/** Keeps whole periods, each in its file, replaced at once or not at all. A fuller one that is there stays: an export may have broken. */
export function writeHistory(
  folder: string,
  periods: readonly PeriodSummary[],
  known: readonly PeriodSummary[],
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const volumes = new Map(known.map(({ period, full }) => [period.id, full.all.verbatims]));
  for (const one of periods) {
    if (one.partial !== null || one.full.all.verbatims < (volumes.get(one.period.id) ?? 1)) continue;
    const { period, full, distinct } = withoutQuotes(one);
    const text = JSON.stringify({
      format: FORMAT,
      period,
      full: summaryToJson(full),
      distinct: summaryToJson(distinct),
    });
    const file = fileOf(folder, one);
    sweepTemporaries(file);
    const temporary = temporaryName(file);
    try {
      writeFileSync(temporary, `${text}\n`, { mode: 0o600 });
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new Failure(
        isFull(error) ? 'disk_full' : 'output_unwritable',
        `${file} cannot be written: ${systemReason(error, 'written')}.`,
        'Free some space or check the folder of --history. What was there before is untouched.',
      );
    }
  }
}

/** @throws Failure history_mixed when what is compared was annotated by different versions: a change would be theirs */
export function refuseMixed(now: PeriodSummary, before: readonly PeriodSummary[], store?: string): void {
  const versions = new Set([now, ...before].flatMap(({ full }) => [...full.by.keys()]));
  if (versions.size < 2) return;
  const [own] = now.full.by.keys();
  const others = [...versions].filter((by) => by !== own);
  throw new Failure(
    'history_mixed',
    `What is compared was annotated by different versions: ${[own, ...others].join(' and ')}.`,
    store === undefined
      ? 'Give the old export again, as input or with --baseline, and another --history folder; or use the taxonomy and model of before.'
      : `Annotate the store anew with the version of now: voc store reclassify --store ${store}`,
  );
}
