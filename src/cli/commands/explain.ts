import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const explain: Command = {
  name: 'explain',
  guesses: ['why'],
  summary:
    'why one text is judged as it is: tokens, clauses, negation, themes and the rules that lost, features, facets',
  arguments: '[text...]',
  argumentsHelp: 'the text; without it --file and --row, or standard input',
  flags: [
    'file',
    'row',
    ...INPUT_FLAGS,
    ...ANALYSIS_FLAGS,
    'guide',
    'top',
    'output',
    'format',
    'locale',
    'plain',
    ...RUNNING_FLAGS,
  ],
  help: { format: 'format of the output: terminal, json (default: terminal)' },
  examples: [
    'voc explain "상담원이 연결이 안 되고 배송도 느려요" --locale ko',
    'voc explain --file fixtures/feedback/shop-2026-w46.csv --row 17',
    'voc explain "환불해 달라고 세 번이나 말했는데 답이 없어요" --guide',
    'voc explain "not bad, but the app keeps crashing" --format json',
  ],
  load: async () => (await import('../run/explain.js')).explain,
};
