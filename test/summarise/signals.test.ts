import { describe, expect, test } from 'vitest';
import { loadFacetFiles } from '../../src/classify/facets/load.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { FACETS } from '../../src/summarise/facets.js';
import { SIGNALS } from '../../src/summarise/signals/definitions.js';
import { signalsOf } from '../../src/summarise/signals/index.js';
import { annotated, mention } from './make.js';

const themes = new Set(loadTaxonomy().themes.map(({ id }) => id));
const values = new Map(
  loadFacetFiles().map(({ facet, values }) => [facet, new Set(values.map(({ id }) => id))]),
);
const RS = ['retention', 'relatedSales', 'referral'];

/** Whether voc can ever say so: a typo in the table would count nothing in silence. */
function isKnown(atom: string): boolean {
  if (atom === 'angry') return true;
  if (/^[-+]/.test(atom)) return themes.has(atom.slice(1));
  const [facet = '', value = ''] = atom.split('.');
  if (RS.includes(facet)) return /^(?:up|down|-?[1-4])$/.test(value);
  if (value === '*') return FACETS.some(({ id }) => id === facet);
  return values.get(facet)?.has(value) ?? false;
}

test.each([...SIGNALS].flatMap(([id, atoms]) => atoms.map((atom) => [id, atom] as const)))(
  '%s: %s is a theme or a value of a facet',
  (_, atom) => {
    expect(isKnown(atom)).toBe(true);
  },
);

describe('signals of a verbatim', () => {
  const held = (change: Parameters<typeof annotated>[1]) => [
    ...signalsOf(annotated('글', change).annotation).keys(),
  ];

  test('named ones hold beside the values they come from, each once', () => {
    expect(held({ remedies: ['apology', 'thanks'] })).toEqual([
      'remedies.apology',
      'wants.words',
      'wants.any',
      'remedies.thanks',
    ]);
  });

  test('a complaint is no praise, and a neutral mention is neither', () => {
    expect(held({ themes: [mention('product.safety')] })).toContain('hazard');
    expect(held({ themes: [mention('product.safety', 'positive')] })).not.toContain('hazard');
    expect(held({ themes: [mention('product.safety', 'neutral')] })).toEqual([]);
  });

  test('the three Rs give their direction and their level', () => {
    expect(held({ loyalty: { retention: -2, relatedSales: 0, referral: 3 } })).toEqual(
      expect.arrayContaining(['retention.down', 'retention.-2', 'referral.up', 'referral.3', 'loyal.risk']),
    );
  });

  test('only a complaint is angry', () => {
    expect(held({ intensity: 4, polarity: 'positive' })).not.toContain('angry');
    expect(held({ intensity: 3, polarity: 'negative' })).toContain('angry');
    expect(held({ intensity: 2, polarity: 'negative' })).not.toContain('angry');
  });

  test('what is advertised is nothing but praise', () => {
    const praised = mention('service.access', 'positive');
    expect(held({ polarity: 'positive', themes: [praised] })).toContain('advertise.service.access');
    for (const change of [
      { polarity: 'mixed' },
      { polarity: 'positive', intents: ['complaint', 'praise'] },
      { polarity: 'positive', themes: [praised, mention('delivery.speed')] },
      { polarity: 'positive', unsure: true },
    ] as const)
      expect(held({ themes: [praised], ...change })).not.toContain('advertise.service.access');
  });

  test('a mention in a text that neither complains nor praises is no signal, and no text is told under both', () => {
    const promised = mention('product.match', 'positive');
    expect(held({ themes: [promised], intents: ['complaint'] })).not.toContain('image.kept');
    const both = held({ themes: [promised, mention('trust.advertising')] });
    expect(both).toContain('image.broken');
    expect(both).not.toContain('image.kept');
  });

  test('carry the words that say so', () => {
    const span = { start: 3, end: 5, text: '사과' };
    const { annotation } = annotated('글', {
      remedies: ['apology'],
      facetEvidence: { 'remedies.apology': [span] },
    });
    expect(signalsOf(annotation).get('wants.words')).toEqual(span);
  });
});
