/**
 * The capitals that a name would usually have: “nguyễn văn an”, “Nguyễn văn An”. Names of other peoples are written as their
 * bearers write them (Y bliă, K'brêu, A páo as a name of two words), so only a name that begins with a family name and is made of
 * Vietnamese syllables throughout is spoken of. Names in capitals are as good as others.
 */
import { isSyllable } from './syllable.ts';

/** Of most people. */
export const FAMILY_NAMES = `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn tô lương tạ cao lưu
  phùng châu quách vương lò lường quàng cà giàng vàng sùng thào tẩn chảo phàn lù và hạng lầu nông triệu bế chu đàm vi lộc hứa hà mai thái
  tống trương đào cù kiều khổng`;
const FAMILIES = new Set(`${FAMILY_NAMES} lí nghiêm ninh thạch lục lèo tòng điêu`.split(/\s+/));
const SMALL_WORD = /(?:^|\s)\p{Ll}/u;
const LETTERS = /^\p{L}+$/u;
const FIRST = /^\p{Ll}/u;
const SPACES = /(\s+)/;

/** The name with a capital at the head of each word; the name itself where it has them, or where it is not for us to say. */
export function withCapitals(name: string): string {
  if (!SMALL_WORD.test(name)) return name;
  const words = name.trim().split(/\s+/);
  const family = words[0]?.normalize('NFC').toLowerCase() ?? '';
  if (words.length < 2 || !FAMILIES.has(family)) return name;
  if (!words.every((word) => LETTERS.test(word.normalize('NFC')) && isSyllable(word))) return name;
  return name
    .split(SPACES)
    .map((word) => word.replace(FIRST, (letter) => letter.toUpperCase()))
    .join('');
}
