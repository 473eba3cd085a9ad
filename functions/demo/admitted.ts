/**
 * Members as the candidates they were: of everybody admitted since a day the whole way, with its papers on days before the ceremony that a
 * branch might have. A list of an earlier day is the same list as far as that day had seen it.
 */
import { isoToSerial, serialToIso } from '../domain/language/date.ts';
import { placeByDays, STEPS } from '../domain/rules/candidate/way.ts';
import type { FieldKey } from '../domain/roster/shape/field.ts';
import type { GeneratedFields, GeneratedMember } from './generator/draft.ts';
import type { PoolPlan } from './pool.ts';

export interface AdmittedPlan extends Pick<PoolPlan, 'all' | 'helpers'> {
  /** The first day (ISO) of those admissions. */
  readonly since: string;
  /** In their order: everybody attended the last one that was over before the application. */
  readonly courses: readonly PoolPlan['course'][];
  /** Days of classes for new members: everybody attended the first one after the ceremony. */
  readonly afterwards?: readonly string[];
  /** What stands behind the number of a decision: 'QĐ/HU'. */
  readonly sign: string;
}

/** Days before the ceremony; a helper has a year and a half. */
const BEFORE: readonly (readonly [step: FieldKey, days: number])[] = [
  ['ngay_gt', 540],
  ['ngay_don', 120],
  ['ngay_ly_lich', 110],
  ['ngay_tham_tra', 80],
  ['ngay_nq_cb', 60],
  ['ngay_nq_du', 40],
  ['ngay_qd_kn', 20],
];
const CERTIFIED_AFTER = 14;
const SAME: readonly FieldKey[] = ['ho_ten', 'ngay_sinh', 'gioi_tinh', 'dan_toc', 'van_hoa', 'nghe_nghiep'];

/** In the order of the list of members. */
export function admittedOf(members: readonly GeneratedMember[], plan: AdmittedPlan): GeneratedMember[] {
  const admitted = members.filter(({ fields }) => String(fields.ngay_vao_dang ?? '') >= plan.since);
  return admitted.map(({ fields }, at) => ({ fields: wayOf(fields, plan, at) }));
}

function wayOf(member: GeneratedFields, plan: AdmittedPlan, at: number): GeneratedFields {
  const { ngay_vao_dang: ceremony = '', ngay_chinh_thuc: recognised } = member;
  const days = Object.fromEntries(BEFORE.map(([step, days]) => [step, dayBefore(String(ceremony), days)]));
  const { courses, helpers, afterwards = [] } = plan;
  const after = afterwards.find((day) => day > String(ceremony));
  const course = courses.findLast(({ certified }) => certified <= (days['ngay_don'] ?? '')) ?? courses[0];
  const own = Object.fromEntries(SAME.map((key) => [key, member[key] ?? '']));
  // Nobody was their own helper.
  const others = helpers.filter((name) => name !== member.ho_ten);
  return {
    ...own,
    ...plan.all,
    ...days,
    nguoi_giup: others[at % others.length] ?? '',
    loai_giup: 'chinh-thuc',
    ...(course === undefined
      ? {}
      : {
          lop: course.name,
          ngay_hoc: course.day,
          gcn_so: numbered(at, `GCN-${course.day.slice(0, 4)}`),
          gcn_ngay: course.certified,
          gcn_loai: 'kha',
        }),
    so_qd_kn: numbered(at, plan.sign),
    ngay_vao_dang: ceremony,
    ...(after === undefined ? {} : { ngay_hoc_dvm: after, gcn_dvm: dayBefore(after, -CERTIFIED_AFTER) }),
    ...(recognised === undefined ? {} : { ngay_chinh_thuc: recognised }),
    ket_qua: 'ket-nap',
  };
}

const numbered = (at: number, sign: string): string => `${String(at + 1).padStart(2, '0')}-${sign}`;

const dayBefore = (day: string, days: number): string => serialToIso((isoToSerial(day) ?? 0) - days) ?? day;

const DAYS: readonly FieldKey[] = [...STEPS, 'ngay_hoc_dvm', 'gcn_dvm'];

/** What is known with a day alone. */
const WITH: Readonly<Partial<Record<FieldKey, readonly FieldKey[]>>> = {
  ngay_hoc: ['lop'],
  gcn_ngay: ['gcn_so', 'gcn_loai'],
  ngay_qd_kn: ['so_qd_kn'],
};

/** Who had been introduced by an ISO day, and how far they had come by it. */
export const candidatesBy = (day: string, candidates: readonly GeneratedMember[]): GeneratedMember[] =>
  candidates
    .filter(({ fields }) => String(fields.ngay_gt ?? '') <= day)
    .map(({ fields }) => ({ fields: standingBy(day, fields) }));

function standingBy(day: string, fields: GeneratedFields): GeneratedFields {
  const later = DAYS.filter((step) => String(fields[step] ?? '') > day);
  if (later.length === 0) return fields;
  const unknown = new Set<string>(later.flatMap((step) => [step, ...(WITH[step] ?? [])]));
  const known: GeneratedFields = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !unknown.has(key)),
  );
  return { ...known, ket_qua: placeByDays(known) ?? 'nguon' };
}
