/** Headers that say too little to be one field ("Ngày", "Số"), and the fields each could be. */
import type { FieldKey } from '../shape/field.ts';

export const DATES_ASKED: readonly FieldKey[] = [
  'ngay_sinh',
  'ngay_vao_dang',
  'ngay_chinh_thuc',
  'ngay_qd_kn',
];
const NUMBERS_ASKED: readonly FieldKey[] = ['so_cccd', 'so_the', 'so_ly_lich'];
/** With their tones: "Năm" is a year and "Nam" a man. */
export const VAGUE_HEADERS: ReadonlyMap<string, readonly FieldKey[]> = new Map([
  ...[
    'ngày',
    'ngày tháng',
    'ngày tháng năm',
    'thời gian',
    'năm',
    'ntn',
    'ngay',
    'ngay thang',
    'ngay thang nam',
  ].map((word): [string, readonly FieldKey[]] => [word, DATES_ASKED]),
  ...[
    'số',
    'mã số',
    'số hiệu',
    'mã',
    'số giấy tờ',
    'giấy tờ',
    'so',
    'ma so',
    'số thẻ cccd',
    'thẻ cccd',
    'số thẻ số cccd',
  ].map((word): [string, readonly FieldKey[]] => [word, NUMBERS_ASKED]),
]);
/** With no word of what kind: degrees or classes. */
export const EDUCATION = new Set(['hoc van', 'trinh do hoc van', 'trinh do', 'trinh do hv']);
