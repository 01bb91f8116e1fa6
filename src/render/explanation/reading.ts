import type { ExplainedClause, ExplainedPart } from '../../schema/explanation.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { polarityCell, short, signed } from './words.js';

/** Nobody reads more tokens than these; JSON has all. */
const MOST_TOKENS = 120;
const MOST_CLAUSES = 40;
const MOST_SCOPES = 10;

/** How a text was read: Hanja, clauses with what negation governs. */
export function showReading(part: ExplainedPart, messages: Messages): Block[] {
  const { hanja, clauses } = part;
  return [
    heading(messages.text('explain.clauses')),
    ...(hanja.length === 0
      ? []
      : [
          line(
            messages.text('explain.hanja', {
              list: hanja.map(({ span, reading }) => `${span.text} → ${reading}`).join(', '),
            }),
          ),
        ]),
    {
      kind: 'table',
      columns: [
        figures('#'),
        words(messages.text('explain.clause')),
        words(messages.text('column.polarity')),
        figures(messages.text('explain.score')),
        words(messages.text('explain.scope')),
      ],
      rows: clauses.slice(0, MOST_CLAUSES).map((clause, i) => [
        String(i + 1),
        short(clause.span.text),
        polarityCell(clause.polarity, messages),
        signed(clause.score, 2),
        clause.scopes
          .slice(0, MOST_SCOPES)
          .map((scope) => scopeWords(scope, messages))
          .join(' · '),
      ]),
    },
    ...more(clauses.length - MOST_CLAUSES, messages),
  ];
}

export const showTokens = ({ tokens }: ExplainedPart, messages: Messages): Block[] => [
  heading(messages.text('explain.tokens')),
  line(
    tokens
      .slice(0, MOST_TOKENS)
      .map(({ surface, lemma, tag }) =>
        lemma === surface ? `${surface}/${tag}` : `${surface}(${lemma})/${tag}`,
      )
      .join(' '),
    'muted',
  ),
  ...more(tokens.length - MOST_TOKENS, messages),
];

const scopeWords = ({ kind, cue, scope }: ExplainedClause['scopes'][number], messages: Messages): string =>
  `${messages.label('scope', kind)} “${short(cue.text)}” → “${short(scope.text)}”`;

const more = (count: number, messages: Messages): Block[] =>
  count > 0 ? [line(messages.text('taxonomy.more', { count }), 'muted')] : [];
