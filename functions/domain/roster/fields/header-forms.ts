/** Short forms, English and wordier ways in which headers say the words of header-words.ts. */

/** With their tones: "CT" is what an exact word of the table may say otherwise, so that this is asked last. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['đv', 'đảng viên'],
  ['đvct', 'đảng viên chính thức'],
  ['đvdb', 'đảng viên dự bị'],
  ['ct', 'chính thức'],
  ['db', 'dự bị'],
  ['kn', 'kết nạp'],
  ['vđ', 'vào đảng'],
  ['qđ', 'quyết định'],
  ['đcs', 'đảng'],
  ['đcsvn', 'đảng'],
  ['sh', 'sinh hoạt'],
  ['shđ', 'sinh hoạt đảng'],
  ['tđ', 'trình độ'],
  ['vh', 'văn hóa'],
  ['hv', 'học vấn'],
  ['cm', 'chuyên môn'],
  ['nv', 'nghiệp vụ'],
  ['cmnv', 'chuyên môn nghiệp vụ'],
  ['llct', 'lý luận chính trị'],
  ['cnct', 'công nhận chính thức'],
  ['tncshcm', 'tncs'],
]);
export const ENGLISH = new Set(
  (
    'full name date of birth dob sex gender ethnic ethnicity group religion native place home town hometown address id identity ' +
    'citizen number no card party admission admitted official joining join joined membership member members phone mobile ' +
    'telephone tel notes note remark remarks position occupation job education level current present permanent status day month ' +
    'year professional political theory email workplace unit branch'
  ).split(' '),
);
/** What a header says besides, folded; the order matters. */
export const SAME_IN_OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bhien tai\b/g, 'hien nay'],
  [/\b(?:duoc|dong chi|lien he|lien lac)\b/g, ' '],
  [/\bngay thang(?: nam)?\b/g, 'ngay'],
  [/\bdang (?:csvn|cong san viet nam|cong san)\b/g, 'dang'],
  [/\btncs (?:hcm|ho chi minh)\b/g, 'tncs'],
  [/\b(?:to chuc |lam )?le ket nap\b/g, 'ket nap'],
  [/\bket nap (?:vao )?dang(?: vien)?\b/g, 'ket nap'],
  [/\bchinh thuc vao dang\b/g, 'vao dang chinh thuc'],
  [/\bdu bi vao dang\b/g, 'vao dang du bi'],
  [/\bcong nhan (?:la )?dang vien\b/g, 'cong nhan'],
  [/\bvao dang vien\b/g, 'vao dang'],
  [/^(ho va ten|ho ten|ngay sinh|nam sinh|gioi tinh|dan toc|ton giao|que quan) (?:cua )?dang vien$/g, '$1'],
  [/\bly luan chinh thuc\b/g, 'ly luan chinh tri'],
  [/\bcn chinh thuc\b/g, 'cong nhan chinh thuc'],
  [/\bso ll\b/g, 'so ly lich'],
  [/\bll chinh tri\b/g, 'ly luan chinh tri'],
  [/\s+/g, ' '],
  // A post of today is one of the Party or of the administration.
  [/^(?!chuc vu hien)(.+) hien nay$/, '$1'],
  [/^(.+) (ngay|so)$/, '$2 $1'],
];
/** "Vào Đảng (CT)" is not "Vào Đảng". */
export const KIND_OF_MEMBERSHIP = /\b(?:chinh thuc|du bi|lan 2|lan hai)\b/g;
