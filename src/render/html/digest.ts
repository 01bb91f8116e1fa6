import { usualVolume } from '../../digest/usual.js';
import type { Digest } from '../../schema/digest.js';
import { formatPeriod } from '../dates.js';
import { alertLine } from '../digest/alerts.js';
import { digestBlocks } from '../digest/blocks.js';
import { ratioWords, seriesName } from '../digest/series.js';
import { type Messages, messagesFor } from '../messages.js';
import { formatCount } from '../numbers.js';
import { shareTold } from '../small.js';
import { partsOf, showBlocks } from './blocks.js';
import { type KeyFigure, showFigures } from './figures.js';
import { html } from './markup.js';
import { showPage } from './page.js';

/** A digest in one file, made to be opened and to be mailed. */
export function htmlDigest(digest: Digest): string {
  const messages = messagesFor(digest.locale);
  const { text, locale } = messages;
  const blocks = digestBlocks(digest, messages, 'pictures');
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  const [title, ...intro] = blocks.slice(0, heading < 0 ? blocks.length : heading);
  const period = formatPeriod(digest.period.id, locale);
  return showPage(
    {
      title: `${text('html.digestKind')}: ${period}`,
      head: html`<p class="kind">${text('html.digestKind')}</p>
<h1 style="margin:0">${period}</h1>
${title?.kind === 'line' ? html`<p class="source">${title.text}</p>` : null}
${showBlocks(intro, '', messages)}
${showFigures(digestFigures(digest, messages))}
<ul class="findings">${findings(digest, messages).map((fact) => html`<li>${fact}</li>`)}</ul>`,
      parts: partsOf(blocks, 'part', messages),
      foot: html`<p>${text('html.evidence')}</p><p>${text('html.made', { by: digest.by.join(', ') })}</p>`,
    },
    messages,
  );
}

/** What one must know who reads no further: alerts, then what really changed, with its numbers. */
function findings(digest: Digest, messages: Messages): string[] {
  const { alerts, findings: found, notCompared, minCell } = digest;
  const { text } = messages;
  const changed = found.map((one) => {
    const [times, interval] = ratioWords(one);
    const [now, before] = [
      shareTold(one, minCell),
      shareTold({ share: one.shareBefore, of: one.ofBefore }, minCell),
    ];
    const why = text('html.finding', { name: seriesName(one, messages), now, before, times, interval });
    return one.owner === undefined
      ? why
      : text('urgency.owner', { why, owners: messages.label('owner', one.owner) });
  });
  const none = notCompared === null && changed.length === 0 ? [text('digest.nothing')] : [];
  const fired =
    alerts.length === 0
      ? [text('digest.noAlerts')]
      : alerts.map((alert) => alertLine(alert, digest, messages));
  return [...fired, ...changed, ...none];
}

/** Verbatims against what is usual, alerts, real changes. */
function digestFigures(
  { period, baseline, alerts, findings, notCompared }: Digest,
  { text }: Messages,
): KeyFigure[] {
  const usual = usualVolume(baseline.periods.map(({ verbatims }) => verbatims));
  const critical = alerts.filter(({ level }) => level === 'critical').length;
  return [
    {
      label: text('html.verbatims'),
      value: formatCount(period.verbatims),
      note: baseline.periods.length > 0 ? text('html.usual', { count: usual }) : '',
      tone: 'plain',
    },
    {
      label: text('html.alerts'),
      value: formatCount(alerts.length),
      note: '',
      tone: critical > 0 ? 'bad' : 'plain',
    },
    ...(notCompared === null
      ? [
          {
            label: text('html.changes'),
            value: formatCount(findings.length),
            note: '',
            tone: 'plain' as const,
          },
        ]
      : []),
  ];
}
