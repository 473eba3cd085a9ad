/** Increase and decrease: the day of the opening stands in the path, the last day is what is asked as of. */
import { movementsBelow } from '../acts/movements.ts';
import type { UnitCall } from '../http/route.ts';
import type { MovementsResponse } from '../wire/movements.ts';

export const movementsFrom = (call: UnitCall): Promise<MovementsResponse> =>
  movementsBelow(call, call.params.from ?? '');
