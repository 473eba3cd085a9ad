/**
 * The candidates of one district of the province, branch by branch. Its article says of them only that pools and helpers are wanting in
 * places: all but who was admitted in the half-year is an assumption.
 */
import { admittedOf } from './admitted.ts';
import { CLUSTER_COURSES } from './classes.ts';
import type { Bloc } from './generator/bloc.ts';
import type { Weights } from './generator/demand.ts';
import type { GeneratedFields, GeneratedMember } from './generator/draft.ts';
import { candidatesOf, officialIn, STAFF, VILLAGERS, type Outcome } from './pool.ts';

/** One branch after the other: in some nobody is left. */
const POOLS: readonly (readonly Outcome[])[] = [
  ['nguon', 'ho-so', 'co-gcn'],
  ['co-gcn', 'gioi-thieu'],
  ['thoi'],
  ['da-hoc', 'nguon'],
  ['ho-so'],
  ['nguon', 'nguon'],
  ['chuyen-giao'],
];
const INTRODUCED = '2016-11';
const APPLIED = '2017-06-05';

/** Whom the article names, and who introduces them. */
const FROM_VILLAGES: readonly GeneratedFields[] = [
  { nguon: 'doan-vien+nong-dan', to_chuc_gt: 'doan-thanh-nien' },
  { nguon: 'phu-nu+nong-dan', to_chuc_gt: 'phu-nu' },
  { nguon: 'truong-thon', to_chuc_gt: 'mat-tran' },
  { nguon: 'cong-an-vien', to_chuc_gt: 'nong-dan' },
];

const peoplesOf = (members: readonly GeneratedMember[]): Weights => {
  const weights: Record<string, number> = {};
  for (const { fields } of members) {
    const people = String(fields.dan_toc ?? '');
    weights[people] = (weights[people] ?? 0) + 1;
  }
  return weights;
};

/** Where the people of a branch work, by what it is called after. */
function kindOf(name: string): GeneratedFields {
  if (name.includes(' bản ')) return VILLAGERS;
  return name.includes(' Trường ') ? { ...STAFF, nguon: 'doan-vien+giao-vien' } : STAFF;
}

interface District {
  /** Its branches, in the order of the province. */
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  readonly rosters: Bloc['rosters'];
  /** The first day of the half-year in which the admitted among them were admitted. */
  readonly since: string;
}

/** Of each branch; of the first one nobody helps whoever is in its pool. */
export function poolsOfDistrict({ branches, rosters, since }: District) {
  const places = new Map(branches.map(({ id, name }, at) => [id, { name, at }]));
  return (unit: string): readonly GeneratedMember[] => {
    const found = places.get(unit);
    if (found === undefined) return [];
    const { name, at } = found;
    const members = rosters(unit);
    const helpers = officialIn(members);
    const all = { to_chuc_gt: 'doan-thanh-nien', ...kindOf(name), van_hoa: 'thpt', don_vi_ct: workOf(name) };
    const [, , course = { name: '', day: '', certified: '' }] = CLUSTER_COURSES;
    const pool = candidatesOf({
      seed: 20_170_630 + at,
      outcomes: POOLS[at % POOLS.length] ?? [],
      all,
      one: (index) =>
        name.includes(' bản ') ? (FROM_VILLAGES[(at + index) % FROM_VILLAGES.length] ?? {}) : {},
      born: [1988, 1998],
      peoples: peoplesOf(members),
      introduced: INTRODUCED,
      course,
      applied: APPLIED,
      helpers,
    });
    const admitted = admittedOf(members, { since, all, courses: CLUSTER_COURSES, sign: 'QĐ/HU', helpers });
    return [...admitted, ...(at === 0 ? pool.map(withoutHelper) : pool)];
  };
}

const workOf = (name: string): string => name.replace(/^Chi bộ (?:cơ sở )?/u, '');

/** As the article has it: nobody was assigned yet. */
function withoutHelper({ fields }: GeneratedMember): GeneratedMember {
  if (fields.ket_qua !== 'nguon') return { fields };
  const { nguoi_giup: _, loai_giup: __, ...others } = fields;
  return { fields: others };
}
