import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import Mustache from 'mustache';
import { Failure } from '../../errors/failure.js';
import { systemReason } from '../../errors/system.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { messagesFor } from '../messages.js';
import { tidy } from '../tidy.js';
import { checkTokens, type Token, templateFailure } from './check.js';
import { PlainContext } from './context.js';
import { checkNames, type Parsed, type TemplateOf } from './names.js';
import { partialsOf } from './partials.js';
import { checkPlaces } from './places.js';
import { viewOf } from './view.js';

/** How a kind of template makes words safe, by the ending of its name. */
const KINDS: Readonly<Record<string, { readonly html: boolean; escape(text: string): string }>> = {
  '.md': { html: false, escape: escapeMarkdown },
  '.markdown': { html: false, escape: escapeMarkdown },
  '.html': { html: true, escape: escapeHtml },
  '.htm': { html: true, escape: escapeHtml },
};

/** Partials inside partials. */
const DEEPEST = 20;

/** A template of one's own, read and checked. */
export interface Template {
  /** With the dot, as its own name ends. */
  readonly extension: string;
  /** @throws Failure template_invalid where it has names that nothing of that JSON fills */
  holdAgainst(of: TemplateOf): void;
  render(value: { readonly locale: 'ko' | 'en' }): string;
}

/**
 * A Mustache template over the JSON of a report or a digest. Logic-less: no code, nothing but the data; every value is escaped, and that
 * cannot be switched off. @throws Failure template_invalid, file_missing
 */
export function openTemplate(file: string): Template {
  const extension = extname(file).toLowerCase();
  const kind = KINDS[extension];
  if (!kind) {
    throw new Failure(
      'usage',
      `${file} is not a template that voc knows.`,
      `Name it by what it makes: ${Object.keys(KINDS).join(', ')}.`,
    );
  }
  const check = (text: string, name: string): Parsed => {
    const tokens = tokensOf(text, name);
    checkTokens(tokens, text, name);
    if (kind.html) checkPlaces(text, name);
    return { file: name, text, tokens };
  };
  const text = read(file);
  const parsed = check(text, file);
  const textOf = partialsOf(file);
  const partial = (name: string): Parsed =>
    check(textOf(name), `${name}${name.endsWith(extension) ? '' : extension}`);
  return {
    extension,
    holdAgainst: (of) => checkNames(parsed, partial, of),
    render(value) {
      let deep = 0;
      const writer = new Mustache.Writer();
      const renderPartial = writer.renderPartial.bind(writer);
      // Partials may hold themselves: a table of tables has an end, and a loop is told.
      writer.renderPartial = (...parts) => {
        if (++deep > DEEPEST) {
          throw new Failure(
            'template_invalid',
            `${file} has partials inside partials, more than ${DEEPEST} deep.`,
            'A partial may hold itself only where the data come to an end.',
          );
        }
        const rendered = renderPartial(...parts);
        deep--;
        return rendered;
      };
      return writer.render(
        text,
        new PlainContext(viewOf(value, messagesFor(value.locale))),
        (name) => partial(name).text,
        { escape: (one: unknown) => kind.escape(typeof one === 'string' ? one : String(one)) },
      );
    },
  };
}

function tokensOf(template: string, file: string): readonly Token[] {
  // Other delimiters would hide values from the check of places.
  const change = template.indexOf('{{=');
  if (change >= 0)
    throw templateFailure(file, template, change, 'Other delimiters are not allowed.', 'Use {{ and }}.');
  try {
    return Mustache.parse(template) as unknown as readonly Token[];
  } catch (error) {
    const { message } = error as Error;
    const at = Number(/at (\d+)$/.exec(message)?.[1] ?? 0);
    throw templateFailure(
      file,
      template,
      at,
      `The template cannot be read: ${message.replace(/ at \d+$/, '')}.`,
      'Each {{#name}} wants its {{/name}}; see docs/templates.md.',
    );
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Failure(
      'file_missing',
      `The template ${file} cannot be read: ${systemReason(error, 'read')}.`,
      'Check its name and the folder you are in; docs/templates.md has one to begin with.',
    );
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '=': '&#61;',
};

/** Text for HTML and for quoted attributes; control characters and invisible turns of direction are made visible or left out. */
function escapeHtml(text: string): string {
  return tidy(text).replace(/[&<>"'`=]/g, (sign) => ENTITIES[sign]!);
}
