import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { refuseFileName, refusePartOf } from '../../src/cli/endings.js';
import { targetOf } from '../../src/cli/split/index.js';
import { templateOf } from '../../src/cli/template.js';

const templates = fileURLToPath(new URL('../../fixtures/templates/', import.meta.url));

describe('--template against the name of -o', () => {
  test.each([
    ['week.md', 'y.xlsx', /week\.md writes Markdown, and -o y\.xlsx names something else/],
    ['week.md', 'y.html', /names something else/],
    ['week.html', 'y.md', /writes HTML/],
    ['week.html', 'y.json', /writes HTML/],
  ])('%s -o %s is refused', async (template, output, message) => {
    const made = templateOf({ template: join(templates, template), output }, 'report');
    await expect(made).rejects.toThrow(message);
    await expect(made).rejects.toMatchObject({
      code: 'usage',
      remedy: expect.stringMatching(/^End the name in \./),
    });
  });

  test.each([
    ['week.md', 'y.md'],
    ['week.md', 'y.markdown'],
    ['week.md', 'y.txt'],
    ['week.html', 'Y.HTM'],
    ['week.html', undefined],
    ['week.md', 'week46'],
  ])('%s -o %s is fine', async (template, output) => {
    expect(await templateOf({ template: join(templates, template), output }, 'report')).toMatchObject({
      id: 'template',
    });
  });

  test('with --split-by -o names a folder', async () => {
    const options = { template: join(templates, 'week.md'), output: 'v2.html', 'split-by': 'owner' };
    expect(await templateOf(options, 'report')).toMatchObject({ extensions: ['.md'] });
  });

  test('one of the other command is refused', async () => {
    const template = join(templates, 'week.md');
    await expect(templateOf({ template }, 'digest')).rejects.toThrow(/Nothing of a digest ever fills/);
  });
});

describe('--partial is JSON', () => {
  test.each([
    [{ output: 'part.xlsx' }, /--partial writes JSON, and -o part\.xlsx/],
    [{ output: 'part.html' }, /writes JSON/],
    [{ format: 'html', output: 'part.json' }, /--partial and --format do not go together/],
    [{ template: 'week.md' }, /--partial and --template/],
  ])('%j is refused', (options, message) => {
    expect(() => refusePartOf(options)).toThrow(message);
  });

  test.each([
    {},
    { output: 'part.json' },
    { output: 'PART.JSON', format: 'json' },
    { output: '/dev/stdout' },
  ])('%j is fine', (options) => {
    expect(() => refusePartOf(options)).not.toThrow();
  });
});

describe('--split-by writes a folder', () => {
  test('named like a report it is refused, with what was meant', () => {
    expect(() => targetOf({ 'split-by': 'owner', output: 'week46.xlsx' })).toThrow(
      /-o week46\.xlsx names one/,
    );
    try {
      refuseFileName('out/week46.md');
    } catch (error) {
      expect((error as { remedy: string }).remedy).toContain('-o out/week46 --format markdown');
    }
  });

  test.each(['departments', 'reports.v2', './2026-11/', '..'])('%s is a folder', (output) => {
    expect(targetOf({ 'split-by': 'owner', output })).toEqual({ by: 'owner', folder: output });
  });
});
