import type { CommandWords, FlagWords } from './grammar.js';

/** For `source <(voc completion bash)` in ~/.bashrc. Needs bash 3.2. */
export function bash(commands: readonly CommandWords[]): string {
  const flags = new Map(commands.flatMap((command) => command.flags).map((flag) => [flag.text, flag]));
  return `# bash completion of voc; source it: source <(voc completion bash)
_voc() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} help" -- "$word"))
    return
  fi
  case $previous in
${[...flags.values()].flatMap(followed).join('\n')}
  esac
  case $word in -*) ;; *) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;; esac
  case $command in
${commands.map(({ name, flags: own }) => `    ${name}) words="${own.map(({ text }) => text).join(' ')}" ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _voc voc
`;
}

function followed({ text, follows }: FlagWords): string[] {
  if (follows === null) return [];
  if (follows === 'text') return [`    ${text}) return ;;`];
  if (follows === 'file')
    return [`    ${text}) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;`];
  return [`    ${text}) COMPREPLY=($(compgen -W "${follows.join(' ')}" -- "$word")); return ;;`];
}
