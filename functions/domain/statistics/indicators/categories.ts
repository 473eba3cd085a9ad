/** Who is meant by a category of the plans, in what a roster counts. A category is whom a plan is for, and an indicator of admissions. */
import type { Bilingual } from '../../language/bilingual.ts';
import { countAdmissions, type DateRange } from '../admissions.ts';
import { ADMISSION_LABELS } from '../labels.ts';
import type { AdmissionCategory } from '../layout.ts';
import { addVector, emptyTotal } from '../vector.ts';
import { countIn, peopleIn } from './dated-counts.ts';
import type { IndicatorRoster } from './inputs.ts';

export interface Category {
  /** As the ledger of plans calls it. */
  readonly id: string;
  /** Of the indicator: 'admissions.' and this. */
  readonly indicator: string;
  readonly label: Bilingual;
  readonly trait: boolean;
  readonly of:
    | { readonly vector: AdmissionCategory }
    /** Rows of the block of occupations on the roster. */
    | { readonly occupations: readonly string[]; readonly among?: readonly string[] }
    /** The sector of the unit that keeps the roster. */
    | { readonly sector: string };
}

const inVector = (id: string, vector: AdmissionCategory, trait: boolean): Category => ({
  id,
  indicator: vector,
  label: ADMISSION_LABELS[vector],
  trait,
  of: { vector },
});

const byOccupation = (
  id: string,
  indicator: string,
  vi: string,
  en: string,
  ...occupations: readonly string[]
): Category => ({
  id,
  indicator,
  label: { vi: `Kết nạp: ${vi}`, en: `Admissions: ${en}` },
  trait: true,
  of: { occupations },
});

const IN_ENTERPRISES = ['dn-lanh-dao', 'dn-nhan-vien', 'dn-cong-nhan'];

export const CATEGORIES: readonly Category[] = [
  inVector('all', 'total', false),
  inVector('women', 'women', false),
  inVector('minorities', 'minority', true),
  inVector('youth-union', 'youthUnion', false),
  inVector('enterprise', 'enterprise', true),
  byOccupation('farmers', 'farmers', 'nông dân', 'farmers', 'nong-lam-ngu'),
  byOccupation('workers', 'workers', 'công nhân', 'workers', 'dn-cong-nhan'),
  byOccupation('pupils', 'pupils', 'học sinh', 'pupils', 'hoc-sinh'),
  byOccupation('students', 'students', 'sinh viên', 'students', 'sinh-vien'),
  {
    ...byOccupation('managers', 'managers', 'cán bộ quản lý doanh nghiệp', 'managers in enterprises'),
    of: { occupations: ['dn-lanh-dao'], among: IN_ENTERPRISES },
  },
  byOccupation(
    'officials',
    'officials',
    'cán bộ, công chức',
    'officials',
    'can-bo-nha-nuoc',
    'can-bo-dang-doan-the',
    'can-bo-xa',
  ),
  byOccupation('public-employees', 'publicEmployees', 'viên chức', 'public employees', 'vien-chuc'),
  byOccupation('armed-forces', 'armedForces', 'lực lượng vũ trang', 'armed forces', 'luc-luong-vu-trang'),
  {
    id: 'residential',
    indicator: 'residential',
    label: { vi: 'Kết nạp: ở khu dân cư', en: 'Admissions: in residential areas' },
    trait: false,
    of: { sector: 'residential' },
  },
];

const BY_ID: ReadonlyMap<string, Category> = new Map(CATEGORIES.map((one) => [one.id, one]));

/** A category that a later program planned is taken for a trait. */
export const isTraitCategory = (id: string): boolean => BY_ID.get(id)?.trait ?? true;

export interface Admitted {
  /** null: not known, since of some units it is not. */
  readonly value: number | null;
  readonly notComputed: readonly string[];
}

/** Of a category in some days; what is held against a plan has to be known of every unit. */
export function admittedIn(id: string, rosters: readonly IndicatorRoster[], days: DateRange): Admitted {
  const of = BY_ID.get(id)?.of;
  if (of === undefined) return { value: null, notComputed: rosters.map(({ unit }) => unit.id) };
  if ('vector' in of) return { value: admittedBy(of.vector, rosters, days), notComputed: [] };
  if ('sector' in of) {
    const inside = rosters.filter(({ unit }) => unit.sector === of.sector);
    return { value: admittedBy('total', inside, days), notComputed: [] };
  }
  const counted = countIn('admissions.occupation', rosters, days);
  const { notComputed } = counted;
  return { value: notComputed.length > 0 ? null : peopleIn(counted, of.occupations), notComputed };
}

function admittedBy(
  category: AdmissionCategory,
  rosters: readonly IndicatorRoster[],
  days: DateRange,
): number {
  const total = emptyTotal();
  for (const { vector } of rosters) addVector(total, vector);
  return countAdmissions(total, days).counts[category];
}
