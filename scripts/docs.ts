// Writes docs/reference/ from the tables that the program itself reads; with --check it only says what has drifted.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { columnsPage } from './docs/columns.js';
import { commandsPage } from './docs/commands.js';
import { errorsPage } from './docs/errors.js';
import { glossaryPage } from './docs/glossary.js';
import { annotationJsonSchema, digestJsonSchema, reportJsonSchema } from './docs/schemas.js';
import { themesPage } from './docs/themes.js';

const folder = fileURLToPath(new URL('../docs/reference/', import.meta.url));

const PAGES: Readonly<Record<string, () => string>> = {
  'commands.md': commandsPage,
  'errors.md': errorsPage,
  'columns.md': columnsPage,
  'glossary.md': glossaryPage,
  'themes.md': () => themesPage('en'),
  'themes.ko.md': () => themesPage('ko'),
  'annotation.schema.json': annotationJsonSchema,
  'report.schema.json': reportJsonSchema,
  'digest.schema.json': digestJsonSchema,
};

const current = (file: string): string => {
  try {
    return readFileSync(folder + file, 'utf8');
  } catch {
    return '';
  }
};

const drifted = Object.entries(PAGES)
  .map(([file, page]) => ({ file, text: page() }))
  .filter(({ file, text }) => text !== current(file));

if (process.argv.includes('--check')) {
  for (const { file } of drifted)
    console.error(`docs/reference/${file} is not what the source says: npm run docs`);
  process.exitCode = drifted.length === 0 ? 0 : 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of drifted) {
    writeFileSync(folder + file, text);
    console.log(`wrote docs/reference/${file}`);
  }
}
