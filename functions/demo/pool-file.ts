/** A clerk's list of candidates as a workbook: as it was sent, but that one of whom nothing was known is now said absent. */
import ExcelJS from 'exceljs';
import { formatDate } from '../domain/language/date.ts';
import { codeLabel } from '../domain/roster/codes/codes.ts';
import { CANDIDATES } from '../domain/roster/fields/candidates.ts';
import type { FieldKey } from '../domain/roster/shape/field.ts';
import { fieldIn } from '../domain/roster/shape/kind.ts';
import type { GeneratedFields, GeneratedMember } from './generator/draft.ts';
import type { DemoOrganisation } from './organisation.ts';

/** A list has those of them that somebody in it has something in. */
const COLUMNS: readonly (readonly [field: FieldKey, width: number])[] = [
  ['stt', 6],
  ['ho_ten', 24],
  ['ngay_sinh', 12],
  ['gioi_tinh', 9],
  ['dan_toc', 9],
  ['van_hoa', 12],
  ['nghe_nghiep', 14],
  ['don_vi_ct', 34],
  ['dv_cu_tru', 30],
  ['nguon', 34],
  ['doan_vien', 10],
  ['ngay_cd', 14],
  ['nam_tn', 12],
  ['to_chuc_gt', 14],
  ['ngay_gt', 12],
  ['nguoi_giup', 22],
  ['loai_giup', 14],
  ['lop', 28],
  ['ngay_hoc', 12],
  ['gcn_so', 12],
  ['gcn_ngay', 12],
  ['gcn_loai', 10],
  ['ngay_don', 12],
  ['ngay_ly_lich', 12],
  ['ngay_tham_tra', 12],
  ['ngay_nq_cb', 12],
  ['ngay_nq_du', 12],
  ['so_qd_kn', 14],
  ['ngay_qd_kn', 12],
  ['ngay_vao_dang', 12],
  ['ngay_hoc_dvm', 12],
  ['gcn_dvm', 12],
  ['ngay_chinh_thuc', 12],
  ['ket_qua', 14],
  ['ly_do', 16],
];

const ALWAYS: ReadonlySet<FieldKey> = new Set(['stt', 'ket_qua', 'ly_do']);

/** One-based. */
const HEADER = 4;
const SHEET = 'Quan chung uu tu';

function cellOf(fields: GeneratedFields, key: FieldKey, index: number): string | number {
  if (key === 'stt') return index + 1;
  const value = fields[key];
  if (value === undefined) return '';
  const { type, codes } = fieldIn(CANDIDATES, key);
  if (type === 'flag') return 'x';
  if (type === 'date') return formatDate(String(value));
  return codes === undefined ? String(value) : (codeLabel(codes, String(value))?.vi ?? String(value));
}

/** Of the first of whom nothing is known: absent, and why is not said yet. */
function saidAbsent(members: readonly GeneratedMember[]): GeneratedMember[] {
  const at = members.findIndex(({ fields }) => fields.ket_qua === 'khong-ro');
  return members.map((member, index) =>
    index === at ? { fields: { ...member.fields, ket_qua: 'vang' } } : member,
  );
}

/** The bytes of the workbook. */
export async function writePoolXlsx({
  units,
  clerkUnit,
  poolUnit = clerkUnit,
  sendings,
  listsOn,
}: DemoOrganisation): Promise<Uint8Array> {
  const sent = sendings.findLast(({ unit, kind }) => unit === poolUnit && kind === 'candidates');
  const day = sent?.rosterDate ?? '';
  const members = saidAbsent(listsOn?.candidates?.(poolUnit, day) ?? []);
  const columns = COLUMNS.filter(
    ([field]) => ALWAYS.has(field) || members.some(({ fields }) => fields[field] !== undefined),
  );
  const unit = units.find(({ id }) => id === poolUnit)?.names[0]?.value ?? '';
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(`${day}T00:00:00Z`);
  const sheet = workbook.addWorksheet(SHEET, { views: [{ state: 'frozen', ySplit: HEADER }] });
  sheet.getCell(1, 1).value = unit.toUpperCase();
  sheet.getCell(2, 1).value = 'DANH SÁCH QUẦN CHÚNG ƯU TÚ';
  sheet.getCell(3, 1).value = `(Tính đến ngày ${formatDate(day)})`;
  columns.forEach(([field, width], column) => {
    sheet.getColumn(column + 1).width = width;
    Object.assign(sheet.getCell(HEADER, column + 1), {
      value: fieldIn(CANDIDATES, field).header.vi,
      font: { bold: true },
    });
    members.forEach(({ fields }, index) => {
      sheet.getCell(HEADER + 1 + index, column + 1).value = cellOf(fields, field, index);
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
