/** Invented candidates of a branch, each as far on the way as the plan says, with the days and papers that lie behind. */
import type { GeneratedFields, GeneratedMember } from './generator/draft.ts';
import { nameOf } from './generator/names.ts';
import { randomOf, type Random } from './generator/random.ts';
import type { Weights } from './generator/demand.ts';

export interface PoolPlan {
  readonly seed: number;
  /** Where somebody stands: one person for each. */
  readonly outcomes: readonly Outcome[];
  /** What all of them have. */
  readonly all: GeneratedFields;
  /** What one of them has beside, by place in the list. */
  readonly one?: (at: number) => GeneratedFields;
  /** Years, the first and the last. */
  readonly born: readonly [number, number];
  readonly peoples: Weights;
  /** The month in which they were introduced: '2022-11'. */
  readonly introduced: string;
  readonly course: { readonly name: string; readonly day: string; readonly certified: string };
  /** The day on which an application was written. */
  readonly applied: string;
  /** Official members, each of whom helps a few. */
  readonly helpers: readonly string[];
}

export type Outcome = 'gioi-thieu' | 'nguon' | 'da-hoc' | 'co-gcn' | 'ho-so' | 'thoi' | 'chuyen-giao';

/** Whoever stands at one of them has come past those before it. */
const WAY: readonly Outcome[] = ['gioi-thieu', 'nguon', 'da-hoc', 'co-gcn', 'ho-so'];

const padded = (number: number): string => String(number).padStart(2, '0');

function behind(outcome: Outcome, plan: PoolPlan, at: number): GeneratedFields {
  const { course, applied, helpers } = plan;
  const far = WAY.indexOf(outcome);
  const helper = helpers[at % helpers.length];
  return {
    ...(far >= 1 && helper !== undefined ? { nguoi_giup: helper, loai_giup: 'chinh-thuc' } : {}),
    ...(far >= 2 ? { lop: course.name, ngay_hoc: course.day } : {}),
    ...(far >= 3
      ? {
          gcn_so: `${padded(at + 1)}/GCN`,
          gcn_ngay: course.certified,
          gcn_loai: at % 3 === 0 ? 'gioi' : 'kha',
        }
      : {}),
    ...(far >= 4 ? { ngay_don: applied, ngay_ly_lich: applied } : {}),
  };
}

function personOf(random: Random, plan: PoolPlan, taken: Set<string>): GeneratedFields {
  const [first, last] = plan.born;
  const [woman, ethnicity] = [random.next() < 0.5, random.weighted(plan.peoples)];
  return {
    ho_ten: nameOf(random, ethnicity, woman, taken),
    ngay_sinh: [random.between(first, last), random.between(1, 12), random.between(1, 28)]
      .map(padded)
      .join('-'),
    gioi_tinh: woman ? 'nu' : 'nam',
    dan_toc: ethnicity,
  };
}

/** What all of a village have, or of an office. */
export const VILLAGERS: GeneratedFields = { nghe_nghiep: 'nong-lam-ngu', nguon: 'doan-vien+nong-dan' };
export const STAFF: GeneratedFields = { nghe_nghiep: 'vien-chuc', nguon: 'doan-vien+can-bo-vien-chuc' };

/** The same for the same plan. */
export function candidatesOf(plan: PoolPlan): GeneratedMember[] {
  const random = randomOf(plan.seed);
  const taken = new Set<string>();
  return plan.outcomes.map((outcome, at) => ({
    fields: {
      ...personOf(random, plan, taken),
      ...plan.all,
      ngay_gt: `${plan.introduced}-${padded(random.between(1, 28))}`,
      ...behind(outcome, plan, at),
      ket_qua: outcome,
      ...plan.one?.(at),
    },
  }));
}

/** Who may help, of a branch's own list. */
export const officialIn = (members: readonly GeneratedMember[]): string[] =>
  members.flatMap(({ fields: { ho_ten, loai_dv } }) =>
    typeof ho_ten === 'string' && loai_dv === 'chinh-thuc' ? [ho_ten] : [],
  );
