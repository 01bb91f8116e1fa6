/** Messages of how an input was understood: the section `note` of data/messages. */
export type NoteKey =
  | 'encoding'
  | 'given'
  | 'mark'
  | 'nulsOdd'
  | 'nulsEven'
  | 'ascii'
  | 'utf8'
  | 'utf8Bad'
  | 'cp949'
  | 'delimiterGiven'
  | 'delimiter'
  | 'oneColumn'
  | 'header'
  | 'sheet'
  | 'sheetOf'
  | 'recordsAt'
  | 'documents'
  | 'oneDocument'
  | 'lateField'
  | 'columns'
  | 'ambiguousDates';

/** How an input was understood, for `-v` and `voc inspect`, which say it in their language. A value may be a note itself. */
export interface Note {
  readonly key: NoteKey;
  readonly values: Readonly<Record<string, string | number | Note>>;
}

export const note = (key: NoteKey, values: Note['values'] = {}): Note => ({ key, values });
