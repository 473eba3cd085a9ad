/** Classes of a unit and everything below it over a span, as its office's ledger has them. Counts only: nothing here is about one person. */
import { decide } from '../domain/access/grants.ts';
import { classFigures } from '../domain/classes/class-figures.ts';
import { CLASS_LEDGER, classRowsOf } from '../domain/classes/class-ledger.ts';
import type { ClassRow } from '../domain/classes/class-ledger.ts';
import { isWholeDate } from '../domain/language/date.ts';
import { FEW } from '../domain/statistics/disclosure/table.ts';
import { lineOf } from '../domain/units/stretches.ts';
import { rootOf } from '../domain/units/tree.ts';
import type { ClassesResponse } from '../wire/classes.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { UnitContext } from './context.ts';
import { unitRef } from './views.ts';

/** `call.day`: the last day of the span. Classes of a unit that has ended are where its people are now. */
export async function classesBelow(call: UnitContext, from: string): Promise<ClassesResponse> {
  const { services, tree, unit, day, person } = call;
  if (!isWholeDate(from) || from > day) throw new ProblemError('invalid-request', { where: 'from' });
  const { directory } = services.storage;
  const [state, grants] = await Promise.all([
    directory.ledger(rootOf(tree, unit.id), CLASS_LEDGER.id),
    directory.grantsOf(person.id),
  ]);
  const rows = classRowsOf(state).filter((row) => lineOf(tree, row.unit).includes(unit.id));
  const readsRows = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  // Of one class at a time, whatever the span and the unit: so no two answers can be subtracted down to a few people.
  const isOpen = ({ participants = FEW }: ClassRow) => readsRows || participants === 0 || participants >= FEW;
  return {
    unit: unitRef(unit),
    from,
    to: day,
    kinds: classFigures(rows, { from, to: day }, isOpen).map((each) => ({
      ...each,
      forWhom: [...each.forWhom],
      totals: [...each.totals],
    })),
  };
}
