/** Hazards of names and other texts in Unicode: case, blanks, forms of the same letter, letters that only look the same. */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { note, takeCells, type Free, type Hazard } from '../hazard.ts';
import { MINORITY_NAMES } from '../names.ts';
import type { Random } from '../random.ts';
import { textOf, type Defect, type Sheet } from '../sheet.ts';

interface Change {
  readonly fields?: readonly FieldKey[];
  readonly share?: number;
  /** Only names of the Vietnamese pattern. */
  readonly plain?: true;
  readonly expect: Defect['expect'];
  /** The text of the cell; where it comes out the same, the cell is left. */
  readonly write: (text: string, random: Random) => string;
  /** What it says, where that is another text than before. */
  readonly read?: (text: string) => string | readonly string[];
  /** What a repair may write; the text that stood there before, where left out. */
  readonly after?: (text: string, written: string) => readonly string[];
}

function change(
  name: string,
  { fields = ['ho_ten'], share = 0.4, plain, expect, write, read, after }: Change,
) {
  return (sheet: Sheet, random: Random): void => {
    for (const field of fields) {
      const differs = ({ cell, person }: Free) =>
        typeof cell.value === 'string' &&
        cell.value !== '' &&
        (!plain || person.pattern === 'vietnamese') &&
        write(cell.value, random) !== cell.value;
      for (const free of takeCells(sheet, random, name, field, { share, where: differs })) {
        const text = textOf(free.cell);
        const written = write(text, random);
        if (written === text) continue;
        free.cell.value = written;
        if (read) free.truth.fields[field] = read(written.normalize('NFC'));
        note(sheet, name, free, field, expect, after?.(text, written) ?? [text, text.normalize('NFC')]);
      }
    }
  };
}

/** Tone marks as their own characters behind a letter with its circumflex, breve or horn: what code page 1258 holds. */
export function withApartTones(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const apart = letter.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0];
      return tone === undefined ? letter : apart.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');
}

const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  A: 'А',
  H: 'Н',
  T: 'Т',
  C: 'С',
};
const titled = (text: string) =>
  text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
const isTitled = (text: string) => text === titled(text);

const TONES: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ủy: 'uỷ',
  ùy: 'uỳ',
  úy: 'uý',
  ỏa: 'oả',
  oà: 'òa',
  oá: 'óa',
  uỷ: 'ủy',
  uý: 'úy',
};
/** Only an open syllable has two places: "Hoàng" has one. */
const TONED = /(?:òa|óa|ỏa|ủy|ùy|úy|oà|oá|uỷ|uý)(?![\p{L}\p{M}])/gu;
const otherTone = (text: string) => text.replace(TONED, (found) => TONES[found] ?? found);

const TEXTS = ['ho_ten', 'que_quan'] as const;

function minorityNames(sheet: Sheet, random: Random): void {
  const all = MINORITY_NAMES.flatMap(({ man, woman }) => [...man, ...woman]).concat([
    'Điểu',
    'Siu',
    "K'Wìn",
    "H'Ngắt Ayŭn",
    'Y Pŭ Mlô',
    'Hờ Bá Xử',
    'Zơ Râm Bảy',
  ]);
  const fresh = random.shuffled(all);
  for (const free of takeCells(sheet, random, 'names-of-minorities', 'ho_ten', { share: 0.5 })) {
    const name = fresh.pop();
    if (name === undefined || sheet.members.some(({ truth }) => truth.fields.ho_ten === name)) continue;
    free.cell.value = name;
    free.truth.fields.ho_ten = name;
    note(sheet, 'names-of-minorities', free, 'ho_ten', 'silent-ok');
  }
}

const NAME = { about: ['name-text'] } as const;

export const NAME_HAZARDS: readonly Hazard[] = [
  {
    ...NAME,
    name: 'names-capitals',
    spoil: change('names-capitals', {
      share: 1,
      expect: 'silent-ok',
      write: (text) => text.toUpperCase(),
      read: (text) => text,
      after: (text, written) => [text, titled(text), titled(written)],
    }),
  },
  {
    ...NAME,
    name: 'names-lower-case',
    spoil: change('names-lower-case', {
      plain: true,
      expect: 'repair',
      write: (text, random) =>
        isTitled(text) && !/['’]/.test(text)
          ? random.chance(0.5)
            ? text.toLowerCase()
            : text.replace(/ (\p{L})/u, (_all, letter: string) => ` ${letter.toLowerCase()}`)
          : text,
      read: (text) => text,
    }),
  },
  {
    ...NAME,
    name: 'names-blanks',
    spoil: change('names-blanks', {
      fields: TEXTS,
      expect: 'repair',
      write: (text, random) =>
        random.pick([text.replace(' ', '  '), `${text} `, ` ${text}`, text.replace(' ', '\u00a0')]),
    }),
  },
  {
    ...NAME,
    name: 'names-invisible',
    spoil: change('names-invisible', {
      fields: TEXTS,
      expect: 'repair',
      write: (text, random) =>
        random.pick([
          `${text}\u200b`,
          `\ufeff${text}`,
          text.replace(' ', ' \u200b'),
          text.replace(' ', '\u2007'),
          text.replace(' ', '\t'),
        ]),
    }),
  },
  {
    ...NAME,
    name: 'names-decomposed',
    spoil: change('names-decomposed', {
      fields: TEXTS,
      share: 0.6,
      expect: 'repair',
      write: (text) => text.normalize('NFD'),
    }),
  },
  {
    ...NAME,
    name: 'names-tones-apart',
    spoil: change('names-tones-apart', {
      fields: TEXTS,
      share: 0.6,
      expect: 'repair',
      write: withApartTones,
    }),
  },
  {
    ...NAME,
    name: 'names-eth',
    spoil: change('names-eth', {
      fields: TEXTS,
      share: 1,
      expect: 'both',
      write: (text) => text.replace(/Đ/g, 'Ð'),
    }),
  },
  {
    ...NAME,
    name: 'names-african-d',
    spoil: change('names-african-d', { share: 1, expect: 'both', write: (text) => text.replace(/Đ/g, 'Ɖ') }),
  },
  {
    ...NAME,
    name: 'names-cyrillic',
    spoil: change('names-cyrillic', {
      share: 0.2,
      expect: 'both',
      write: (text) => text.replace(/[aeocAHTC]/, (letter) => CYRILLIC[letter] ?? letter),
    }),
  },
  {
    ...NAME,
    name: 'tone-placement',
    spoil: change('tone-placement', {
      fields: TEXTS,
      share: 1,
      expect: 'silent-ok',
      write: otherTone,
      read: (text) => text,
    }),
  },
  { ...NAME, name: 'names-of-minorities', spoil: minorityNames },
  {
    ...NAME,
    name: 'names-told-apart',
    spoil: change('names-told-apart', {
      share: 0.15,
      expect: 'silent-ok',
      write: (text, random) => `${text} ${random.pick(['(A)', '(B)', 'A', 'B'])}`,
      read: (text) => [text.normalize('NFC'), text.normalize('NFC').replace(/ \(?[AB]\)?$/, '')],
      after: (_text, written) => [written.normalize('NFC')],
    }),
  },
  {
    ...NAME,
    name: 'names-with-comrade',
    spoil: change('names-with-comrade', {
      share: 0.3,
      expect: 'silent-ok',
      write: (text, random) => `${random.pick(['Đ/c', 'Đ/c:', 'đ/c'])} ${text}`,
      read: (text) => [text.normalize('NFC'), text.normalize('NFC').replace(/^[Đđ]\/c:? /, '')],
      after: (_text, written) => [written.normalize('NFC')],
    }),
  },
];
