/** How the list of a class meets lists of candidates: who stands in one of them, who in none, and who was there. */
import { fold } from '../../language/fold.ts';
import type { NumberedRow } from '../../submissions/new-members.ts';
import type { UnitAsOf } from '../../units/unit.ts';
import { attendanceOf } from './attendance.ts';
import { foundByNameAlone, peopleFinder } from './class-people.ts';

export interface ClassMeeting<R> {
  readonly people: number;
  readonly attended: number;
  readonly absent: number;
  readonly certificates: number;
  readonly matched: number;
  /** Who may be one of several. */
  readonly doubtful: readonly R[];
  /** Whose number cannot be compared with all of theirs: see foundByNameAlone. */
  readonly byNameAlone: number;
  /** In the order in which the list names the units; undefined where it names none of them. */
  readonly unmatched: readonly { readonly unit: UnitAsOf | undefined; readonly people: readonly R[] }[];
}

/** `units`: those whose names the list may mean. A name of several is none of them. */
export function classMeeting<R extends NumberedRow>(
  list: readonly R[],
  candidates: readonly NumberedRow[],
  units: readonly UnitAsOf[],
): ClassMeeting<R> {
  const find = peopleFinder(candidates);
  const isByNameAlone = foundByNameAlone(candidates);
  const unitOf = unitsByName(units);
  const unmatched = new Map<UnitAsOf | undefined, R[]>();
  const doubtful: R[] = [];
  const counts = { people: list.length, attended: 0, absent: 0, certificates: 0, matched: 0, byNameAlone: 0 };
  for (const person of list) {
    const { certificate, outcome } = attendanceOf(person.fields);
    if (certificate) counts.certificates += 1;
    if (outcome === 'vang') counts.absent += 1;
    else if (outcome !== undefined) counts.attended += 1;
    const [found, other] = find(person);
    if (isByNameAlone(person)) counts.byNameAlone += 1;
    if (other) doubtful.push(person);
    else if (found) counts.matched += 1;
    else {
      const unit = unitOf(person.fields.don_vi_ct);
      unmatched.set(unit, [...(unmatched.get(unit) ?? []), person]);
    }
  }
  return { ...counts, doubtful, unmatched: [...unmatched].map(([unit, people]) => ({ unit, people })) };
}

function unitsByName(units: readonly UnitAsOf[]): (name: unknown) => UnitAsOf | undefined {
  const byName = new Map<string, UnitAsOf[]>();
  for (const unit of units) {
    const name = fold(unit.name);
    byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  return (name) => {
    const [found, other] = typeof name === 'string' ? (byName.get(fold(name)) ?? []) : [];
    return other ? undefined : found;
  };
}
