import { widthOf } from '../../src/render/width.js';

/** Select Graphic Rendition codes that voc uses, as styles; an ending code names what it ends. */
const STYLES: Readonly<Record<number, readonly [property: string, value: string]>> = {
  1: ['font-weight', '700'],
  2: ['opacity', '.62'],
  4: ['text-decoration', 'underline'],
  31: ['color', '#ff7b6b'],
  32: ['color', '#7fd6a2'],
  36: ['color', '#6cc7d9'],
};
const ENDS: Readonly<Record<number, readonly string[]>> = {
  0: Object.values(STYLES).map(([property]) => property),
  22: ['font-weight', 'opacity'],
  24: ['text-decoration'],
  39: ['color'],
};

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);

/** Each character in a box of one or two columns, as a terminal has them: no font decides whether edges meet. */
const cells = (text: string, style: string): string =>
  [...new Intl.Segmenter('ko').segment(text)]
    .map(({ segment }) => `<i style="width:${widthOf(segment)}ch;${style}">${escaped(segment)}</i>`)
    .join('');

/** What a terminal shows for text with colours, as a page to take a picture of. */
export function terminalPage(text: string, columns: number, command: string): string {
  const active = new Map<string, string>();
  const parts = text.split(/\x1b\[([\d;]*)m/);
  const body = parts.map((part, i) => {
    if (i % 2 === 0) {
      const style = [...active].map(([property, value]) => `${property}:${value}`).join(';');
      return part
        .split('\n')
        .map((line) => cells(line, style))
        .join('\n');
    }
    for (const code of part.split(';').map(Number)) {
      const style = STYLES[code];
      if (style) active.set(style[0], style[1]);
      for (const property of ENDS[code] ?? []) active.delete(property);
    }
    return '';
  });
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #14171a; color: #e4e2dd; }
pre { margin: 0; padding: 18px 22px; width: ${columns}ch; font: 15px/1.4 "Noto Sans Mono CJK KR", monospace; }
i { display: inline-block; font-style: normal; white-space: pre; }
b { font-weight: 400; color: #9fa7b0; }
</style><pre><b>$ ${escaped(command)}</b>\n${body.join('')}</pre>`;
}
