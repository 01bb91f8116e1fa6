import type { CommandWords, FlagWords } from './grammar.js';

/** For a file _voc in a folder of $fpath, or `source <(voc completion zsh)` after compinit. */
export const zsh = (commands: readonly CommandWords[]): string => `#compdef voc
# zsh completion of voc: voc completion zsh > ~/.zfunc/_voc
_voc() {
  local -a commands
  commands=(
${commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = _voc ]; then _voc; else compdef _voc voc; fi
`;

const commandCase = ({ name, flags }: CommandWords): string =>
  `    ${name}) _arguments ${flags.map((flag) => quoted(argument(flag))).join(' ')} '*:file:_files' ;;`;

function argument({ text, help, follows }: FlagWords): string {
  const flag = `*${text}[${help.replaceAll(/[[\]\\:]/g, (mark) => `\\${mark}`)}]`;
  if (follows === null) return flag;
  if (follows === 'file') return `${flag}:file:_files`;
  return follows === 'text' ? `${flag}:value: ` : `${flag}:value:(${follows.join(' ')})`;
}

/** In single quotes, in which only the quote itself has a meaning. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
