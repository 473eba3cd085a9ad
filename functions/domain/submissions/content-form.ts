/**
 * Which fields the hash of a roster's content is made of, and in which order. A form never changes once hashes were made by it:
 * they stand in versions, sessions and workbooks for years. What a kind gained since stands behind the form, and only where a row
 * has it, so that rows without it keep their hash.
 */
import type { Field, FieldKey } from '../roster/shape/field.ts';

/** The form that hashes are made by now. */
export const CONTENT_FORM = 1;

/** Members, frozen. Never change a line of it, nor their order. */
export const FORM_1: readonly FieldKey[] = [
  'ho_ten',
  'ngay_sinh',
  'gioi_tinh',
  'dan_toc',
  'ton_giao',
  'so_cccd',
  'so_the',
  'ngay_qd_kn',
  'ngay_vao_dang',
  'ngay_chinh_thuc',
  'loai_dv',
  'van_hoa',
  'chuyen_mon',
  'ly_luan',
  'nghe_nghiep',
  'chuc_vu_dang',
  'doan_vien',
  'mien_sh',
];

/** Of which only the last four digits are in it. */
export const NUMBERS_OF_FORM_1: ReadonlySet<FieldKey> = new Set<FieldKey>(['so_cccd', 'so_the']);

/** What leaves the workbook to rest and is not in the form. */
export function fieldsSinceForm1(fields: readonly Field[]): readonly Field[] {
  return fields.filter(
    ({ key, upload }) => (upload === 'rows' || upload === 'hash') && !FORM_1.includes(key),
  );
}
