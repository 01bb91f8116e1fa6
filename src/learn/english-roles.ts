import { hashString } from './hash.js';
import { hashTable } from './hash-table.js';

/** What a function word does to the valence of its neighbours. */
export const ROLE = { none: 0, negator: 1, booster: 2, dampener: 3, turn: 4 } as const;

/** Negators turn what follows round; boosters and dampeners are degree words, after VADER (Hutto & Gilbert 2014); a turn starts anew. */
const WORDS: readonly (readonly [number, string])[] = [
  [
    ROLE.negator,
    "not no never none nobody nothing neither nor cannot without hardly barely scarcely lacks lacking isnt arent wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt havent hasnt hadnt aint isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't ain't",
  ],
  [
    ROLE.booster,
    'absolutely amazingly completely considerably decidedly deeply enormously entirely especially exceptionally extremely fabulously fully greatly highly hugely incredibly intensely majorly more most particularly purely quite really remarkably so substantially thoroughly totally tremendously truly unbelievably unusually utterly very super too',
  ],
  [ROLE.dampener, 'almost kinda kind somewhat slightly partly occasionally marginally less little'],
  [ROLE.turn, 'but however although though except'],
];

/** The role of a word, by its hash. */
const each = WORDS.flatMap(([role, words]) =>
  words.split(' ').map((word) => ({ hash: hashString(word), role })),
);
export const ROLES = hashTable(
  each.map(({ hash }) => hash),
  (i) => each[i]!.role,
);
