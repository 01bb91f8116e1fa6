import type { Command } from './command.js';
import { classify } from './commands/classify.js';
import { completion } from './commands/completion.js';
import { config } from './commands/config.js';
import { digest } from './commands/digest.js';
import { doctor } from './commands/doctor.js';
import { evaluate } from './commands/evaluate.js';
import { explain } from './commands/explain.js';
import { init } from './commands/init.js';
import { inspect } from './commands/inspect.js';
import { merge } from './commands/merge.js';
import { report } from './commands/report.js';
import { store } from './commands/store.js';
import { taxonomy } from './commands/taxonomy.js';
import { tokenize } from './commands/tokenize.js';
import { train } from './commands/train.js';

/** Every command, in the order of the help. A new command is one file in commands/, one in run/ and one line here. */
export const COMMANDS: readonly Command[] = [
  report,
  digest,
  classify,
  inspect,
  explain,
  evaluate,
  train,
  store,
  taxonomy,
  tokenize,
  merge,
  init,
  config,
  doctor,
  completion,
];
