/** Every rule, in the order in which they run: what is wrong in a cell first, so that rules that build on the cell can wait. */
import type { Rule } from './record/rule.ts';
import { ACROSS_UNIT_RULES } from './units/across-units.ts';
import { ADMISSION_RULES } from './row/admission.ts';
import { AGE_RULES } from './row/ages.ts';
import { BADGE_RULES } from './row/badge.ts';
import { BRANCH_POST_RULES } from './sheet/branch-posts.ts';
import { CHANGE_RULES } from './previous/changes.ts';
import { CODE_RULES } from './cell/codes.ts';
import { COLUMN_RULES } from './header/columns.ts';
import { DATE_COLUMN_RULES } from './cell/date-columns.ts';
import { DATE_RULES } from './row/dates.ts';
import { DITTO_RULES } from './cell/dittos.ts';
import { DUPLICATE_RULES } from './sheet/duplicates.ts';
import { FILLED_DOWN_RULES } from './sheet/filled-down.ts';
import { FORM_RULES } from './forms/forms.ts';
import { IDENTITY_RULES } from './cell/identity.ts';
import { KNOWN_NUMBER_RULES } from './submission/known-numbers.ts';
import { LAYOUT_RULES } from './file/layout.ts';
import { OTHER_LIST_RULES } from './file/other-list.ts';
import { LEAVING_RULES } from './row/leaving.ts';
import { LIFE_RULES } from './row/life.ts';
import { LOOK_ALIKE_RULES } from './cell/look-alikes.ts';
import { LONG_AGO_RULES } from './row/long-ago.ts';
import { NOT_COMPUTED_RULES } from './cell/not-computed.ts';
import { NAME_RULES } from './cell/names.ts';
import { NEAR_DUPLICATE_RULES } from './sheet/near-duplicates.ts';
import { NUMBER_AT_REST_RULES } from './cell/numbers-at-rest.ts';
import { NUMBER_AGAINST_ROW_RULES } from './cell/number-against-row.ts';
import { OLD_FONT_RULES } from './cell/old-fonts.ts';
import { ORGANISATION_RULES } from './sheet/organisation.ts';
import { PERSONAL_NUMBER_RULES } from './cell/personal-number.ts';
import { POST_RULES } from './row/posts.ts';
import { PREVIOUS_RULES } from './previous/previous.ts';
import { PROBATION_RULES } from './row/probation.ts';
import { SHARED_VALUE_RULES } from './sheet/shared-values.ts';
import { STATUS_RULES } from './row/status.ts';
import { SUBMISSION_RULES } from './submission/submission.ts';
import { TEMPORARY_RULES } from './row/temporary.ts';
import { TEXT_RULES } from './cell/text.ts';
import { TOTAL_RULES } from './sheet/totals.ts';
import { TYPING_RULES } from './cell/typing.ts';
import { VALUE_RULES } from './cell/values.ts';
import { SIZE_RULES } from './file/size.ts';
import { WRONG_UNIT_RULES } from './submission/wrong-unit.ts';
import { NUMBERING_RULES } from './sheet/numbering.ts';
import { LEFT_OPEN_RULES } from './sheet/left-open.ts';
import { OPEN_COLUMN_RULES } from './header/open-column.ts';
import { FACT_RULES } from './cell/facts.ts';
import { NAME_AND_SEX_RULES } from './row/name-and-sex.ts';
import { beforeFounding, impossibleDate, tooOld } from './cell/possible-dates.ts';
import { NUMBERS_OUT_OF_STEP_RULES } from './sheet/numbers-out-of-step.ts';
import { CARD_NUMBER_RULES } from './row/card-number.ts';
import { RESIDENCE_RULES } from './row/residence.ts';
import { YEAR_RULES } from './cell/years.ts';
import { GONE_RULES } from './sheet/gone.ts';
import { OPEN_STATUS_RULES } from './row/open-status.ts';
import { LEAVING_DAY_RULES } from './row/leaving-day.ts';
import { POST_COLUMN_RULES } from './header/posts.ts';
import { READ_OTHERWISE_RULES } from './cell/read-otherwise.ts';
import { STATE_RULES } from './cell/states.ts';

/** With those that run no more, whose findings may still rest somewhere. */
const ALL: readonly Rule[] = [
  ...COLUMN_RULES,
  ...POST_COLUMN_RULES,
  ...SIZE_RULES,
  ...NUMBERING_RULES,
  ...LEFT_OPEN_RULES,
  ...LAYOUT_RULES,
  ...OPEN_COLUMN_RULES,
  ...FACT_RULES,
  ...OTHER_LIST_RULES,
  ...DITTO_RULES,
  ...OLD_FONT_RULES,
  ...LOOK_ALIKE_RULES,
  ...TEXT_RULES,
  ...NOT_COMPUTED_RULES,
  ...VALUE_RULES,
  ...DATE_COLUMN_RULES,
  ...YEAR_RULES,
  ...CODE_RULES,
  ...STATE_RULES,
  ...READ_OTHERWISE_RULES,
  ...TYPING_RULES,
  ...NAME_RULES,
  ...NAME_AND_SEX_RULES,
  impossibleDate,
  ...DATE_RULES,
  ...AGE_RULES,
  beforeFounding,
  ...ADMISSION_RULES,
  ...IDENTITY_RULES,
  ...NUMBER_AT_REST_RULES,
  ...NUMBER_AGAINST_ROW_RULES,
  ...NUMBERS_OUT_OF_STEP_RULES,
  ...PERSONAL_NUMBER_RULES,
  ...CARD_NUMBER_RULES,
  ...STATUS_RULES,
  ...OPEN_STATUS_RULES,
  ...LONG_AGO_RULES,
  ...PROBATION_RULES,
  ...POST_RULES,
  tooOld,
  ...LIFE_RULES,
  ...BADGE_RULES,
  ...TEMPORARY_RULES,
  ...LEAVING_RULES,
  ...LEAVING_DAY_RULES,
  ...GONE_RULES,
  ...DUPLICATE_RULES,
  ...NEAR_DUPLICATE_RULES,
  ...SHARED_VALUE_RULES,
  ...TOTAL_RULES,
  ...FILLED_DOWN_RULES,
  ...BRANCH_POST_RULES,
  ...ORGANISATION_RULES,
  ...RESIDENCE_RULES,
  ...ACROSS_UNIT_RULES,
  ...PREVIOUS_RULES,
  ...CHANGE_RULES,
  ...FORM_RULES,
  ...SUBMISSION_RULES,
  ...KNOWN_NUMBER_RULES,
  ...WRONG_UNIT_RULES,
];

export const RULES: readonly Rule[] = ALL.filter(({ deprecated }) => deprecated === undefined);

const BY_ID: ReadonlyMap<string, Rule> = new Map(ALL.map((rule) => [rule.id, rule]));

/** Also one that runs no more; undefined for an id that no rule has. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}
