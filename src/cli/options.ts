import { Failure } from '../errors/failure.js';
import { FLAGS, type Flag, type Options } from './flags.js';

/** Reads the text of a flag as its kind says. */
export function parseValue(flag: Flag, text: string): string | number {
  if (flag.choices && !flag.choices.includes(text)) {
    throw new Failure(
      'usage',
      `--${flag.name} cannot be "${text}".`,
      `It takes one of: ${flag.choices.join(', ')}.`,
    );
  }
  switch (flag.kind) {
    case 'number':
      return wholeNumber(flag, text);
    case 'bytes':
      return bytes(flag, text);
    case 'share':
      return share(flag, text);
    case 'zone':
      return zone(flag, text);
    default:
      return text;
  }
}

function wholeNumber(flag: Flag, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new Failure(
      'usage',
      `--${flag.name} cannot be "${text}".`,
      'It takes a whole number of 1 or more.',
    );
  }
  return Number(text);
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1024,
  kib: 1024,
  m: 1024 ** 2,
  mib: 1024 ** 2,
  g: 1024 ** 3,
  gib: 1024 ** 3,
};

function bytes(flag: Flag, text: string): number {
  const [, digits, unit] = /^([1-9]\d{0,11})\s?([a-z]*)$/i.exec(text) ?? [];
  const factor = unit === undefined ? undefined : UNITS[unit.toLowerCase()];
  if (!digits || !factor) {
    throw new Failure(
      'usage',
      `--${flag.name} cannot be "${text}".`,
      'It takes bytes, such as 65536, 512KiB or 4MiB.',
    );
  }
  return Number(digits) * factor;
}

function share(flag: Flag, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) {
    throw new Failure(
      'usage',
      `--${flag.name} cannot be "${text}".`,
      'It takes a number from 0 to 1, such as 0.6.',
    );
  }
  return value;
}

function zone(flag: Flag, text: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new Failure(
      'usage',
      `--${flag.name} cannot be "${text}".`,
      'It takes a zone of the IANA database, such as Asia/Seoul or Europe/London.',
    );
  }
}

/** Defaults below the config file, the config file below the flags. */
export function mergeOptions(...layers: readonly Options[]): Options {
  const merged: Record<string, unknown> = {};
  for (const flag of Object.values(FLAGS)) if (flag.default !== undefined) merged[flag.name] = flag.default;
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) if (value !== undefined) merged[name] = value;
  }
  return merged as Options;
}
