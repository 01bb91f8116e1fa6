import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { bash } from '../../src/cli/completion/bash.js';
import { fish } from '../../src/cli/completion/fish.js';
import { grammar } from '../../src/cli/completion/grammar.js';
import { powershell } from '../../src/cli/completion/powershell.js';
import { zsh } from '../../src/cli/completion/zsh.js';
import { voc, vocProcess } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-completion-'));
writeFileSync(join(folder, 'week46.csv'), 'x');
writeFileSync(join(folder, 'voc.bash'), bash(grammar(COMMANDS)));

/** What bash offers when these words stand on the line and tab is pressed in the last. */
async function offered(...words: string[]): Promise<string[]> {
  const script = `source voc.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _voc 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = await execa('bash', ['-c', script, 'bash', ...words], { cwd: folder });
  return stdout.split('\n').filter((line) => line !== '');
}

describe('completion in bash', () => {
  test('commands', async () => {
    expect(await offered('voc', 'rep')).toEqual(['report']);
    expect(await offered('voc', '')).toEqual([...COMMANDS.map(({ name }) => name), 'help']);
  });
  test('flags of the command', async () => {
    expect(await offered('voc', 'digest', '--aga')).toEqual(['--against']);
    expect(await offered('voc', 'inspect', '--aga')).toEqual([]);
    expect(await offered('voc', 'report', '--no-')).toEqual(['--no-redact', '--no-config']);
  });
  test('words and files that a flag takes', async () => {
    expect(await offered('voc', 'digest', '--period', '')).toEqual(['day', 'week', 'month', 'quarter']);
    expect(await offered('voc', 'report', '--rejects', 'we')).toEqual(['week46.csv']);
    expect(await offered('voc', 'report', '--top', '')).toEqual([]);
    expect(await offered('voc', 'report', 'we')).toEqual(['week46.csv']);
  });
});

describe('completion in other shells', () => {
  test.each([
    ['zsh', zsh],
    ['fish', fish],
    ['powershell', powershell],
  ] as const)('%s knows every command and flag', (_, script) => {
    const text = script(grammar(COMMANDS));
    for (const { name, flags } of grammar(COMMANDS)) {
      expect(text).toContain(name);
      for (const flag of flags) expect(text).toContain(flag.text.slice(2));
    }
  });

  test('apostrophes and brackets of a help text do no harm', () => {
    const commands = [
      { name: 'x', help: "it's", flags: [{ text: '--y', help: "a's [b]: c", follows: null }] },
    ];
    expect(zsh(commands)).toContain("'x:it'\\''s'");
    expect(zsh(commands)).toContain("'*--y[a'\\''s \\[b\\]\\: c]'");
    expect(fish(commands)).toContain("-d 'it\\'s'");
    expect(powershell(commands)).toContain("'x' = 'it''s'");
  });

  test('an unknown shell is told which there are', async () => {
    const { exitCode, stderr } = await vocProcess(['completion', 'bsh']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no completion for "bsh". Did you mean "bash"?');
    expect((await voc(['completion', 'pwsh'])).stderr).toContain('Did you mean "powershell"?');
  });
});
