/**
 * Headers that say in more words, in short forms or in two languages what the table of fields says plainly: "Ngày được kết nạp vào
 * Đảng", "Họ & tên ĐV", "Ngày sinh / Date of birth". Both the table's words and a header's are brought to one form and compared.
 */
import { fold, foldCase } from '../../language/fold.ts';
import { ENGLISH, SAME_IN_OTHER_WORDS, SHORT_FORMS } from '../fields/header-forms.ts';

const LONGEST = 80;
const WORD = /\p{L}+/gu;
/** One form for headers that say the same; '' for what is too long to be one. */
export function plainHeader(text: string): string {
  if (text.length > LONGEST) return '';
  const whole = foldCase(text.replaceAll('&', ' và '))
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(' ');
  return SAME_IN_OTHER_WORDS.reduce((so, [from, to]) => so.replace(from, to), fold(whole)).trim();
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
