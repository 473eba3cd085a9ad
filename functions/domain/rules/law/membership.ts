/** Days and numbers of a membership that no version of the regulations has changed. Those that may change: thresholds.ts. */
import { addMonths } from '../../language/date.ts';
import { VERIFIED_FROM } from './regulations.ts';

/** The day on which the Party was founded. */
export const FOUNDED = '1930-02-03';

/** Điều lệ Đảng, điều 5; before the first verified text as after it. */
export const PROBATION_MONTHS = 12;

/** Working days for the branch to consider a case, before the first verified text as after it. */
export const REVIEW_WORKING_DAYS = 30;

/** A full member for longer has a card (51-CT/TW). */
export const CARD_MONTHS = 12;

/** Whoever was admitted earlier became a full member before the first verified text. */
export const EARLIEST_JUDGED = addMonths(VERIFIED_FROM, -PROBATION_MONTHS) ?? VERIFIED_FROM;
