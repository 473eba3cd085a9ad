/** Every rule, in the order in which they run: what is wrong in a cell first, so that rules that build on the cell can wait. */
import type { Rule } from './rule.ts';
import { ACROSS_UNIT_RULES } from './across-units.ts';
import { ADMISSION_RULES } from './admission.ts';
import { BADGE_RULES } from './badge.ts';
import { BRANCH_POST_RULES } from './branch-posts.ts';
import { CHANGE_RULES } from './changes.ts';
import { CODE_RULES } from './codes.ts';
import { COLUMN_RULES } from './columns.ts';
import { DATE_COLUMN_RULES } from './date-columns.ts';
import { AGE_RULES, DATE_RULES } from './dates.ts';
import { DITTO_RULES } from './dittos.ts';
import { DUPLICATE_RULES } from './duplicates.ts';
import { FILLED_DOWN_RULES } from './filled-down.ts';
import { FORM_RULES } from './forms.ts';
import { IDENTITY_RULES } from './identity.ts';
import { LAYOUT_RULES } from './layout.ts';
import { LEAVING_RULES } from './leaving.ts';
import { LIFE_RULES } from './life.ts';
import { LOOK_ALIKE_RULES } from './look-alikes.ts';
import { OLD_FONT_RULES } from './old-fonts.ts';
import { ORGANISATION_RULES } from './organisation.ts';
import { PERSONAL_NUMBER_RULES } from './personal-number.ts';
import { POST_RULES } from './posts.ts';
import { PREVIOUS_RULES } from './previous.ts';
import { PROBATION_RULES } from './probation.ts';
import { SHARED_VALUE_RULES } from './shared-values.ts';
import { STATUS_RULES } from './status.ts';
import { SUBMISSION_RULES } from './submission.ts';
import { TEMPORARY_RULES } from './temporary.ts';
import { TEXT_RULES } from './text.ts';
import { TOTAL_RULES } from './totals.ts';
import { TYPING_RULES } from './typing.ts';
import { VALUE_RULES } from './values.ts';
import { WHOLE_LIST_RULES } from './whole-list.ts';
import { YEAR_RULES } from './years.ts';

/** With those that run no more, whose findings may still rest somewhere. */
const ALL: readonly Rule[] = [
  ...COLUMN_RULES,
  ...WHOLE_LIST_RULES,
  ...LAYOUT_RULES,
  ...DITTO_RULES,
  ...OLD_FONT_RULES,
  ...LOOK_ALIKE_RULES,
  ...TEXT_RULES,
  ...VALUE_RULES,
  ...DATE_COLUMN_RULES,
  ...YEAR_RULES,
  ...CODE_RULES,
  ...TYPING_RULES,
  ...IDENTITY_RULES,
  ...PERSONAL_NUMBER_RULES,
  ...DATE_RULES,
  ...AGE_RULES,
  ...ADMISSION_RULES,
  ...STATUS_RULES,
  ...PROBATION_RULES,
  ...POST_RULES,
  ...LIFE_RULES,
  ...BADGE_RULES,
  ...TEMPORARY_RULES,
  ...LEAVING_RULES,
  ...DUPLICATE_RULES,
  ...SHARED_VALUE_RULES,
  ...TOTAL_RULES,
  ...FILLED_DOWN_RULES,
  ...BRANCH_POST_RULES,
  ...ORGANISATION_RULES,
  ...ACROSS_UNIT_RULES,
  ...PREVIOUS_RULES,
  ...CHANGE_RULES,
  ...FORM_RULES,
  ...SUBMISSION_RULES,
];

export const RULES: readonly Rule[] = ALL.filter(({ deprecated }) => deprecated === undefined);

const BY_ID: ReadonlyMap<string, Rule> = new Map(ALL.map((rule) => [rule.id, rule]));

/** Also one that runs no more; undefined for an id that no rule has. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}
