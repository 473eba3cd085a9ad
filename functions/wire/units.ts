import * as z from 'zod/mini';
import { Id, IsoDate } from './shared.ts';

export const UnitView = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  sector: z.string(),
  parent: z.nullable(Id),
  keepsRoster: z.boolean(),
});

/** GET units/{unit}: the unit and everything below it on a date, parents before children. */
export const UnitsResponse = z.object({ asOf: IsoDate, units: z.array(UnitView) });
export type UnitsResponse = z.infer<typeof UnitsResponse>;
