/** The yearly list of gradings of a branch, whole: rules for every kind of list, and its own. */
import { GRADINGS } from '../roster/fields/gradings.ts';
import { EXIT_REASONS } from '../submissions/exits.ts';
import { RULES, ruleOf } from './catalogue.ts';
import { GRADING_RULES } from './grading/own-rules.ts';
import { FOR_EVERY_KIND, rulesFor, type ListKind } from './list-kind.ts';

const OWN = new Map(GRADING_RULES.map((rule) => [rule.id, rule]));

export const GRADING_LIST: ListKind = {
  ...GRADINGS,
  rules: rulesFor(GRADINGS, [...RULES.filter(({ id }) => FOR_EVERY_KIND.test(id)), ...GRADING_RULES]),
  ruleOf: (id) => OWN.get(id) ?? ruleOf(id),
  exits: EXIT_REASONS,
};

export { GRADING_RULES } from './grading/own-rules.ts';
