/** What is said of a count that does not cover everybody: a unit without it is named, and where none has it nothing is known. */
import { share } from '../../language/number.ts';
import { notComputedNote } from '../detail-figures.ts';
import type { Computed } from './definition.ts';
import { peopleIn, type DatedCount } from './dated-counts.ts';

export function unknownOf({
  notComputed,
}: Pick<DatedCount, 'notComputed'>): Pick<Computed, 'notComputed' | 'note'> {
  const note = notComputedNote({ notComputed });
  return notComputed.length === 0 ? {} : { notComputed, ...(note === undefined ? {} : { note }) };
}

/** People in some rows, among some or all: of the same units. */
export function ofBlock(counted: DatedCount, rows: readonly string[], among?: readonly string[]): Computed {
  const said = unknownOf(counted);
  if (counted.known === 0) return { value: null, ...said };
  const value = peopleIn(counted, rows);
  return { value, ...share(value, peopleIn(counted, among)), ...said };
}
