import type { ZodType } from 'zod';
import { zod } from '../../data/packages.js';
import { didYouMean } from '../../errors/suggest.js';
import type { Taxonomy, Theme, WordList } from '../../schema/taxonomy.js';
import { applyChange, changeSchema, joinLists, type ThemeChange, unknownWords } from './change.js';
import { checkTheme } from './check.js';
import { type ManifestFile, manifestKeys, manifestSchema } from './manifest.js';
import { type Checked, invalid, type Path, readChecked } from './read.js';
import { themeSchema } from './schema.js';

export interface ThemeFile {
  readonly file: string;
  readonly text: string;
}

/** A theme of its own, or the change of one of the base. */
type Entry =
  | { readonly theme: Theme; readonly change?: undefined }
  | { readonly change: ThemeChange; readonly theme?: undefined };

/**
 * A taxonomy of somebody's own: a base (or none), themes switched off, theme files and themes in the manifest. A theme whose id the base has changes
 * that theme, or replaces it when it says `replace: true`. Throws Failure taxonomy_invalid with file:line:column.
 * @param keysAt the keys that a theme may have at a path
 */
export function composeTaxonomy(
  manifest: ManifestFile,
  base: Taxonomy | null,
  files: readonly ThemeFile[],
  ownLists: Readonly<Record<string, WordList>> | null,
  keysAt: (path: Path) => readonly string[],
): Pick<Taxonomy, 'themes' | 'lists'> {
  const inBase = new Map(base?.themes.map((theme) => [theme.id, theme]));
  const lists = joinLists(base?.lists ?? {}, ownLists ?? {});
  const off = switchedOff(manifest, [...inBase.keys()]);
  const entry = entrySchema(inBase);
  const entryKeys = (path: Path) =>
    path.length === 0 ? [...keysAt(path), 'without', 'replace'] : keysAt(path);
  const entries = [
    ...files.map(({ file, text }) => readChecked<Entry>(file, text, entry, entryKeys)),
    ...inlineEntries(manifest, entry, entryKeys),
  ];
  const themes = new Map([...inBase].filter(([id]) => !off.has(id)));
  const ids = new Set([...themes.keys(), ...entries.map(({ value }) => idOf(value))]);
  const seen = new Set<string>();
  for (const checked of entries) {
    const id = idOf(checked.value);
    if (seen.has(id))
      throw invalid(`${checked.place(['id'])}: the theme "${id}" stands twice.`, 'Keep one of them.');
    if (off.has(id))
      throw invalid(
        `${checked.place(['id'])}: the theme "${id}" is switched off in ${manifest.file}.`,
        'Take it out of off, or remove this one.',
      );
    seen.add(id);
    themes.set(id, resolveEntry(checked, inBase.get(id), lists, ids));
  }
  if (themes.size === 0)
    throw invalid(
      `${manifest.file}:1:1: no theme is left.`,
      'Add theme files (*.yaml), or write "extends: default".',
    );
  return {
    lists,
    themes: [...themes.values()]
      .map((theme) => withoutStrangers(theme, themes))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const idOf = ({ theme, change }: Entry): string => (theme ?? change!).id;

function switchedOff({ value, place }: ManifestFile, known: readonly string[]): ReadonlySet<string> {
  value.off.forEach((id, i) => {
    if (!known.includes(id))
      throw invalid(
        `${place(['off', i])}: there is no theme "${id}" to switch off.${didYouMean(id, known)}`,
        known.length === 0
          ? 'Only themes of a base can be switched off: write "extends: default", or remove it.'
          : '"voc taxonomy list" shows the ids.',
      );
  });
  return new Set(value.off);
}

/** Issues inside an entry are those of the schema it must keep to: of a change when the base has its id, else of a theme. */
function entrySchema(inBase: ReadonlyMap<string, Theme>): ZodType<Entry> {
  const z = zod();
  return z.unknown().transform((value, context): Entry => {
    const { replace, ...rest } = isRecord(value) ? value : { replace: undefined };
    const changes = typeof rest.id === 'string' && inBase.has(rest.id) && replace !== true;
    const checked = changes
      ? changeSchema().safeParse(rest)
      : themeSchema().safeParse(isRecord(value) ? rest : value);
    if (!checked.success) {
      const stranger = strangerTo(inBase, rest);
      if (stranger) context.issues.push({ code: 'custom', path: ['id'], message: stranger, input: value });
      for (const issue of checked.error.issues) context.issues.push({ ...issue, input: value } as never);
      return z.NEVER;
    }
    return changes ? { change: checked.data as ThemeChange } : { theme: checked.data as Theme };
  });
}

/** A new theme without a label was meant to change one of the base. */
function strangerTo(
  inBase: ReadonlyMap<string, Theme>,
  { id, label }: Record<string, unknown>,
): string | null {
  if (typeof id !== 'string' || label !== undefined || inBase.size === 0 || inBase.has(id)) return null;
  return `the base has no theme "${id}" to change, and a new theme needs a label.${didYouMean(id, [...inBase.keys()])}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inlineEntries(
  { file, text, value }: ManifestFile,
  entry: ZodType<Entry>,
  entryKeys: (path: Path) => readonly string[],
): Checked<Entry>[] {
  if (value.themes.length === 0) return [];
  const schema = manifestSchema().extend({ themes: zod().array(entry) });
  const keys = (path: Path) => (path.length >= 2 ? entryKeys(path.slice(2)) : manifestKeys(path));
  const checked = readChecked<{ themes: Entry[] }>(file, text, schema, keys);
  return checked.value.themes.map((one, i) => ({
    value: one,
    place: (path) => checked.place(['themes', i, ...path]),
  }));
}

function resolveEntry(
  { value, place }: Checked<Entry>,
  base: Theme | undefined,
  lists: Readonly<Record<string, WordList>>,
  ids: ReadonlySet<string>,
): Theme {
  if (value.theme) {
    checkTheme({ value: value.theme, place }, lists, ids);
    return value.theme;
  }
  const { change } = value;
  const cues = change.cues ?? noCues();
  checkTheme({ value: { ...base!, cues, neighbours: change.neighbours }, place }, lists, ids);
  const [unknown] = unknownWords(base!, change);
  if (unknown) {
    const word = change.without[unknown.language][unknown.index]!;
    throw invalid(
      `${place(['without', unknown.language, unknown.index])}: "${change.id}" has no cue and no example "${word}".`,
      `"voc taxonomy show ${change.id}" shows what it has; write it exactly so.`,
    );
  }
  return applyChange(base!, change);
}

const noCues = (): Theme['cues'] => themeSchema().shape.cues.parse({});

/** Neighbours that were switched off claim nothing. */
const withoutStrangers = (theme: Theme, known: ReadonlyMap<string, Theme>): Theme =>
  theme.neighbours.every((neighbour) => known.has(neighbour.theme))
    ? theme
    : { ...theme, neighbours: theme.neighbours.filter((neighbour) => known.has(neighbour.theme)) };
