import type { Options } from './flags.js';
import type { MessageDetails, Terminal } from './terminal.js';

/** The terminal that the flags ask for: --quiet drops what is only for information, --log-format json writes one object a line. */
export function withLog(terminal: Terminal, options: Options, now: () => Date = () => new Date()): Terminal {
  const isWanted = (level: MessageDetails['level'] = 'notice') => !(options.quiet && level === 'info');
  if (options['log-format'] !== 'json')
    return {
      ...terminal,
      say: (line, details) => {
        if (isWanted(details?.level)) terminal.say(line, details);
      },
    };
  return {
    ...terminal,
    stderrIsTerminal: false,
    progress: () => {},
    say(line, details) {
      if (!isWanted(details?.level)) return;
      const message = line.replace(/^voc: /, '').replaceAll(/\n\s*/g, ' ');
      terminal.say(JSON.stringify({ time: now().toISOString(), level: 'notice', message, ...details }));
    },
  };
}
