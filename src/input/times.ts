/** "14:03", "오후 3:20", "3:20:05 PM", "오후 3시 20분", "14:03:22.123 +0900", "T05:00Z", "14:03 GMT+0900 (Korean Standard Time)". */
const TIME =
  /^[T,.\s]*(오전|오후|am|pm)?\s*(\d{1,2})(?::|시\s*)(?:(\d{1,2})(?:(?::|분\s*)(\d{1,2})초?(?:[.,](\d{1,9}))?)?분?)?\s*(am|pm|오전|오후)?\s*(z|kst|(?:utc|gmt)?[+-]\d{2}:?\d{2}|utc|gmt)?(?:\s*\([a-z\s]+\))?$/i;
/** "1403" or "140322" behind 20261109. */
const COMPACT_TIME = /^T?(\d{2})(\d{2})(\d{2})?$/;

/**
 * What stands behind a date as the time part of ISO 8601 ("T14:03:22+09:00"), '' when nothing does.
 * undefined: it is no time of day, or an impossible one.
 */
export function clockTime(text: string): string | undefined {
  if (/^[\s.,]*$/.test(text)) return '';
  const compact = COMPACT_TIME.exec(text.trim());
  if (compact) return timeOf(Number(compact[1]), compact[2]!, compact[3], '', '');
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, before, hours, minutes = '0', seconds, fraction, after, zone = ''] = match;
  const hour = hourOf(Number(hours), (before ?? after ?? '').toLowerCase());
  if (before && after) return undefined;
  return hour === undefined
    ? undefined
    : timeOf(hour, minutes, seconds, fraction ? `.${fraction}` : '', zone);
}

/** 12 at night is 0 o'clock; Korean also writes "오전 0:30" and "오후 15:20". */
function hourOf(hour: number, half: string): number | undefined {
  const isMorning = half === '오전' || half === 'am';
  const isEvening = half === '오후' || half === 'pm';
  if (!isMorning && !isEvening) return hour;
  if (half === '오후' && hour > 12) return hour;
  if (hour > 12 || (hour === 0 && half !== '오전')) return undefined;
  return (hour % 12) + (isEvening ? 12 : 0);
}

function timeOf(
  hour: number,
  minutes: string,
  seconds: string | undefined,
  fraction: string,
  zone: string,
): string | undefined {
  const offset = offsetOf(zone);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || offset === undefined)
    return undefined;
  const two = (value: number | string) => String(value).padStart(2, '0');
  return `T${two(hour)}:${two(minutes)}${seconds === undefined ? '' : `:${two(seconds)}${fraction}`}${offset}`;
}

/** No place on earth is further from UTC than 14 hours. */
function offsetOf(zone: string): string | undefined {
  const name = zone.toLowerCase().replace(/^(?:utc|gmt)(?=[+-])/, '');
  if (name === '') return '';
  if (name === 'z' || name === 'utc' || name === 'gmt') return 'Z';
  if (name === 'kst') return '+09:00';
  const [sign, hours, minutes] = [name.slice(0, 1), name.slice(1, 3), name.slice(-2)];
  return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign}${hours}:${minutes}` : undefined;
}
