/** How a style shows a number: as time since midnight, as time that passed, as a day. `digits`: of the fraction of a second. */
export interface Clock {
  readonly kind: 'time' | 'duration' | 'date';
  readonly digits: number;
}

/** What "numFmtId" means without a format of one's own (ECMA-376, 18.8.30), in Korean and elsewhere. Days: the reader knows them. */
const BUILT_IN: Readonly<Record<string, string>> = {
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  32: 'h"시" mm"분"',
  33: 'h"시" mm"분" ss"초"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

const PREFIX = String.raw`(?:[\w.-]+:)?`;
const ATTRIBUTES = `(?:[^<>"']|"[^"]*"|'[^']*')*`;
const SKIPPED = String.raw`<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)`;

const named = (name: string): RegExp => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
const STYLE = named('s');
const TYPE = named('t');
const FORMAT_ID = named('numFmtId');
const FORMAT_CODE = named('formatCode');

/** A cell up to the end of its value, behind its formula: prefix, attributes, what stands before the value, the value. */
const CELL = new RegExp(
  `${SKIPPED}|<(${PREFIX})c(\\s${ATTRIBUTES})>(\\s*(?:<\\1f(?:[\\s/]${ATTRIBUTES})?>(?:[^<]*</\\1f\\s*>)?\\s*)?<\\1v(?:\\s${ATTRIBUTES})?>)(\\s*[^<\\s][^<]*)`,
  'g',
);

/** The styles of cells that show times or days, by number. `styles`: the part of a workbook. */
export function clockStyles(styles: string): ReadonlyMap<string, Clock> {
  const [formats = '', cells = ''] = styles.split(new RegExp(`<${PREFIX}cellXfs\\b`));
  const codes = new Map(Object.entries(BUILT_IN));
  for (const [, tag = ''] of formats.matchAll(new RegExp(`<${PREFIX}numFmt(\\s${ATTRIBUTES})>`, 'g')))
    codes.set(attribute(tag, FORMAT_ID) ?? '', unescaped(attribute(tag, FORMAT_CODE) ?? ''));
  const clocks = new Map<string, Clock>();
  const [own = ''] = cells.split(new RegExp(`</${PREFIX}cellXfs\\b`));
  let style = 0;
  for (const [, tag = ''] of own.matchAll(new RegExp(`<${PREFIX}xf(\\s${ATTRIBUTES})>`, 'g'))) {
    const clock = clockOf(codes.get(attribute(tag, FORMAT_ID) ?? '') ?? '');
    if (clock !== null) clocks.set(String(style), clock);
    style++;
  }
  return clocks;
}

/** What a format shows, by the letters that are no text in it; null where it shows a number. */
export function clockOf(format: string): Clock | null {
  const [code = ''] = format
    .toLowerCase()
    .replace(/"[^"]*"|\\.|[_*]./g, ' ')
    .split(';');
  const digits = /s\]?[.,](0{1,3})/.exec(code)?.[1]?.length ?? 0;
  const bare = code.replace(/(s\]?)[.,]0{1,3}/, '$1').replace(/am\/pm|a\/p/, 'h');
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return { kind: 'duration', digits };
  const letters = bare.replace(/\[[^\]]*\]/g, ' ');
  if (!/[ymdhs]/.test(letters) || /[cf-gi-ln-rt-xz0#?@]/.test(letters)) return null;
  return { kind: /[hs]/.test(letters) && !/[ydeb]|a{3}|m{3}/.test(letters) ? 'time' : 'date', digits };
}

/**
 * A sheet in which times of a day and durations are the texts that Excel shows, and what Excel cannot show as a day is a number. The
 * reader of workbooks makes a day of each, and of some nothing at all. `xml`: a part of a workbook, UTF-8.
 */
export function withClocks(xml: Buffer, styles: ReadonlyMap<string, Clock>): Buffer {
  if (styles.size === 0) return xml;
  const text = xml.toString('latin1');
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(CELL)) {
    const [all, prefix = '', attributes = '', before = '', value = ''] = match;
    const clock = styles.get(attribute(attributes, STYLE) ?? '');
    if (clock === undefined || (attribute(attributes, TYPE) ?? 'n') !== 'n') continue;
    const shown = shownAs(Number(value), clock);
    if (shown === null) continue;
    const others = attributes.replace(/\s[st]\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    const type = typeof shown === 'string' ? ' t="str"' : '';
    pieces.push(text.slice(from, match.index), `<${prefix}c${others}${type}>${before}${shown}`);
    from = match.index + all.length;
  }
  if (pieces.length === 0) return xml;
  return Buffer.from(pieces.join('') + text.slice(from), 'latin1');
}

/** 9999-12-31 and its evening: Excel counts days no further. */
const AFTER_LAST_DAY = 2_958_466;

/** What a cell shows other than a day; null: the reader knows. */
function shownAs(serial: number, { kind, digits }: Clock): string | number | null {
  if (!Number.isFinite(serial)) return null;
  if (kind === 'duration') return `${serial < 0 ? '-' : ''}${clockText(Math.abs(serial), digits, true)}`;
  if (serial < 0 || serial >= AFTER_LAST_DAY) return serial;
  return kind === 'time' && serial < 1 ? clockText(serial, digits, false) : null;
}

/** HH:MM, with seconds where there are any; a duration always has them, or nobody could tell hours from minutes. */
function clockText(days: number, digits: number, isLong: boolean): string {
  const unit = 10 ** digits;
  const most = isLong ? Number.MAX_SAFE_INTEGER : 86_400 * unit - 1;
  const units = Math.min(Math.round(days * 86_400 * unit), most);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = (units / unit) % 60;
  const minutes = `${two(units / unit / 3600)}:${two((units / unit / 60) % 60)}`;
  if (seconds === 0 && !isLong) return minutes;
  return `${minutes}:${seconds.toFixed(digits).padStart(digits > 0 ? digits + 3 : 2, '0')}`;
}

const attribute = (tag: string, pattern: RegExp): string | undefined => {
  const match = pattern.exec(tag);
  return match?.[1] ?? match?.[2];
};

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
