/** The list of gradings: in a part of its own, which nobody loads whose office has not opened it. */
import { GRADING_LIST } from '#domain/rules/gradings.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';

export const LIST: ListKind = GRADING_LIST;
