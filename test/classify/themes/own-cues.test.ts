import { describe, expect, it } from 'vitest';
import { applyChange, changeSchema } from '../../../src/classify/taxonomy/change.js';
import { loadTaxonomy } from '../../../src/classify/taxonomy/index.js';
import { resolveWords } from '../../../src/classify/themes/lemmas.js';
import { scopeOf } from '../../../src/classify/themes/model/scope.js';
import type { CueSet, Taxonomy, Theme } from '../../../src/schema/taxonomy.js';

const shipped = loadTaxonomy();
const ID = 'service.access';
const original = shipped.themes.find(({ id }) => id === ID)!;

/** The built-in taxonomy with cues added to one theme, as a file of one's own adds them. */
function withCues(language: 'ko' | 'en', added: Partial<CueSet>, id = ID): Taxonomy {
  const before = original.cues[language].negative;
  const negative = Object.fromEntries(
    Object.entries(before).map(([key, cues]) => [key, [...cues, ...(added[key as keyof CueSet] ?? [])]]),
  ) as unknown as CueSet;
  const cues = { ...original.cues, [language]: { ...original.cues[language], negative } };
  const theme: Theme = { ...original, id, cues };
  return { ...shipped, themes: [...shipped.themes.filter((one) => one.id !== id), theme] };
}
const isTrusted = (taxonomy: Taxonomy, cue: string, theme = ID) =>
  scopeOf(taxonomy, shipped).isTrusted(`${theme}/negative:${cue}`);
const [known] = original.cues.ko.negative.phrases;

describe('cues that stand whatever the model says', () => {
  it('are those that an owner added, not the others of the theme', () => {
    const taxonomy = withCues('ko', { phrases: ['콜백이 안'] });
    expect(isTrusted(taxonomy, '콜백이 안')).toBe(true);
    expect(isTrusted(taxonomy, known!)).toBe(false);
  });

  it.each<[string, 'ko' | 'en', Partial<CueSet>, string]>([
    ['dictionary forms', 'ko', { lemmas: ['콜백 늦다'] }, '콜백 늦'],
    [
      'pairs',
      'ko',
      { pairs: [{ aspect: ['콜백'], opinion: ['늦다'], within: 'clause' as const }] },
      '콜백+늦',
    ],
    ['patterns', 'en', { patterns: ['call(ed)? back'] }, 'call(ed)? back'],
    ['words of a list', 'en', { lemmas: ['@staff'] }, shipped.lists.staff!.en[0]!],
  ])('hold for %s', (_, language, added, cue) => {
    expect(isTrusted(withCues(language, added), cue)).toBe(true);
    expect(isTrusted(shipped, cue)).toBe(false);
  });

  it('are all of a theme that the built-in taxonomy has not, and none of a theme that nobody changed', () => {
    const taxonomy = withCues('ko', {}, 'bank.branch');
    expect(isTrusted(taxonomy, known!, 'bank.branch')).toBe(true);
    expect(isTrusted(taxonomy, '콜백+늦', 'delivery.speed')).toBe(false);
  });

  it('are none where cues were only taken away', () => {
    const fewer = { ...original.cues.ko.negative, phrases: original.cues.ko.negative.phrases.slice(1) };
    const cues = { ...original.cues, ko: { ...original.cues.ko, negative: fewer } };
    const taxonomy = { ...shipped, themes: [{ ...original, cues }] };
    expect(isTrusted(taxonomy, original.cues.ko.negative.phrases[1]!)).toBe(false);
  });

  it('nor is a pair that words were taken from', () => {
    const { negative } = original.cues.en;
    const at = negative.pairs.findIndex(
      ({ aspect }) => aspect.filter((word) => /^[a-z]/.test(word)).length > 1,
    );
    const { aspect, opinion } = negative.pairs[at]!;
    const gone = aspect.find((word) => /^[a-z]/.test(word))!;
    const change = changeSchema().parse({ id: ID, without: { en: [gone] } });
    const taxonomy = { ...shipped, themes: [applyChange(original, change)] };
    const left = aspect.find((word) => word !== gone && /^[a-z]/.test(word))!;
    const [said] = resolveWords([opinion[0]!], shipped.lists, 'en');
    expect(isTrusted(taxonomy, `${left}+${said}`)).toBe(false);
  });
});
