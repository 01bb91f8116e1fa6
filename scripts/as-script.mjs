// Turns the modules that esbuild writes into scripts (CommonJS): V8 keeps what it compiled of a script, and in Node 20 of nothing else.

const IMPORT = /^import (?:([^'";]+?) from )?"([^"]+)";$/gm;
const LATER = /\bimport\("([^"]+)"\)/g;
const EXPORT = /^export \{([^}]*)\};$/gm;
const NOT_ASCII = /\\?[^\0-\x7f]/gu;

/**
 * The same code as a script. Names that it imports are constants of its own: none changes after its module has run, and what is asked
 * for in a hot place costs no look into another module.
 *
 * @param {string} text a module as esbuild writes it: imports and exports at the start of a line
 */
export function asScript(text) {
  let isPlaced = false;
  const body = text
    .replace(IMPORT, (_, names, from) => required(names, scriptAt(from)))
    .replace(LATER, (_, from) => `Promise.resolve().then(() => require("${scriptAt(from)}"))`)
    .replace(EXPORT, (_, names) => exported(names))
    .replace(/\bimport\.meta\.url\b/g, () => {
      isPlaced = true;
      return '__url';
    })
    .replace(NOT_ASCII, escaped);
  const left = /^(?:import|export)\b(?!\()|\bimport\.meta\b|\b__esm\(/m.exec(body);
  if (left) throw new Error(`Cannot be made a script: ${body.slice(left.index, left.index + 80)}`);
  const place = isPlaced ? 'const __url = require("node:url").pathToFileURL(__filename).href;\n' : '';
  return `"use strict";\n${place}${body}`;
}

/** Where a module of the bundle is, as a script. */
const scriptAt = (from) => from.replace(/^(\..*)\.js$/, '$1.cjs');

/** `{ a, b as c }`, `all`, `* as all` or nothing. */
function required(names, from) {
  const module = `require("${from}")`;
  if (names === undefined) return `${module};`;
  const [, one, several] = /^(?:(\w[\w$]*|\* as [\w$]+)(?:, )?)?(\{[^}]*\})?$/.exec(names);
  const list = several?.replaceAll(/\bas\b/g, '').replaceAll(/([\w$]+)\s+([\w$]+)(?=\s*[,}])/g, '$1: $2');
  const whole = one && `const ${one.replace('* as ', '')} = ${isOwn(from) ? `${module}.default` : module};`;
  return [whole, list && `const ${list} = ${module};`].filter(Boolean).join(' ');
}

const isOwn = (from) => from.startsWith('.');

const exported = (names) =>
  names
    .split(',')
    .map((name) => name.trim().split(' as '))
    .map(([own, told = own]) => `exports.${told} = ${own};`)
    .join('\n');

/** Text of one byte a character is read in one piece. esbuild writes all but regular expressions so. */
function escaped(found) {
  if (found.startsWith('\\')) throw new Error(`Cannot be written in ASCII: ${found}`);
  return [...Array(found.length).keys()]
    .map((i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
}
