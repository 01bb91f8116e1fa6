import type { Command, Run } from '../../../src/cli/command.js';
import { openFeedback } from '../../../src/cli/feedback.js';
import { INPUT_FLAGS, RUNNING_FLAGS } from '../../../src/cli/flags.js';

/** The work: in src/cli/run/count.ts. It reads, says its result on stdout, and gives the exit code. */
export const runCount: Run = async (context) => {
  const feedback = await openFeedback(context);
  try {
    for await (const _ of feedback.items());
    const exitCode = await feedback.finish();
    await context.terminal.write(`${feedback.totals.read}\n`);
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
};

/** The definition: in src/cli/commands/count.ts, listed in commands.ts. It imports types and flags only. */
export const count: Command = {
  name: 'count',
  summary: 'how many verbatims there are',
  arguments: '[files...]',
  flags: [...INPUT_FLAGS, ...RUNNING_FLAGS],
  examples: ['voc count fixtures/feedback/shop-2026-w46.csv'],
  load: async () => runCount, // (await import('../run/count.js')).count
};
