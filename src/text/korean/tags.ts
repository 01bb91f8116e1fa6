/** What ko-dic calls otherwise than the Sejong tag set (21st Century Sejong Project, 2007). */
const SEJONG: Readonly<Record<string, string>> = { NNBC: 'NNB', UNKNOWN: 'NA', UNA: 'NA', VSV: 'XSV' };

/** ko-dic's own tags for punctuation depend on the run that it stands in: Sejong's depend on the character. */
const PUNCTUATION: readonly (readonly [tag: string, characters: RegExp])[] = [
  ['SE', /^(?:…|⋯|\.{2,})/],
  ['SF', /^[.?!。？！]/],
  ['SP', /^[,·:;/、ㆍ]/],
  ['SS', /^["'()[\]{}<>‘’“”〈〉《》「」『』【】〔〕`]/],
  ['SO', /^[-~∼–—〜]/],
];
const PUNCTUATION_TAGS = new Set(['SY', 'SC', 'SSO', 'SSC', 'SF', 'SE', 'SP', 'SS', 'SO', 'SW']);

export const isPunctuation = (koDicTag: string) => PUNCTUATION_TAGS.has(koDicTag);

/** The Sejong tag of a ko-dic tag that names one morpheme. */
export const sejongTag = (koDicTag: string): string => SEJONG[koDicTag] ?? koDicTag;

/** The Sejong tag of punctuation and symbols. */
export function punctuationTag(surface: string): string {
  return PUNCTUATION.find(([, characters]) => characters.test(surface))?.[0] ?? 'SW';
}

/** Tags of stems: their dictionary form ends in 다. */
const PREDICATES = new Set(['VV', 'VA', 'VX', 'VCP', 'VCN', 'XSV', 'XSA']);
export const isPredicate = (tag: string) => PREDICATES.has(tag);
