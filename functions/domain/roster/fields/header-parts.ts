/** Headers of columns that are a part of something: of a name, of a date. Folded. */

/** The column before "Tên" where a name takes two. */
export const SURNAMES = new Set([
  'ho',
  'ho dem',
  'ho va dem',
  'ho lot',
  'ho va lot',
  'ho ten dem',
  'ho va ten dem',
  'ho chu dem',
  'ho va chu dem',
  'ho ten lot',
  'ho va ten lot',
  'ho va chu lot',
]);
/** The column after it. */
export const GIVEN_NAME = 'ten';
/** Between "Họ" and "Tên". */
export const MIDDLE_NAMES = new Set(['dem', 'ten dem', 'chu dem', 'lot', 'ten lot', 'chu lot', 'dem va lot']);
/** What stands before the name in "Đơn vị/Phòng ban/Họ tên", where the people of a unit are listed below it. */
export const UNITS_ABOVE_NAMES = new Set([
  'don vi',
  'don vi cong tac',
  'don vi truc thuoc',
  'phong ban',
  'phong',
  'ban',
  'phong chuyen mon',
  'khoa',
  'khoa phong',
  'to',
  'to chuyen mon',
  'to dang',
  'to dan pho',
  'chi bo',
  'dang bo',
  'bo phan',
  'co quan',
  'cong ty',
  'chi nhanh',
  'truong',
  'lop',
  'khoi',
  'thon',
]);
export const DATE_PARTS = ['day', 'month', 'year'] as const;
export const DATE_PART_WORDS: readonly RegExp[] = [/^ngay?$/, /^(?:thang|th)$/, /^nam$/];
