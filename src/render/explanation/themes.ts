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

/** The theme has cues enough: that it has more says nothing of why it is there or not. */
const BESIDE_OTHERS = 'other_cues';

/**
 * Cues that were found and say nothing, with the reason: what lost its theme, one row a reason. Verbose: every cue in a row of its own,
 * with those that lost to another one of their theme.
 */
export function showLosses(
  { parts }: Explanation,
  nameOf: NameOf,
  { top, verbose }: { readonly top: number; readonly verbose: boolean },
  messages: Messages,
): Block[] {
  const lost = parts.flatMap(({ cues }) => cues.filter((cue) => cue.lost !== null));
  const groups = new Map<string, ExplainedCue[]>();
  for (const cue of lost) {
    if (!verbose && cue.lost === BESIDE_OTHERS) continue;
    const key = verbose ? String(groups.size) : `${cue.theme} ${cue.lost} ${cue.by}`;
    groups.set(key, [...(groups.get(key) ?? []), cue]);
  }
  const shown = [...groups.values()].slice(0, top);
  const left = lost.length - shown.flat().length;
  if (shown.length === 0) return [];
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
      rows: shown.map((cues) => [
        { words: `${cues[0]!.theme} ${nameOf(cues[0]!.theme)}`, tone: 'muted' as const },
        listed(cues.map(({ span }) => short(span.text))),
        listed(cues.map(({ rule, theme }) => rule.slice(theme.length + 1))),
        reasonOf(cues[0]!, messages),
      ]),
    },
    ...(left > 0
      ? [line(messages.text(verbose ? 'taxonomy.more' : 'explain.moreCues', { count: left }), 'muted')]
      : []),
  ];
}

const listed = (all: readonly string[]): string => [...new Set(all)].join(' · ');

const reasonOf = ({ lost, by }: ExplainedCue, messages: Messages): string => {
  const reason = messages.label('loss', lost!);
  return by === '' ? reason : `${reason}: ${by}`;
};
