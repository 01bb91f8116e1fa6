/** Number formats of our own; the others are built in (ECMA-376 part 1, 18.8.30). */
const OWN_FORMATS: readonly (readonly [id: number, code: string])[] = [
  [164, '0.0%'],
  [165, 'yyyy\\-mm\\-dd'],
  [166, 'yyyy\\-mm\\-dd\\ hh:mm:ss'],
  [167, '0.00'],
];
const TEXT = 49;
const COUNT = 3;

interface Style {
  readonly format?: number;
  readonly wrap?: true;
  readonly bold?: true;
  /** What looks like a formula stays text also when someone edits the cell. */
  readonly quoted?: true;
}

/** Every look of a cell, by name. */
const STYLES = {
  plain: {},
  header: { bold: true, wrap: true },
  text: {},
  quoted: { quoted: true },
  long: { wrap: true },
  longQuoted: { wrap: true, quoted: true },
  /** Ids, phone numbers: text that a spreadsheet must not take for a number. */
  id: { format: TEXT },
  number: {},
  count: { format: COUNT },
  share: { format: 164 },
  decimal: { format: 167 },
  date: { format: 165 },
  time: { format: 166 },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as StyleName[];
/** A style's number in the file. */
export const STYLE = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<
  StyleName,
  number
>;

const xf = ({ format = 0, wrap, bold, quoted }: Style): string =>
  [
    `<xf numFmtId="${format}" fontId="${bold ? 1 : 0}" fillId="${bold ? 2 : 0}" borderId="0" xfId="0"`,
    ' applyNumberFormat="1" applyAlignment="1"',
    bold ? ' applyFont="1" applyFill="1"' : '',
    quoted ? ' quotePrefix="1"' : '',
    `><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`,
  ].join('');

const FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>';

export const stylesXml: string = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  `<numFmts count="${OWN_FORMATS.length}">`,
  ...OWN_FORMATS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
  '</numFmts>',
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${NAMES.length}">`,
  ...NAMES.map((name) => xf(STYLES[name])),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
