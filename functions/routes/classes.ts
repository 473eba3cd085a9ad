/** Classes over a span: its first day stands in the path, the last one is what is asked as of. */
import { classesBelow } from '../acts/classes.ts';
import type { UnitCall } from '../http/route.ts';
import type { ClassesResponse } from '../wire/classes.ts';

export const classesFrom = (call: UnitCall): Promise<ClassesResponse> =>
  classesBelow(call, call.params.from ?? '');
