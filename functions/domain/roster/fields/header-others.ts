/** Words of headers about what is no field here: facts that nobody asks for, other people, other organisations. */

/** Facts of the book that no field is for. */
export const NO_FIELD = new Set([
  'nghe nghiep truoc khi vao dang',
  'nghe truoc khi vao dang',
  'truoc khi vao dang',
  'nghe nghiep khi vao dang',
  'noi ket nap',
  'noi sinh',
]);

/** Groups about other people, and about other organisations that have members, cards and days of admission too. */
export const OTHER_PEOPLE =
  /(?:^| )(?:gia đình|vợ|chồng|bố|mẹ|cha|con|thân nhân|người thân|người giới thiệu|gia dinh|vo chong)(?= |$)/;
export const OTHER_ORGANISATION =
  /(?:^| )(?:công đoàn|cong doan|đoàn(?! thể)|hội|bhxh|bhyt|bảo hiểm|quân đội|nhập ngũ|xuất ngũ)(?= |$)/;
/** "Đoàn viên là đảng viên": whoever is in another organisation, and in the Party. */
export const ALSO_THE_PARTY = /(?:^| )(?:là đảng viên|la dang vien|vào đảng|vao dang)(?= |$)/;
