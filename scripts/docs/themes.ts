import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { messagesFor } from '../../src/render/messages.js';
import { page, table } from './page.js';

const WORDS = {
  en: { title: 'Themes', header: ['id', 'theme', 'what it is', 'owner', 'stage', 'severity'] },
  ko: { title: '주제', header: ['id', '주제', '뜻', '담당', '단계', '심각도'] },
} as const;

/** The built-in taxonomy, one theme a row. */
export function themesPage(locale: 'ko' | 'en'): string {
  const { label } = messagesFor(locale);
  const { title, header } = WORDS[locale];
  const rows = loadTaxonomy().themes.map((theme) => [
    `\`${theme.id}\``,
    theme.label[locale],
    theme.definition[locale],
    label('owner', theme.owner),
    label('stage', theme.stage),
    String(theme.severity),
  ]);
  return page(title, 'src/data/taxonomy/', table(header, rows));
}
