import type { ExplainedCue, Explanation } from '../../schema/explanation.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { polarityCell, short } from './words.js';

type NameOf = (theme: string) => string;

/** Each theme with the words and the rule that speak for it. */
export function showThemes({ annotation }: Explanation, nameOf: NameOf, messages: Messages): Block[] {
  if (annotation.themes.length === 0)
    return [heading(messages.text('explain.themes')), line(messages.text('explain.noTheme'))];
  return [
    heading(messages.text('explain.themes')),
    {
      kind: 'table',
      columns: [
        words(messages.text('column.theme')),
        words(messages.text('column.polarity')),
        figures(messages.text('explain.confidence')),
        words(messages.text('explain.evidence')),
        words(messages.text('explain.rule')),
      ],
      rows: annotation.themes.flatMap(({ id, polarity, confidence, evidence }) =>
        evidence.map(({ text, rule }, i) => [
          i === 0 ? `${id} ${nameOf(id)}` : '',
          i === 0 ? polarityCell(polarity, messages) : '',
          i === 0 ? confidence.toFixed(2) : '',
          short(text),
          ruleWords(rule.startsWith(`${id}/`) ? rule.slice(id.length + 1) : rule, polarity, messages),
        ]),
      ),
    },
  ];
}

/** The rule, with a word where negation or the like turned what it says. */
function ruleWords(rule: string, polarity: string, messages: Messages): string {
  const said = /^(positive|negative):/.exec(rule)?.[1];
  return said === undefined || said === polarity ? rule : `${rule} ${messages.text('explain.turned')}`;
}

/** Cues that were found and say nothing, with the reason. */
export function showLosses({ parts }: Explanation, nameOf: NameOf, top: number, messages: Messages): Block[] {
  const lost = parts.flatMap(({ cues }) => cues.filter((cue) => cue.lost !== null));
  if (lost.length === 0) return [];
  return [
    heading(messages.text('explain.lost')),
    {
      kind: 'table',
      columns: [
        words(messages.text('column.theme')),
        words(messages.text('explain.evidence')),
        words(messages.text('explain.rule')),
        words(messages.text('explain.why')),
      ],
      rows: lost
        .slice(0, top)
        .map((cue) => [
          { words: `${cue.theme} ${nameOf(cue.theme)}`, tone: 'muted' as const },
          short(cue.span.text),
          cue.rule.slice(cue.theme.length + 1),
          reasonOf(cue, messages),
        ]),
    },
    ...(lost.length > top
      ? [line(messages.text('taxonomy.more', { count: lost.length - top }), 'muted')]
      : []),
  ];
}

const reasonOf = ({ lost, by }: ExplainedCue, messages: Messages): string => {
  const reason = messages.label('loss', lost!);
  return by === '' ? reason : `${reason}: ${by}`;
};
