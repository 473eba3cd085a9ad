/** Every kind of lists that the service keeps, that of members first. */
import { KEPT_CANDIDATES } from './candidates.ts';
import { KEPT_GRADINGS } from './gradings.ts';
import { KEPT_MEMBERS } from './members.ts';

export const KEPT_KINDS = [KEPT_MEMBERS, KEPT_CANDIDATES, KEPT_GRADINGS] as const;
