import type { Featurizer } from '../../src/learn/features.js';
import type { GramModel } from '../../src/learn/themes/gram-model.js';
import type { Habit } from '../../src/learn/themes/sides.js';
import type { ThemeRow } from './rows.js';
import { fitSides, realShares, type SideCase, sideCases } from './sides.js';

/** What tells the side of a mention, gathered fold by fold. `unheard`: as in ThemeSources. */
export class SideSchool {
  readonly cases: SideCase[] = [];
  /** Texts of customers among them. */
  real = 0;

  constructor(
    private readonly featurizer: Featurizer,
    private readonly habits: Readonly<Record<string, Habit>>,
    private readonly unheard: string | undefined,
  ) {}

  /** Texts that a theme model has not seen: those that the sentiment model has not heard, and real ones where there is a model that has not. */
  read(texts: readonly ThemeRow[], model: GramModel): void {
    this.weigh(texts.filter(isUnheard), model);
    if (this.unheard === undefined) return;
    const real = texts.filter(isReal);
    this.weigh(real, model, this.unheard);
    this.real += real.length;
  }

  private weigh(texts: readonly ThemeRow[], model: GramModel, sentiment?: string): void {
    this.cases.push(...sideCases(texts, this.featurizer, model, this.habits, sentiment));
  }

  /** The weights. `rows`: whose labelled texts tell how often real customers take each side, where none are among the cases. */
  weights(rows: readonly ThemeRow[]): number[][] {
    return fitSides(this.cases, this.unheard === undefined ? realShares(rows) : null);
  }
}

export const isUnheard = ({ unheard }: ThemeRow): boolean => unheard === true;
const isReal = ({ set }: ThemeRow): boolean => set === 'labelled' || set === 'read';
