import { Failure } from '../errors/failure.js';
import { refuseEnding } from './endings.js';
import type { Options } from './flags.js';

/**
 * The template of --template as a format; null without one. What reads it is loaded when it is wanted. `of`: what it is written over.
 * @throws Failure usage, template_invalid: before any work is done
 */
export async function templateOf(options: Options, of: 'report' | 'digest') {
  const { template, format } = options;
  if (template === undefined) return null;
  if (format !== undefined)
    throw new Failure(
      'usage',
      '--template and --format were given.',
      'A template is a format: give one of them.',
    );
  const { openTemplate } = await import('../render/template/index.js');
  const opened = openTemplate(template);
  // with --split-by -o names a folder
  if (options['split-by'] === undefined) refuseEnding(options, opened.extension, template);
  opened.holdAgainst(of);
  return { id: 'template', extensions: [opened.extension], render: opened.render } as const;
}
