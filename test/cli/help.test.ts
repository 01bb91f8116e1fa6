import { describe, expect, test } from 'vitest';
import { voc } from './voc.js';

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
