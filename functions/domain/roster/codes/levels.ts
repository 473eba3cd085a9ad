/**
 * Education as people write it out: "ĐH Sư phạm Toán", "Cao cấp lý luận chính trị - HC", "12/12 BTVH". The level stands first and
 * what follows is the subject; where several levels are listed the highest counts, and where anything is odd there is no answer.
 */
import { fold } from '../../language/fold.ts';

type Lookup = (key: string) => string | undefined;

const PARTS = /[,;/+&\n]| và | [-–] /;
/** "02 bằng ĐH". */
const HOW_MANY = /^0?\d (?:bang )?/;
/** "Dược sĩ trung học" is none of those who studied longest; the words of the lists are asked before. */
const LOWER = /\b(?:trung hoc|thuc hanh|trung cap|cao dang|so cap)\b/;
const LONGEST = 4;
/** A level not reached, or another kind of education than the column is about. */
const UNSURE = /\b(?:chua|(?<!cao )dang|khong|du bi|hoc vien)\b/;
const THEORY = /\b(?:chinh tri|ly luan|llct|ct)\b/;
/** Công nhân or cử nhân: alone the column decides, before a subject nothing does. */
const NEVER_BEFORE_A_SUBJECT = new Set(['cn', 'th']);
const SAME_AS = /^(?:tuong duong|trinh do) | (?:va )?tuong duong$/g;

function leading(words: readonly string[], lookup: Lookup): string | undefined {
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const key = words.slice(0, count).join(' ');
    const code = count < words.length && NEVER_BEFORE_A_SUBJECT.has(key) ? undefined : lookup(key);
    if (code === undefined) continue;
    const rest = words.slice(count);
    const other = rest.some((_, index) => namesLevel(rest.slice(index), lookup));
    return other || LOWER.test(rest.join(' ')) ? undefined : code;
  }
  return undefined;
}

const namesLevel = (words: readonly string[], lookup: Lookup): boolean =>
  [1, 2, 3].some((count) => {
    const key = words.slice(0, count).join(' ');
    return key.length > 2 && lookup(key) !== undefined;
  });

function highest(
  text: string,
  order: readonly string[],
  level: (part: string) => string | undefined,
): string | undefined {
  const whole = level(text);
  if (whole !== undefined) return whole;
  const parts = text.split(PARTS);
  if (parts.length < 2) return undefined;
  const ranks = parts.map((part) => order.indexOf(level(part) ?? ''));
  return ranks.includes(-1) ? undefined : order[Math.max(...ranks)];
}

/** `order`: the codes from low to high. */
export function professionalLevel(
  text: string,
  order: readonly string[],
  lookup: Lookup,
): string | undefined {
  return highest(text, order, (part) => {
    const key = fold(part).replace(HOW_MANY, '');
    return UNSURE.test(key) || THEORY.test(key) ? undefined : leading(key.split(' '), lookup);
  });
}

export function theoryLevel(text: string, order: readonly string[], lookup: Lookup): string | undefined {
  return highest(text, order, (part) => {
    const key = fold(part).replace(SAME_AS, '').trim();
    return UNSURE.test(key) ? undefined : leading(key.split(' '), lookup);
  });
}

const AROUND_A_CLASS =
  /\b(?:lop|pt|btth|he|he cu|he moi|tn|tot nghiep|trinh do|bt|btvh|bo tuc|van hoa|vh)\b/g;

/** "Lớp 9/12", "12/12 BTVH", "Tốt nghiệp THPT (bổ túc)". */
export function schoolLevel(text: string, lookup: Lookup): string | undefined {
  const key = fold(text);
  if (UNSURE.test(key)) return undefined;
  const bare = key
    .replace(/(?<=\d)(?=bt)/g, ' ')
    .replace(AROUND_A_CLASS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? undefined : lookup(bare);
}
