import { type Command, flagsOf } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/commands.js';
import { FLAGS, type Flag } from '../../src/cli/flags.js';
import { page, table } from './page.js';

/** Every command with its examples and flags, and which flags a configuration file may set. */
export const commandsPage = (): string =>
  page(
    'Commands and flags',
    'src/cli/commands/ and src/cli/flags.ts',
    [
      ...COMMANDS.map(section),
      '## Flags',
      'A flag in the column "file" may stand in `voc.config.yaml` by its long name.',
      ...groups().map(([group, flags]) => `### ${group}\n\n${flagTable(flags)}`),
    ].join('\n\n'),
  );

const section = (command: Command): string => {
  const { name, summary, arguments: takes, flags, examples, help = {} } = command;
  return [
    `## voc ${name} ${takes}`.trimEnd(),
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    `\`\`\`\n${examples.join('\n')}\n\`\`\``,
    `Flags: ${flags.map((flag) => `\`--${flag}\``).join(' ')}`,
    ...flagsOf(command)
      .filter((flag) => flag.name in help)
      .map((flag) => `Here \`--${flag.name}\`: ${flag.help}.`),
  ].join('\n\n');
};

function groups(): [string, Flag[]][] {
  const all = Object.values(FLAGS);
  return [...new Set(all.map(({ group }) => group))].map((group) => [
    group,
    all.filter((flag) => flag.group === group),
  ]);
}

const flagTable = (flags: readonly Flag[]): string =>
  table(
    ['flag', 'does', 'takes', 'default', 'file'],
    flags.map((flag) => [
      `${flag.short ? `\`-${flag.short}\`, ` : ''}\`--${flag.name}${flag.value ? ` ${flag.value}` : ''}\``,
      flag.help,
      flag.choices?.join(', ') ?? '',
      flag.default === undefined ? '' : String(flag.default),
      flag.config === false ? '' : 'yes',
    ]),
  );
