/** Who shares a number or a name and a birth date is found among those who may: held against comparing everybody with everybody. */
import type { Member } from '../../../../../functions/domain/roster/shape/member.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster } from '../../../../../functions/domain/rules/check.ts';
import { fold } from '../../../../../functions/domain/language/fold.ts';
import { contextOf } from '../example.ts';

const NAMES = [
  'Lò Thị Mai',
  'LÒ THỊ MAI',
  'Lo Thi Mai',
  'Đặng A Páo',
  'đặng a páo',
  'Ðặng A Páo',
  '“Én”',
  'Y',
  'Ỷ',
];
const BIRTHS = ['1985-02-03', '1985-02-04', '1985-02', '1985', '1950-12-31'];
const NUMBERS = ['010185012345', '010185112345', '012345678', '12345678', '1234', '31012345', '31012346'];

/** Every list of so many people begins elsewhere in the products of these. */
function list(seed: number, people: number): Member['fields'][] {
  return Array.from({ length: people }, (_, index) => {
    const at = (index + seed) * 7919;
    return {
      ho_ten: NAMES[at % NAMES.length],
      ngay_sinh: BIRTHS[Math.floor(at / 3) % BIRTHS.length],
      so_cccd: index % 3 === 0 ? NUMBERS[Math.floor(at / 5) % NUMBERS.length] : undefined,
      so_the: index % 4 === 0 ? NUMBERS[Math.floor(at / 11) % NUMBERS.length] : undefined,
    };
  });
}

/** Rows with somebody else of the same key. */
function rowsSharing(all: Member['fields'][], keyOf: (fields: Member['fields']) => string | undefined) {
  return all.flatMap((fields, index) => {
    const key = keyOf(fields);
    const isShared = all.some((other, at) => at !== index && key !== undefined && keyOf(other) === key);
    return isShared ? [index + 2] : [];
  });
}

const shaped = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

describe('what two people share', () => {
  it.each([2, 9, 40, 150])('is found in lists of %i people, and nothing else', (people) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const all = list(seed, people);
      const members = all.map((fields) =>
        Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      );
      const { findings } = checkRoster(contextOf({ title: '', members }), RULES);
      const rowsOf = (rule: string, field?: string) =>
        findings
          .filter((finding) => finding.rule === rule && (field === undefined || finding.field === field))
          .map(({ row }) => row);
      expect(rowsOf('L4-DUP-001', 'so_cccd')).toEqual(
        rowsSharing(all, ({ so_cccd }) => shaped(so_cccd, /^\d{9}(?:\d{3})?$/)),
      );
      expect(rowsOf('L4-DUP-001', 'so_the')).toEqual(
        rowsSharing(all, ({ so_the }) => shaped(so_the, /^\d{8}(?:\d{4})?$/)),
      );
      const sameNumber = (row: number) => all[row - 2]?.so_cccd;
      const byName = rowsSharing(all, ({ ho_ten, ngay_sinh }) =>
        ngay_sinh === '1985' ? undefined : `${fold(String(ho_ten))} ${String(ngay_sinh)}`,
      );
      const found = rowsOf('L4-DUP-002');
      expect(byName.filter((row) => sameNumber(row) === undefined)).toEqual(
        found.filter((row) => row !== null && sameNumber(row) === undefined),
      );
      expect(found.filter((row) => row !== null && !byName.includes(row))).toEqual([]);
    }
  });
});
