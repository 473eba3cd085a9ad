import * as z from 'zod/mini';

/** Of the package; the manifest has the same. */
export const VERSION = '0.1.0';

/** GET health: which program answers, by which rules and which layout of statistics, and that its store answers too. Nothing else. */
export const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  rules: z.object({ version: z.string(), hash: z.string() }),
  layout: z.number(),
  store: z.literal('ok'),
});
export type Health = z.infer<typeof Health>;
