/** A plan that was changed afterwards says so wherever it is printed: "sửa 240 → 230 ngày 05/10/2023". */
import type { Bilingual } from '../language/bilingual.ts';
import { formatDate } from '../language/date.ts';
import { formatCount } from '../language/number.ts';
import type { RowHistory } from '../ledgers/log.ts';
import { dayOfInstant } from '../units/days.ts';
import type { PlanChange } from './plan.ts';

/** Of the quantity alone, in the order in which they were saved; what was first written is no change. */
export function planHistory({ entries }: RowHistory): PlanChange[] {
  const changes: PlanChange[] = [];
  let last: number | undefined;
  for (const { values, at } of entries) {
    const quantity = values['quantity'];
    if (typeof quantity !== 'number') continue;
    if (last !== undefined && last !== quantity && at !== undefined) {
      changes.push({ before: last, after: quantity, on: dayOfInstant(at) });
    }
    last = quantity;
  }
  return changes;
}

/** "sửa 240 → 230 ngày 05/10/2023"; undefined where nothing was changed. */
export function changesText(changes: readonly PlanChange[]): Bilingual | undefined {
  if (changes.length === 0) return undefined;
  const said = changes.map(({ before, after, on }) => {
    const step = `${formatCount(before)} → ${formatCount(after)}`;
    return { vi: `sửa ${step} ngày ${formatDate(on)}`, en: `changed ${step} on ${on}` };
  });
  return { vi: said.map(({ vi }) => vi).join(', '), en: said.map(({ en }) => en).join(', ') };
}

/** One sentence; undefined where nothing was changed. */
export function historyNote(changes: readonly PlanChange[]): Bilingual | undefined {
  const said = changesText(changes);
  return said && { vi: `Chỉ tiêu ${said.vi}.`, en: `The target was ${said.en}.` };
}
