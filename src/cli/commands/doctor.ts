import type { Command } from '../command.js';

export const doctor: Command = {
  name: 'doctor',
  guesses: ['diagnose', 'status', 'info'],
  summary: 'whether everything that voc needs is there: versions, models, dictionary, encodings, store',
  arguments: '',
  flags: ['taxonomy', 'model', 'output', 'format', 'locale', 'plain', 'config', 'profile'],
  help: { format: 'format of the output: terminal, json (default: terminal)' },
  examples: ['voc doctor'],
  load: async () => (await import('../run/doctor.js')).doctor,
};
