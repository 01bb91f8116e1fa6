import { safeForTerminal } from '../text/safe.js';

/** One line that is safe to print; composed Hangul, which tables can align. */
export const tidy = (text: string): string =>
  safeForTerminal(text).replace(/\s+/gu, ' ').trim().normalize('NFC');
