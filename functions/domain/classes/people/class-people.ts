/**
 * Who of a class's list is who in lists of candidates: by number where both have it, else by name and the whole date of birth. Several who
 * are found are several who are asked about.
 */
import { fold } from '../../language/fold.ts';
import { hashesOf } from '../../submissions/new-members.ts';
import type { NumberedRow } from '../../submissions/new-members.ts';
import { areOthers, keysIn, sharesKey } from '../../submissions/number-hashes.ts';

const NUMBER = 'so_cccd';
const WHOLE_DAY = 10;

/** None where it does not tell one person from another. */
function whoIs({ fields: { ho_ten: name, ngay_sinh: birth } }: NumberedRow): readonly string[] {
  if (typeof name !== 'string' || typeof birth !== 'string' || birth.length !== WHOLE_DAY) return [];
  return [`${birth} ${fold(name)}`];
}

function grouped<R>(rows: readonly R[], keysOf: (row: R) => readonly string[]): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** All of `rows` who may be the person that is asked about. */
export function peopleFinder<R extends NumberedRow>(rows: readonly R[]): (one: NumberedRow) => readonly R[] {
  const byHash = grouped(rows, hashesOf);
  const byWho = grouped(rows, whoIs);
  return (one) => {
    const same = hashesOf(one).flatMap((hash) => byHash.get(hash) ?? []);
    if (same.length > 0) return [...new Set(same)];
    return whoIs(one)
      .flatMap((who) => byWho.get(who) ?? [])
      .filter((row) => !isNamesake(one, row));
  };
}

/**
 * Who of a list has a number that was hashed under another key than that of somebody in `rows`, so that the two cannot be compared: there
 * only name and birth find anybody.
 */
export function foundByNameAlone(rows: readonly NumberedRow[]): (one: NumberedRow) => boolean {
  const numbers = rows.flatMap(({ numbers: all }) => all?.[NUMBER] ?? []);
  // One of each set of keys speaks for the others.
  const known = [...new Map(numbers.map((number) => [keysIn(number, '').join(' '), number])).values()];
  return ({ numbers: all }) => {
    const number = all?.[NUMBER];
    return number !== undefined && known.some((other) => !sharesKey(number, other));
  };
}

/** Of another number. */
function isNamesake({ numbers: one }: NumberedRow, { numbers: other }: NumberedRow): boolean {
  const [a, b] = [one?.[NUMBER], other?.[NUMBER]];
  return a !== undefined && b !== undefined && areOthers(a, b);
}
