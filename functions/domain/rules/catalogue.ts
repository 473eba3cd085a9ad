/** Every rule, in the order in which they run: what is wrong in a cell first, so that rules that build on the cell can wait. */
import type { Rule } from './rule.ts';
import { ACROSS_UNIT_RULES } from './families/across-units.ts';
import { ADMISSION_RULES } from './families/admission.ts';
import { AGE_RULES } from './families/ages.ts';
import { BADGE_RULES } from './families/badge.ts';
import { BRANCH_POST_RULES } from './families/branch-posts.ts';
import { CHANGE_RULES } from './families/changes.ts';
import { CODE_RULES } from './families/codes.ts';
import { COLUMN_RULES } from './families/columns.ts';
import { DATE_COLUMN_RULES } from './families/date-columns.ts';
import { DATE_RULES } from './families/dates.ts';
import { DITTO_RULES } from './families/dittos.ts';
import { DUPLICATE_RULES } from './families/duplicates.ts';
import { FILLED_DOWN_RULES } from './families/filled-down.ts';
import { FORM_RULES } from './families/forms.ts';
import { IDENTITY_RULES } from './families/identity.ts';
import { LAYOUT_RULES } from './families/layout.ts';
import { OTHER_LIST_RULES } from './families/other-list.ts';
import { LEAVING_RULES } from './families/leaving.ts';
import { LIFE_RULES } from './families/life.ts';
import { LOOK_ALIKE_RULES } from './families/look-alikes.ts';
import { LONG_AGO_RULES } from './families/long-ago.ts';
import { NAME_RULES } from './families/names.ts';
import { NEAR_DUPLICATE_RULES } from './families/near-duplicates.ts';
import { NUMBER_AGAINST_ROW_RULES } from './families/number-against-row.ts';
import { OLD_FONT_RULES } from './families/old-fonts.ts';
import { ORGANISATION_RULES } from './families/organisation.ts';
import { PERSONAL_NUMBER_RULES } from './families/personal-number.ts';
import { POST_RULES } from './families/posts.ts';
import { PREVIOUS_RULES } from './families/previous.ts';
import { PROBATION_RULES } from './families/probation.ts';
import { SHARED_VALUE_RULES } from './families/shared-values.ts';
import { STATUS_RULES } from './families/status.ts';
import { SUBMISSION_RULES } from './families/submission.ts';
import { TEMPORARY_RULES } from './families/temporary.ts';
import { TEXT_RULES } from './families/text.ts';
import { TOTAL_RULES } from './families/totals.ts';
import { TYPING_RULES } from './families/typing.ts';
import { VALUE_RULES } from './families/values.ts';
import { WHOLE_LIST_RULES } from './families/whole-list.ts';
import { WRONG_UNIT_RULES } from './families/wrong-unit.ts';
import { YEAR_RULES } from './families/years.ts';

/** With those that run no more, whose findings may still rest somewhere. */
const ALL: readonly Rule[] = [
  ...COLUMN_RULES,
  ...WHOLE_LIST_RULES,
  ...LAYOUT_RULES,
  ...OTHER_LIST_RULES,
  ...DITTO_RULES,
  ...OLD_FONT_RULES,
  ...LOOK_ALIKE_RULES,
  ...TEXT_RULES,
  ...VALUE_RULES,
  ...DATE_COLUMN_RULES,
  ...YEAR_RULES,
  ...CODE_RULES,
  ...TYPING_RULES,
  ...NAME_RULES,
  ...DATE_RULES,
  ...AGE_RULES,
  ...ADMISSION_RULES,
  ...IDENTITY_RULES,
  ...NUMBER_AGAINST_ROW_RULES,
  ...PERSONAL_NUMBER_RULES,
  ...STATUS_RULES,
  ...LONG_AGO_RULES,
  ...PROBATION_RULES,
  ...POST_RULES,
  ...LIFE_RULES,
  ...BADGE_RULES,
  ...TEMPORARY_RULES,
  ...LEAVING_RULES,
  ...DUPLICATE_RULES,
  ...NEAR_DUPLICATE_RULES,
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
  ...WRONG_UNIT_RULES,
];

export const RULES: readonly Rule[] = ALL.filter(({ deprecated }) => deprecated === undefined);

const BY_ID: ReadonlyMap<string, Rule> = new Map(ALL.map((rule) => [rule.id, rule]));

/** Also one that runs no more; undefined for an id that no rule has. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}
