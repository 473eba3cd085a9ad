/** The list of a branch's candidates, whole: rules for every kind of list, and its own. */
import { CANDIDATES } from '../roster/fields/candidates.ts';
import { EXIT_REASONS, type ExitReason } from '../submissions/exits.ts';
import { AFTER_RULES } from './candidate/after.ts';
import { CARE_RULES } from './candidate/care.ts';
import { CLASS_RULES } from './candidate/class.ts';
import { FITNESS_RULES } from './candidate/fitness.ts';
import { HANDED_RULES } from './candidate/handed-over.ts';
import { MEMBER_RULES } from './candidate/member.ts';
import { PAPER_RULES } from './candidate/papers.ts';
import { TAUGHT_RULES } from './candidate/taught.ts';
import { RULES, ruleOf } from './catalogue.ts';
import { FOR_EVERY_KIND, rulesFor, type ListKind } from './list-kind.ts';
import type { Rule } from './record/rule.ts';

export const OWN_RULES: readonly Rule[] = [
  ...FITNESS_RULES,
  ...PAPER_RULES,
  ...CLASS_RULES,
  ...CARE_RULES,
  ...AFTER_RULES,
  ...MEMBER_RULES,
  ...TAUGHT_RULES,
  ...HANDED_RULES,
];
const OWN = new Map(OWN_RULES.map((rule) => [rule.id, rule]));

/** A candidate is no member: nobody is struck off or expelled. */
const EXITS: Readonly<Partial<Record<ExitReason, { readonly vi: string; readonly en: string }>>> = {
  moved: { vi: 'Đã kết nạp, hoặc chuyển nơi khác theo dõi', en: 'Admitted, or handed to another unit' },
  resigned: { vi: 'Thôi theo dõi', en: 'Stopped' },
  died: { vi: 'Từ trần', en: 'Died' },
  mistake: { vi: 'Lần trước nhập nhầm', en: 'Entered by mistake last time' },
  unknown: { vi: 'Chưa rõ, nhờ cấp trên xác minh', en: 'Not known; the office above will find out' },
};

export const CANDIDATE_LIST: ListKind = {
  ...CANDIDATES,
  rules: rulesFor(CANDIDATES, [...RULES.filter(({ id }) => FOR_EVERY_KIND.test(id)), ...OWN_RULES]),
  ruleOf: (id) => OWN.get(id) ?? ruleOf(id),
  exits: EXIT_REASONS.flatMap(({ code }) => {
    const label = EXITS[code];
    return label ? [{ code, label }] : [];
  }),
};
