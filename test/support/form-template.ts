/** Files as superiors hand them out: forms with merged heads, formulas, protection and hidden sheets, made new each time. */
import { unzipSync, zipSync } from 'fflate';
import { excelJs } from '../../addin/excel/xlsx/library.ts';
import { FORMS } from '../../functions/domain/forms/forms.ts';
import type { FormId } from '../../functions/domain/forms/form.ts';
import type { FormResponse } from '../../functions/wire/form.ts';

/** A form with a number of its own in every cell that is counted: row times ten, and the column. */
export function filledForm(id: FormId): FormResponse {
  const [form] = FORMS[id];
  const { columns, rows } = form;
  return {
    ...{ unit: { id: 'root', name: 'Đảng bộ thử' }, form: id, from: '2023-01-01', to: '2023-12-31' },
    ...{ before: { from: '2022-01-01', to: '2022-12-31', isKnown: true } },
    ...{ inForce: form.from, source: form.source, number: form.number, title: form.title, stub: form.stub },
    columns: columns.map(({ id: column, head, above, number, value, words = [] }) => ({
      ...{ id: column, head, number, isPercent: value.kind !== 'count', words: [...words] },
      ...(above === undefined ? {} : { above }),
    })),
    rows: rows.map(({ id: row, number, label, level, words = [], counts, blank }, at) => ({
      ...{ id: row, number, label, level, words: [...words] },
      cells: columns.map((_, column) =>
        blank !== undefined ? { blank } : counts === undefined ? {} : { value: at * 10 + column },
      ),
    })),
    checks: [],
    notes: [],
    coverage: {
      period: {
        id: '2023-Q4',
        label: { vi: 'Quý IV/2023', en: 'Quarter 4 of 2023' },
        from: '2023-10-01',
        to: '2023-12-31',
      },
      sent: 1,
      expected: 1,
      missing: [],
      late: [],
    },
  };
}

export interface TemplateLook {
  /** Numbers of rows in a column of their own. */
  readonly hasNumberColumn?: boolean;
  /** Value cells unlocked in a sheet that is protected; every fifth stays locked. */
  readonly isProtected?: boolean;
  /** A hidden sheet with the same form, and one that stands on it. */
  readonly hasOthers?: boolean;
  readonly hasMacros?: boolean;
  /** The last column computes. */
  readonly hasFormulas?: boolean;
  /** How labels are written. */
  readonly write?: (text: string) => string;
}

export const TOP = 6;

export async function templateOf(form: FormResponse, look: TemplateLook = {}): Promise<Uint8Array> {
  const library = await excelJs();
  const book = new library.Workbook();
  const write = look.write ?? ((text: string) => text);
  if (look.hasOthers === true) {
    const cover = book.addWorksheet('Bìa');
    cover.getCell('A1').value = 'Tổng số đảng viên';
    cover.getCell('B1').value = { formula: `'Biểu ${form.form}'!C${String(TOP + 1)}*2`, result: 0 };
  }
  const sheet = book.addWorksheet(`Biểu ${form.form}`);
  const stub = look.hasNumberColumn === true ? 2 : 1;
  const last = stub + form.columns.length;
  sheet.getCell(1, 1).value = 'TỈNH ỦY …\nBAN TỔ CHỨC';
  sheet.mergeCells(1, 1, 2, stub);
  sheet.getCell(1, stub + 1).value = `THỐNG KÊ ${form.title.vi.toUpperCase()}`;
  sheet.mergeCells(1, stub + 1, 2, last);
  sheet.getCell(3, stub).value = form.stub.vi;
  sheet.mergeCells(3, stub, 4, stub);
  if (stub === 2) sheet.getCell(3, 1).value = 'TT';
  form.columns.forEach(({ head, above, number }, at) => {
    sheet.getCell(3, stub + 1 + at).value = write((above ?? head).vi);
    if (above !== undefined) sheet.getCell(4, stub + 1 + at).value = write(head.vi);
    else sheet.mergeCells(3, stub + 1 + at, 4, stub + 1 + at);
    sheet.getCell(5, stub + 1 + at).value = number;
  });
  if (form.columns[0]?.above !== undefined && form.columns[1]?.above?.vi === form.columns[0].above.vi)
    sheet.mergeCells(3, stub + 1, 3, stub + 2);
  sheet.getCell(5, stub).value = '1';
  form.rows.forEach(({ number, label }, at) => {
    const row = TOP + at;
    if (stub === 2) sheet.getCell(row, 1).value = number;
    sheet.getCell(row, stub).value = write(stub === 2 ? label.vi : `${number} ${label.vi}`.trim());
    form.columns.forEach((_, column) => {
      const cell = sheet.getCell(row, stub + 1 + column);
      cell.protection = { locked: look.isProtected === true && at % 5 === 4 };
      cell.border = { top: { style: 'thin' } };
    });
    if (look.hasFormulas === true) {
      const letters = sheet.getCell(row, stub + 1).address;
      sheet.getCell(row, last).value = { formula: `${letters}*1`, result: 0 };
    }
  });
  sheet.getCell(TOP + form.rows.length + 2, 1).value = 'NGƯỜI LẬP BIỂU';
  if (look.isProtected === true) await sheet.protect('mật khẩu', {});
  if (look.hasOthers === true) {
    const hidden = book.addWorksheet('Ẩn', { state: 'veryHidden' });
    form.rows.forEach(({ label }, at) => (hidden.getCell(TOP + at, 1).value = label.vi));
    form.columns.forEach(({ head }, at) => (hidden.getCell(4, 2 + at).value = head.vi));
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return look.hasMacros === true ? withMacros(bytes) : bytes;
}

/** As Excel keeps macros: a part that nobody but it reads, and a type for it. */
function withMacros(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const set = (name: string, value: string) => (parts[name] = new TextEncoder().encode(value));
  set(
    '[Content_Types].xml',
    text('[Content_Types].xml')
      .replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      )
      .replace(
        '</Types>',
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
  );
  set(
    'xl/_rels/workbook.xml.rels',
    text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
  );
  parts['xl/vbaProject.bin'] = Uint8Array.from({ length: 2_000 }, (_, at) => (at * 7) % 251);
  return zipSync(parts);
}
