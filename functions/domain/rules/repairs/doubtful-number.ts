/**
 * Zeros given back to a number are only as sure as what it then says: a personal number names the province, the sex and the year of
 * birth, and where the row says otherwise other digits may have been lost.
 */
import { ABROAD, PROVINCES_OF_BIRTH } from '../law/provinces.ts';
import { PERSONAL } from '../law/personal-number.ts';
import { saidBy } from '../helpers/number-against-row.ts';
import type { Member } from '../../roster/shape/member.ts';

/** The number that would be written contradicts the row, or is no number of anybody. */
export function contradictsRow(number: unknown, member: Member | undefined): boolean {
  if (typeof number !== 'string' || !PERSONAL.test(number)) return false;
  const province = number.slice(0, 3);
  if (!PROVINCES_OF_BIRTH.has(province) && province < ABROAD) return true;
  const { gioi_tinh: sex, ngay_sinh: birth } = member?.fields ?? {};
  const said = saidBy(number);
  return (
    (sex !== undefined && sex !== said.sex) || (typeof birth === 'string' && !birth.startsWith(said.year))
  );
}
