import { Failure } from '../errors/failure.js';
import type { Locale } from '../schema/report.js';
import { languagesOf, type StorePlace } from '../store/index.js';
import type { Options } from './flags.js';
import { localeAsked, localeOf } from './locale.js';

/** The store that --store names. @throws Failure usage where it names none */
export function storePlace({ store, 'lock-timeout': lockTimeout }: Options): StorePlace {
  if (store === undefined || store === '')
    throw new Failure(
      'usage',
      'No store was named.',
      'Say which with --store FILE, such as --store voc.duckdb.',
    );
  if (store.startsWith(':memory:'))
    throw new Failure(
      'usage',
      'A store in memory would be forgotten when the command ends.',
      'Name a file that stays, such as --store voc.duckdb.',
    );
  return { file: store, lockTimeout: lockTimeout! };
}

/** The language of what is said of a store: --locale, else that of most of its verbatims. */
export const storeLocale = async (options: Options, place: StorePlace): Promise<Locale> =>
  localeAsked(options) ?? localeOf(options, await languagesOf(place));

/** Flags that change an annotation and that `by` does not tell, as the store keeps them. */
export const storedSettings = ({
  speaker,
  'min-confidence': minConfidence,
}: Pick<Options, 'speaker' | 'min-confidence'>): string =>
  [
    ...(speaker === undefined ? [] : [`speaker=${speaker}`]),
    ...(minConfidence === undefined ? [] : [`min-confidence=${minConfidence}`]),
  ].join(' ');
