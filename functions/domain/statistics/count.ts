/** Counts one roster. Everybody falls into every composition exactly once: what nobody wrote down is counted as unknown. */
import type { Member } from '../roster/shape/member.ts';
import { classOf } from './class.ts';
import {
  admissionMonthSlot,
  admissionYearSlot,
  birthMonthSlot,
  birthYearSlot,
  FIRST_ADMISSION_MONTH,
  slotOf,
  slotOfCode,
  type AdmissionCategory,
} from './layout.ts';
import { knownMonth, type Known } from './months.ts';
import { keepsFullMembership, statusOf } from './status.ts';
import type { StatisticsVector } from './vector.ts';

type Fields = Member['fields'];

const KINH = '01';
const STUDENTS: ReadonlySet<unknown> = new Set(['sinh-vien', 'hoc-sinh']);
const ENTERPRISE: ReadonlySet<unknown> = new Set(['dn-lanh-dao', 'dn-nhan-vien', 'dn-cong-nhan']);

/** Marked as a minority with an x, without the name of the group. */
const MINORITY = 'dtts';

const isMinority = ({ dan_toc }: Fields) =>
  dan_toc === MINORITY ||
  (dan_toc !== KINH && slotOfCode('ethnicity', dan_toc) !== slotOf('ethnicity.unknown'));

const ADMITTED: Readonly<Record<AdmissionCategory, (fields: Fields) => boolean>> = {
  total: () => true,
  women: ({ gioi_tinh }) => gioi_tinh === 'nu',
  minority: isMinority,
  youthUnion: ({ doan_vien }) => doan_vien === true,
  student: ({ nghe_nghiep }) => STUDENTS.has(nghe_nghiep),
  enterprise: ({ nghe_nghiep }) => ENTERPRISE.has(nghe_nghiep),
};
const CATEGORIES = Object.entries(ADMITTED) as [AdmissionCategory, (fields: Fields) => boolean][];

/** A religion that is no code of the list is still one: only a blank is unknown. */
function religionSlot({ ton_giao }: Fields): number {
  if (ton_giao === undefined || ton_giao === '') return slotOf('religion.unknown');
  return slotOf(ton_giao === 'khong' ? 'religion.khong' : 'religion.yes');
}

function birthSlot({ ngay_sinh }: Fields): number {
  const known = knownMonth(ngay_sinh);
  if (known === undefined) return slotOf('birth.unknown');
  return 'month' in known ? birthMonthSlot(known.month) : birthYearSlot(known.year);
}

function admissionSlots(fields: Fields): number[] {
  const known = knownMonth(fields.ngay_vao_dang);
  if (known === undefined) return [slotOf('admission.unknown')];
  const slotFor = admissionSlotter(known);
  return CATEGORIES.filter(([, belongs]) => belongs(fields)).map(([category]) => slotFor(category));
}

function admissionSlotter(known: Known): (category: AdmissionCategory) => number {
  if ('year' in known) return (category) => admissionYearSlot(known.year, category);
  const { month } = known;
  return month < FIRST_ADMISSION_MONTH
    ? (category) => admissionYearSlot(Math.floor(month / 12), category)
    : (category) => admissionMonthSlot(month, category);
}

function slotsOf(fields: Fields, keepsDates: boolean, on: string): number[] {
  const slots = [
    slotOf('members'),
    slotOfCode('sex', fields.gioi_tinh),
    slotOfCode('status', statusOf(fields, keepsDates, on)),
    religionSlot(fields),
    slotOf(`class.${classOf(fields)}`),
    slotOfCode('occupation', fields.nghe_nghiep),
    slotOfCode('general', fields.van_hoa),
    slotOfCode('professional', fields.chuyen_mon),
    slotOfCode('theory', fields.ly_luan),
    slotOfCode('ethnicity', fields.dan_toc),
    birthSlot(fields),
    ...admissionSlots(fields),
  ];
  if (isMinority(fields)) slots.push(slotOf('minority'));
  if (fields.doan_vien === true) slots.push(slotOf('youthUnion'));
  if (fields.mien_sh === true) slots.push(slotOf('exempt'));
  return slots;
}

/** The statistics of one roster's members as of its day: what is kept beside its version and summed over the tree. */
export function countMembers(members: Iterable<Pick<Member, 'fields'>>, on: string): StatisticsVector {
  const everybody = [...members];
  const keepsDates = keepsFullMembership(everybody);
  const counts = new Map<number, number>();
  for (const { fields } of everybody) {
    for (const slot of slotsOf(fields, keepsDates, on)) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return { pairs: Int32Array.from([...counts].sort(([a], [b]) => a - b).flat()) };
}
