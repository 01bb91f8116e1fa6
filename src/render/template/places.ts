import { templateFailure } from './check.js';

/** Elements whose content is not text: what stands there is code or style, and no escaping makes words safe in it. */
const CODE = /<(script|style|iframe|noscript|template|object|svg|math)\b[^>]*>([\s\S]*?)(<\/\1\s*>|$)/gi;
/** An opening tag with its attributes, quoted values whole. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
/** An attribute with a value, quoted or bare. */
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
/** Attributes that a browser runs, loads or follows. */
const ACTIVE =
  /^(?:on.*|style|href|src|srcset|srcdoc|action|formaction|data|background|poster|xlink:href|ping|cite|manifest)$/i;

/**
 * Refuses variables where HTML is not text: in scripts and styles, in attributes that are run or followed, in unquoted attributes.
 * Escaped words are safe in text and in quoted attributes, and nowhere else (OWASP, "Cross Site Scripting Prevention").
 * @throws Failure template_invalid with the line
 */
export function checkPlaces(template: string, file: string, opening = '{{'): void {
  const holds = (part: string) => part.includes(opening);
  const refuse = (at: number, where: string): never => {
    throw templateFailure(
      file,
      template,
      at,
      `A value stands in ${where}, where no escaping makes a customer's words safe.`,
      'Put values into text or into quoted attributes such as title="…" only.',
    );
  };
  for (const { 1: element, 2: content, 3: end, index } of template.matchAll(CODE))
    if (holds(content!) || end === '') refuse(index, `<${element!.toLowerCase()}>`);
  const named = template.search(/<\/?\{\{/);
  if (named >= 0) refuse(named, 'the name of a tag');
  const unclosed = template.replace(TAG, (tag) => ' '.repeat(tag.length)).search(/<[a-z]/i);
  if (unclosed >= 0) refuse(unclosed, 'a tag that is not closed');
  for (const { 0: tag, index } of template.matchAll(TAG)) {
    if (!holds(tag)) continue;
    let rest = tag.replace(/^<[a-z][^\s/>]*/i, '').replace(/>$/, '');
    if (holds(tag.slice(0, tag.length - rest.length - 1))) refuse(index, 'the name of a tag');
    for (const { 0: attribute, 1: name, 2: value } of tag.matchAll(ATTRIBUTE)) {
      rest = rest.replace(attribute, '');
      if (holds(name!)) refuse(index, 'the name of an attribute');
      if (!holds(value!)) continue;
      if (!/^["']/.test(value!)) refuse(index, `the unquoted attribute ${name}`);
      if (ACTIVE.test(name!)) refuse(index, `the attribute ${name}`);
    }
    if (holds(rest)) refuse(index, 'a tag, outside of a quoted attribute');
  }
}
