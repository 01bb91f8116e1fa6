import type { CommandWords, FlagWords } from './grammar.js';

/** For ~/.config/fish/completions/voc.fish. */
export const fish = (commands: readonly CommandWords[]): string =>
  [
    '# fish completion of voc: voc completion fish > ~/.config/fish/completions/voc.fish',
    ...commands.map(
      ({ name, help }) => `complete -c voc -f -n __fish_use_subcommand -a ${name} -d ${quoted(help)}`,
    ),
    ...commands.flatMap(({ name, flags }) => flags.map((flag) => line(name, flag))),
    '',
  ].join('\n');

function line(command: string, { text, help, follows }: FlagWords): string {
  const start = `complete -c voc -n '__fish_seen_subcommand_from ${command}' -l ${text.slice(2)} -d ${quoted(help)}`;
  if (follows === null) return start;
  if (follows === 'file') return `${start} -r -F`;
  return follows === 'text' ? `${start} -x` : `${start} -x -a ${quoted(follows.join(' '))}`;
}

/** In single quotes, in which fish knows \\\\ and \\'. */
const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, (mark) => `\\${mark}`)}'`;
