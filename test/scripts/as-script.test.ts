import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
// @ts-expect-error: a script of the build, without types
import { asScript as asScriptOf } from '../../scripts/as-script.mjs';

const asScript = asScriptOf as (text: string) => string;

/** Runs a module as a script; modules that it asks for are given by name. */
function run(text: string, given: Record<string, unknown> = {}): Record<string, unknown> {
  const exports = {};
  const require = (name: string) => given[name] ?? createRequire(import.meta.url)(name);
  new Function('exports', 'require', '__filename', asScript(text))(exports, require, '/x/y.cjs');
  return exports;
}

test('imports of every form become constants', () => {
  const own = { './chunk-A.cjs': { $a: 1, b: 2, default: 3 }, './chunk-B.cjs': {} };
  const text = `import {
  $a,
  b as c
} from "./chunk-A.js";
import "./chunk-B.js";
import whole from "./chunk-A.js";
import path, { basename as base } from "node:path";
import * as all from "node:path";
var told = [$a, c, whole, path.basename("/p/q"), base("/r/s"), all.basename("/t/u")];
export {
  told
};
`;
  expect(run(text, own)).toEqual({ told: [1, 2, 3, 'q', 's', 'u'] });
});

test('exports: names, other names and the default', () => {
  expect(run('var a = 1, b = 2;\nexport {\n  a,\n  b as c,\n  a as default\n};\n')).toEqual({
    a: 1,
    c: 2,
    default: 1,
  });
});

test('another module of the bundle is loaded when it is asked for', async () => {
  const text = 'var load = () => import("./later-X.js");\nexport {\n  load\n};\n';
  const { load } = run(text, { './later-X.cjs': { late: true } }) as { load: () => Promise<unknown> };
  expect(await load()).toEqual({ late: true });
});

test('its own place', () => {
  expect(run('var at = new URL("./z", import.meta.url).href;\nexport {\n  at\n};\n')).toEqual({
    at: 'file:///x/z',
  });
});

test('ASCII only; what stood for a character stands for it still', () => {
  const text =
    'var found = ["가나", "a😀"].map((s) => /^([가-힣]+|a[😀]$)/u.test(s));\nexport {\n  found\n};\n';
  expect(asScript(text)).toMatch(/^[\0-\x7f]*$/);
  expect(run(text)).toEqual({ found: [true, true] });
  expect(() => asScript('var a = /\\가/;')).toThrow('ASCII');
});

test('what cannot be turned is refused', () => {
  expect(() => asScript('export default 1;\n')).toThrow('Cannot be made a script');
  expect(() => asScript('import x from "a" with { type: "json" };\n')).toThrow('Cannot be made a script');
});
