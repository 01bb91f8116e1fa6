import type { ReportSections } from '../../schema/report.js';
import type { Keywords, KeywordTally } from '../../schema/summary.js';
import { order } from '../counts.js';
import { keywordTallies } from '../keywords.js';
import { type Contrast, logOddsRatios } from '../log-odds.js';
import type { BuildSection } from './section.js';

/** A keyword of fewer verbatims is an accident, and may tell who wrote it. */
const FEWEST = 3;
/** Below one standard deviation there is nothing to show. */
const LOWEST_Z = 1;

export const keywords: BuildSection<'keywords'> = ({ keywords }, { top }) => {
  const compare = comparing(keywords, top);
  const section: NonNullable<ReportSections['keywords']> = {
    complaints: compare('complaint', 'praise').map((said) => ({
      keyword: said.word,
      complaints: said.here,
      praise: said.there,
      ...distance(said),
    })),
    praise: compare('praise', 'complaint').map((said) => ({
      keyword: said.word,
      complaints: said.there,
      praise: said.here,
      ...distance(said),
    })),
    withoutTheme: compare('unthemed', 'themed').map((said) => ({
      keyword: said.word,
      withoutTheme: said.here,
      withTheme: said.there,
      ...distance(said),
    })),
    sampled: 2 ** -keywords.level,
  };
  const { complaints, praise, withoutTheme } = section;
  return complaints.length + praise.length + withoutTheme.length === 0 ? undefined : section;
};

/** Words of complaints without a theme: what the taxonomy may not know yet. */
export const newWords = (keywords: Keywords, top: number): string[] =>
  comparing(keywords, top)('unthemed', 'themed').map(({ word }) => word);

/** Finds words that one half says rather than the other, clearest first. */
function comparing(keywords: Keywords, top: number) {
  const tallies = [...keywordTallies(keywords)];
  return (here: keyof KeywordTally, there: keyof KeywordTally): Contrast[] =>
    logOddsRatios(
      tallies
        .map(([word, tally]) => ({ word, here: tally[here], there: tally[there] }))
        .filter((said) => said.here + said.there > 0),
    )
      .filter((said) => said.here >= FEWEST && said.z >= LOWEST_Z)
      .sort((a, b) => b.z - a.z || order(a.word, b.word))
      .slice(0, top);
}

/** Three decimals and two: the same on every machine. */
const distance = ({ logOdds, z }: Contrast) => ({
  logOdds: Math.round(logOdds * 1000) / 1000,
  z: Math.round(z * 100) / 100,
});
