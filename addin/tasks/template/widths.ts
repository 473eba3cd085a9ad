/** How wide columns of a template are, in letters; others are of a middle width. */
import type { FieldKey } from '#domain/roster/shape/field.ts';

export const WIDTHS: Readonly<Partial<Record<FieldKey, number>>> = {
  stt: 6,
  ho_ten: 28,
  gioi_tinh: 10,
  so_cccd: 16,
  so_the: 16,
  cuoi_cccd: 9,
  cuoi_the: 9,
  nghe_nghiep: 28,
  chuc_vu_dang: 18,
  chuyen_mon: 18,
  doan_vien: 9,
  mien_sh: 9,
};
