import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openTemplate } from '../../src/render/template/index.js';
import { sampleReport } from './sample.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a template of that text makes of the data. */
function rendered(template: string, data: object, name = 'page.html'): string {
  const file = join(folder, name);
  writeFileSync(file, template);
  return openTemplate(file).render({ locale: 'ko', ...data } as { locale: 'ko' });
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '{{{constructor}}} {{&x}}',
  'javascript:alert(1)',
  '\u202e거꾸로 \u001b[31m빨강 \u0000',
  '-->',
  '`$' + '{alert(1)}`',
];

describe('every value is escaped', () => {
  test.each(HOSTILE)('%j in HTML is text and nothing else', (text) => {
    const html = rendered('<p title="{{text}}">{{text}}</p>', { text });
    expect(html.replace(/^<p title="|">|<\/p>$/g, '')).not.toMatch(/[<>"'\x00-\x08\x1b\u202e]/);
  });

  test('in Markdown: no link, code, table or HTML begins', () => {
    const said = rendered('| {{text}} |', { text: '<b>|`x` [a](b) ![i](c) # *h*' }, 'page.md');
    expect(said).toBe('| &lt;b&gt;\\|\\`x\\` \\[a\\](b) !\\[i\\](c) # \\*h\\* |');
  });

  test.each(['{{{text}}}', '{{&text}}', '{{#a}}{{&text}}{{/a}}', '{{^a}}{{{text}}}{{/a}}'])(
    '%s is refused, with its line',
    (tag) => {
      expect(() => rendered(`one\ntwo ${tag}`, {})).toThrow(/page\.html:2: .*as they are/);
    },
  );

  test('other delimiters, which could hide one, are refused', () => {
    expect(() => rendered('{{=<% %>=}}<%& text %>', {})).toThrow(/Other delimiters/);
  });

  test.each([
    ['<script>var x = "{{text}}"</script>', '<script>'],
    ['<style>a { color: {{text}} }</style>', '<style>'],
    ['<a href="{{text}}">x</a>', 'attribute href'],
    ["<b onclick='{{text}}'>x</b>", 'attribute onclick'],
    ['<b class={{text}}>x</b>', 'unquoted attribute class'],
    ['<b {{text}}>x</b>', 'outside of a quoted attribute'],
    ['<b {{text}}="1">x</b>', 'name of an attribute'],
    ['<b><{{text}}></b>', 'name of a tag'],
    ['<script>', '<script>'],
    ['<a href="', 'not closed'],
    ['<svg><text>{{text}}</text></svg>', '<svg>'],
  ])('%s: a place where no escaping helps is refused', (template, where) => {
    expect(() => rendered(template, { text: 'x' })).toThrow(where);
  });
});

describe('data and nothing else', () => {
  test.each([
    'constructor',
    'constructor.constructor',
    '__proto__',
    'toString',
    'list.constructor',
    'text.constructor',
    'list.map',
    'hasOwnProperty',
  ])('{{%s}} is empty', (name) => {
    expect(rendered(`[{{${name}}}]`, { text: 'x', list: [1] })).toBe('[]');
    expect(rendered(`{{#${name}}}code{{/${name}}}`, { text: 'x', list: [1] })).toBe('');
  });

  test('numbers have their texts beside them', () => {
    expect(
      rendered('{{count_text}} {{share_text}} {{low}}', { count: 1234, share: 0.1234, low: 0.05 }, 'a.md'),
    ).toBe('1,234 12.3% 0.05');
  });
});

describe('partials', () => {
  test('stand in the folder of the template, and are checked as it is', () => {
    writeFileSync(join(folder, 'row.html'), '<li>{{.}}</li>');
    writeFileSync(join(folder, 'bad.html'), '{{{.}}}');
    expect(rendered('{{#list}}{{> row}}{{/list}}', { list: ['a', '<b>'] })).toBe(
      '<li>a</li><li>&lt;b&gt;</li>',
    );
    expect(() => rendered('{{#list}}{{> bad}}{{/list}}', { list: ['a'] })).toThrow(/bad\.html:1/);
  });

  test.each(['../secret', '/etc/passwd', 'sub/row', '..', 'C:\\x', 'missing', 'link'])(
    '%s is refused',
    (name) => {
      writeFileSync(join(folder, '..', 'voc-secret.html'), 'geheim');
      mkdirSync(join(folder, 'sub'), { recursive: true });
      writeFileSync(join(folder, 'sub', 'row.html'), 'x');
      rmSync(join(folder, 'link.html'), { force: true });
      symlinkSync(join(folder, '..', 'voc-secret.html'), join(folder, 'link.html'));
      expect(() => rendered(`{{> ${name}}}`, {})).toThrow(/The partial/);
      rmSync(join(folder, '..', 'voc-secret.html'));
    },
  );

  test('one that holds itself comes to an end', () => {
    writeFileSync(join(folder, 'loop.html'), '{{> loop}}');
    expect(() => rendered('{{> loop}}', {})).toThrow(/deep/);
  });
});

test.each([
  ['{{#a}}', /page\.html:1: The template cannot be read: Unclosed section "a"/],
  ['{{#a}}{{/b}}', /Unclosed section/],
  ['{{', /Unclosed tag/],
])('%s: what cannot be read is told with its line', (template, message) => {
  expect(() => rendered(template, {})).toThrow(message);
});

test('a name that tells no kind, a file that is not there', () => {
  expect(() => openTemplate(join(folder, 'page.txt'))).toThrow(/no template that voc knows/);
  expect(() => openTemplate(join(folder, 'nowhere.md'))).toThrow(/cannot be read/);
});

/** Written anew with VOC_UPDATE=1; every line is to be read before it is committed. */
test.each(
  ['week.md', 'week.html'].flatMap((name) =>
    (['ko', 'en'] as const).map((locale) => [name, locale] as const),
  ),
)('the example %s in %s', (name, locale) => {
  const path = (part: string) => fileURLToPath(new URL(`../../fixtures/${part}`, import.meta.url));
  const text = openTemplate(path(`templates/${name}`)).render(sampleReport({ locale }));
  const file = path(`expected/templates/${name.replace('.', `.${locale}.`)}`);
  if (process.env.VOC_UPDATE === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
