import { type Must, must } from '../accuracy/musts.js';

/** What themes must reach, on texts that nothing was learned from; of the gold the half that was not looked at while cues were written. */
export const THEME_MUSTS: readonly Must[] = [
  must('gold B: complaint themes', 'precision', 0.66),
  must('gold B: complaint themes', 'recall', 0.52),
  must('gold B: complaint themes', 'f1', 0.6, 0.7),
  must('gold B: groups', 'f1', 0.68),
  must('gold B: theme and polarity', 'f1', 0.55),
  must('airline: complaint theme', 'first', 0.55, 0.58),
  must('mabsa_ko: themes', 'f1', 0.6),
  must('mabsa_en: themes', 'f1', 0.6),
  must('yogiyo: one column ≤ 2', 'named', 0.7),
  must('hazards, all: product.safety', 'recall', 0.95),
  must('hazards, all: product.safety', 'precision', 0.85),
  must('hazards, all: critical', 'recall', 0.95),
  must('hazards, all: critical', 'precision', 0.85),
];
