import { Failure } from '../errors/failure.js';
import type { Options } from './flags.js';

/** The template of --template as a format; null without one. What reads it is loaded when it is wanted. */
export async function templateOf({ template, format }: Options) {
  if (template === undefined) return null;
  if (format !== undefined)
    throw new Failure(
      'usage',
      '--template and --format were given.',
      'A template is a format: give one of them.',
    );
  const { openTemplate } = await import('../render/template/index.js');
  const opened = openTemplate(template);
  return { id: 'template', extensions: [opened.extension], render: opened.render } as const;
}
