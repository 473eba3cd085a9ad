/** Hazards of numbers that identify: what Excel, another program or a typist did to their digits. */
import type { FieldKey } from '../../../functions/domain/roster/shape/field.ts';
import { note, takeCells, type Hazard } from '../hazard.ts';
import type { Random } from '../random.ts';
import type { Person } from '../people.ts';
import type { Sheet, TrueMember } from '../sheet.ts';

const value = ({ fields }: Pick<Person, 'fields'> | Pick<TrueMember, 'fields'>, field: FieldKey) =>
  String(fields[field] ?? '');

/** As a number, or as the text that a file of commas had; both without the first zeros. */
function lostZeros(name: string, field: FieldKey, expect: 'both' | 'silent-ok') {
  return (sheet: Sheet, random: Random): void => {
    const taken = takeCells(sheet, random, name, field, {
      share: 0.6,
      where: ({ truth }) => /^0\d+$/.test(value(truth, field)),
    });
    const asText = random.chance(0.3);
    for (const free of taken) {
      const digits = value(free.truth, field);
      free.cell.value = asText ? String(Number(digits)) : Number(digits);
      free.cell.format = asText ? '@' : random.pick(['General', '0']);
      note(sheet, name, free, field, expect, [digits]);
    }
  };
}

function scientific(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'cccd-scientific', 'so_cccd', { share: 0.4 })) {
    const digits = value(free.truth, 'so_cccd');
    const shown = Number(digits).toExponential(5).toUpperCase().replace('E+', 'E+');
    free.cell.value = random.chance(0.5) ? shown : shown.replace('.', ',');
    free.cell.format = '@';
    delete free.truth.fields.so_cccd;
    note(sheet, 'cccd-scientific', free, 'so_cccd', 'finding');
  }
}

/** The number of nine digits that the identity card had before 2016. */
function oldNumber(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'cccd-old-cmnd', 'so_cccd')) {
    const digits = `1${random.int(10_000_000, 99_999_999)}`;
    free.cell.value = random.chance(0.5) ? digits : Number(digits);
    if (typeof free.cell.value === 'number') free.cell.format = 'General';
    free.truth.fields.so_cccd = digits;
    note(sheet, 'cccd-old-cmnd', free, 'so_cccd', 'finding');
  }
}

const SPACINGS = [
  (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`,
  (digits: string) => `${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}`,
  (digits: string) => ` ${digits}`,
  (digits: string) => `${digits}\u00a0`,
  (digits: string) => `'${digits}`,
];

function spaced(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'cccd-spaced', 'so_cccd', { share: 0.5 })) {
    const digits = value(free.truth, 'so_cccd');
    free.cell.value = random.pick(SPACINGS)(digits);
    note(sheet, 'cccd-spaced', free, 'so_cccd', 'silent-ok', [digits]);
  }
}

function wrongLength(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'cccd-wrong-length', 'so_cccd', { share: 0.2 })) {
    const digits = value(free.truth, 'so_cccd');
    free.cell.value = random.pick([`${digits}7`, digits.slice(0, 8), `${digits.slice(0, 11)}X`]);
    delete free.truth.fields.so_cccd;
    note(sheet, 'cccd-wrong-length', free, 'so_cccd', 'finding');
  }
}

function letters(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'cccd-letters', 'so_cccd', { share: 0.2 })) {
    const digits = value(free.truth, 'so_cccd');
    free.cell.value = random.chance(0.5) ? digits.replace('0', 'O') : digits.replace('1', 'l');
    if (free.cell.value === digits) free.cell.value = digits.replace('0', 'O');
    note(sheet, 'cccd-letters', free, 'so_cccd', 'finding', [digits]);
  }
}

/** Old cards were printed with a dot or a blank after the province. */
function cardSpaced(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'card-spaced', 'so_the', { share: 0.6 })) {
    const digits = value(free.truth, 'so_the');
    free.cell.value = `${digits.slice(0, 2)}${random.pick(['.', ' '])}${digits.slice(2)}`;
    note(sheet, 'card-spaced', free, 'so_the', 'silent-ok', [digits]);
  }
}

/** A new card bears the personal number. */
function newCards(sheet: Sheet, random: Random): void {
  for (const free of takeCells(sheet, random, 'card-is-personal-number', 'so_the', { share: 0.5 })) {
    const personal = value(free.person, 'so_cccd');
    free.cell.value = personal;
    free.truth.fields.so_the = personal;
    note(sheet, 'card-is-personal-number', free, 'so_the', 'silent-ok');
  }
}

export const NUMBER_HAZARDS: readonly Hazard[] = [
  {
    name: 'cccd-lost-zeros',
    about: ['cccd'],
    needs: ['so_cccd'],
    spoil: lostZeros('cccd-lost-zeros', 'so_cccd', 'both'),
  },
  {
    name: 'phone-lost-zeros',
    about: ['phone'],
    needs: ['dien_thoai'],
    bases: ['flat'],
    spoil: lostZeros('phone-lost-zeros', 'dien_thoai', 'both'),
  },
  {
    name: 'card-lost-zeros',
    about: ['card'],
    needs: ['so_the'],
    bases: ['flat', 'template'],
    spoil: lostZeros('card-lost-zeros', 'so_the', 'both'),
  },
  { name: 'cccd-scientific', about: ['cccd'], needs: ['so_cccd'], spoil: scientific },
  { name: 'cccd-old-cmnd', about: ['cccd'], needs: ['so_cccd'], spoil: oldNumber },
  { name: 'cccd-spaced', about: ['cccd'], needs: ['so_cccd'], spoil: spaced },
  { name: 'cccd-wrong-length', about: ['cccd'], needs: ['so_cccd'], spoil: wrongLength },
  { name: 'cccd-letters', about: ['cccd'], needs: ['so_cccd'], spoil: letters },
  { name: 'card-spaced', about: ['card'], needs: ['so_the'], bases: ['flat', 'template'], spoil: cardSpaced },
  {
    name: 'card-is-personal-number',
    about: ['card'],
    needs: ['so_the'],
    bases: ['flat', 'template'],
    spoil: newCards,
  },
];
