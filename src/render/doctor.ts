import { type Block, line, words } from './blocks.js';
import type { Page } from './page.js';

/** One thing that `voc doctor` looked at. */
interface Diagnosis {
  readonly check: string;
  readonly state: 'ok' | 'note' | 'problem';
  readonly says: string;
  readonly remedy?: string;
}

const TONES = { ok: 'good', note: 'muted', problem: 'bad' } as const;

/** The page of `voc doctor`: everything in a table, remedies below it. */
export const doctorPage = (diagnosis: readonly Diagnosis[]): Page => ({
  value: diagnosis,
  blocks: ({ text }): Block[] => [
    {
      kind: 'table',
      columns: [words(text('doctor.check')), words(text('doctor.state')), words(text('doctor.says'))],
      rows: diagnosis.map(({ check, state, says }) => [
        check,
        { words: text(`doctor.${state}`), tone: TONES[state] },
        says,
      ]),
    },
    ...diagnosis.flatMap(({ check, state, remedy }) =>
      remedy === undefined ? [] : [line(`${check}: ${remedy}`, state === 'problem' ? 'alarm' : 'muted')],
    ),
  ],
});
