/**
 * Whom of a sheet somebody else means: by name and the whole date of birth. Who may be one of several, or of whom only a part of the
 * birth is known, is named and nothing is taken over.
 */
import { fold } from '../../language/fold.ts';
import type { Member } from '../../roster/shape/member.ts';

type Fields = Member['fields'];

const WHOLE_DAY = 10;
const nameOf = ({ ho_ten: name }: Fields): string => fold(String(name ?? ''));
const birthOf = ({ ngay_sinh: birth }: Fields): string => String(birth ?? '');

export function foundAmong<Told extends { readonly fields: Fields }>(
  members: readonly Member[],
  people: readonly Told[],
): readonly (Told & { readonly row: number; readonly isDoubtful: boolean })[] {
  const told = new Map<number, Told & { readonly row: number; readonly isDoubtful: boolean }>();
  for (const person of people) {
    const [name, birth] = [nameOf(person.fields), birthOf(person.fields)];
    const found = members.filter(({ fields }) => nameOf(fields) === name && mayBe(birthOf(fields), birth));
    const same = birth.length < WHOLE_DAY ? [] : found.filter(({ fields }) => birthOf(fields) === birth);
    for (const { row } of same.length > 0 ? same : found)
      told.set(row, { ...person, row, isDoubtful: same.length !== 1 || told.has(row) });
  }
  return [...told.values()];
}

/** As much of both births as is known is the same. */
const mayBe = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
