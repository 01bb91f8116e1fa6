import { sheetNames } from './names.js';
import { packedText } from './packed.js';
import type { WrittenSheet } from './sheet.js';
import { stylesXml } from './styles.js';
import { xmlText } from './xml.js';
import { zip } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A table of the workbook: one sheet, or several where one cannot hold it. */
export interface NamedTable {
  readonly name: string;
  readonly sheets: readonly WrittenSheet[];
}

/** The bytes of a workbook, in pieces: no clock, no name of a person or a program, the same bytes for the same tables. */
export function workbook(tables: readonly NamedTable[]): Uint8Array[] {
  const sheets = tables.flatMap(({ name, sheets }) =>
    sheets.map((sheet, i) => ({ ...sheet, name: i === 0 ? name : `${name} (${i + 1})` })),
  );
  const names = sheetNames(sheets.map(({ name }) => name));
  const files = sheets.map(({ file }, i) => [`xl/worksheets/sheet${i + 1}.xml`, file] as const);
  return zip([
    ['[Content_Types].xml', packedText(contentTypes(sheets.length))],
    ['_rels/.rels', packedText(relations([['officeDocument', 'xl/workbook.xml']]))],
    ['xl/workbook.xml', packedText(workbookXml(names, sheets))],
    [
      'xl/_rels/workbook.xml.rels',
      packedText(
        relations([
          ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ),
    ],
    ['xl/styles.xml', packedText(stylesXml)],
    ...files,
  ]);
}

const contentTypes = (sheets: number): string =>
  [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    ),
    '</Types>',
  ].join('');

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');

/** Excel keeps the range of a filter as a hidden name as well. */
function workbookXml(names: readonly string[], sheets: readonly WrittenSheet[]): string {
  const filters = sheets.map(({ range }, i) => {
    const fixed = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const sheet = xmlText(`'${names[i]!.replaceAll("'", "''")}'`);
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}!${fixed}</definedName>`;
  });
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="124226"/>`,
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets>',
    ...names.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`),
    `</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
  ].join('');
}
