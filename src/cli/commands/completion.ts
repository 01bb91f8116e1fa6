import type { Command } from '../command.js';

export const completion: Command = {
  name: 'completion',
  summary: 'completion of commands and flags for a shell: bash, zsh, fish, powershell',
  arguments: '<shell>',
  argumentsHelp: 'bash, zsh, fish or powershell; the first line of what is printed says where it goes',
  flags: ['config'],
  examples: ['voc completion bash', 'voc completion zsh'],
  load: async () => (await import('../run/completion.js')).completion,
};
