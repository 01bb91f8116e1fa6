/** A generated page says so, and where it comes from. */
export const page = (title: string, source: string, body: string): string =>
  `# ${title}\n\n<!-- Made by \`npm run docs\` from ${source}; edit that, not this. -->\n\n${body.trim()}\n`;

export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
