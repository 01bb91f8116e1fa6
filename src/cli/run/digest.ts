import { loadTaxonomy } from '../../classify/taxonomy/index.js';
import {
  better,
  chooseBaseline,
  createCollector,
  emptyPeriod,
  lastFullBefore,
  parseAgainst,
  parsePeriod,
  readHistory,
  refuseMixed,
  refuseUndated,
  toDigest,
  today,
  writeHistory,
} from '../../digest/index.js';
import { EXIT } from '../../errors/catalogue.js';
import { DIGEST_FORMATS, withLabels } from '../../render/index.js';
import type { Digest, PeriodKind, PeriodSummary } from '../../schema/digest.js';
import { analysisSettings } from '../analysis.js';
import type { CommandContext } from '../command.js';
import { type Crew, openCrew, running } from '../crew/index.js';
import { dayOption } from '../day-option.js';
import { readAlertRules } from '../digest/alerts.js';
import { findingAskedFor } from '../digest/fail-on.js';
import { lock } from '../digest/lock.js';
import { openDigestWorkbook } from '../digest/workbook.js';
import { openFeedback } from '../feedback.js';
import { chooseFormat } from '../formats.js';
import { localeAsked } from '../locale.js';
import { lookOf } from '../look.js';
import { openOutput } from '../output.js';
import { readStored, refuseMixedStore } from '../stored.js';
import { templateOf } from '../template.js';
import { WORKBOOK } from '../workbook.js';

/** What changed in a period. Two runs that write the same files do not overlap. */
export async function digest(context: CommandContext): Promise<number> {
  const release = lock(context.options);
  try {
    return await run(context);
  } finally {
    release();
  }
}

async function run(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const format =
    (await templateOf(options, 'digest')) ?? chooseFormat([...DIGEST_FORMATS, WORKBOOK], options, 'terminal');
  const book = format.id === 'xlsx' ? await openDigestWorkbook(context) : null;
  const kind = options.period as PeriodKind;
  const timezone = options.timezone!;
  const now = today(timezone, new Date());
  const asOf = dayOption(options['as-of'], 'as-of') ?? now;
  const target = options.at === undefined ? lastFullBefore(kind, asOf) : parsePeriod(kind, options.at);
  const against = parseAgainst(options.against!);
  const rules = readAlertRules(context.configFile);
  const limits = { since: dayOption(options.since, 'since'), until: dayOption(options.until, 'until') };
  if (options.store !== undefined) await refuseMixedStore(options);
  // What a store holds is annotated already: with nothing else to read no model is loaded.
  const stored = options.store !== undefined && context.inputs.length === 0;
  const taxonomy = loadTaxonomy(options.taxonomy);
  const crew =
    stored && options.baseline === undefined
      ? null
      : await openCrew({
          settings: analysisSettings(options),
          task: { kind: 'annotations', summary: null },
          ...running(context),
        });
  try {
    const settings = {
      kind,
      timezone,
      target,
      redact: options.redact !== false,
      speaker: options.speaker === 'customer' ? ('customer' as const) : null,
      stageOf: new Map(taxonomy.themes.map(({ id, stage }) => [id, stage as string])),
    };
    const own = createCollector({ ...settings, see: book?.add });
    const { exitCode, coverage, sources } = stored
      ? { ...(await collectStore(own, context)), sources: [] }
      : await collect(own, context, crew!);
    refuseUndated(sources, { read: coverage.read, undated: own.undated });
    const periods = own.periods(limits, asOf);
    const known = [...periods];
    if (options.baseline !== undefined) {
      const more = createCollector(settings);
      await collect(
        more,
        { ...context, inputs: options.baseline, options: { ...options, rejects: undefined } },
        crew!,
      );
      known.push(...more.periods(limits, asOf));
    }
    if (options.store !== undefined && !stored) {
      const more = createCollector(settings);
      await collectStore(more, context);
      known.push(...more.periods(limits, asOf));
    }
    const history = options.history === undefined ? [] : readHistory(options.history, kind);
    known.push(...history);

    const reported = periods.find(({ period }) => period.id === target.id) ?? emptyPeriod(target, settings);
    const baseline = chooseBaseline(target, bestOf(known), against);
    refuseMixed(reported, [...baseline.periods, ...baseline.earlier], options.store);
    const made = toDigest(
      {
        now: reported,
        baseline,
        against: options.against!,
        campaigns: own.campaigns,
        complaints: own.complaints,
        rules,
        coverage: { ...coverage, undated: own.undated },
      },
      {
        taxonomy,
        locale: localeAsked(options),
        asOf,
        timezone,
        top: options.top!,
        fewest: options['min-cell']!,
      },
    );
    const page = withLabels(made);
    const output = await openOutput(options.output, terminal);
    if (format.id === 'xlsx') {
      const periods = [...baseline.earlier, ...baseline.periods, reported];
      for (const part of book!.finish(page, reported, periods, taxonomy)) await output.write(part);
    } else await output.write(format.render(page, lookOf(context)));
    await output.finish();
    book?.tell();
    if (options.history !== undefined) writeHistory(options.history, periods, history);
    if (!options.quiet) tellEmpty(page, periods, terminal.say);
    if (exitCode !== EXIT.done) return exitCode;
    const reason = findingAskedFor(page, options['fail-on'] ?? []);
    if (reason === null) return EXIT.done;
    if (!options.quiet) terminal.say(`voc: ends with ${EXIT.finding}: ${reason}.`);
    return EXIT.finding;
  } finally {
    await crew?.close();
  }
}

/** Reads feedback into a collector. */
async function collect(
  collector: ReturnType<typeof createCollector>,
  context: CommandContext,
  crew: Crew<'annotations'>,
): Promise<{
  exitCode: number;
  coverage: Omit<Digest['coverage'], 'undated'>;
  sources: Parameters<typeof refuseUndated>[0];
}> {
  const feedback = await openFeedback(context);
  try {
    for await (const { batch, made } of crew.work(feedback.items()))
      for (const [i, verbatim] of batch.entries()) collector.add(made[i]!, verbatim);
    const exitCode = await feedback.finish();
    const sources = feedback.sources.map(({ name, table, mapping }) => ({
      name,
      columns: table.columns,
      date: mapping.date?.name ?? null,
    }));
    return { exitCode, coverage: { ...feedback.totals }, sources };
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
}

/** Reads the store into a collector. */
async function collectStore(
  collector: ReturnType<typeof createCollector>,
  context: CommandContext,
): Promise<{ exitCode: number; coverage: Omit<Digest['coverage'], 'undated'> }> {
  const { read } = await readStored(context, collector.add);
  return { exitCode: EXIT.done, coverage: { read, rejected: 0 } };
}

/** One summary of each period. */
function bestOf(known: readonly PeriodSummary[]): PeriodSummary[] {
  const best = new Map<string, PeriodSummary>();
  for (const one of known) {
    const other = best.get(one.period.id);
    best.set(one.period.id, other ? better(other, one) : one);
  }
  return [...best.values()];
}

/** A digest of a period without verbatims is right, and often not what was meant. */
function tellEmpty({ period }: Digest, periods: readonly PeriodSummary[], say: (line: string) => void): void {
  const last = periods.findLast(({ full }) => full.all.verbatims > 0)?.period.id;
  if (period.verbatims > 0 || last === undefined) return;
  say(`voc: nothing is dated in ${period.id}; the input's last period is ${last}. --at ${last} reports it.`);
}
