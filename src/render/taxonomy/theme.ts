import type { Theme } from '../../schema/taxonomy.js';
import { cuesOf, type FlatCue } from '../../summarise/taxonomy/cues.js';
import { type Block, heading, line } from '../blocks.js';
import type { LabelKind } from '../message-keys.js';
import type { Messages } from '../messages.js';
import type { Page } from '../page.js';

const LANGUAGES = ['ko', 'en'] as const;

const [WORST, BETWEEN] = [5, ' · '];
/** Cues of a place that are shown of hundreds, so that one sees what kind they are. */
const FEW = 4;

/**
 * What a taxonomy says of one theme: what it means, what it must and must not match, its cues. Ids that one writes in a taxonomy file
 * stand behind their names.
 * @param themes the whole taxonomy, for the names of neighbours
 * @param verbose every cue; else a few of each kind, counted
 */
export const themePage = (theme: Theme, themes: readonly Theme[], verbose: boolean): Page => ({
  value: theme,
  blocks: (messages) => [
    heading(`${theme.id}${BETWEEN}${theme.label.ko}${BETWEEN}${theme.label.en}`),
    ...LANGUAGES.map((language) => line(theme.definition[language])),
    { kind: 'facts', facts: facts(theme, messages) },
    ...exampleLines(theme, 'positive', messages),
    ...exampleLines(theme, 'negative', messages),
    heading(messages.text('taxonomy.cues')),
    ...(verbose ? cueLines : foldedCues)(cuesOf(theme), messages),
    ...theme.neighbours.map(({ theme: id, note, ko, en }) =>
      line(
        messages.text('taxonomy.neighbour', {
          theme: named(themes.find((one) => one.id === id)?.label[messages.locale] ?? id, id),
          words: [typeof note === 'object' ? note[messages.locale] : note, [...ko, ...en].join(', ')]
            .filter(Boolean)
            .join(BETWEEN),
        }),
      ),
    ),
  ],
});

function exampleLines({ examples }: Theme, kind: 'positive' | 'negative', { text }: Messages): Block[] {
  const texts = LANGUAGES.flatMap((language) => examples[language][kind]);
  if (texts.length === 0) return [];
  const [sign, tone] = kind === 'positive' ? (['+', 'plain'] as const) : (['-', 'muted'] as const);
  return [heading(text(`taxonomy.${kind}`)), ...texts.map((example) => line(`${sign} ${example}`, tone))];
}

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

/** How many cues stand in each place of the file, and the first of them. */
const foldedCues = (cues: readonly FlatCue[], messages: Messages): Block[] => [
  ...[...byPlace(cues)].map(([place, list]) => {
    const first = list.slice(0, isShort(place) ? FEW : 1);
    return line(
      messages.text('taxonomy.place', {
        place: placeName(place, messages),
        count: list.length,
        first: `${first.join(', ')}${list.length > first.length ? ' …' : ''}`,
      }),
    );
  }),
  line(messages.text('taxonomy.folded'), 'muted'),
];

/** Every cue, one line a place. */
const cueLines = (cues: readonly FlatCue[], messages: Messages): Block[] =>
  [...byPlace(cues)].map(([place, list]) =>
    line(`${placeName(place, messages)}: ${list.join(betweenCues(place))}`),
  );

/** Dictionary forms and pairs are lists of alternatives, several lines long. */
const isShort = (place: string): boolean => !/\.(?:lemmas|pairs)$/.test(place);

/** Pairs hold commas and bars themselves. */
const betweenCues = (place: string): string => (place.endsWith('pairs') ? ' // ' : ', ');

function byPlace(cues: readonly FlatCue[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { place, words } of cues) {
    const known = places.get(place);
    if (known) known.push(words);
    else places.set(place, [words]);
  }
  return places;
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
