/** Headers that say a value and not only a field: an x under "Nữ" or "Dân tộc thiểu số", a birth year under "Nam". Folded. */
import type { HeaderMeaning } from '../shape/column.ts';
import type { FieldKey } from '../shape/field.ts';

/** Over "Nam" and "Nữ". */
export const BIRTH_GROUPS = new Set([
  'ngay sinh',
  'nam sinh',
  'ngay thang nam sinh',
  'sinh ngay',
  'ntns',
  'sinh nam',
]);
export const SEX_GROUPS = new Set(['gioi tinh', 'phai', 'gioi', 'nam nu']);
export const SEXES: ReadonlyMap<string, string> = new Map([
  ['nam', 'nam'],
  ['nữ', 'nu'],
  ['nu', 'nu'],
]);

/** A filled cell says the value. */
export const marked = (field: FieldKey, value: string): HeaderMeaning => ({ field, sets: { field, value } });
const MINORITY = marked('dan_toc', 'dtts');
const BELIEVER = marked('ton_giao', 'co-dao');
const WOMAN = marked('gioi_tinh', 'nu');
/** The central database's word for a record that nobody should have any more. */
const TO_BE_DELETED = marked('trang_thai', 'de-nghi-xoa');
/** Headers of columns that are marked with an x. */
export const MARKS: ReadonlyMap<string, HeaderMeaning> = new Map([
  ['dtts', MINORITY],
  ['dan toc thieu so', MINORITY],
  ['dan toc it nguoi', MINORITY],
  ['nguoi dtts', MINORITY],
  ['nguoi dan toc thieu so', MINORITY],
  ['la nguoi dtts', MINORITY],
  ['dang vien dtts', MINORITY],
  ['dang vien dan toc thieu so', MINORITY],
  ['dan toc khac', MINORITY],
  ['co dao', BELIEVER],
  ['co ton giao', BELIEVER],
  ['co theo dao', BELIEVER],
  ['nguoi co dao', BELIEVER],
  ['dang vien co dao', BELIEVER],
  ['dang vien co ton giao', BELIEVER],
  ['ton giao co', BELIEVER],
  ['dang vien nu', WOMAN],
  ['nu dang vien', WOMAN],
  ['la nu', WOMAN],
  ['de nghi xoa', TO_BE_DELETED],
  ['de nghi xoa co khong', TO_BE_DELETED],
  ['de nghi xoa ho so', TO_BE_DELETED],
]);

/** An x under a date says the kind of membership, where the header is that word. */
export const TICKED_DATES: ReadonlyMap<string, HeaderMeaning> = new Map([
  ['du bi', marked('loai_dv', 'du-bi')],
  ['db', marked('loai_dv', 'du-bi')],
  ['dang vien du bi', marked('loai_dv', 'du-bi')],
  ['chinh thuc', marked('loai_dv', 'chinh-thuc')],
  ['ct', marked('loai_dv', 'chinh-thuc')],
  ['dang vien chinh thuc', marked('loai_dv', 'chinh-thuc')],
]);
/** The other way round: dates under a word of the kind. */
export const DATED_MARKS: ReadonlyMap<unknown, HeaderMeaning> = new Map<unknown, HeaderMeaning>([
  ['du-bi', { field: 'ngay_vao_dang' }],
  ['chinh-thuc', { field: 'ngay_chinh_thuc' }],
]);

/** A date under it says besides how somebody left: in the official book "Ngày từ trần, lý do", "Ngày chuyển đi, đến đảng bộ cơ sở". */
const LEFT_ON: readonly (readonly [RegExp, string])[] = [
  [/^ngay (?:tu tran|mat|chet|qua doi|hy sinh)(?: ly do)?$/, 'da-mat'],
  [/^ngay chuyen (?:sinh hoat (?:dang )?)?di(?: den .+)?$/, 'chuyen-di'],
  [/^ngay (?:dua )?ra (?:khoi )?dang(?: hinh thuc ra (?:khoi )?dang)?$/, 'ra-khoi'],
  [/^ngay (?:bi )?xoa ten$/, 'xoa-ten'],
  [/^ngay (?:bi )?khai tru$/, 'khai-tru'],
];

/** `folded`: of a header. */
export function leftOn(folded: string): HeaderMeaning | undefined {
  const activity = LEFT_ON.find(([words]) => words.test(folded))?.[1];
  return activity === undefined
    ? undefined
    : { field: 'ngay_roi', sets: { field: 'trang_thai', value: activity } };
}
