import { type ActSigns, strangeness } from './signs.js';

/**
 * Complaint and praise are a matter of polarity, of what the model has read of people who complain, of who speaks and of what is said
 * of themes: log-odds, by logistic regression on the corpus' held-out rows, the labelled texts held out (fifteenfold for complaints, sixtyfold
 * for praise: they are real, and few), and comments and commands of the open sets' dev.tsv, which do neither. The biases hold the bars, chosen by five-fold
 * cross-validation over these rows: a complaint where F1 is highest, praise where precision reaches .85 in both languages. `unrelated`: no cue says that
 * who speaks buys, uses or judges, and little sounds so; set by train.tsv of comments and reviews that do not complain, and halved: on
 * labelled complaints both do as well, and exports hold customers' words far more often than strangers'. `content`: a text that is positive as a whole
 * must complain plainly, so far that labelled texts lose nothing; so must one about films, politics or stars (`elsewhere`, as much), and one that calmly asks or bids (`asked`, as
 * much as a neutral one).
 */
const STANCE = {
  complaint: {
    sign: -1,
    bias: -0.12,
    score: 2.24,
    model: 0.39,
    stranger: 1.16,
    theme: 1.98,
    neutral: -1.52,
    unrelated: 0.5,
    content: -0.8,
    elsewhere: -0.8,
    asked: -1.5,
  },
  praise: {
    sign: 1,
    bias: -1.21,
    score: 3.63,
    model: 0.47,
    stranger: 0.66,
    theme: 1.05,
    neutral: -1.03,
    unrelated: 0,
    content: 0,
    elsewhere: 0,
    asked: 0,
  },
} as const;
/** The same where no cue relates the text to a business: it must sound more like a customer's. */
const UNRELATED = { from: -1, to: -3 } as const;
/** No sign outweighs all others. */
const MOST_MODEL = 4;
export const POLARITY = { complaint: 'negative', praise: 'positive' } as const;

/** A text that asks or bids, calmly, and no cue of the stance in it: a question about a payment is no complaint yet. */
const MERE = { act: 0.5, felt: 0.6 } as const;
const isMereAct = (id: 'complaint' | 'praise', { reading, stance, fired }: ActSigns): boolean =>
  Math.max(reading?.values.inquiry ?? 0, reading?.values.request ?? 0) > MERE.act &&
  Math.abs(stance.score) < MERE.felt &&
  !fired.some(({ rule }) => rule.id === id);

/** How likely a text complains or praises, in log-odds. */
export function stanceOf(id: 'complaint' | 'praise', signs: ActSigns): number {
  const { stance, mentions, reading, voice } = signs;
  const { sign, bias, ...weight } = STANCE[id];
  const theme = Math.max(
    0,
    ...mentions.map(({ polarity, confidence }) => (polarity === POLARITY[id] ? confidence : 0)),
  );
  return (
    bias +
    weight.score * sign * stance.score +
    weight.model * Math.max(-MOST_MODEL, Math.min(MOST_MODEL, reading?.values[id] ?? 0)) +
    weight.stranger * strangeness(voice) +
    weight.theme * theme +
    (stance.polarity === 'neutral' ? weight.neutral : 0) +
    (stance.polarity === 'positive' ? weight.content : 0) +
    (signs.isHere ? 0 : weight.elsewhere) +
    (isMereAct(id, signs) ? weight.asked : 0) +
    (signs.isOnTrade ? 0 : weight.unrelated * Math.min(0, Math.max(UNRELATED.to, voice) - UNRELATED.from))
  );
}
