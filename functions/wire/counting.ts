import * as z from 'zod/mini';
import { COUNTINGS } from '#domain/submissions/review.ts';

/** Which versions a report counts. Left out by a service that knows of no other: what was sent. */
export const Counting = z.optional(z.enum(COUNTINGS));
