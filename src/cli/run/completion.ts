import { EXIT } from '../../errors/catalogue.js';
import { Failure } from '../../errors/failure.js';
import { didYouMeanOneOf } from '../../errors/suggest.js';
import type { CommandContext } from '../command.js';
import { bash } from '../completion/bash.js';
import { fish } from '../completion/fish.js';
import { grammar } from '../completion/grammar.js';
import { powershell } from '../completion/powershell.js';
import { zsh } from '../completion/zsh.js';

const SHELLS = { bash, zsh, fish, powershell } as const;
/** What else they are called. */
const GUESSES: Readonly<Record<string, readonly string[]>> = {
  bash: ['sh'],
  powershell: ['pwsh', 'ps', 'ps1'],
};

/** The completion script of a shell. */
export async function completion({
  inputs: [shell = ''],
  terminal,
  commands,
}: CommandContext): Promise<number> {
  const names = Object.keys(SHELLS);
  if (!Object.hasOwn(SHELLS, shell))
    throw new Failure(
      'usage',
      `There is no completion for "${shell}".${didYouMeanOneOf(
        shell,
        names.map((name) => ({ name, guesses: GUESSES[name] ?? [] })),
      )}`,
      `It takes one of: ${names.join(', ')}.`,
    );
  await terminal.write(SHELLS[shell as keyof typeof SHELLS](grammar(commands)));
  return EXIT.done;
}
