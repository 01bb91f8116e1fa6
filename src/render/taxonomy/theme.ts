import type { Theme } from '../../schema/taxonomy.js';
import { cuesOf, type FlatCue } from '../../summarise/taxonomy/cues.js';
import { type Block, heading, line } from '../blocks.js';
import type { LabelKind } from '../message-keys.js';
import type { Messages } from '../messages.js';
import type { Page } from '../page.js';

const LANGUAGES = ['ko', 'en'] as const;

const [WORST, BETWEEN] = [5, ' · '];

/**
 * All that a taxonomy says of one theme. Ids that one writes in a taxonomy file stand behind their names.
 * @param themes the whole taxonomy, for the names of neighbours
 */
export const themePage = (theme: Theme, themes: readonly Theme[]): Page => ({
  value: theme,
  blocks: (messages) => [
    heading(`${theme.id}${BETWEEN}${theme.label.ko}${BETWEEN}${theme.label.en}`),
    ...LANGUAGES.map((language) => line(theme.definition[language])),
    { kind: 'facts', facts: facts(theme, messages) },
    heading(messages.text('taxonomy.cues')),
    ...cueLines(cuesOf(theme), messages),
    ...theme.neighbours.map(({ theme: id, ko, en }) =>
      line(
        messages.text('taxonomy.neighbour', {
          theme: named(themes.find((one) => one.id === id)?.label[messages.locale] ?? id, id),
          words: [...ko, ...en].join(', '),
        }),
      ),
    ),
    heading(messages.text('taxonomy.examples')),
    ...LANGUAGES.flatMap((language) => [
      ...theme.examples[language].positive.map((text) => line(`+ ${text}`)),
      ...theme.examples[language].negative.map((text) => line(`- ${text}`, 'muted')),
    ]),
  ],
});

const named = (label: string, id: string): string => (label === id ? id : `${label} (${id})`);

function facts(theme: Theme, { text, label }: Messages): string[] {
  const of = (name: string, kind: LabelKind, id: string | null): string[] =>
    id === null ? [] : [`${name}: ${named(label(kind, id), id)}`];
  return [
    ...of(text('column.owner'), 'owner', theme.owner),
    ...of(text('column.stage'), 'stage', theme.stage),
    `${text('taxonomy.severity')}: ${theme.severity}/${WORST}`,
    ...of(text('column.touchpoint'), 'touchpoint', theme.touchpoint),
    ...of(text('column.moment'), 'moment', theme.moment),
    ...of(text('taxonomy.reason1372'), 'reason1372', theme.reason1372),
    ...of(text('taxonomy.servqual'), 'servqual', theme.servqual),
  ];
}

/** One line a place; pairs one line each, since they are long. */
function cueLines(cues: readonly FlatCue[], messages: Messages): Block[] {
  const places = new Map<string, string[]>();
  for (const { place, words } of cues) {
    const known = places.get(place);
    if (known) known.push(words);
    else places.set(place, [words]);
  }
  return [...places].map(([place, list]) =>
    line(`${placeName(place, messages)}: ${list.join(place.endsWith('pairs') ? ' // ' : ', ')}`),
  );
}

/** "ko.negative.phrases" as it is written in the file, behind what it means. */
function placeName(place: string, { label }: Messages): string {
  const [language = '', kind = '', form] = place.split('.');
  const names = [
    label('language', language),
    label('cueKind', kind),
    ...(form ? [label('cueForm', form)] : []),
  ];
  return named(names.join(BETWEEN), place);
}
