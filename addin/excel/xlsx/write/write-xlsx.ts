/** The bytes of a new file. The same book gives the same bytes. */
import { quoted } from '../xml/edit.ts';
import { pack } from '../zip/repack.ts';
import type { NewBook } from './new-book.ts';
import { propertiesXml } from './properties-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import { BookStyles } from './styles-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CUSTOM = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

interface Part {
  readonly name: string;
  readonly content: string;
  readonly contentType: string;
}

/** Throws PatchError 'value-invalid' where a cell cannot hold its value. */
export function writeXlsx(book: NewBook): Uint8Array {
  const styles = new BookStyles(book);
  const sheets = book.sheets.map((sheet, at): Part => {
    return {
      name: `xl/worksheets/sheet${String(at + 1)}.xml`,
      content: sheetXml(sheet, styles, at === 0),
      contentType: `${SPREADSHEET}.worksheet+xml`,
    };
  });
  const parts: readonly Part[] = [
    { name: 'xl/workbook.xml', content: workbookXml(book), contentType: `${SPREADSHEET}.sheet.main+xml` },
    ...sheets,
    { name: 'xl/styles.xml', content: styles.xml(), contentType: `${SPREADSHEET}.styles+xml` },
    { name: 'docProps/custom.xml', content: propertiesXml(book.properties), contentType: CUSTOM },
  ];
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', typesXml(parts)],
    [
      '_rels/.rels',
      relationsXml([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${OFFICE}/custom-properties`, 'docProps/custom.xml'],
      ]),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationsXml([
        ...sheets.map(({ name }) => [`${OFFICE}/worksheet`, name.slice('xl/'.length)] as const),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
    ...parts.map(({ name, content }) => [name, content] as const),
  ];
  const encoder = new TextEncoder();
  return pack(new Map(files.map(([name, content]) => [name, encoder.encode(content)])));
}

function workbookXml({ sheets }: NewBook): string {
  const entries = sheets.map(({ name, isHidden }, at) => {
    const number = String(at + 1);
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${quoted(name)}" sheetId="${number}"${state} r:id="rId${number}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const entries = relations.map(
    ([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function typesXml(parts: readonly Part[]): string {
  const named = parts.map(
    ({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${named.join('')}</Types>`
  );
}
