/** The list of a class's participants: rules for every kind of list, and those on who was there and who was not. */
import { CLASS_LISTS } from '../roster/fields/class-lists.ts';
import { ATTENDANCE_RULES } from './candidate/class.ts';
import { RULES, ruleOf } from './catalogue.ts';
import { FOR_EVERY_KIND, rulesFor, type ListKind } from './list-kind.ts';
import type { Rule } from './record/rule.ts';

/** Whoever holds a class answers for nobody's papers: what asks for a reason elsewhere is only said. */
const withoutReasons = (rule: Rule): Rule => (rule.gate === 'justify' ? { ...rule, gate: 'none' } : rule);

const own = rulesFor(CLASS_LISTS, [
  ...RULES.filter(({ id }) => FOR_EVERY_KIND.test(id)),
  ...ATTENDANCE_RULES,
]).map(withoutReasons);
const OWN = new Map(own.map((rule) => [rule.id, rule]));

export const CLASS_LIST: ListKind = {
  ...CLASS_LISTS,
  rules: own,
  ruleOf: (id) => OWN.get(id) ?? ruleOf(id),
  // It is sent whole and compared with nothing.
  exits: [],
};
