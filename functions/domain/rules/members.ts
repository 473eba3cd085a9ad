/** The list of a branch's members, whole. */
import { MEMBERS } from '../roster/fields/members.ts';
import { EXIT_REASONS } from '../submissions/exits.ts';
import { RULES, ruleOf } from './catalogue.ts';
import type { ListKind } from './list-kind.ts';

export const MEMBER_LIST: ListKind = { ...MEMBERS, rules: RULES, ruleOf, exits: EXIT_REASONS };
