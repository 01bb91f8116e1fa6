import { filesOf } from './sheets.js';

/** Children of a worksheet in the order that ECMA-376 part 1, 18.3.1.99 wants; those that we write. */
const WORKSHEET = ['dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter'];
const NAME_FORBIDDEN = /[[\]:*?/\\]/;
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What a part must be declared as, by the relation that leads to it. */
const TYPES: Readonly<Record<string, string>> = {
  officeDocument: `${TYPE}.sheet.main+xml`,
  worksheet: `${TYPE}.worksheet+xml`,
  styles: `${TYPE}.styles+xml`,
};

const attributes = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
const all = (xml: string, element: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<${element}((?: [^>]*?)?)/?>`, 'g'))].map(([, text]) => attributes(text!));

/** What breaks the rules of XML: tags that do not close each other, characters that may not stand there. */
function malformed(xml: string): string | null {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>\n?/, '');
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(xml)) return 'a character that XML does not have';
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(body)) return 'a bare &';
  for (const [, closing, name, , selfClosing] of body.matchAll(
    /<(\/?)([\w:]+)((?: [\w:.-]+="[^"<]*")*)(\/?)>/g,
  )) {
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!selfClosing) open.push(name!);
  }
  const text = body.replace(/<\/?[\w:]+(?: [\w:.-]+="[^"<]*")*\/?>/g, '');
  if (text.includes('<')) return 'a bare <';
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}

/** "xl/worksheets/sheet1.xml" of a target of the relations of a part. */
const target = (of: string, to: string): string => (to.startsWith('/') ? to.slice(1) : `${of}${to}`);

/** A number for "A", "Z", "AA" … */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);

function sheetFaults(xml: string, styles: number): string[] {
  const faults: string[] = [];
  const children = [...xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').matchAll(/<(\w+)/g)]
    .map(([, name]) => WORKSHEET.indexOf(name!))
    .filter((place) => place >= 0);
  if (children.some((place, i) => i > 0 && place <= children[i - 1]!)) faults.push('elements out of order');
  let lastRow = 0;
  let widest = 0;
  for (const [, number, cells] of xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)) {
    if (Number(number) !== lastRow + 1) faults.push(`row ${number} follows row ${lastRow}`);
    lastRow = Number(number);
    let before = 0;
    for (const [cell, letters, row, style, type, inner] of cells!.matchAll(
      /<c r="([A-Z]+)(\d+)" s="(\d+)"(?: t="(\w+)")?>(.*?)<\/c>/gs,
    )) {
      const column = columnOf(letters!);
      if (row !== number || column <= before) faults.push(`${letters}${row} is out of place`);
      if (Number(style) >= styles) faults.push(`${letters}${row} has no style ${style}`);
      const fits =
        type === 'inlineStr'
          ? /^<is><t xml:space="preserve">[^<]*<\/t><\/is>$/
          : /^<v>-?[\d.]+(?:e[+-]?\d+)?<\/v>$/;
      if ((type !== undefined && type !== 'inlineStr') || !fits.test(inner!))
        faults.push(`cell ${cell.slice(0, 80)}`);
      before = column;
    }
    widest = Math.max(widest, before);
    if (cells!.replace(/<c r="[A-Z]+\d+" s="\d+"(?: t="\w+")?>.*?<\/c>/gs, '') !== '')
      faults.push(`row ${number} holds more than cells`);
  }
  const [, lastColumn = '', last] = /<autoFilter ref="A1:([A-Z]+)(\d+)"\/>/.exec(xml) ?? [];
  if (Number(last) !== lastRow || columnOf(lastColumn) < widest)
    faults.push(`the filter ends at ${lastColumn}${last}`);
  return faults;
}

function styleFaults(xml: string): string[] {
  const counted = (list: string, item: string) => {
    const [, count, inner = ''] = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`, 's').exec(xml) ?? [];
    const real = all(inner, item).length;
    return { list, real, wrong: count !== undefined && Number(count) !== real };
  };
  const lists = [
    counted('fonts', 'font'),
    counted('fills', 'fill'),
    counted('borders', 'border'),
    counted('cellXfs', 'xf'),
  ];
  const size = Object.fromEntries(lists.map(({ list, real }) => [list, real]));
  const formats = new Set(all(xml, 'numFmt').map(({ numFmtId }) => numFmtId));
  const used = all(xml, 'xf').flatMap(({ numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' }) => [
    ...(Number(numFmtId) >= 164 && !formats.has(numFmtId) ? [`no number format ${numFmtId}`] : []),
    ...(Number(fontId) >= size.fonts! ? [`no font ${fontId}`] : []),
    ...(Number(fillId) >= size.fills! ? [`no fill ${fillId}`] : []),
    ...(Number(borderId) >= size.borders! ? [`no border ${borderId}`] : []),
  ]);
  return [...lists.filter(({ wrong }) => wrong).map(({ list }) => `${list} are miscounted`), ...used];
}

/** What is wrong with a workbook as a package (ECMA-376 part 2) of parts that fit each other; empty: nothing. */
export function packageFaults(bytes: Uint8Array): string[] {
  const files = filesOf(bytes);
  const faults: string[] = [];
  for (const [name, xml] of files) {
    const why = malformed(xml);
    if (why) faults.push(`${name}: ${why}`);
  }
  const types = files.get('[Content_Types].xml') ?? '';
  const defaults = new Set(all(types, 'Default').map(({ Extension }) => Extension));
  const declared = new Map(
    all(types, 'Override').map(({ PartName, ContentType }) => [PartName!.slice(1), ContentType]),
  );
  if (declared.size !== all(types, 'Override').length) faults.push('a part is declared twice');
  for (const part of declared.keys()) if (!files.has(part)) faults.push(`${part} is declared and not there`);
  for (const name of files.keys())
    if (!declared.has(name) && !defaults.has(name.split('.').at(-1)!)) faults.push(`${name} has no type`);

  const reached = new Set(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels']);
  const relationsOf = (file: string, folder: string) => {
    const relations = all(files.get(file) ?? '', 'Relationship');
    if (new Set(relations.map(({ Id }) => Id)).size !== relations.length)
      faults.push(`${file}: an id comes twice`);
    for (const { Type, Target } of relations) {
      const part = target(folder, Target!);
      reached.add(part);
      if (!files.has(part)) faults.push(`${file} leads to ${part}, which is not there`);
      if (declared.get(part) !== TYPES[Type!.slice(RELATION.length)]) faults.push(`${part} is no ${Type}`);
    }
    return new Map(relations.map(({ Id, Target }) => [Id!, target(folder, Target!)]));
  };
  relationsOf('_rels/.rels', '');
  const relations = relationsOf('xl/_rels/workbook.xml.rels', 'xl/');
  for (const name of files.keys()) if (!reached.has(name)) faults.push(`nothing leads to ${name}`);

  const book = files.get('xl/workbook.xml') ?? '';
  const sheets = all(book, 'sheet');
  const names = sheets.map(({ name }) => name!);
  const unique = (values: readonly (string | undefined)[]) => new Set(values).size === values.length;
  if (!unique(names.map((name) => name.toLowerCase()))) faults.push('two sheets have one name');
  if (!unique(sheets.map(({ sheetId }) => sheetId)) || !unique(sheets.map((sheet) => sheet['r:id'])))
    faults.push('two sheets have one id');
  for (const name of names)
    if (name.length > 31 || name === '' || NAME_FORBIDDEN.test(name))
      faults.push(`no sheet may be called ${name}`);

  const styleSheet = files.get('xl/styles.xml') ?? '';
  faults.push(...styleFaults(styleSheet));
  const styles = all(/<cellXfs.*<\/cellXfs>/s.exec(styleSheet)?.[0] ?? '', 'xf').length;
  const filters = [...book.matchAll(/localSheetId="(\d+)" hidden="1">[^<]*!([^<]*)</g)];
  for (const [i, sheet] of sheets.entries()) {
    const xml = files.get(relations.get(sheet['r:id']!) ?? '') ?? '';
    faults.push(...sheetFaults(xml, styles).map((fault) => `${sheet.name}: ${fault}`));
    const range = /<autoFilter ref="([^"]*)"/.exec(xml)?.[1];
    if (filters[i]?.[1] !== String(i) || filters[i]?.[2]?.replaceAll('$', '') !== range)
      faults.push(`${sheet.name}: its filter has another name than its range`);
  }
  return faults;
}
