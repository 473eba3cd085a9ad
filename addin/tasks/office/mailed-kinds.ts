/**
 * Where files come by e-mail, lists of every kind come. Loaded once there are files: nobody else of an office needs these rules.
 * What a clerk's own check looks at besides is not asked: it stops no list, and an office reads nobody's other lists for it.
 */
import { CANDIDATE_LIST } from '#domain/rules/candidates.ts';
import { GRADING_LIST } from '#domain/rules/gradings.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import { MEMBER_LIST } from '#domain/rules/members.ts';

/** That of members first. */
export const MAILED_KINDS: readonly ListKind[] = [MEMBER_LIST, CANDIDATE_LIST, GRADING_LIST];
