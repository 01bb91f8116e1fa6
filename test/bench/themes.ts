/**
 * Cost of finding themes: `npm run bench:themes -- FILE`, a text file of one verbatim a line; without it, generated text. Beside it, in
 * the same run on the same texts, a plain loop that hashes and counts their n-grams of 1 to 4 characters: its cost is the unit. CPU
 * times of this process (user + system), which other programs on the machine disturb less than the clock.
 */
import { readFileSync } from 'node:fs';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { findCues } from '../../src/classify/themes/hits.js';
import { createThemeClassifier } from '../../src/classify/themes/index.js';
import { openLexicon } from '../../src/classify/themes/lexicon.js';
import { buildLexiconData, type LexiconData } from '../../src/classify/themes/lexicon-data.js';
import { createModelledThemes } from '../../src/classify/themes/model/index.js';
import { pack, unpack } from '../../src/data/packed.js';
import { toDocument } from '../../src/text/document.js';
import { cost, cpuMicros, hashGrams } from './cost.js';
import { generatedLines } from './korean-lines.js';

const LEAST = 6000;

const [file] = process.argv.slice(2);
const given = file ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : generatedLines(LEAST);
const lines = Array.from({ length: Math.max(LEAST, given.length) }, (_, i) => given[i % given.length]!);
const documents = lines.map((text) => toDocument([{ column: 'text', text }]));

const taxonomy = loadTaxonomy();
const packed = (['ko', 'en'] as const).map((language) => pack(buildLexiconData(taxonomy, language)));
const json = JSON.stringify(taxonomy);
const open = () => packed.map((data) => openLexicon(unpack<LexiconData>(data)));
open();
const load = cpuMicros(() => JSON.parse(json));
const build = cpuMicros(open);
const [ko, en] = open();
const lexicons = { ko: ko!, en: en! };
const classifier = createThemeClassifier(taxonomy);
const calm = { polarity: 'negative', score: -1, confidence: 1, intensity: 0 } as const;
const stanceOf = new Map(
  documents.map((document) => [
    document,
    {
      ...calm,
      clauses: document.parts.map(({ clauses }) =>
        clauses.map(() => ({ polarity: 'negative' as const, score: -1 })),
      ),
    },
  ]),
);

const unit = cost(lines, hashGrams);
const matching = cost(documents, ({ parts }) =>
  parts.map(({ text, clauses }) => [
    /[가-힣]/.test(text) ? findCues(lexicons.ko, text, clauses) : [],
    /[a-z]{2}/i.test(text) ? findCues(lexicons.en, text, clauses) : [],
  ]),
);
const whole = cost(documents, (document) =>
  classifier.classify(document, { sentiment: stanceOf.get(document)! }),
);

const [model, both] = [null, classifier].map((rules) => {
  const themes = createModelledThemes(taxonomy, rules);
  return cost(documents, (document) => themes.classify(document, { sentiment: stanceOf.get(document)! }));
});

const length = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
const print = (label: string, value: string) => console.log(`${label.padEnd(44)}${value}`);
const times = (micros: number) =>
  `${micros.toFixed(1).padStart(7)} µs a text  ${(micros / unit).toFixed(2)} x`;
print('texts', `${lines.length}, ${length.toFixed(0)} characters on average`);
print('cues', `ko ${lexicons.ko.cues.length}, en ${lexicons.en.cues.length}`);
print('read the compiled taxonomy', `${(load / 1000).toFixed(0)} ms`);
print('open the cues of both languages', `${(build / 1000).toFixed(0)} ms`);
print('hash and count the n-grams of 1 to 4', times(unit));
print('find the cues of all themes', times(matching));
print('… and judge their polarity', times(whole));
print('the learned model alone', times(model!));
print('rules and model together', times(both!));
