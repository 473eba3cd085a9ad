/** Every kind of lists that the service keeps, that of members first. */
import type { KeptKind } from './kept-kind.ts';
import { KEPT_MEMBERS } from './members.ts';
import { OPENED_KINDS } from './opened-kinds.ts';

export const KEPT_KINDS: readonly [KeptKind, ...KeptKind[]] = [KEPT_MEMBERS, ...OPENED_KINDS];
