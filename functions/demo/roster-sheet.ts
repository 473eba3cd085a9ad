/**
 * A roster as a clerk keeps it: a heading with the unit, a merged title, the columns in the order of the printed book, short
 * words where people write short words, dates partly as text, a total and a place to sign. Cells only; roster-file.ts writes them.
 */
import type { Codes, FieldKey } from '../domain/roster/shape/field.ts';
import { codeLabel } from '../domain/roster/codes/codes.ts';
import { MEMBERS } from '../domain/roster/fields/members.ts';
import { fieldIn } from '../domain/roster/shape/kind.ts';
import { formatDate, isWholeDate, partsOf } from '../domain/language/date.ts';
import { formatCount } from '../domain/language/number.ts';
import type { GeneratedMember } from './generator/draft.ts';

/** clerk: the heading, title, total and signature of a real sheet. plain: the header in row 1 and nothing else. */
export type RosterStyle = 'clerk' | 'plain';

export interface RosterSheetOptions {
  readonly unitName: string;
  /** ISO date of the roster. */
  readonly asOf: string;
  readonly style: RosterStyle;
}

/** A date is written as a real date, everything else as text. */
export type SheetCell = string | number | Date | null;

export interface SheetColumn {
  readonly field: FieldKey;
  readonly header: string;
  readonly width: number;
}

const column = (field: FieldKey, header: string, width: number): SheetColumn => ({ field, header, width });

export const COLUMNS: readonly SheetColumn[] = [
  column('stt', 'STT', 6),
  column('ho_ten', 'Họ và tên', 26),
  column('ngay_sinh', 'Ngày sinh', 12),
  column('gioi_tinh', 'Giới tính', 9),
  column('dan_toc', 'Dân tộc', 10),
  column('ton_giao', 'Tôn giáo', 11),
  column('so_cccd', 'Số CCCD', 15),
  column('ngay_vao_dang', 'Ngày vào Đảng', 12),
  column('ngay_chinh_thuc', 'Ngày chính thức', 12),
  column('loai_dv', 'Loại đảng viên', 12),
  column('van_hoa', 'Văn hóa', 9),
  column('chuyen_mon', 'Chuyên môn', 12),
  column('ly_luan', 'LLCT', 11),
  column('nghe_nghiep', 'Nghề nghiệp', 24),
  column('chuc_vu_dang', 'Chức vụ Đảng', 16),
  column('doan_vien', 'Đoàn viên', 9),
  column('mien_sh', 'Miễn sinh hoạt', 9),
  column('ghi_chu', 'Ghi chú', 18),
];

/** What people write instead of the label of the list; every word here is one that reading knows. */
const WORDS: Readonly<Partial<Record<FieldKey, Readonly<Record<string, string>>>>> = {
  van_hoa: { thpt: '12/12', thcs: '9/12', 'tieu-hoc': '5/12' },
  chuyen_mon: { 'so-cap': 'Sơ cấp' },
  ly_luan: { 'cao-cap': 'Cao cấp' },
  nghe_nghiep: {
    'vien-chuc': 'Viên chức',
    'can-bo-nha-nuoc': 'Công chức nhà nước',
    'can-bo-dang-doan-the': 'Cán bộ Đảng, đoàn thể',
    'can-bo-xa': 'Cán bộ, công chức xã',
    'khong-chuyen-trach-thon': 'Không chuyên trách thôn',
    'dn-cong-nhan': 'Công nhân',
    'dn-nhan-vien': 'Nhân viên doanh nghiệp',
    'dn-lanh-dao': 'Quản lý doanh nghiệp',
    'nong-lam-ngu': 'Làm nông nghiệp',
    'luc-luong-vu-trang': 'Lực lượng vũ trang',
    'nghi-huu': 'Nghỉ hưu',
    khac: 'Lao động tự do',
  },
  chuc_vu_dang: { 'bi-thu': 'Bí thư', 'pho-bi-thu': 'Phó bí thư' },
};

function words(field: FieldKey, list: Codes, code: string): string {
  return WORDS[field]?.[code] ?? codeLabel(list, code)?.vi ?? code;
}

/** Every third row has its dates as somebody typed them. */
const TYPED_EVERY = 3;

function dateCell(iso: string, index: number): SheetCell {
  const parts = partsOf(iso);
  if (index % TYPED_EVERY === 1 || !isWholeDate(iso) || parts?.month === undefined) return formatDate(iso);
  return new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
}

/** What the sheet shows for one field of one member; `index` counts the members from 0. */
export function cellOf({ fields }: GeneratedMember, field: FieldKey, index: number): SheetCell {
  if (field === 'stt') return index + 1;
  const value = fields[field];
  if (value === undefined) return null;
  const { type, codes } = fieldIn(MEMBERS, field);
  if (type === 'flag') return 'x';
  const text = String(value);
  if (type === 'date') return dateCell(text, index);
  return codes === undefined ? text : words(field, codes, text);
}

/** One-based row of the header. */
export function headerRow(style: RosterStyle): number {
  return style === 'clerk' ? 5 : 1;
}

/** 'G12' for a field of a member; `index` counts the members from 0. */
export function addressOf(field: FieldKey, index: number, style: RosterStyle): string {
  const at = COLUMNS.findIndex((entry) => entry.field === field);
  return `${String.fromCharCode(0x41 + at)}${headerRow(style) + 1 + index}`;
}

/** All rows from row 1 on. Rows above the header and below the last member are the clerk's, not the roster's. */
export function sheetRows(
  members: readonly GeneratedMember[],
  { unitName, asOf, style }: RosterSheetOptions,
): SheetCell[][] {
  const header = COLUMNS.map((entry) => entry.header);
  const body = members.map((member, index) => COLUMNS.map(({ field }) => cellOf(member, field, index)));
  if (style === 'plain') return [header, ...body];
  const [year = '', month = '', day = ''] = asOf.split('-');
  const right = (text: string, left: SheetCell): SheetCell[] => [left, ...Array<null>(12).fill(null), text];
  return [
    right('ĐẢNG CỘNG SẢN VIỆT NAM', unitName.toUpperCase()),
    right(`ngày ${day} tháng ${month} năm ${year}`, '*'),
    ['DANH SÁCH ĐẢNG VIÊN'],
    [`(Tính đến ngày ${formatDate(asOf)})`],
    header,
    ...body,
    [null, `Tổng số: ${formatCount(members.length)} đồng chí`],
    [],
    right('T/M CHI ỦY', 'NGƯỜI LẬP DANH SÁCH'),
    right('BÍ THƯ', '(Ký, ghi rõ họ tên)'),
  ];
}
