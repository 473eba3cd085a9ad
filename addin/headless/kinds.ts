/** Which kinds of lists a command may be asked about, by the word for them. */
import { CANDIDATE_LIST } from '#domain/rules/candidates.ts';
import { GRADING_LIST } from '#domain/rules/gradings.ts';
import type { ListKind } from '#domain/rules/list-kind.ts';
import { MEMBER_LIST } from '#domain/rules/members.ts';

const LISTS: readonly ListKind[] = [MEMBER_LIST, CANDIDATE_LIST, GRADING_LIST];

const KINDS: ReadonlyMap<string, ListKind> = new Map(LISTS.map((kind) => [kind.id, kind]));

export const kindNamed = (word: string): ListKind | undefined => KINDS.get(word);
