/** The list of candidates: in a part of its own, which nobody loads whose office has not opened it. */
import { CANDIDATE_LIST } from '#domain/rules/candidates.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';

export const LIST: ListKind = CANDIDATE_LIST;
