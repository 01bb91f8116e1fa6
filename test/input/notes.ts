import type { Note } from '../../src/input/note.js';
import { messagesFor } from '../../src/render/messages.js';
import { noteText } from '../../src/render/note.js';

/** Notes as `-v` says them. */
export const said = (notes: readonly Note[]): string[] =>
  notes.map((note) => noteText(note, messagesFor('en')));
