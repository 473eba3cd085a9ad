/** Personal numbers that say another sex or year of birth than stands beside them. */
import { PERSONAL } from '../law/personal-number.ts';
import type { Member } from '../../roster/shape/member.ts';
import type { RuleHit } from '../record/rule.ts';
import { tailOf } from './shown.ts';

const SOME = 5;
const MOST_SHARE = 0.5;

/** Digit 4 of a personal number: even for men, odd for women, and two more per century; digits 5 and 6 are the year. */
export function saidBy(number: string): { readonly sex: string; readonly year: string } {
  const digit = Number(number[3]);
  return {
    sex: digit % 2 === 0 ? 'nam' : 'nu',
    year: `${19 + Math.floor(digit / 2)}${number.slice(4, 6)}`,
  };
}

/** Rows whose number says another sex or year, and whether there are so many that the column is what has to be said. */
export function disagreeing(members: readonly Member[]): {
  readonly hits: RuleHit[];
  readonly isColumn: boolean;
} {
  const hits: RuleHit[] = [];
  let numbers = 0;
  for (const { row, fields } of members) {
    const { so_cccd: number, gioi_tinh: sex, ngay_sinh: birth } = fields;
    if (typeof number !== 'string' || !PERSONAL.test(number)) continue;
    numbers += 1;
    const said = saidBy(number);
    const sexDiffers = sex !== undefined && sex !== said.sex;
    const yearDiffers = typeof birth === 'string' && !birth.startsWith(said.year);
    if (!sexDiffers && !yearDiffers) continue;
    const shown = { sex: String(sex ?? ''), birth: String(birth ?? '') };
    const params = { tail: tailOf(number), cardSex: said.sex, cardYear: said.year, ...shown };
    hits.push({ row, field: 'so_cccd', params });
  }
  return { hits, isColumn: hits.length >= SOME && hits.length > numbers * MOST_SHARE };
}
