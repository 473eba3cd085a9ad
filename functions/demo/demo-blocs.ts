/** The organisations that npm start can load. */
import type { Period } from '../domain/units/period.ts';
import { laiChauSent } from './lai-chau-sent.ts';
import { laoCai } from './lao-cai.ts';
import { nongCong } from './nong-cong.ts';
import type { DemoOrganisation } from './organisation.ts';
import { tienLang } from './tien-lang.ts';
import { trungTam } from './trung-tam.ts';
import { wholeYear, withListsOf, withYearBefore, withYearsBefore } from './year-before.ts';

export const BLOC_NAMES = [
  'lao-cai',
  'nong-cong',
  'lai-chau',
  'trung-tam',
  'tien-lang',
  'lao-cai-2022',
  'lai-chau-2016',
  'lai-chau-1-10',
] as const;
export type BlocName = (typeof BLOC_NAMES)[number];

export const BLOCS: Readonly<Record<BlocName, () => DemoOrganisation>> = {
  'lao-cai': laoCai,
  'nong-cong': nongCong,
  'lai-chau': () => laiChauSent(),
  'trung-tam': trungTam,
  'tien-lang': tienLang,
  'lao-cai-2022': () => withYearsBefore(laoCai(), 2021, 2022),
  'lai-chau-2016': () => withYearBefore(laiChauSent()),
  'lai-chau-1-10': () => withListsOf([TERM_BEGINS, wholeYear(2015), wholeYear(2016)], laiChauSent(10)),
};

/** What the admissions of the province's term are counted from. */
const TERM_BEGINS: Period = {
  id: '2015-DNK',
  label: { vi: 'Đầu nhiệm kỳ, 01/01/2015', en: 'The term begins, 1 January 2015' },
  from: '2015-01-01',
  to: '2015-01-01',
  due: '2015-01-10',
};
