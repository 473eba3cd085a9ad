/** What a bloc must come out as: counts that are met exactly, and likelihoods for everything the counts leave open. */
import type { Plan } from '../../domain/plans/plan.ts';
import type { Period } from '../../domain/units/period.ts';
import type { Unit } from '../../domain/units/unit.ts';
import type { Draft, DraftClass, Milieu, RosterPlan } from './draft.ts';

export type Weights = Readonly<Partial<Record<string, number>>>;
export type ByMilieu<T> = Readonly<Record<Milieu, T>>;

export interface Demand {
  /** A month end: ages, and who is still on probation, are as of this day. */
  readonly asOf: string;
  readonly women: number;
  readonly minority: number;
  /** Exact numbers of single peoples, by code; part of the minority. */
  readonly peoples: Readonly<Record<string, number>>;
  /** The other peoples of the minority, by likelihood. */
  readonly otherPeoples: Weights;
  readonly classes: Readonly<Record<Exclude<DraftClass, 'none'>, number>>;
  readonly students: number;
  /** Pupils (học sinh), at schools too. */
  readonly pupils?: number;
  readonly youthUnion: number;
  /** Completed years of the youngest. */
  readonly youngest: number;
  /** The average of completed months / 12 comes out as this, to two decimals; left to chance where not demanded. */
  readonly averageAge?: number;
  readonly admissions?: AdmissionDemand;
  /** How many of the rosters' people were admitted in the years before. */
  readonly history?: readonly HistoryDemand[];
  /** First digits of the personal number: the province of birth, by likelihood. */
  readonly provinces: Weights;
}

export interface AdmissionDemand {
  /** Whole months (ISO dates of their first and last day) with exactly this many admissions; nobody after them. */
  readonly from: string;
  readonly to: string;
  readonly students: number;
  readonly enterprise: number;
  readonly others: number;
  /** A month ('2022-09') in which nobody was admitted. */
  readonly quiet?: string;
}

/** Since a day up to the end, whatever stands in between: exactly so many, and of each group exactly so many of them. */
export interface HistoryDemand {
  /** The first day of a month (ISO). */
  readonly since: string;
  readonly total: number;
  readonly of: readonly { readonly people: number; readonly is: (draft: Draft) => boolean }[];
  /** Units whose people keep the dates that they have. */
  readonly fixed?: ReadonlySet<string>;
}

/** A plan, or what a unit registered for one. */
export interface DemoPlan extends Omit<Plan, 'indicator'> {
  readonly kind?: 'registration' | 'plan';
  /** As the ledger of plans calls it. */
  readonly indicator: Plan['indicator'] | 'classes' | 'learners' | 'branches' | 'outstanding';
  readonly comparison?: 'at-least';
  /** The last day for registering. */
  readonly until?: string;
}

export interface BlocSpec {
  readonly seed: number;
  readonly units: readonly Unit[];
  readonly rosters: readonly RosterPlan[];
  readonly demand: Demand;
  readonly periods: readonly Period[];
  readonly plans: readonly DemoPlan[];
}

/** How much likelier than elsewhere something is among the people of a milieu. */
export const LIKELY = {
  women: { village: 0.7, commune: 1, school: 2.6, enterprise: 0.8, agency: 1.2, 'armed-forces': 0.12 },
  minority: { village: 3, commune: 1.4, school: 0.6, enterprise: 0.35, agency: 0.4, 'armed-forces': 0.6 },
  worker: { village: 0.02, commune: 0, school: 0, enterprise: 3, agency: 0, 'armed-forces': 0 },
  farmer: { village: 1, commune: 0, school: 0, enterprise: 0.02, agency: 0, 'armed-forces': 0 },
  intellectual: { village: 0.15, commune: 3, school: 6, enterprise: 1.2, agency: 5, 'armed-forces': 2 },
} as const satisfies Record<string, ByMilieu<number>>;

/** Occupations by milieu, for the two classes whose occupation is not their definition. */
export const OCCUPATIONS: Readonly<Record<'intellectual' | 'none', ByMilieu<Weights>>> = {
  intellectual: {
    village: { 'can-bo-xa': 5, 'vien-chuc': 4, 'nghi-huu': 1 },
    commune: { 'can-bo-xa': 8, 'vien-chuc': 2 },
    school: { 'vien-chuc': 1 },
    enterprise: { 'dn-lanh-dao': 2, 'dn-nhan-vien': 5 },
    agency: { 'can-bo-nha-nuoc': 6, 'can-bo-dang-doan-the': 2, 'vien-chuc': 3 },
    'armed-forces': { 'luc-luong-vu-trang': 1 },
  },
  none: {
    village: { 'khong-chuyen-trach-thon': 5, 'nghi-huu': 3, khac: 2, 'can-bo-xa': 2 },
    commune: { 'can-bo-xa': 1 },
    school: { 'vien-chuc': 4, khac: 1 },
    enterprise: { 'dn-nhan-vien': 6, khac: 1 },
    agency: { 'vien-chuc': 2, 'can-bo-nha-nuoc': 2, khac: 1 },
    'armed-forces': { 'luc-luong-vu-trang': 1 },
  },
};
