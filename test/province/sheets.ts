/**
 * The rosters of a generated province as sheets: with the columns of the printed book and a few more that rules look at, and with
 * nothing wrong in them. Always the same sheets.
 */
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import type { Cell, SheetBlock } from '../../functions/domain/sheet/block.ts';
import { addMonths, formatDate, isoToSerial } from '../../functions/domain/language/date.ts';
import { laiChau } from '../../functions/demo/lai-chau.ts';
import type { GeneratedMember } from '../../functions/demo/generator/draft.ts';
import { cellOf, COLUMNS, type SheetCell } from '../../functions/demo/roster-sheet.ts';

export const AS_OF = '2017-06-30';

/** What the generator's own sheet leaves out. A card has a number of its own for every full member of the province. */
const MORE: readonly {
  readonly field: FieldKey;
  readonly header: string;
  readonly cell: (member: GeneratedMember, serial: number) => Cell;
}[] = [
  {
    field: 'so_the',
    header: 'Số thẻ đảng viên',
    cell: ({ fields }, serial) =>
      fields.ngay_chinh_thuc === undefined ? '' : `31${String(100_000 + serial)}`,
  },
  {
    field: 'ngay_qd_kn',
    header: 'Ngày quyết định kết nạp',
    cell: ({ fields }) => daysBefore(String(fields.ngay_vao_dang ?? ''), 9),
  },
  {
    field: 'dien_thoai',
    header: 'Điện thoại',
    cell: (_member, serial) => `09${String(10_000_000 + serial)}`,
  },
  { field: 'email', header: 'Email', cell: (_member, serial) => `dv${String(serial)}@example.vn` },
];

export const FIELDS_IN_ORDER: readonly FieldKey[] = [
  ...COLUMNS.map(({ field }) => field),
  ...MORE.map(({ field }) => field),
];
export const columnOf = (field: FieldKey): number => FIELDS_IN_ORDER.indexOf(field);

function daysBefore(iso: string, days: number): Cell {
  const serial = isoToSerial(iso);
  return serial === undefined ? '' : serial - days;
}

function plain(cell: SheetCell): Cell {
  if (cell === null) return '';
  if (cell instanceof Date) return isoToSerial(cell.toISOString().slice(0, 10)) ?? '';
  return cell;
}

export interface ProvinceSheet {
  readonly unit: string;
  readonly members: readonly GeneratedMember[];
  readonly block: SheetBlock;
}

/** Row 1 is the header; member n stands in row n + 2. */
function sheetOf(unit: string, members: readonly GeneratedMember[], before: number): ProvinceSheet {
  const header = [...COLUMNS.map((column) => column.header), ...MORE.map((column) => column.header)];
  const rows = members.map((member, index) => [
    ...COLUMNS.map(({ field }) => plain(cellOf(member, field, index))),
    ...MORE.map(({ cell }) => cell(member, before + index)),
  ]);
  return { unit, members, block: { name: 'Danh sách', top: 0, left: 0, values: [header, ...rows] } };
}

/** `every`: only each so-manieth roster, for what has to be quick. */
export function provinceSheets(every = 1): readonly ProvinceSheet[] {
  const province = laiChau();
  let before = 0;
  return province.rosterUnits.flatMap((unit, index) => {
    const members = province.rosters(unit);
    const sheet = index % every === 0 ? [sheetOf(unit, members, before)] : [];
    before += members.length;
    return sheet;
  });
}

/** dd/mm/yyyy so many months from a date of a member. */
export function dayAfter(iso: unknown, months: number): string {
  return formatDate(addMonths(String(iso), months) ?? '');
}
