import { readFileSync, realpathSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { Failure } from '../../errors/failure.js';

const NAME = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

/**
 * Partials by name from the folder of a template: {{> row}} is row.md beside page.md. A name is no path, and a link out of the folder
 * leads nowhere.
 */
export function partialsOf(template: string): (name: string) => string {
  const folder = realpathSync(dirname(template));
  const extension = extname(template);
  return (name) => {
    if (!NAME.test(name)) throw invalid(template, name, 'is not the name of a file beside it');
    const path = join(folder, name.endsWith(extension) ? name : `${name}${extension}`);
    try {
      const real = realpathSync(path);
      const inside = relative(folder, real);
      if (inside.startsWith('..') || inside.includes(sep))
        throw invalid(template, name, 'lies outside of its folder');
      return readFileSync(real, 'utf8');
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw invalid(template, name, 'cannot be read');
    }
  };
}

const invalid = (template: string, name: string, why: string): Failure =>
  new Failure(
    'template_invalid',
    `The partial "${name}" of ${template} ${why}.`,
    'Partials are files of the same kind in the folder of the template, named without a path: {{> row}}.',
  );
