/**
 * Pieces that several messages share. zod/mini, as a namespace everywhere in what the pane loads: a bundler then leaves out
 * what is not used, while the `z` that the package also exports brings every language and the JSON-schema code (400 KB).
 */
import * as z from 'zod/mini';

/** The pane's content security policy forbids `new Function`, which zod probes for unless told not to. */
z.config({ jitless: true });

export const Id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const Count = z.int().check(z.gte(0));
export const Bilingual = z.object({ vi: z.string(), en: z.string() });
export const PeriodId = Id;

export const Period = z.object({
  id: PeriodId,
  label: Bilingual,
  from: IsoDate,
  to: IsoDate,
  /** The last day for sending, where one is set. */
  due: z.optional(IsoDate),
});

export const PersonRef = z.object({ id: Id, name: z.string() });

export const UnitRef = z.object({ id: Id, name: z.string() });

/** Who has sent for the period, of those who keep a roster. Sets, not clicks: never more than 100%. */
export const Coverage = z.object({
  period: Period,
  sent: Count,
  expected: Count,
  missing: z.array(UnitRef),
  /** Of those who have sent: who did so only after the period's due date. */
  late: z.array(UnitRef),
  /**
   * Units that merged or split and of which not all have sent since: they count with what was sent before. Left out where there is none.
   */
  onOld: z.optional(z.array(UnitRef)),
  /** Units whose statistics cannot be read: in no sum and no coverage. Left out where there is none. */
  notComputed: z.optional(z.array(UnitRef)),
});
export type Coverage = z.infer<typeof Coverage>;

/** Which rules judged: a version for people, and a hash over the rules themselves. */
export const Ruleset = z.object({ version: z.string(), hash: z.string() });
export type Ruleset = z.infer<typeof Ruleset>;
