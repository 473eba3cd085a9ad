/**
 * Education as people write it out: "ĐH Sư phạm Toán", "Cao cấp lý luận chính trị - HC", "12/12 BTVH". The level stands first and
 * what follows is the subject; where several levels are listed the highest counts, and where anything is odd there is no answer.
 */
import { fold } from '../../language/fold.ts';

type Lookup = (key: string) => string | undefined;

const PARTS = /[,;/+&\n]| và | [-–] /;
/** Could be several, and a word of the list without its commas. */
export const mayPart = (text: string): boolean => PARTS.test(text);
/** "CĐ-ĐH"; "ĐH TC-KT" is a subject. */
const JOINED = /[,;/+&\n–-]| và /;
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

/** Levels in short are words of subjects too (TC: tài chính), but none of these is a subject below its own level. */
const SHORT_LEVELS = new Set(['cd', 'dh', 'ths', 'ts', 'cc']);

/** "TC ĐH": a level is named behind the first that would count for more. */
function hasHigher(code: string, rest: readonly string[], order: readonly string[], lookup: Lookup): boolean {
  return rest.some((word) => {
    const other = SHORT_LEVELS.has(word) ? lookup(word) : undefined;
    return other !== undefined && order.indexOf(other) > order.indexOf(code);
  });
}

function leading(words: readonly string[], order: readonly string[], lookup: Lookup): string | undefined {
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const key = words.slice(0, count).join(' ');
    const code = count < words.length && NEVER_BEFORE_A_SUBJECT.has(key) ? undefined : lookup(key);
    if (code === undefined) continue;
    const rest = words.slice(count);
    const other = rest.some((_, index) => namesLevel(rest.slice(index), lookup));
    return other || LOWER.test(rest.join(' ')) || hasHigher(code, rest, order, lookup) ? undefined : code;
  }
  return undefined;
}

const namesLevel = (words: readonly string[], lookup: Lookup): boolean =>
  [1, 2, 3].some((count) => {
    const key = words.slice(0, count).join(' ');
    return key.length > 2 && lookup(key) !== undefined;
  });

type LevelOf = (part: string) => string | undefined;

/** The level of every part of a text that names several; undefined where one of them is none. */
function levelsIn(text: string, parts: RegExp, level: LevelOf): readonly string[] | undefined {
  const found = text.split(parts).map((part) => (part.trim() === '' ? '' : level(part)));
  const named = found.filter((code) => code !== '');
  return named.length > 1 && named.every((code) => code !== undefined) ? named : undefined;
}

/** The levels that a text names, the lowest first; of one that is said to be in a subject, that one. */
function levelsOf(text: string, order: readonly string[], level: LevelOf, lookup: Lookup): readonly string[] {
  const alone = (part: string): string | undefined => {
    const key = fold(part);
    return NEVER_BEFORE_A_SUBJECT.has(key) ? undefined : lookup(key);
  };
  const several = levelsIn(text, PARTS, level) ?? levelsIn(text, JOINED, alone);
  if (several) return order.filter((code) => several.includes(code));
  const whole = level(text);
  return whole === undefined ? [] : [whole];
}

/** `order`: the codes from low to high. */
export function professionalLevels(
  text: string,
  order: readonly string[],
  lookup: Lookup,
): readonly string[] {
  const level = (part: string): string | undefined => {
    const key = fold(part).replace(HOW_MANY, '');
    if (UNSURE.test(key) || THEORY.test(key)) return undefined;
    return lookup(key) ?? leading(key.split(' '), order, lookup);
  };
  return levelsOf(text, order, level, lookup);
}

export function theoryLevels(text: string, order: readonly string[], lookup: Lookup): readonly string[] {
  const level = (part: string): string | undefined => {
    const key = fold(part).replace(SAME_AS, '').trim();
    return UNSURE.test(key) ? undefined : (lookup(key) ?? leading(key.split(' '), order, lookup));
  };
  return levelsOf(text, order, level, lookup);
}

const AROUND_A_CLASS =
  /\b(?:lop|pt|btth|he|he cu|he moi|tn|tot nghiep|trinh do|bt|btvh|bo tuc|van hoa|vh)\b/g;

const SCHOOL_PARTS = /[,;+&\n]| và /;

/** "Lớp 9/12", "12/12 BTVH", "Tốt nghiệp THPT (bổ túc)". */
function schoolLevel(text: string, lookup: Lookup): string | undefined {
  const key = fold(text);
  if (UNSURE.test(key)) return undefined;
  const bare = key
    .replace(/(?<=\d)(?=bt)/g, ' ')
    .replace(AROUND_A_CLASS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? undefined : lookup(bare);
}

export function schoolLevels(text: string, order: readonly string[], lookup: Lookup): readonly string[] {
  const several = levelsIn(text, SCHOOL_PARTS, (part) => lookup(fold(part)) ?? schoolLevel(part, lookup));
  if (several) return order.filter((code) => several.includes(code));
  const whole = schoolLevel(text, lookup);
  return whole === undefined ? [] : [whole];
}
