/**
 * What the bloc of the demonstration planned. Its article prints no plan, only how far two were exceeded and one was reached: every
 * number here is assumed, and says so.
 */
import { distributed } from '../domain/plans/plan-shares.ts';
import type { DemoPlan } from './generator/demand.ts';

/** Handed on of the 230; the rest is kept for who does better than expected. */
const HANDED_ON = 222;

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });

const CURRENT = {
  ...year(2023),
  value: 230,
  assumption: {
    vi: 'Chỉ tiêu 230 là giả định của bản trình diễn: nguồn chỉ in “đạt 63% kế hoạch năm 2023”',
    en: 'The target of 230 is an assumption of this demo: the source prints only "63% of the plan for 2023".',
  },
};

const exceeded = (of: number, value: number) => ({
  ...year(of),
  value,
  assumption: {
    vi: `Chỉ tiêu ${value} là giả định của bản trình diễn: nguồn chỉ in “vượt kế hoạch đề ra trong năm 2021 và năm 2022”`,
    en: `The target of ${value} is an assumption of this demo: the source prints only "over the plans of 2021 and 2022".`,
  },
});

const PART = {
  vi: 'Số giao cho từng đơn vị là giả định của bản trình diễn: chia theo số đảng viên',
  en: 'What is assigned to a unit is an assumption of this demo: in proportion to its members.',
};

/** The bloc's own, then what the units registered and what was assigned to them. */
export function laoCaiPlans(
  root: string,
  units: readonly { readonly id: string; readonly members: number }[],
): DemoPlan[] {
  const indicator = 'admissions' as const;
  const shares = distributed(
    HANDED_ON,
    units.map(({ id, members }) => ({ id, weight: members })),
  );
  // Some registered less than they got, some more.
  const registered = (quantity: number, index: number) => Math.max(quantity + ((index * 7) % 5) - 2, 0);
  return [
    ...[CURRENT, exceeded(2022, 221), exceeded(2021, 205)].map((plan) => ({
      unit: root,
      indicator,
      ...plan,
    })),
    ...shares.map(({ unit, quantity }) => ({
      unit,
      indicator,
      ...year(2023),
      value: quantity,
      assumption: PART,
    })),
    ...shares.map(({ unit, quantity }, index) => ({
      unit,
      indicator,
      ...year(2023),
      value: registered(quantity, index),
      kind: 'registration' as const,
      until: '2022-12-15',
    })),
  ];
}
