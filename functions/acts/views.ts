/** Domain records as they travel. */
import type { Coverage } from '../domain/submissions/coverage.ts';
import type { UnitAsOf } from '../domain/units/unit.ts';
import type * as wire from '../wire/shared.ts';

export const unitRef = ({ id, name }: Pick<UnitAsOf, 'id' | 'name'>) => ({ id, name });

/** `notComputed`: units whose statistics cannot be read; where there is none, nothing is said of them. */
export function coverageView(
  { missing, late, onOld, ...coverage }: Coverage,
  notComputed: readonly UnitAsOf[],
): wire.Coverage {
  return {
    ...coverage,
    missing: missing.map(unitRef),
    late: late.map(unitRef),
    ...(onOld.length === 0 ? {} : { onOld: onOld.map(unitRef) }),
    ...(notComputed.length === 0 ? {} : { notComputed: notComputed.map(unitRef) }),
  };
}
