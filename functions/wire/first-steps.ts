/** What an organisation that begins still lacks. */
import * as z from 'zod/mini';

export const FIRST_STEPS = ['units', 'people', 'periods', 'plans', 'rosters'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** GET units/{unit}/first-steps: those left, in their order; none of an organisation that was there before its ledgers. */
export const FirstStepsResponse = z.object({ left: z.array(z.enum(FIRST_STEPS)) });
export type FirstStepsResponse = z.infer<typeof FirstStepsResponse>;
