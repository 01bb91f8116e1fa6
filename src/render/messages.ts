import { readData } from '../data/read.js';
import type { Locale } from '../schema/report.js';
import type { LabelKind, MessageKey } from './message-keys.js';
import { formatCount } from './numbers.js';
import { withParticle } from './particles.js';

export interface Messages {
  readonly locale: Locale;
  /** The message with its values filled in; numbers are written with thousands separators. */
  text(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** The name of an id; the id itself where a taxonomy brings its own. */
  label(kind: LabelKind, id: string): string;
}

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Kind, id, locale. */
type Labels = Readonly<Record<string, Readonly<Record<string, Readonly<Record<Locale, string>>>>>>;

const PLACE = /\{(\w+)(?::([^}]+))?\}/g;

/** In English the noun behind a number, "text/texts", where in Korean a particle stands. */
const numbered = (forms: string, count: string | number): string => forms.split('/')[count === 1 ? 0 : 1]!;

const tables = new Map<Locale, Messages>();

/** The messages and labels of a language; read once. */
export function messagesFor(locale: Locale): Messages {
  const known = tables.get(locale);
  if (known) return known;
  const table = readData<Table>(`messages/${locale}.yaml`);
  const names = readData<Labels>('messages/labels.yaml');
  const messages: Messages = {
    locale,
    text(key, values = {}) {
      const [section = '', name = ''] = key.split('.');
      return table[section]![name]!.replace(PLACE, (_, value: string, particle: string | undefined) => {
        const filled = values[value]!;
        const word = typeof filled === 'number' ? formatCount(filled) : filled;
        if (!particle) return word;
        return locale === 'en' ? `${word} ${numbered(particle, filled)}` : withParticle(word, particle);
      });
    },
    label(kind, id) {
      const labels = names[kind]!;
      return Object.hasOwn(labels, id) ? labels[id]![locale] : id;
    },
  };
  tables.set(locale, messages);
  return messages;
}
