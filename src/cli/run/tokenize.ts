import { jsonText } from '../../render/index.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { detectLanguage } from '../../text/language.js';
import { createTokenizer, type Tokenizer } from '../../text/tokenizer.js';
import { batches } from '../batches.js';
import type { CommandContext } from '../command.js';
import { openFeedback } from '../feedback.js';
import { openOutput } from '../output.js';
import { tokenizerOptions } from '../tokenizer-options.js';

/** The tokens of each verbatim. */
export async function tokenize(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const tokenizer = createTokenizer(tokenizerOptions(options));
  try {
    await tokenizer.open();
    const feedback = await openFeedback(context);
    const output = await openOutput(options.output, terminal);
    try {
      for await (const batch of batches(feedback.items())) {
        for (const line of await tokenLines(batch, tokenizer)) await output.write(line);
      }
      const exitCode = await feedback.finish();
      await output.finish();
      return exitCode;
    } catch (error) {
      await output.abandon();
      await feedback.abandon();
      throw error;
    }
  } finally {
    await tokenizer.close();
  }
}

/** One line a text column of each verbatim. */
async function tokenLines(verbatims: readonly Verbatim[], tokenizer: Tokenizer): Promise<string[]> {
  const parts = verbatims.flatMap(({ source, row, id, texts }) =>
    texts.map(({ column, text }) => ({ source, row, id, column, text, language: detectLanguage(text) })),
  );
  const tokens = await tokenizer.tokenize(parts);
  return parts.map(
    ({ text: _, ...place }, i) => `${jsonText({ ...place, by: tokenizer.id, tokens: tokens[i] })}\n`,
  );
}
