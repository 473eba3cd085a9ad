/** Lists of the participants of classes: kept by an office, and who of one stands in no list of candidates. */
import * as z from 'zod/mini';
import { LedgerFindingView } from './ledgers.ts';
import { Count, Id, UnitRef } from './shared.ts';

const ClassRef = z.object({ id: Id, name: z.string() });

/** A person of the list, by its row; of units whose rows may be read. */
const Named = z.object({ row: Count, name: z.string(), birth: z.string() });

/**
 * PUT units/{unit}/class-lists/{class}/lists/{list}, and …/{list}/withdrawn, which makes the one before it count again (people: 0 where there
 * was none); wrong: nothing was kept, and why.
 */
export const ClassListKept = z.object({
  class: ClassRef,
  outcome: z.enum(['kept', 'wrong']),
  people: Count,
  /** In the list whose place it took; left out where there was none, and where it counts already. */
  replaced: z.optional(Count),
  findings: z.array(LedgerFindingView),
});
export type ClassListKept = z.infer<typeof ClassListKept>;

/**
 * GET units/{unit}/class-lists/{class}: how the newest list of a class meets the lists of candidates below its unit. POST …/{class}/meeting:
 * how one would that is not kept.
 */
export const ClassListResponse = z.object({
  unit: UnitRef,
  class: ClassRef,
  /** Whose class it is: the lists below it are looked through. */
  of: UnitRef,
  /** In the list that counts now; 0 where there is none. */
  listed: Count,
  /** In the list that is asked about. */
  people: Count,
  attended: Count,
  absent: Count,
  certificates: Count,
  /** Who stands in one list of candidates, once. */
  matched: Count,
  /** Who may be several people, or stands in the lists of several units. */
  doubtful: Count,
  asked: z.array(Named),
  /** Whose id number was hashed under another key than those of candidates below: they are found by name and birth alone. */
  byNameAlone: Count,
  /** By the unit that the list names; null where it names none that is known below. */
  unmatched: z.array(
    z.object({
      unit: z.nullable(UnitRef),
      people: Count,
      named: z.array(Named),
    }),
  ),
});
export type ClassListResponse = z.infer<typeof ClassListResponse>;
