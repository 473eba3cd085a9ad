/**
 * Text typed in the fonts of before Unicode. The encoders stand in a test of their own, which holds TCVN3 to iconv; a whole sheet in
 * such a font has its headers in it too.
 */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { toTcvn3, toVni } from '../../functions/domain/language/old-typing.ts';
import { noteColumn, takeColumn, type Hazard } from '../hazard.ts';
import type { Random } from '../random.ts';
import { cellOf, textOf, type Defect, type Sheet, type Spot } from '../sheet.ts';

const TEXT_FIELDS: readonly FieldKey[] = [
  'ho_ten',
  'que_quan',
  'noi_o',
  'dan_toc',
  'ton_giao',
  'nghe_nghiep',
  'chuyen_mon',
  'ly_luan',
];

const isAccented = (text: string) => /[^\x00-\x7f]/.test(text);

function columns(
  name: string,
  encode: (text: string) => string,
  font: string | null,
  fields: readonly FieldKey[],
) {
  return (sheet: Sheet, random: Random): void => {
    const wanted = fields === TEXT_FIELDS ? random.some(TEXT_FIELDS, 2, 6) : fields;
    for (const field of wanted) {
      const taken = takeColumn(sheet, name, field);
      const column = taken?.cells[0]?.spot.column;
      if (!taken || column === undefined) continue;
      for (const { cell, truth, spot } of taken.cells) {
        const text = textOf(cell);
        cell.value = encode(text);
        if (cell.value !== text) noteText(sheet, name, spot, field, text);
        if (font !== null) cell.font = font;
        truth.anyCase.push(field);
      }
      if (taken.cells.some(({ cell }) => isAccented(textOf(cell))))
        noteColumn(sheet, name, column, field, 'finding');
    }
  };
}

/** What the repair of one such cell would write. */
function noteText(
  sheet: Sheet,
  hazard: string,
  { row, column }: Spot,
  field: FieldKey | null,
  text: string,
  expect: Defect['expect'] = 'repair',
): void {
  sheet.defects.push({ hazard, row: row + 1, column, field, expect, after: [text], anyCase: true });
}

/** Every text of the sheet: titles, headers, members, what stands below. */
function wholeSheet(name: string, encode: (text: string) => string, font: string | null) {
  return (sheet: Sheet): void => {
    const before = sheet.rows.map((row) =>
      row.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')),
    );
    for (const cell of sheet.rows.flat()) {
      if (!cell || typeof cell.value !== 'string' || cell.value === '') continue;
      cell.value = encode(cell.value);
      if (font !== null) cell.font = font;
      cell.claimed ??= name;
    }
    const noted = new Set<number>();
    const ofMember = new Set<string>();
    for (const { at, truth } of sheet.members) {
      for (const [field, { row, column }] of at) {
        const text = before[row]?.[column] ?? '';
        if (field === 'stt' || text === cellOf(sheet, row, column).value || text === '') continue;
        truth.anyCase.push(field);
        ofMember.add(`${row},${column}`);
        noteText(sheet, name, { row, column }, field, text);
        if (!noted.has(column)) noteColumn(sheet, name, column, field, 'finding');
        noted.add(column);
      }
    }
    for (const [row, cells] of before.entries()) {
      for (const [column, text] of cells.entries()) {
        if (text === undefined || text === '' || ofMember.has(`${row},${column}`)) continue;
        noteText(sheet, name, { row, column }, null, text, 'silent-ok');
      }
    }
    for (const column of sheet.columns) column.claimed ??= name;
  };
}

/** Half of the names were typed again on another machine. */
function mixed(sheet: Sheet, random: Random): void {
  const taken = takeColumn(sheet, 'mixed-encodings', 'ho_ten');
  const column = taken?.cells[0]?.spot.column;
  if (!taken || column === undefined) return;
  for (const { cell, spot, truth } of taken.cells) {
    if (!random.chance(0.5)) continue;
    const text = textOf(cell);
    cell.value = toTcvn3(text);
    if (cell.value !== text) noteText(sheet, 'mixed-encodings', spot, 'ho_ten', text, 'silent-ok');
    truth.anyCase.push('ho_ten');
    if (random.chance(0.5)) cell.font = '.VnTime';
  }
  noteColumn(sheet, 'mixed-encodings', column, 'ho_ten', 'finding');
}

/** Cleaned by a program that drops what cannot be seen: ư is U+00AD in TCVN3. */
function lostHyphens(sheet: Sheet): void {
  const taken = takeColumn(sheet, 'tcvn3-without-u', 'que_quan');
  const column = taken?.cells[0]?.spot.column;
  if (!taken || column === undefined) return;
  for (const { cell, truth } of taken.cells) {
    const typed = toTcvn3(textOf(cell));
    cell.value = typed.replaceAll('\u00ad', '');
    cell.font = '.VnTime';
    if (cell.value === typed) continue;
    delete truth.fields.que_quan;
    sheet.defects.push({
      hazard: 'tcvn3-without-u',
      row: truth.row,
      column,
      field: 'que_quan',
      expect: 'finding',
    });
  }
  noteColumn(sheet, 'tcvn3-without-u', column, 'que_quan', 'finding');
}

const COMMON = { last: true, about: ['name-text', 'encoding', 'ditto', 'name', 'ethnicity', 'religion', 'education', 'occupation'], people: [3, 120] } as const; // prettier-ignore
const WHOLE = { ...COMMON, about: [...COMMON.about, 'dates', 'whole', 'general', 'sex', 'status', 'posts', 'errors', 'formulas'], bases: ['flat', 'template', 'book-cells'] } as const; // prettier-ignore
const PART = { ...COMMON, bases: ['flat', 'template'] } as const;

export const FONT_HAZARDS: readonly Hazard[] = [
  { ...PART, name: 'tcvn3-columns', spoil: columns('tcvn3-columns', toTcvn3, '.VnTime', TEXT_FIELDS) },
  {
    ...PART,
    name: 'tcvn3-columns-other-font',
    spoil: columns('tcvn3-columns-other-font', toTcvn3, null, TEXT_FIELDS),
  },
  { ...PART, name: 'vni-columns', spoil: columns('vni-columns', toVni, 'VNI-Times', TEXT_FIELDS) },
  {
    ...PART,
    name: 'vni-columns-other-font',
    spoil: columns('vni-columns-other-font', toVni, null, TEXT_FIELDS),
  },
  { ...WHOLE, name: 'tcvn3-sheet', spoil: wholeSheet('tcvn3-sheet', toTcvn3, '.VnTime') },
  { ...WHOLE, name: 'tcvn3-sheet-other-font', spoil: wholeSheet('tcvn3-sheet-other-font', toTcvn3, null) },
  { ...WHOLE, name: 'vni-sheet', spoil: wholeSheet('vni-sheet', toVni, 'VNI-Times') },
  { ...PART, name: 'vntimeh-names', spoil: columns('vntimeh-names', toTcvn3, '.VnTimeH', ['ho_ten']) },
  {
    ...PART,
    name: 'tcvn3-typed-capitals',
    spoil: columns('tcvn3-typed-capitals', (text) => toTcvn3(text.toUpperCase()), '.VnTimeH', ['ho_ten']),
  },
  { ...PART, name: 'mixed-encodings', people: [8, 120], spoil: mixed },
  { ...PART, name: 'tcvn3-without-u', needs: ['que_quan'], spoil: lostHyphens },
];
