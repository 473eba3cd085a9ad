/**
 * Text typed in the fonts of before Unicode. The encoders stand in a test of their own, which holds TCVN3 to iconv; a whole sheet in
 * such a font has its headers in it too.
 */
import type { FieldKey } from '../../../functions/domain/roster/field.ts';
import { toTcvn3, toVni } from '../../functions/domain/vietnamese/old-typing.ts';
import { noteColumn, takeColumn, type Hazard } from '../hazard.ts';
import type { Random } from '../random.ts';
import type { Sheet } from '../sheet.ts';

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

const isAccented = (text: string) => /[^\x00-\x7f]/.test(text); // eslint-disable-line no-control-regex

function columns(
  name: string,
  encode: (text: string) => string,
  font: string | null,
  fields: readonly FieldKey[],
  decorate?: (read: string) => string,
) {
  return (sheet: Sheet, random: Random): void => {
    const wanted = fields === TEXT_FIELDS ? random.some(TEXT_FIELDS, 2, 6) : fields;
    for (const field of wanted) {
      const taken = takeColumn(sheet, name, field);
      const column = taken?.cells[0]?.spot.column;
      if (!taken || column === undefined) continue;
      for (const { cell, truth } of taken.cells) {
        const text = String(cell.value);
        cell.value = encode(text);
        if (font !== null) cell.font = font;
        const read = truth.fields[field];
        if (decorate && typeof read === 'string' && field !== 'dan_toc')
          truth.fields[field] = [decorate(read), read];
      }
      if (taken.cells.some(({ cell }) => isAccented(String(cell.value))))
        noteColumn(sheet, name, column, field, 'both');
    }
  };
}

/** Every text of the sheet: titles, headers, members, what stands below. */
function wholeSheet(name: string, encode: (text: string) => string, font: string | null) {
  return (sheet: Sheet): void => {
    for (const row of sheet.rows) {
      for (const cell of row) {
        if (!cell || typeof cell.value !== 'string' || cell.value === '') continue;
        cell.value = encode(cell.value);
        if (font !== null) cell.font = font;
        cell.claimed ??= name;
      }
    }
    for (const [at, column] of sheet.columns.entries()) {
      column.claimed ??= name;
      const field = column.facts[0]?.field ?? null;
      if (field === 'ho_ten') noteColumn(sheet, name, sheet.left + at, field, 'both');
    }
  };
}

/** Half of the names were typed again on another machine. */
function mixed(sheet: Sheet, random: Random): void {
  const taken = takeColumn(sheet, 'mixed-encodings', 'ho_ten');
  const column = taken?.cells[0]?.spot.column;
  if (!taken || column === undefined) return;
  for (const { cell } of taken.cells) {
    if (!random.chance(0.5)) continue;
    cell.value = toTcvn3(String(cell.value));
    if (random.chance(0.5)) cell.font = '.VnTime';
  }
  noteColumn(sheet, 'mixed-encodings', column, 'ho_ten', 'finding');
}

/** Cleaned by a program that drops what cannot be seen: ư is U+00AD in TCVN3. */
function lostHyphens(sheet: Sheet): void {
  const taken = takeColumn(sheet, 'tcvn3-without-u', 'que_quan');
  const column = taken?.cells[0]?.spot.column;
  if (!taken || column === undefined) return;
  let lost = false;
  for (const { cell, truth } of taken.cells) {
    const typed = toTcvn3(String(cell.value));
    cell.value = typed.replaceAll('\u00ad', '');
    cell.font = '.VnTime';
    if (cell.value === typed) continue;
    lost = true;
    delete truth.fields.que_quan;
    sheet.defects.push({
      hazard: 'tcvn3-without-u',
      row: truth.row,
      column,
      field: 'que_quan',
      expect: 'finding',
    });
  }
  noteColumn(sheet, 'tcvn3-without-u', column, 'que_quan', lost ? 'finding' : 'both');
}

const upper = (text: string) => text.toUpperCase();
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
  { ...PART, name: 'vntimeh-names', spoil: columns('vntimeh-names', toTcvn3, '.VnTimeH', ['ho_ten'], upper) },
  {
    ...PART,
    name: 'tcvn3-typed-capitals',
    spoil: columns(
      'tcvn3-typed-capitals',
      (text) => toTcvn3(text.toUpperCase()),
      '.VnTimeH',
      ['ho_ten'],
      upper,
    ),
  },
  { ...PART, name: 'mixed-encodings', people: [8, 120], spoil: mixed },
  { ...PART, name: 'tcvn3-without-u', needs: ['que_quan'], spoil: lostHyphens },
];
