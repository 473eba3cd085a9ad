/** Lists of the participants of classes: kept by an office, and who of one stands in no list of candidates. */
import * as z from 'zod/mini';
import { LedgerFindingView } from './ledgers.ts';
import { Count, Id, UnitRef } from './shared.ts';

const ClassRef = z.object({ id: Id, name: z.string() });

/** PUT units/{unit}/class-lists/{class}/lists/{list}; wrong: nothing was kept, and why. */
export const ClassListKept = z.object({
  class: ClassRef,
  outcome: z.enum(['kept', 'wrong']),
  people: Count,
  findings: z.array(LedgerFindingView),
});
export type ClassListKept = z.infer<typeof ClassListKept>;

/** GET units/{unit}/class-lists/{class}: how the newest list of a class meets the lists of candidates below its unit. */
export const ClassListResponse = z.object({
  unit: UnitRef,
  class: ClassRef,
  /** 0 where there is no list. */
  people: Count,
  attended: Count,
  absent: Count,
  certificates: Count,
  /** Who stands in one list of candidates, once. */
  matched: Count,
  /** Who may be several people, or stands in the lists of several units. */
  doubtful: Count,
  /** By the unit that the list names; null where it names none that is known below. */
  unmatched: z.array(
    z.object({
      unit: z.nullable(UnitRef),
      people: Count,
      /** Rows of the list; of units whose rows may be read. */
      named: z.array(z.object({ row: Count, name: z.string(), birth: z.string() })),
    }),
  ),
});
export type ClassListResponse = z.infer<typeof ClassListResponse>;
