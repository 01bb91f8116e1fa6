import type { Options } from './flags.js';

const TELLING = ['log-format', 'locale', 'config', 'profile'] as const;

/** What a command line says of how messages are told, and of where that stands, for those that say that it cannot be parsed. */
export function foretold(argv: readonly string[]): Options {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  return Object.fromEntries([
    ...TELLING.flatMap((name) =>
      flags.flatMap((word, i) => {
        if (word === `--${name}`) return [[name, flags[i + 1]]];
        return word.startsWith(`--${name}=`) ? [[name, word.slice(name.length + 3)]] : [];
      }),
    ),
    ...(flags.includes('--no-config') ? [['config', false]] : []),
  ]);
}
