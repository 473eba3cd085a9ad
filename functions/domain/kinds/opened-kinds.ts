/** Every kind of list beyond that of members, as the service keeps it: its store, its routes and its keys all come from here. */
import { KEPT_CANDIDATES } from './candidates.ts';
import { KEPT_GRADINGS } from './gradings.ts';
import type { KeptKind } from './kept-kind.ts';

export const OPENED_KINDS: readonly KeptKind[] = [KEPT_CANDIDATES, KEPT_GRADINGS];
