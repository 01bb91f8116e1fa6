import type { CommandWords } from './grammar.js';

/** For $PROFILE: voc completion powershell | Out-String | Invoke-Expression */
export const powershell = (
  commands: readonly CommandWords[],
): string => `# PowerShell completion of voc; in $PROFILE: voc completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName voc -ScriptBlock {
  param($word, $ast, $cursor)
  $commands = [ordered]@{
${commands.map(({ name, help }) => `    ${quoted(name)} = ${quoted(help)}`).join('\n')}
  }
  $flags = @{
${commands.map(({ name, flags }) => `    ${quoted(name)} = @(${flags.map(({ text }) => quoted(text)).join(', ')})`).join('\n')}
  }
  $choices = @{
${[...choices(commands)].map(([flag, words]) => `    ${quoted(flag)} = @(${words.map(quoted).join(', ')})`).join('\n')}
  }
  $words = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $previous = if ($word -eq '') { $words[-1] } elseif ($words.Count -gt 1) { $words[-2] } else { '' }
  $offered =
    if ($words.Count -le 1 -or ($words.Count -eq 2 -and $word -ne '')) { $commands.Keys }
    elseif ($choices.ContainsKey($previous)) { $choices[$previous] }
    elseif ($word.StartsWith('-')) { $flags[$words[1]] }
  $offered | Where-Object { $_ -like "$word*" } | ForEach-Object {
    $help = if ($commands.Contains($_)) { $commands[$_] } else { $_ }
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $help)
  }
}
`;

function choices(commands: readonly CommandWords[]): Map<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  for (const { text, follows } of commands.flatMap(({ flags }) => flags))
    if (Array.isArray(follows)) known.set(text, follows as readonly string[]);
  return known;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
