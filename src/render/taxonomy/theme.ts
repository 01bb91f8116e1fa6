import type { Theme } from '../../schema/taxonomy.js';
import { cuesOf, type FlatCue } from '../../summarise/taxonomy/cues.js';
import { type Block, heading, line } from '../blocks.js';
import type { Messages } from '../messages.js';
import type { Page } from '../page.js';

const LANGUAGES = ['ko', 'en'] as const;

/** All that a taxonomy says of one theme. */
export const themePage = (theme: Theme): Page => ({
  value: theme,
  blocks: (messages) => [
    heading(`${theme.id} · ${theme.label.ko} · ${theme.label.en}`),
    ...LANGUAGES.map((language) => line(theme.definition[language])),
    { kind: 'facts', facts: facts(theme, messages) },
    heading(messages.text('taxonomy.cues')),
    ...cueLines(cuesOf(theme)),
    ...theme.neighbours.map(({ theme: id, ko, en }) =>
      line(messages.text('taxonomy.neighbour', { theme: id, words: [...ko, ...en].join(', ') })),
    ),
    heading(messages.text('taxonomy.examples')),
    ...LANGUAGES.flatMap((language) => [
      ...theme.examples[language].positive.map((text) => line(`+ ${text}`)),
      ...theme.examples[language].negative.map((text) => line(`- ${text}`, 'muted')),
    ]),
  ],
});

function facts(theme: Theme, messages: Messages): string[] {
  const { owner, stage, severity, touchpoint, moment, reason1372, servqual } = theme;
  const named = { touchpoint, moment, '1372': reason1372, SERVQUAL: servqual };
  return [
    `${messages.text('column.owner')}: ${messages.label('owner', owner)}`,
    `${messages.text('column.stage')}: ${messages.label('stage', stage)}`,
    `${messages.text('taxonomy.severity')}: ${severity}`,
    ...Object.entries(named).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
  ];
}

/** One line a place; pairs one line each, since they are long. */
function cueLines(cues: readonly FlatCue[]): Block[] {
  const places = new Map<string, string[]>();
  for (const { place, words } of cues) {
    const known = places.get(place);
    if (known) known.push(words);
    else places.set(place, [words]);
  }
  return [...places].map(([place, list]) =>
    line(`${place}: ${list.join(place.endsWith('pairs') ? ' // ' : ', ')}`),
  );
}
