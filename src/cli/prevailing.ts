import type { Inspection } from '../input/inspect.js';

/** Korean unless most of the verbatims that tell are English. */
export function prevailing(inspections: readonly Pick<Inspection, 'languages'>[]): 'ko' | 'en' {
  const count = (language: 'ko' | 'en' | 'mixed'): number =>
    inspections.reduce((sum, { languages }) => sum + (languages[language] ?? 0), 0);
  return count('en') > count('ko') + count('mixed') ? 'en' : 'ko';
}
