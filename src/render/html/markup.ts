import { safeForTerminal } from '../../text/safe.js';

/** HTML that is safe to write: only `html` and `raw` make it. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[] | null | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in content and in quoted attributes: no tag, no entity, nothing invisible that turns or hides what follows. */
export const escapeHtml = (text: string): string =>
  safeForTerminal(text)
    // a lone half of a character has no bytes in UTF-8
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const write = (value: Value): string => {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
};

/** HTML with its values filled in. Texts are escaped always; to leave that out one would have to call `raw`. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.reduce((text, part, i) => text + write(values[i - 1]!) + part),
});

/** Our own HTML, CSS or script, never anything that was read. */
export const raw = (markup: string): Markup => ({ markup });

export const NOTHING = raw('');
