/** Counts one roster into the detail blocks: each person once in every block that she belongs to, 'unknown' included. */
import type { FieldValue } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';
import { completedMonths, partsOf } from '../language/date.ts';
import { ADMISSION_AGES, blockOf, BLOCKS, ERAS, OTHER_NAME, RELIGION_CODES, slotIn } from './blocks.ts';
import type { BlockId } from './blocks.ts';
import { bucketOf } from './buckets.ts';
import { classOf } from './class.ts';
import { keepsFullMembership, statusOf } from './status.ts';
import { knownMonth } from './months.ts';
import { daysOf, timelinessOf } from './probation.ts';

type Fields = Member['fields'];

/** Slot and count in turn, slots ascending, no zero counts. */
export type DetailCounts = ReadonlyMap<BlockId, Int32Array>;

interface Person {
  readonly fields: Fields;
  /** The bucket of the admission; undefined where its year is not known. */
  readonly admitted: number | undefined;
  /** On admission, in completed months. */
  readonly age: number | undefined;
  readonly status: FieldValue | undefined;
}

/** A slot and how much it grows by. */
type Hit = readonly [slot: number, by: number];
type Counting = (person: Person) => Hit | undefined;

const bucketIn = (date: unknown): number | undefined => {
  const known = knownMonth(date);
  return known === undefined ? undefined : bucketOf(known);
};

/** Completed months of age on admission; by the difference of the years where more is not known of one of the dates. */
function ageOnAdmission({ ngay_sinh: born, ngay_vao_dang: admitted }: Fields): number | undefined {
  if (typeof born !== 'string' || typeof admitted !== 'string') return undefined;
  const months = completedMonths(born, admitted) ?? yearsBetween(born, admitted);
  return months === undefined || months < 0 ? undefined : months;
}

function yearsBetween(from: string, to: string): number | undefined {
  const [a, b] = [partsOf(from), partsOf(to)];
  return a && b ? (b.year - a.year) * 12 : undefined;
}

const OLDEST_OF_BAND = [17, 30, 35, 40, 45, 50, 55, 60, Infinity];

function ageBand(months: number | undefined): string | undefined {
  if (months === undefined) return undefined;
  const years = Math.floor(months / 12);
  return ADMISSION_AGES[OLDEST_OF_BAND.findIndex((oldest) => years <= oldest)];
}

/** A religion that is no code of the list is still one: only a blank is unknown. */
function religionRow({ ton_giao }: Fields): string | undefined {
  if (ton_giao === undefined || ton_giao === '') return undefined;
  return RELIGION_CODES.find((code) => code === ton_giao) ?? OTHER_NAME;
}

const LAST_DAY_OF_ERA = ['1945-08-18', '1954-07-20', '1975-04-30', '9999-12-31'];

/** undefined also where the date is partial and leaves open which. */
function eraOf({ ngay_vao_dang }: Fields): string | undefined {
  const days = daysOf(ngay_vao_dang);
  if (days === undefined) return undefined;
  const eraOn = (day: string) => LAST_DAY_OF_ERA.findIndex((last) => day <= last);
  const era = eraOn(days.first);
  return era === eraOn(days.last) ? ERAS[era] : undefined;
}

/** One of those admitted in a bucket, in the row that `valueOf` names. */
function admittedBy(id: BlockId, valueOf: (fields: Fields, age: number | undefined) => unknown): Counting {
  const block = blockOf(id);
  return ({ fields, admitted, age }) =>
    admitted === undefined ? undefined : [slotIn(block, valueOf(fields, age), admitted), 1];
}

function everybodyBy(id: BlockId, valueOf: (fields: Fields) => unknown): Counting {
  const block = blockOf(id);
  return ({ fields }) => [slotIn(block, valueOf(fields)), 1];
}

function womenBy(id: BlockId, valueOf: (fields: Fields) => unknown): Counting {
  const count = everybodyBy(id, valueOf);
  return (person) => (person.fields.gioi_tinh === 'nu' ? count(person) : undefined);
}

function agesAddedUp({ admitted, age }: Person): Hit | undefined {
  return admitted === undefined || age === undefined ? undefined : [admitted, age];
}

function recognised({ fields }: Person): Hit | undefined {
  const bucket = bucketIn(fields.ngay_chinh_thuc);
  return bucket === undefined ? undefined : [bucket, 1];
}

function recognisedInTime({ fields, admitted, status }: Person): Hit | undefined {
  if (admitted === undefined) return undefined;
  const row = timelinessOf(fields.ngay_vao_dang, fields.ngay_chinh_thuc, status);
  return [slotIn(blockOf('recognitions.timeliness'), row, admitted), 1];
}

const COUNTINGS: Readonly<Record<BlockId, Counting>> = {
  'admissions.occupation': admittedBy('admissions.occupation', ({ nghe_nghiep }) => nghe_nghiep),
  'admissions.age': admittedBy('admissions.age', (_, age) => ageBand(age)),
  'admissions.ageMonths': agesAddedUp,
  'admissions.general': admittedBy('admissions.general', ({ van_hoa }) => van_hoa),
  'admissions.professional': admittedBy('admissions.professional', ({ chuyen_mon }) => chuyen_mon),
  'admissions.theory': admittedBy('admissions.theory', ({ ly_luan }) => ly_luan),
  'admissions.class': admittedBy('admissions.class', classOf),
  'women.ethnicity': womenBy('women.ethnicity', ({ dan_toc }) => dan_toc),
  'women.religion': womenBy('women.religion', religionRow),
  religion: everybodyBy('religion', religionRow),
  recognitions: recognised,
  'recognitions.timeliness': recognisedInTime,
  'admitted.era': everybodyBy('admitted.era', eraOf),
};

/** Every block of today, also where it counts nobody: a block that is there is known. */
export function countDetails(members: Iterable<Pick<Member, 'fields'>>, on: string): DetailCounts {
  const everybody = [...members];
  const keepsDates = keepsFullMembership(everybody);
  const people = everybody.map(({ fields }): Person => ({
    fields,
    admitted: bucketIn(fields.ngay_vao_dang),
    age: ageOnAdmission(fields),
    status: statusOf(fields, keepsDates, on),
  }));
  return new Map(BLOCKS.map(({ id }) => [id, countBlock(COUNTINGS[id], people)]));
}

function countBlock(counting: Counting, people: readonly Person[]): Int32Array {
  const counts = new Map<number, number>();
  for (const person of people) {
    const hit = counting(person);
    if (hit === undefined || hit[1] === 0) continue;
    counts.set(hit[0], (counts.get(hit[0]) ?? 0) + hit[1]);
  }
  return Int32Array.from([...counts].sort(([a], [b]) => a - b).flat());
}
