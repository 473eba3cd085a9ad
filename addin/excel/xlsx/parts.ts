/** What the library does not give of a file, from its parts as text: which part is which sheet, the usual font, raw numbers. */
import type { Workbook as FileWorkbook, Worksheet as FileSheet } from 'exceljs';
import type { Container } from './container.ts';
import type { CellContext } from './read-cells.ts';

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

const tags = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];

/** The part of a sheet as text. Sheets are numbered apart from their parts, so the way leads over the relations. */
export function sheetXml({ texts }: Container, source: FileSheet): string {
  const number = String(Reflect.get(source, 'id'));
  const sheet = tags(texts.get('xl/workbook.xml') ?? '', 'sheet').find(
    (tag) => attribute(tag, 'sheetId') === number,
  );
  const relation = tags(texts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').find(
    (tag) => sheet !== undefined && attribute(tag, 'Id') === attribute(sheet, 'id'),
  );
  const target = relation === undefined ? undefined : attribute(relation, 'Target');
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? `worksheets/sheet${number}.xml`}`;
  return texts.get(path) ?? '';
}

export function is1904({ texts }: Container): boolean {
  const [properties = ''] = tags(texts.get('xl/workbook.xml') ?? '', 'workbookPr');
  return ['1', 'true'].includes(attribute(properties, 'date1904') ?? '');
}

export function cellContextOf(file: FileWorkbook, source: FileSheet, container: Container): CellContext {
  let xml: string | undefined;
  // A file without properties has none in the library either, whatever its types say.
  const properties: typeof file.properties | undefined = file.properties;
  return {
    date1904: properties?.date1904 ?? false,
    font: usualFont(container),
    numberAt: (cell) => {
      xml ??= sheetXml(container, source);
      const value = new RegExp(`<(?:\\w+:)?c\\b[^>]*\\sr="${cell}"[^>]*>.*?<(?:\\w+:)?v>([^<]*)<`, 's').exec(
        xml,
      )?.[1];
      const number = Number(value);
      return value === undefined || !Number.isFinite(number) ? undefined : number;
    },
  };
}

/** Cells without a style have the first font of the file. */
function usualFont({ texts }: Container): string | undefined {
  const [font = ''] = /<(?:\w+:)?font\b.*?<\/(?:\w+:)?font>/s.exec(texts.get('xl/styles.xml') ?? '') ?? [];
  const name = attribute(tags(font, 'name')[0] ?? '', 'val');
  return name === undefined || name === '' ? undefined : name;
}
