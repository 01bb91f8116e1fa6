import { expect, test } from 'vitest';
import { PAGE_FORMATS, trainingPage } from '../../src/render/index.js';
import type { Training, TrialFigures } from '../../src/schema/evaluation.js';

const figures = (value: number): TrialFigures => ({
  count: 100,
  accuracy: value,
  macroF1: value,
  calibrationError: 1 - value,
  sign: { count: 100, accuracy: value, macroF1: value },
});

const training: Training = {
  schemaVersion: 1,
  file: 'shop.model.json',
  gold: { column: 'label', kind: 'words', scale: null, middle: 'leave-out' },
  rows: { read: 100, evaluated: 100, unlabelled: 0, unknown: 0, middle: 0, unreadable: 0, unknownLabels: [] },
  languages: [],
  before: figures(0.93149),
  after: figures(0.9586),
};

test('the change is that of the figures as they are shown', () => {
  const [terminal] = PAGE_FORMATS;
  const page = terminal.render(trainingPage(training), 'en', {
    width: 80,
    colour: false,
    plain: true,
  } as never);
  expect(page).toMatch(/macro F1 .*0\.931 .*0\.959 .*\+0\.028/);
  expect(page).toMatch(/93\.1 .*95\.9 .*\+2\.8/);
});
