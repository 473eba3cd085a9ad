/** The 63 who applied: invented people, each with one outcome on each of the two days. */
import type { GeneratedMember, GeneratedFields } from './generator/draft.ts';
import { nameOf } from './generator/names.ts';
import { randomOf, type Random } from './generator/random.ts';

export interface PilotPlan {
  readonly name: string;
  /** Where the enterprise is, in the district. */
  readonly commune: string;
  readonly workers: number;
  readonly isForeign?: boolean;
  readonly inDistrict: number;
  readonly elsewhere: number;
  readonly attended: number;
  readonly absent: number;
  /** Of its union's committee, among those who attended. */
  readonly officers: number;
}

/** The last day of the two months in which they were called. */
export const CALLED_UNTIL = '2022-02-28';
/** The class was opened. */
export const CLASS_DAY = '2022-03-20';

export const IN_DISTRICT = 'huyện Tiên Lãng';
const ELSEWHERE = ['huyện Vĩnh Bảo', 'huyện An Lão', 'quận Kiến An', 'huyện Tứ Kỳ, tỉnh Hải Dương'];
const REASONS = ['ca-kip', 'cong-tac', 'viec-rieng', 'khong-ro'];

const padded = (number: number): string => String(number).padStart(2, '0');

/** By place in the list: who attended first, then who could not; of the rest nobody knows. */
function outcomeAt(at: number, { attended, absent }: PilotPlan): GeneratedFields {
  if (at < attended) return { ket_qua: 'da-hoc', ngay_hoc: CLASS_DAY };
  if (at < attended + absent) return { ket_qua: 'vang', ly_do: REASONS[at % REASONS.length] ?? 'khong-ro' };
  return { ket_qua: 'khong-ro' };
}

/** A worker for a year or more, introduced in the two months. */
function personOf(random: Random, plan: PilotPlan, at: number, taken: Set<string>): GeneratedFields {
  const woman = random.next() < 0.7;
  const people = plan.inDistrict + plan.elsewhere;
  // Those from elsewhere are spread over the list, so that each outcome has some of both.
  const before = Math.floor((at * plan.elsewhere) / people);
  const isElsewhere = Math.floor(((at + 1) * plan.elsewhere) / people) > before;
  const day = random.between(5, 58);
  return {
    ho_ten: nameOf(random, '01', woman, taken),
    ngay_sinh: `${String(random.between(1984, 2001))}-${padded(random.between(1, 12))}-${padded(random.between(1, 28))}`,
    gioi_tinh: woman ? 'nu' : 'nam',
    dan_toc: '01',
    van_hoa: random.next() < 0.8 ? 'thpt' : 'thcs',
    nghe_nghiep: 'dn-cong-nhan',
    don_vi_ct: plan.name,
    dv_cu_tru: isElsewhere ? (ELSEWHERE[at % ELSEWHERE.length] ?? '') : `Xã ${plan.commune}, ${IN_DISTRICT}`,
    nguon: `cong-nhan+doan-vien-cong-doan${at < plan.officers ? '+can-bo-cong-doan' : ''}`,
    ngay_cd: `${String(random.between(2015, 2020))}-${padded(random.between(1, 12))}-01`,
    to_chuc_gt: 'cong-doan',
    ngay_gt: new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10),
  };
}

/** `pilot`: which of the three. Until the class everybody is registered for it. */
export function candidatesOf(plan: PilotPlan, pilot: number, day: string): GeneratedMember[] {
  const random = randomOf(pilot + 1);
  const taken = new Set<string>();
  return Array.from({ length: plan.inDistrict + plan.elsewhere }, (_, at) => ({
    fields: {
      ...personOf(random, plan, at, taken),
      lop: 'Lớp tìm hiểu về Đảng năm 2022',
      ...(day < CLASS_DAY ? { ket_qua: 'dang-ky-lop' } : outcomeAt(at, plan)),
    },
  }));
}
