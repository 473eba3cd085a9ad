/**
 * The pools of a commune's branches. Its article prints none: all of it is an assumption. The first village has introduced nobody for more
 * than a year, and registered two admissions all the same.
 */
import type { GeneratedMember } from './generator/draft.ts';
import type { Bloc } from './generator/bloc.ts';
import type { DemoPlan } from './generator/demand.ts';
import { candidatesOf, officialIn, STAFF, VILLAGERS, type Outcome } from './pool.ts';

/** By place in the list of branches: the first village's way ended for everybody. */
const POOLS: readonly (readonly Outcome[])[] = [
  ['thoi', 'chuyen-giao'],
  ['ho-so', 'co-gcn', 'nguon'],
  ['co-gcn', 'da-hoc', 'gioi-thieu'],
  ['nguon', 'nguon'],
  ['ho-so', 'da-hoc'],
  ['gioi-thieu', 'nguon'],
  ['co-gcn'],
  ['ho-so', 'nguon'],
  ['co-gcn', 'da-hoc'],
  ['da-hoc'],
  ['nguon'],
];
/** What each of them registered to admit in 2022. */
const REGISTERED = [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 0];
const UNTIL = '2022-01-15';

const LONG_AGO = '2021-02';
const LAST_AUTUMN = '2021-10';

type Branches = readonly { readonly id: string; readonly name: string }[];

export function poolsOf(branches: Branches, rosters: Bloc['rosters']) {
  const places = new Map(branches.map(({ id, name }, at) => [id, { name, at }]));
  return (unit: string): readonly GeneratedMember[] => {
    const { name = '', at = 0 } = places.get(unit) ?? {};
    return candidatesOf({
      seed: 20_220_600 + at,
      outcomes: POOLS[at] ?? [],
      all: {
        ...(/thôn/.test(name) ? VILLAGERS : STAFF),
        van_hoa: 'thpt',
        don_vi_ct: name.replace('Chi bộ ', ''),
        to_chuc_gt: 'doan-thanh-nien',
      },
      born: [1992, 2002],
      peoples: { '01': 1 },
      introduced: at === 0 ? LONG_AGO : LAST_AUTUMN,
      course: { name: 'Lớp bồi dưỡng nhận thức về Đảng', day: '2022-03-12', certified: '2022-04-01' },
      applied: '2022-05-09',
      helpers: officialIn(rosters(unit)),
    });
  };
}

/** Of the commune as a whole, and of each branch. */
export const registrationsOf = (commune: string, branches: Branches): DemoPlan[] =>
  [
    { unit: commune, value: REGISTERED.reduce((sum, each) => sum + each, 0) },
    ...branches.map(({ id }, at) => ({ unit: id, value: REGISTERED[at] ?? 0 })),
  ].map((own) => ({
    ...own,
    indicator: 'admissions',
    kind: 'registration',
    from: '2022-01-01',
    to: '2022-12-31',
    until: UNTIL,
    assumption: {
      vi: 'Số đăng ký của từng chi bộ là giả định: nguồn không in',
      en: 'What a branch registered is an assumption: the source prints none.',
    },
  }));
