import type { Locale } from '../schema/report.js';
import { localeOfMost } from '../summarise/index.js';
import type { Options } from './flags.js';

/** Of a table with customers' own words, where --redact is given: in the language asked for, else in that of each text. */
export const placeholdersOf = (options: Options): Locale | 'own' | null =>
  options.redact === true ? (localeAsked(options) ?? 'own') : null;

type Counts = Readonly<Partial<Record<string, number>>>;

/** --locale, or `locale` in the configuration. */
export const localeAsked = ({ locale }: Options): Locale | undefined => locale as Locale | undefined;

/**
 * The one rule for results (docs/cli.md): what was asked for, else the language of most texts, else English.
 * @param languages texts by language; none where a result is about no text
 */
export const localeOf = (options: Options, ...languages: readonly Counts[]): Locale =>
  localeAsked(options) ??
  localeOfMost((language) => languages.reduce((sum, counts) => sum + (counts[language] ?? 0), 0));
