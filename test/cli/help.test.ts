import { describe, expect, test } from 'vitest';
import { flagsOf } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { SECTIONS } from '../../src/summarise/index.js';
import { voc, vocProcess } from './voc.js';

describe('what cannot be parsed is told as every failure is: what, what to do, exit code 2', () => {
  test.each([
    ['frob', 'There is no command "frob".', '"voc --help" lists'],
    ['help frob', 'There is no command "frob".', '"voc --help" lists'],
    ['repotr x.csv', 'There is no command "repotr". Did you mean "report"?', '"voc --help" lists'],
    ['help repotr', 'There is no command "repotr". Did you mean "report"?', '"voc --help" lists'],
    ['annotate x.csv', 'There is no command "annotate". Did you mean "classify"?', '"voc --help" lists'],
    ['--frob', 'voc has no flag --frob.', '"voc --help" lists'],
    [
      'report --tpo 3 x.csv',
      'voc report has no flag --tpo. Did you mean "--top"?',
      '"voc report --help" shows',
    ],
    ['report --nope x.csv', 'voc report has no flag --nope.', '"voc report --help" shows'],
    ['report -Z x.csv', 'voc report has no flag -Z.', '"voc report --help" shows'],
    ['doctor --period week', 'voc doctor has no flag --period.', 'It is one of: voc digest.'],
    ['report --plain=yes', '--plain takes no value, and was given "yes".', '--plain: '],
    ['report --top', '--top needs a value.', '--top N: rows in each table'],
    ['digest --period', '--period needs a value.', 'It takes one of: day, week, month, quarter.'],
    ['completion', 'voc completion was given nothing.', 'bash, zsh, fish or powershell'],
    ['merge', 'voc merge was given nothing.', 'Such as: voc merge part.json'],
    ['completion zsh x', 'voc completion takes one word, and was given: zsh x.', '"voc completion --help"'],
    ['doctor x', 'voc doctor takes no words besides flags, and was given: x.', '"voc doctor --help"'],
    ['store query', 'voc store cannot "query". Did you mean "sql"?', 'It can: add, sql'],
    ['store list', 'voc store cannot "list". Did you mean "info"?', 'It can: add, sql'],
    ['taxonomy chekc x', 'voc taxonomy cannot "chekc".', 'It can: list, show'],
    ['taxonomy check x', 'voc taxonomy cannot "check". Did you mean "validate"?', 'It can: list, show'],
  ])('voc %s', async (line, message, remedy) => {
    const { exitCode, stdout, stderr } = await voc(line.split(' '));
    expect([exitCode, stdout]).toEqual([2, '']);
    const [what, next, ...more] = stderr.trimEnd().split('\n');
    expect([what, more]).toEqual([`voc: ${message}`, []]);
    expect(next).toMatch(/^ {5}\S/);
    expect(next).toContain(remedy);
  });

  test.each([
    ['report --nope --log-format json', 'voc report has no flag --nope.'],
    ['report --log-format=json --top', '--top needs a value.'],
    ['report --top abc --log-format json', '--top cannot be "abc".'],
    ['frob --log-format json', 'There is no command "frob".'],
  ])('as JSON where that is asked for: voc %s', async (line, message) => {
    const { exitCode, stderr } = await voc(line.split(' '));
    expect(exitCode).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ level: 'error', code: 'usage', message });
  });

  test('what stands behind -- is no flag of ours', async () => {
    const { stderr } = await voc(['frob', '--', '--log-format', 'json']);
    expect(stderr).toMatch(/^voc: There is no command/);
  });

  test('in Korean too where that is asked for', async () => {
    const { stderr } = await voc(['report', '--nope', '--locale', 'ko']);
    expect(stderr).toMatch(/^voc: voc report has no flag --nope\.\n {5}.*\n {5}.*[가-힣]/);
  });
});

describe('a help tells what a flag takes', () => {
  const SHOP = 'fixtures/feedback/shop-2026-w46.csv';
  const helpOf = (command: string, flag: string): string =>
    flagsOf(COMMANDS.find(({ name }) => name === command)!).find(({ name }) => name === flag)!.help;

  test.each([
    ['report', SHOP],
    ['digest', SHOP],
    ['classify', SHOP],
    ['inspect', SHOP],
    ['evaluate', SHOP],
    ['train', SHOP, '-o', 'never-written.json'],
    ['explain', 'good'],
    ['doctor'],
    ['config'],
    ['taxonomy', 'list'],
    ['store', 'export', '--store', 'none.duckdb'],
  ])('voc %s lists the formats that it takes', async (command, ...args) => {
    const { stderr } = await voc([command, ...args, '--format', 'zzz']);
    const [, formats] = /It takes one of: (.*?)\./.exec(stderr) ?? [];
    expect(formats).toMatch(/\w, \w/);
    expect(helpOf(command, 'format')).toContain(`: ${formats} (default: `);
  });

  test('every command with --format lists them, and report its sections', () => {
    for (const command of COMMANDS.filter(({ flags }) => flags.includes('format')))
      expect(helpOf(command.name, 'format')).toMatch(/: \w+, \w+.* \(default: /);
    expect(helpOf('report', 'sections')).toContain(`: ${SECTIONS.join(', ')}`);
  });

  test('--force is told as what it does in the command', () => {
    expect(helpOf('init', 'force')).not.toContain('model');
    expect(helpOf('train', 'force')).not.toContain('configuration');
  });

  test.each(['report', 'classify', 'doctor', 'init'])('-h stands last: voc help %s', async (command) => {
    const { stdout } = await vocProcess(['help', command]);
    expect(stdout.trimEnd().split('\n\n').at(-1)).toMatch(/^Options:\n {2}-h, --help/);
  });
});
