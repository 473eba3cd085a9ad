/** Every rule, in the order in which they run: what is wrong in a cell first, so that rules that build on the cell can wait. */
import type { Rule } from './rule.ts';
import { CHANGE_RULES } from './changes.ts';
import { CODE_RULES } from './codes.ts';
import { COLUMN_RULES } from './columns.ts';
import { DATE_COLUMN_RULES } from './date-columns.ts';
import { AGE_RULES, DATE_RULES } from './dates.ts';
import { DUPLICATE_RULES } from './duplicates.ts';
import { FORM_RULES } from './forms.ts';
import { IDENTITY_RULES } from './identity.ts';
import { LOOK_ALIKE_RULES } from './look-alikes.ts';
import { OLD_FONT_RULES } from './old-fonts.ts';
import { PREVIOUS_RULES } from './previous.ts';
import { STATUS_RULES } from './status.ts';
import { SUBMISSION_RULES } from './submission.ts';
import { TEXT_RULES } from './text.ts';
import { VALUE_RULES } from './values.ts';
import { YEAR_RULES } from './years.ts';

export const RULES: readonly Rule[] = [
  ...COLUMN_RULES,
  ...OLD_FONT_RULES,
  ...LOOK_ALIKE_RULES,
  ...TEXT_RULES,
  ...VALUE_RULES,
  ...DATE_COLUMN_RULES,
  ...YEAR_RULES,
  ...CODE_RULES,
  ...IDENTITY_RULES,
  ...DATE_RULES,
  ...AGE_RULES,
  ...STATUS_RULES,
  ...DUPLICATE_RULES,
  ...PREVIOUS_RULES,
  ...CHANGE_RULES,
  ...FORM_RULES,
  ...SUBMISSION_RULES,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** undefined for an id that no rule has. */
export function ruleOf(id: string): Rule | undefined {
  return BY_ID.get(id);
}
