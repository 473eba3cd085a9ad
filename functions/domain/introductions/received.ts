/**
 * Of whom a list does not say yet that they are handed over, though another unit received them. Nothing of that unit is told but its name and the
 * day of its receipt, which answered for all of an introduction at once.
 */
import { HANDED_OVER, outcomeOf } from '../rules/candidate/way.ts';
import type { FieldValue } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';
import { samePeople } from '../submissions/compare.ts';
import type { RosterRow } from '../submissions/row.ts';
import type { Introduction } from './introduction.ts';

type Person = RosterRow & { readonly fields: Member['fields'] };

/** `people`: as they stood when they were introduced. */
export interface Received extends Pick<Introduction, 'to' | 'stateOn'> {
  readonly people: readonly RosterRow[];
}

export interface HandedElsewhere {
  /** The name of the unit, and the ISO day of its receipt. */
  readonly to: string;
  readonly on: string;
  /** As the list calls them: name and birth. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export const isNotHandedOver = ({ fields }: Pick<Person, 'fields'>): boolean =>
  outcomeOf(fields) !== HANDED_OVER;

/** Each once: by whoever received them last. */
export function handedElsewhere(rows: readonly Person[], received: readonly Received[]): HandedElsewhere[] {
  const open = rows.filter(isNotHandedOver);
  const found = new Map<number, HandedElsewhere>();
  for (const { to, stateOn, people } of received)
    for (const { next } of samePeople(people, open)) {
      const { ho_ten, ngay_sinh } = next.fields;
      const fields = {
        ...(ho_ten !== undefined && { ho_ten }),
        ...(ngay_sinh !== undefined && { ngay_sinh }),
      };
      found.set(next.row, { to: to.name, on: stateOn, fields });
    }
  return [...found.values()];
}
