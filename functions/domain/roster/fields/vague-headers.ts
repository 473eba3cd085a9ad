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
  // "Năm sinh", or "Nơi sinh".
  ...['ns', 'n sinh', 'nsinh'].map((word): [string, readonly FieldKey[]] => [word, ['ngay_sinh']]),
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
/** A post, of the Party or of where somebody works. */
export const GENERAL_POSTS = new Set([
  'chuc vu',
  'chuc vu chuc danh',
  'chuc danh chuc vu',
  'chuc danh',
  'cv',
]);
/** A number that a person is known by, of the State or of a school. */
export const GENERAL_NUMBERS = new Set(['ma dinh danh', 'so dinh danh', 'ma so dinh danh', 'dinh danh']);
/** Full or probationary, or still here or gone. */
export const GENERAL_STATES = new Set([
  'trang thai',
  'tinh trang',
  'tinh trang dang vien',
  'trang thai dang vien',
]);
