/** The years of membership for which there are Party badges. */
import type { Citation } from '../record/rule.ts';
import { charter } from './regulations.ts';

/** 45 to 90 stand in the statistical form; 30 and 40 were not seen in a text. */
export const BADGE_YEARS: readonly number[] = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

/** The weak and the very old may get theirs a year early. */
export const BADGE_EARLY_MONTHS = 12;

export const BADGE_SOURCES: readonly Citation[] = [
  charter('Điều 5'),
  { document: '12-HD/BTCTW', clause: 'Huy hiệu Đảng', from: '2022-01-18', verified: 'unverified' },
];
