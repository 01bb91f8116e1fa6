import { Failure } from '../errors/failure.js';
import { parseDate } from '../input/dates.js';

/** The day that a flag names, YYYY-MM-DD; null where it was not given. Throws Failure date_invalid where it is no day. */
export function dayOption(text: string | undefined, flag: string): string | null {
  if (text === undefined) return null;
  const date = parseDate(text);
  if (date) return date.slice(0, 10);
  throw new Failure(
    'date_invalid',
    `--${flag} cannot be "${text}".`,
    'It takes a day, such as 2026-11-09.',
    flag,
  );
}
