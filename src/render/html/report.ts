import type { Report } from '../../schema/report.js';
import { showCoverage } from '../coverage.js';
import { formatDays } from '../dates.js';
import { firstLines } from '../first.js';
import type { ReportFormat } from '../format.js';
import { headlineFacts } from '../headline.js';
import { type Messages, messagesFor } from '../messages.js';
import { type FullSection, filledSections } from '../sections/index.js';
import { type Part, partsOf, showBlocks } from './blocks.js';
import { showFigures } from './figures.js';
import { html, type Markup } from './markup.js';
import { showPage } from './page.js';
import { reportFigures } from './report-figures.js';

/** A report in one file: what one must know first, then every section in full, those of detail last. */
export const htmlReport = {
  id: 'html',
  extensions: ['.html', '.htm'],
  render(report) {
    const messages = messagesFor(report.locale);
    const { text } = messages;
    const { shown, empty } = filledSections(report, messages);
    const parts = (sections: readonly FullSection[]) =>
      sections.flatMap(({ id, blocks }) => partsOf(blocks, id, messages));
    const main = parts(shown.filter(({ aside }) => !aside));
    const aside = parts(shown.filter((section) => section.aside));
    return showPage(
      {
        title: `${text('html.kind')}: ${titleOf(report, messages)}`,
        head: head(report, messages),
        parts: [...main, ...folded(aside, messages)],
        foot: html`${showBlocks(report.coverage.readable === 0 ? [] : empty, '', messages)}<p>${text('html.intervals')}</p><p>${text('html.evidence')}</p><p>${text('html.made', { by: report.by.join(', ') })}</p>`,
      },
      messages,
    );
  },
} as const satisfies ReportFormat;

/** Parts that few need, each behind its name. */
function folded(parts: readonly Part[], { text }: Messages): Part[] {
  if (parts.length === 0) return [];
  const body = parts.map(
    ({ id, title, body }) =>
      html`<details id="${id}"><summary class="name">${title}</summary>${body}</details>`,
  );
  return [{ id: 'more', title: text('html.more'), body: html`${body}` }];
}

/** The days, or where there are none the first source. */
const titleOf = ({ dates: { first, last }, sources, locale }: Report, { label }: Messages): string =>
  first !== null && last !== null
    ? formatDays(first, last, locale)
    : label('source', sources[0]?.source ?? '');

function head(report: Report, messages: Messages): Markup {
  const first = firstLines(report, messages);
  const box =
    first.length > 0
      ? html`<h2 class="name">${messages.text('first.heading')}</h2><ol>${first.map((one) => html`<li>${one}</li>`)}</ol>`
      : html`<ul>${headlineFacts(report, messages).map((fact) => html`<li>${fact}</li>`)}</ul>`;
  return html`<p class="kind">${messages.text('html.kind')}</p>
<h1 style="margin:0">${titleOf(report, messages)}</h1>
${showBlocks(showCoverage(report, messages), '', messages)}
${showFigures(reportFigures(report, messages))}
<div class="findings">${box}</div>`;
}
