/** What the district planned: its article prints a bound ("từ 200 trở lên"), and of the commune only that it was exceeded. */
import type { DemoPlan } from './generator/demand.ts';

const YEARLY = {
  indicator: 'admissions',
  value: 200,
  comparison: 'at-least',
  assumption: {
    vi: 'Số 200 của năm này là giả định: nguồn in “mỗi năm kết nạp được từ 200 đảng viên trở lên” và “82 đảng viên, đạt 41% kế hoạch năm 2022”',
    en: 'The 200 of this year are an assumption: the source prints "200 or more every year" and "82, 41% of the plan for 2022".',
  },
} as const;

export function nongCongPlans(district: string, commune: string): DemoPlan[] {
  return [
    { ...YEARLY, unit: district, from: '2022-01-01', to: '2022-12-31' },
    { ...YEARLY, unit: district, from: '2021-01-01', to: '2021-12-31' },
    {
      unit: commune,
      indicator: 'admissions',
      from: '2020-01-01',
      to: '2022-12-31',
      value: 10,
      assumption: {
        vi: 'Chỉ tiêu 10 là giả định: nguồn chỉ in “từ năm 2020 đến nay kết nạp được 12 đảng viên mới, vượt chỉ tiêu đề ra”',
        en: 'The target of 10 is an assumption: the source prints only "12 since 2020, over the target".',
      },
    },
  ];
}
