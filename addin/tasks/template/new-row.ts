/** The row of a newcomer at the end of a list of some kind, as repairs of empty cells: each can be taken back like any other. */
import { MEMBERS } from '#domain/roster/fields/members.ts';
import { formatDate } from '#domain/language/date.ts';
import { codesIn } from '#domain/roster/shape/code-list.ts';
import type { ColumnMatch } from '#domain/roster/shape/column.ts';
import type { FieldKey } from '#domain/roster/shape/field.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import { fieldIn } from '#domain/roster/shape/kind.ts';
import type { RosterKind } from '#domain/roster/shape/kind.ts';
import type { Member } from '#domain/roster/shape/member.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { StoredRow } from '#wire/roster.ts';
import { TEMPLATE_SHEET } from '../../words/sheets/template.ts';
import { labelOf } from './label.ts';

type Fields = StoredRow['fields'];

export interface ListInSheet {
  readonly sheetId: string;
  readonly columns: readonly ColumnMatch[];
  /** One-based rows of the header, and what else below it is nobody's row. */
  readonly headerRows: readonly number[];
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  /** The people as they were understood. */
  readonly read?: readonly Member[];
}

export interface NewRow {
  /** One-based. */
  readonly row: number;
  readonly repairs: readonly Repair[];
  /** The cells of the repairs: what takes them back. */
  readonly cells: readonly string[];
  /** Headers of her columns of what is said of everybody and is not known of this person: she fills them in. */
  readonly open: readonly string[];
}

/** `after`: how many new rows stand between the list and this one. */
export function newRow(list: ListInSheet, fields: Fields, kind: RosterKind = MEMBERS, after = 0): NewRow {
  const { columns, read = [] } = list;
  const row = 1 + after + lastRowOf(list);
  const known: Fields = { ...numbered(read, after), ...fields };
  const repairs = columns.flatMap((column) => {
    const written = contentOf(kind, column, known);
    return written === undefined || column.field === null
      ? []
      : [repairOf(row, column.column, column.field, written)];
  });
  const filled = new Set(repairs.map(({ column }) => column));
  const open = columns.flatMap(({ column, field, header, sets }) =>
    field !== null && sets === undefined && !filled.has(column) && OF_EVERYBODY.has(field) ? [header] : [],
  );
  const cells = repairs.map(({ column }) => cellAddress(row - 1, column));
  return { row, repairs, cells, open };
}

/** Of the last person, or of the header and the numbers of its columns where nobody is in the list yet. One-based. */
function lastRowOf({ headerRows, skipped, read = [] }: ListInSheet): number {
  if (read.length > 0) return Math.max(...read.map(({ row, lastRow }) => lastRow ?? row));
  const header = Math.max(...headerRows);
  const numbers = skipped.find(({ row, reason }) => row === header + 1 && reason === 'column-numbers');
  return numbers?.row ?? header;
}

/** The next number, where the list numbers its people. */
function numbered(read: readonly Member[], after: number): Fields {
  const last = read.length === 0 ? 0 : Number(read.at(-1)?.fields.stt ?? NaN);
  return Number.isInteger(last) ? { stt: last + after + 1 } : {};
}

/** What a list says of everybody; a card and full membership come later, posts and exemptions are of a few. */
const OF_EVERYBODY: ReadonlySet<FieldKey> = new Set([
  'ho_ten',
  'ngay_sinh',
  'gioi_tinh',
  'dan_toc',
  'so_cccd',
  'ngay_qd_kn',
  'ngay_vao_dang',
  'loai_dv',
  'van_hoa',
  'chuyen_mon',
]);

type Written = Pick<Repair, 'after' | 'as'>;

/** undefined: nothing is known for it, or it would say more than is known. */
function contentOf(
  kind: RosterKind,
  { field, sets, stacked, part }: ColumnMatch,
  fields: Fields,
): Written | undefined {
  const value = field === null ? undefined : fields[field];
  if (field === null || value === undefined || stacked !== undefined) return undefined;
  // A birth date under "Nữ" says the sex, too.
  if (sets !== undefined && fields[sets.field] !== sets.value) return undefined;
  if (part !== undefined) return partOf(part, String(value));
  const { type, codes } = fieldIn(kind, field);
  if (type === 'date') return dateOf(String(value));
  if (type === 'flag') return { after: TEMPLATE_SHEET.mark, as: 'text' };
  if (field === 'stt') return { after: String(value), as: 'number' };
  if (codes === undefined) return { after: String(value), as: 'text' };
  const isSeveral = typeof codes === 'object' && codes.several === true;
  const labels = (isSeveral ? codesIn(value) : [String(value)]).map((code) => labelOf(codes, code));
  return { after: labels.join(', '), as: 'text' };
}

const WHOLE_DATE = 10;
const dateOf = (iso: string): Written =>
  iso.length === WHOLE_DATE ? { after: iso, as: 'date' } : { after: formatDate(iso), as: 'text' };

function partOf(part: NonNullable<ColumnMatch['part']>, value: string): Written | undefined {
  const words = value.trim().split(/\s+/);
  if (part === 'given') return { after: words.at(-1) ?? '', as: 'text' };
  if (part === 'surname') return { after: words.slice(0, -1).join(' '), as: 'text' };
  const [year, month, day] = value.split('-');
  const number = part === 'year' ? year : part === 'month' ? month : part === 'day' ? day : undefined;
  return number ? { after: String(Number(number)), as: 'number' } : undefined;
}

/** What stands in the list of candidates that was sent: 'as-before'. */
const repairOf = (row: number, column: number, field: FieldKey, { after, as }: Written): Repair => ({
  kind: 'as-before',
  certain: false,
  rule: '',
  row,
  column,
  field,
  before: '',
  after,
  as,
});
