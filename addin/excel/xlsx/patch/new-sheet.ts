/** A sheet that is added to a file, behind the others. */
import { placeOf } from '../parts/cell-reference.ts';
import type { WorkbookPart } from '../parts/workbook.ts';
import type { NewSheet } from './cell-change.ts';
import { addressOf, cellXml, checkValue } from './cell-xml.ts';
import { PatchError } from './patch-problem.ts';
import type { Parts } from './parts.ts';
import { relationsNamespace, type NewEntry } from './parts-patch.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export function addSheet(parts: Parts, workbook: WorkbookPart, sheet: NewSheet): NewEntry {
  checkName(workbook, sheet.name);
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  let number = workbook.sheets.length + 1;
  while (parts.has(`${folder}worksheets/sheet${String(number)}.xml`)) number += 1;
  const relations = relationsNamespace(parts.text(workbook.part));
  const relation = parts.add(
    workbook.part,
    `${folder}worksheets/sheet${String(number)}.xml`,
    sheetXml(sheet, relations),
    `${relations}/worksheet`,
    TYPE,
  );
  const highest = Math.max(0, ...workbook.sheets.map((each) => Number(each.number) || 0));
  return { name: sheet.name, number: String(highest + 1), relation };
}

/** As Excel takes it. */
function checkName({ sheets }: WorkbookPart, name: string): void {
  const isBad = name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name);
  if (isBad || name.toLowerCase() === 'history') throw new PatchError('sheet-name', name);
  if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
    throw new PatchError('sheet-exists', name);
}

function sheetXml({ name, rows }: NewSheet, relations: string): string {
  const isStrict = relations.includes('purl.oclc.org');
  const main = isStrict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const lines = rows.map((cells, row) => {
    const written = cells.map((value, column) => {
      const place = placeOf(row, column);
      checkValue(value, `${name}!${addressOf(place)}`);
      return value === '' ? '' : cellXml('', place, value, undefined);
    });
    return `<row r="${String(row + 1)}">${written.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}
