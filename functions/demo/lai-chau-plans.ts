/** What the province planned: its article prints no number, only that more than a thousand were admitted every year, as was set. */
import { formatCount } from '../domain/language/number.ts';
import { distributed } from '../domain/plans/plan-shares.ts';
import type { DemoPlan } from './generator/demand.ts';

const YEARS = [2015, 2016, 2017];
const YEARLY = 1_000;
const PART = {
  vi: 'Số giao cho từng đảng bộ trực thuộc là giả định của bản trình diễn: chia theo số chi bộ',
  en: 'What is assigned to a direct organisation is an assumption of this demo: in proportion to its branches.',
};

const assumed = (value: number) => ({
  vi: `Chỉ tiêu ${formatCount(value)} là giả định: nguồn in “Trung bình mỗi năm toàn tỉnh kết nạp trên 1.000 đảng viên, đạt chỉ tiêu đề ra”`,
  en: `The target of ${formatCount(value)} is an assumption: the source prints "more than 1.000 every year, as was set".`,
});

/** Of the province for each year of the term, and in the last one of each organisation below it. `one`: one in so many. */
export function laiChauPlans(
  province: string,
  direct: readonly { readonly id: string; readonly branches: number }[],
  one: number,
): DemoPlan[] {
  const value = Math.round(YEARLY / one);
  const yearly = (year: number) => ({
    indicator: 'admissions' as const,
    comparison: 'at-least' as const,
    from: `${String(year)}-01-01`,
    to: `${String(year)}-12-31`,
  });
  const shares = distributed(
    value,
    direct.map(({ id, branches }) => ({ id, weight: branches })),
  );
  return [
    ...YEARS.map((year) => ({ ...yearly(year), unit: province, value, assumption: assumed(value) })),
    ...shares.map(({ unit, quantity }) => ({
      ...yearly(2017),
      unit,
      value: quantity,
      assumption: PART,
    })),
  ];
}
