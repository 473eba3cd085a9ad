/**
 * Texts that the list was found in all the same, and that say another thing on their face: two levels of education in one cell, or a
 * word with a tone too many or too few. What is typed wholly without tones is a way of writing and no slip.
 */
import type { Codes } from '../shape/field.ts';
import { fold, foldCase } from '../../language/fold.ts';
import { withoutLookAlikes } from '../../language/look-alike.ts';
import { codeWords, entriesOf } from './codes.ts';
import { mayPart, professionalLevels, schoolLevels, theoryLevels } from './levels.ts';

const LEVELS = new Map<Codes, typeof professionalLevels>([
  ['generalEducation', schoolLevels],
  ['professionalEducation', professionalLevels],
  ['politicalTheory', theoryLevels],
]);

/** "TC, ĐH": more than one level; a word of the list is one, whatever stands in it ("Cao cấp, cử nhân"). */
export function namesSeveralLevels(list: Codes, text: string): boolean {
  const levels = LEVELS.get(list);
  const words = codeWords(list);
  if (!levels || (words.has(fold(text)) && !mayPart(text))) return false;
  const order = entriesOf(list).map(({ code }) => code);
  return levels(text, order, (key) => words.get(key)).length > 1;
}

const MARKS = /[\u0300-\u036f]/g;
const PLAIN = /^[\p{ASCII}]*$/u;

/** One form for spellings that say the same: the tone on either vowel (hoà, hòa), i and y (sĩ, sỹ). */
const spelling = (text: string): string =>
  text
    .split(' ')
    .map((word) => {
      const parts = word.normalize('NFD');
      const marks = (parts.match(MARKS) ?? []).sort().join('');
      return parts.replace(MARKS, '').replaceAll('y', 'i') + marks;
    })
    .join(' ');

const SPELLINGS = new Map<Codes, ReadonlySet<string>>();

function spellingsOf(list: Codes): ReadonlySet<string> {
  let known = SPELLINGS.get(list);
  if (!known) {
    const texts = entriesOf(list).flatMap(({ label, variants }) => [label.vi, label.en, ...variants]);
    known = new Set(texts.map((text) => spelling(foldCase(text))));
    SPELLINGS.set(list, known);
  }
  return known;
}

const PARTS = /[,;/+&\n]| và | [-–] /;
const LONGEST = 4;
const PEOPLE_OF = /^(?:dân tộc|người) /;

/** The word of the list that a part begins with, where it is there only without its tones. */
function isOff(part: string, list: Codes): boolean {
  const words = foldCase(part).replace(PEOPLE_OF, '').split(' ');
  const known = codeWords(list);
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const first = words.slice(0, count).join(' ');
    if (!known.has(fold(first))) continue;
    return !PLAIN.test(first) && !spellingsOf(list).has(spelling(first));
  }
  return false;
}

/** "Kính", "Đại hoc". `text`: one in which the list was found. */
export function isSpelledOtherwise(list: Codes, text: string): boolean {
  const meant = withoutLookAlikes(text);
  const whole = foldCase(meant);
  if (PLAIN.test(whole) || spellingsOf(list).has(spelling(whole))) return false;
  if (codeWords(list).has(fold(meant))) return true;
  return meant.split(PARTS).some((part) => isOff(part, list));
}
