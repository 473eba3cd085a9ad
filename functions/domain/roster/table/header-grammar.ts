/**
 * Headers that say in more words, in short forms or in two languages what the table of fields says plainly: "Ngày được kết nạp vào
 * Đảng", "Họ & tên ĐV", "Ngày sinh / Date of birth". Both the table's words and a header's are brought to one form and compared.
 */
import { fold, foldCase } from '../../language/fold.ts';

const LONGEST = 80;
const WORD = /\p{L}+/gu;
/** With their tones: "CT" is what an exact word of the table may say otherwise, so that this is asked last. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
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
const ENGLISH = new Set(
  (
    'full name date of birth dob sex gender ethnic ethnicity group religion native place home town hometown address id identity ' +
    'citizen number no card party admission admitted official joining join joined membership member members phone mobile ' +
    'telephone tel notes note remark remarks position occupation job education level current present permanent status day month ' +
    'year professional political theory email workplace unit branch'
  ).split(' '),
);
/** What a header says besides, folded; the order matters. */
const SAME: readonly (readonly [RegExp, string])[] = [
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

/** One form for headers that say the same; '' for what is too long to be one. */
export function plainHeader(text: string): string {
  if (text.length > LONGEST) return '';
  const whole = foldCase(text.replaceAll('&', ' và '))
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(' ');
  return SAME.reduce((so, [from, to]) => so.replace(from, to), fold(whole)).trim();
}

const isEnglish = (part: string): boolean => {
  const words = part.toLowerCase().match(WORD) ?? [];
  return words.length > 0 && words.every((word) => ENGLISH.has(word));
};

/** The header without the same in English before or behind it; undefined where there is none. */
export function withoutEnglish(text: string): string | undefined {
  const words = text.split(/(?<=[\s/()–-])/);
  let from = 0;
  let to = words.length;
  const bare = (at: number): boolean => !/\p{L}/u.test(words[at] ?? '');
  while (to > from && (bare(to - 1) || isEnglish(words[to - 1] ?? ''))) to -= 1;
  while (from < to && (bare(from) || isEnglish(words[from] ?? ''))) from += 1;
  const kept = words
    .slice(from, to)
    .join('')
    .replace(/[\s/(–-]+$/u, '');
  return kept !== '' && kept.length < text.trim().length ? kept : undefined;
}
