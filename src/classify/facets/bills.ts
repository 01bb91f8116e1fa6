import type { ThemeMention } from '../../schema/annotation.js';

/** What is broken when something is to be mended; a bill is not. A credit record is mended, too. */
const THINGS = /^(?:product|digital|returns\.repair|place|delivery|trust\.records)/;

/** Who complains of a bill and wants something put right ("charged twice, please correct it") wants the bill corrected: nothing is to be repaired. */
export function remediesOfBills(remedies: readonly string[], mentions: readonly ThemeMention[]): string[] {
  const blamed = mentions.filter(({ polarity }) => polarity === 'negative').map(({ id }) => id);
  const isBill = blamed.includes('price.billing') && !blamed.some((id) => THINGS.test(id));
  return isBill ? [...new Set(remedies.map((id) => (id === 'repair' ? 'correct_bill' : id)))] : [...remedies];
}
