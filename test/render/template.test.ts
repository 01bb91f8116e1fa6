import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openTemplate } from '../../src/render/template/index.js';
import { sampleReport } from './sample.js';
import { sampleDigest } from './sample-digest.js';

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
  expect(() => openTemplate(join(folder, 'page.txt'))).toThrow(/not a template that voc knows/);
  expect(() => openTemplate(join(folder, 'nowhere.md'))).toThrow(/cannot be read/);
});

describe('a name that nothing fills is refused before any work is done', () => {
  /** Holds a template against a report, or what is said. */
  const held = (template: string, of: 'report' | 'digest' = 'report') => {
    const file = join(folder, 'held.md');
    writeFileSync(file, template);
    return () => openTemplate(file).holdAgainst(of);
  };

  test.each([
    ['{{coverage.readable_text}} {{locale}} {{isKorean}} {{dates.first}}', 'report'],
    [
      '{{#sections.complaints.themes}}{{label}} {{share_text}} {{#quotes}}{{text}}{{/quotes}}{{locale}}{{/sections.complaints.themes}}',
      'report',
    ],
    ['{{#sections.anger.complaints}}{{.}}{{/sections.anger.complaints}}{{sections.anger.empty}}', 'report'],
    [
      '{{#sources}}{{source}}{{/sources}}{{^sources}}{{coverage.read}}{{/sources}}{{sources.length}} {{sources.0.source}}',
      'report',
    ],
    [
      '{{#by}}{{.}}{{/by}}{{#sections.drivers.themes}}{{#impact}}{{value_text}}{{/impact}}{{/sections.drivers.themes}}',
      'report',
    ],
    [
      '{{period.id}} {{#findings}}{{label}} {{ratio_text}} {{#quotes}}{{date}}{{/quotes}}{{/findings}}',
      'digest',
    ],
    [
      '{{#sections.moments.map}}{{touchpoint}}{{/sections.moments.map}}{{#trend}}{{#lines}}{{label}}{{/lines}}{{/trend}}',
      'digest',
    ],
  ] as const)('%s is filled by a %s', (template, of) => {
    expect(held(template, of)).not.toThrow();
  });

  test.each([
    ['one\n{{coverage.raedable}}', 'report', /held\.md:2: \{\{coverage\.raedable\}\}/],
    [
      '{{#sections.complaints.themes}}{{lable}}{{/sections.complaints.themes}}',
      'report',
      /lable\}\} Did you mean "label"/,
    ],
    [
      '{{#sections.complaints.theme}}{{a}}{{b}}{{/sections.complaints.theme}}',
      'report',
      /this tag: .*complaints\.theme\}\}/,
    ],
    ['{{^sections.complaint}}none{{/sections.complaint}}', 'report', /sections\.complaint\}\}/],
    ['{{sections.complaints_text}}', 'report', /complaints_text/],
    ['{{constructor}} {{coverage.toString}}', 'report', /these tags/],
    ['{{a}}{{b}}{{c}}{{d}}{{e}}{{f}}{{g}}', 'report', /\{\{e\}\} and 2 more/],
    ['{{#findings}}{{label}}{{/findings}}', 'report', /Nothing of a report/],
    [
      '{{coverage.readable}} {{#sections.complaints.themes}}{{label}}{{/sections.complaints.themes}}',
      'digest',
      /Nothing of a digest/,
    ],
  ] as const)('%s is not, by a %s', (template, of, message) => {
    expect(held(template, of)).toThrow(message);
  });

  test('a template of the other command is known as such', () => {
    const path = (name: string) =>
      fileURLToPath(new URL(`../../fixtures/templates/${name}`, import.meta.url));
    const remedy = (name: string, of: 'report' | 'digest') => {
      try {
        openTemplate(path(name)).holdAgainst(of);
        return null;
      } catch (error) {
        return (error as { remedy: string }).remedy;
      }
    };
    expect(remedy('week.md', 'report')).toBe(null);
    expect(remedy('digest.md', 'digest')).toBe(null);
    expect(remedy('week.md', 'digest')).toContain('looks like a template for "voc report"');
    expect(remedy('digest.html', 'report')).toContain('looks like a template for "voc digest"');
  });

  test('in partials too, where they are taken in; those that hold each other come to an end', () => {
    writeFileSync(join(folder, 'theme.md'), '{{label}} {{nothing}}');
    writeFileSync(join(folder, 'a.md'), '{{> b}}{{> b}}{{locale}}');
    writeFileSync(join(folder, 'b.md'), '{{> a}}{{> a}}{{#by}}{{> a}}{{/by}}');
    expect(held('{{#sections.complaints.themes}}{{> theme}}{{/sections.complaints.themes}}')).toThrow(
      /theme\.md:1: \{\{nothing\}\}/,
    );
    expect(held('{{> a}}')).not.toThrow();
  });

  test('every name of a report and of a digest that there is, is known', () => {
    const names = (value: unknown, path: string[] = []): string[] =>
      Array.isArray(value)
        ? value.slice(0, 2).flatMap((one, i) => names(one, [...path, String(i)]))
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, one]) => names(one, [...path, key]))
          : [`{{${[...path, ''].join('.').slice(0, -1)}}}`];
    const ofReport = names(sampleReport({ locale: 'ko' }));
    const ofDigest = names(sampleDigest('ko').digest);
    expect(ofReport.length).toBeGreaterThan(300);
    expect(ofDigest.length).toBeGreaterThan(200);
    expect(held(ofReport.join(''))).not.toThrow();
    expect(held(ofDigest.join(''), 'digest')).not.toThrow();
  });
});

/** Written anew with VOC_UPDATE=1; every line is to be read before it is committed. */
test.each(
  ['week.md', 'week.html', 'digest.md', 'digest.html'].flatMap((name) =>
    (['ko', 'en'] as const).map((locale) => [name, locale] as const),
  ),
)('the example %s in %s', (name, locale) => {
  const path = (part: string) => fileURLToPath(new URL(`../../fixtures/${part}`, import.meta.url));
  const template = openTemplate(path(`templates/${name}`));
  const isDigest = name.startsWith('digest');
  template.holdAgainst(isDigest ? 'digest' : 'report');
  const text = template.render(isDigest ? sampleDigest(locale).digest : sampleReport({ locale }));
  const file = path(`expected/templates/${name.replace('.', `.${locale}.`)}`);
  if (process.env.VOC_UPDATE === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
