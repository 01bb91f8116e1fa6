import type { Note } from '../input/note.js';
import type { Messages } from './messages.js';

/** A note in the language of the messages, the notes inside of it first. */
export function noteText({ key, values }: Note, messages: Messages): string {
  const filled = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? noteText(value, messages) : value,
  ]);
  return messages.text(`note.${key}`, Object.fromEntries(filled));
}
