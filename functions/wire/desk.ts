/** GET units/{unit}/desk?asOf, of another kind units/{unit}/{kind}/desk: where the list of each unit below stands for the period, and what came of it. No personal data of members. */
import * as z from 'zod/mini';
import { DESK_STATES } from '#domain/submissions/desk-states.ts';
import { Count, Coverage, Id, IsoDate, UnitRef } from './shared.ts';

export const DeskUnit = z.object({
  unit: Id,
  name: z.string(),
  /** The name of the unit right above it, where another one of the organisation has the same name as it. */
  under: z.optional(z.string()),
  /** From right below the unit that was asked for down to the one it hangs under; none where it hangs under that unit itself. */
  above: z.array(Id),
  state: z.enum(DESK_STATES),
  /** Of a request to correct that waits: how many places, and since when. */
  asked: z.optional(z.object({ places: Count, at: z.string() })),
  /** It asks for closed figures to be reopened, so that its newest version counts: since when. */
  reopening: z.optional(z.string()),
  /** What counts of it is of before the period, or of before a merger or split. */
  onOld: z.optional(z.literal(true)),
  /**
   * It came of a merger or a split, and until these send, the lists of before count in place of what it sends; itself among them: it has
   * sent nothing since.
   */
  waitsFor: z.optional(z.array(UnitRef)),
  /** Sent only after the period's due date. */
  late: z.optional(z.literal(true)),
  /** The newest version, whether it counts or not; 0 where nothing was ever sent. */
  version: Count,
  /** The version that counts, where it is not the newest. */
  counted: z.optional(Count),
  receivedAt: z.nullable(z.string()),
  /** What counts, or will once no other is waited for: its date, its members (whoever its list is of), and what its sender left to look at. */
  rosterDate: z.nullable(IsoDate),
  members: z.nullable(Count),
  warnings: z.optional(Count),
  /** How that came from the version before; left out of a first one, and where it was not kept. */
  movement: z.optional(z.object({ before: Count, entries: Count, exits: Count })),
  /** Of a list whose people take steps, where they stand: together they are `members`. Left out where nothing counts, or that was not kept. */
  stages: z.optional(z.object({ pool: Count, decided: Count, admitted: Count, ended: Count })),
  /** Whom to ask, as the ledger of units says. */
  contact: z.optional(z.string()),
  telephone: z.optional(z.string()),
  mail: z.optional(z.string()),
});
export type DeskUnit = z.infer<typeof DeskUnit>;

export const DeskResponse = z.object({
  unit: UnitRef,
  asOf: IsoDate,
  /** The day on which it was asked, as the service counts days. */
  today: IsoDate,
  coverage: Coverage,
  /** In tree order. */
  units: z.array(DeskUnit),
  /** Those that `above` names, in tree order. */
  parents: z.array(UnitRef),
  /** Kinds of lists beyond members that are opened for some unit below, by their ids. Left out where none is. */
  lists: z.optional(z.array(z.string())),
});
export type DeskResponse = z.infer<typeof DeskResponse>;
