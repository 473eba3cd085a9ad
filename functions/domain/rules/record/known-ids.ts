/** Ids of the rules that other code refers to: whoever repairs what a rule found, or answers for it, names the rule by these. */

export const EXIT_MISSING = 'L7-EXIT-001';
/** Something about a person stands otherwise than in the last version, or backwards, or not any more. */
export const CHANGED_FACTS: ReadonlySet<string> = new Set([
  'L7-PERSON-001',
  'L7-FIX-001',
  'L7-FIX-002',
  'L7-FIX-004',
  'L7-FIX-005',
  'L7-FIX-006',
  'L7-FIX-007',
  'L7-BACK-001',
  'L7-BACK-002',
  'L7-LOST-001',
]);
export const ADMITTED_TOO_YOUNG = 'L3-AGE-001';
export const NUMBER_NOT_KNOWN = 'L9-NUM-001';
export const NUMBER_TWICE = 'L4-DUP-001';
export const OFFICIAL_DATE = 'L3-PROB-001';
export const RECEIVED_ELSEWHERE = 'L6-CAN-003';
export const OLD_FONT = 'L2-TXT-001';
export const LOOK_ALIKE = 'L2-TXT-002';
export const DAMAGED_TEXT = 'L2-TXT-004';
export const MIXED_FONTS = 'L2-TXT-005';
export const ODD_SPACES = 'L2-TXT-006';
export const NOT_COMPOSED = 'L2-TXT-007';
export const FULL_WIDTH = 'L2-TXT-008';
export const NAME_CASE = 'L2-TXT-009';
export const UNREADABLE_DATE = 'L2-TYPE-001';
export const SHORTENED_NUMBER = 'L2-ID-002';
export const LETTER_DIGITS = 'L2-ID-009';
export const LOST_ZEROS = 'L2-ID-005';
export const DECISIVE_CODE = 'L2-CODE-001';
export const ASKED_CODE = 'L2-CODE-003';
export const CLASS_AS_DATE = 'L2-CODE-005';
export const TWO_MEANINGS = 'L2-CODE-006';
export const TWO_DIGIT_YEAR = 'L2-DATE-005';
export const YEAR_AS_DAY = 'L2-DATE-007';
export const PERHAPS_SWAPPED = 'L2-DATE-008';
export const READ_MONTH_FIRST = 'L2-DATE-009';
export const DITTO_READ = 'L2-DITTO-001';
