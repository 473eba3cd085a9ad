/**
 * What is counted of a list of candidates and rests beside its version for years: blocks of its own, each under its number. A number, and
 * a slot in a block, is never given away, moved or taken back; whoever needs more adds a block with the next number. Room is left in each,
 * so that a place, a source or a step to come has its slot and nothing that is stored takes another meaning.
 */
import { isoToSerial } from '../language/date.ts';
import { codesIn } from '../roster/shape/code-list.ts';
import type { FieldKey } from '../roster/shape/field.ts';
import type { Member } from '../roster/shape/member.ts';
import { isAdmitted, outcomeOf } from '../rules/candidate/way.ts';
import { TIMELINESS, UNKNOWN_ROW } from '../statistics/blocks.ts';
import { BUCKETS, bucketOf } from '../statistics/buckets.ts';
import { packDetails } from '../statistics/details.ts';
import { knownMonth } from '../statistics/months.ts';
import { probationOver, timelinessOf } from '../statistics/probation.ts';
import { keepsFullMembership } from '../statistics/status.ts';
import { writePairs } from '../statistics/vector.ts';

/** Where a candidate can stand; everybody stands at exactly one, so that a sum closes by itself. */
export const PLACES = [
  'gioi-thieu',
  'nguon',
  'dang-ky-lop',
  'da-hoc',
  'vang',
  'co-gcn',
  'ho-so',
  'co-qd',
  'ket-nap',
  'chuyen-giao',
  'thoi',
  'khong-ro',
] as const;
export type FunnelPlace = (typeof PLACES)[number];

export const SEXES = ['nam', 'nu', 'unknown'] as const;

export const NO_SOURCE = 'none';
/** Codes of the list of sources; one that is added there is added at the end here. */
export const SOURCE_SLOTS: readonly string[] = [
  'bo-doi-xuat-ngu',
  've-dia-phuong',
  'hoc-sinh',
  'sinh-vien',
  'hoc-nghe',
  'cong-nhan',
  'doan-vien-cong-doan',
  'can-bo-cong-doan',
  'doan-vien',
  'phu-nu',
  'nong-dan',
  'tri-thuc',
  'giao-vien',
  'can-bo-vien-chuc',
  'khong-chuyen-trach',
  'truong-thon',
  'cong-an-vien',
  'chu-doanh-nghiep',
  'san-xuat-gioi',
  'khac',
  NO_SOURCE,
];

/** How the full membership of somebody who was admitted stands, as far as the list tells on its day. */
export const PROBATION_STANDS = [...TIMELINESS, UNKNOWN_ROW] as const;
/** Of the class for new members: a list says that somebody attended, never that somebody did not. */
export const NEW_MEMBER_CLASS = ['certificate', 'attended', 'unsaid'] as const;

/** What is done with a candidate on a day, in its order. */
export const WAYPOINTS = [
  { id: 'introduced', field: 'ngay_gt' },
  { id: 'class', field: 'ngay_hoc' },
  { id: 'certificate', field: 'gcn_ngay' },
  { id: 'application', field: 'ngay_don' },
  { id: 'decided', field: 'ngay_qd_kn' },
  { id: 'admitted', field: 'ngay_vao_dang' },
  { id: 'recognised', field: 'ngay_chinh_thuc' },
] as const satisfies readonly { readonly id: string; readonly field: FieldKey }[];
export type Waypoint = (typeof WAYPOINTS)[number]['id'];

const ROOM = { places: 64, sexes: 4, sources: 64, steps: 16, waits: 32, stands: 8, classes: 8 } as const;

/** `size`: slots. */
export const CANDIDATE_BLOCKS = {
  /** By place; behind the places, who was recognised. */
  places: { number: 1, size: ROOM.places },
  sexes: { number: 2, size: ROOM.places * ROOM.sexes },
  /** One person comes from several sides: these add up to more than there are people. */
  sources: { number: 3, size: ROOM.places * ROOM.sources },
  /** The days of the steps on the time axis of all blocks: months since 2021, years before. */
  steps: { number: 4, size: BUCKETS * ROOM.steps },
  /** From each step to the next, of whom both days are there and in their order: people, and the days that they waited added up. */
  waits: { number: 5, size: ROOM.waits },
  /** By the month of admission: how the full membership stands, and the class for new members. */
  probation: { number: 6, size: BUCKETS * ROOM.stands * ROOM.classes },
} as const;
export type CandidateBlock = keyof typeof CANDIDATE_BLOCKS;

export const RECOGNISED_SLOT = PLACES.length;
export const sexSlot = (place: number, sex: number): number => place * ROOM.sexes + sex;
export const sourceSlot = (place: number, source: number): number => place * ROOM.sources + source;
export const stepSlot = (bucket: number, step: number): number => bucket * ROOM.steps + step;
/** Of the wait before a step: people; behind it their days. */
export const waitSlot = (step: number): number => step * 2;
export const probationSlot = (bucket: number, stand: number, attended: number): number =>
  (bucket * ROOM.stands + stand) * ROOM.classes + attended;

type Fields = Member['fields'];
type Count = (block: CandidateBlock, slot: number, by?: number) => void;

/** `on`: the day of the list, ISO. */
export function countCandidates(members: Iterable<Pick<Member, 'fields'>>, on: string): Uint8Array {
  const counts = new Map<CandidateBlock, Map<number, number>>();
  for (const block of Object.keys(CANDIDATE_BLOCKS) as CandidateBlock[]) counts.set(block, new Map());
  const count: Count = (block, slot, by = 1) => {
    const slots = counts.get(block);
    slots?.set(slot, (slots.get(slot) ?? 0) + by);
  };
  const everybody = [...members];
  const keepsDates = keepsFullMembership(everybody);
  for (const { fields } of everybody) {
    countStanding(fields, count);
    countSteps(fields, count);
    countProbation(fields, count, keepsDates ? undefined : on);
  }
  const blocks = [...counts].map(([block, slots]): [number, Uint8Array] => {
    const bytes: number[] = [];
    writePairs(bytes, [...slots].sort(([a], [b]) => a - b).flat());
    return [CANDIDATE_BLOCKS[block].number, Uint8Array.from(bytes)];
  });
  return packDetails(new Map(blocks));
}

function countStanding(fields: Fields, count: Count): void {
  const outcome = outcomeOf(fields);
  const known = PLACES.findIndex((place) => place === outcome);
  const place = known === -1 ? PLACES.indexOf('khong-ro') : known;
  count('places', place);
  if (fields.ngay_chinh_thuc !== undefined) count('places', RECOGNISED_SLOT);
  const sex = SEXES.findIndex((code) => code === fields.gioi_tinh);
  count('sexes', sexSlot(place, sex === -1 ? SEXES.indexOf('unknown') : sex));
  for (const source of sourcesOf(fields)) count('sources', sourceSlot(place, source));
}

/** Each once. */
function sourcesOf({ nguon }: Fields): readonly number[] {
  const slots = codesIn(nguon)
    .map((code) => SOURCE_SLOTS.indexOf(code))
    .filter((slot) => slot !== -1);
  return slots.length === 0 ? [SOURCE_SLOTS.indexOf(NO_SOURCE)] : [...new Set(slots)];
}

function countSteps(fields: Fields, count: Count): void {
  WAYPOINTS.forEach(({ field }, step) => {
    const day = fields[field];
    const known = knownMonth(day);
    if (known !== undefined) count('steps', stepSlot(bucketOf(known), step));
    const before = WAYPOINTS[step - 1];
    const days = before && daysBetween(fields[before.field], day);
    if (days === undefined || days < 0) return;
    count('waits', waitSlot(step));
    if (days > 0) count('waits', waitSlot(step) + 1, days);
  });
}

/**
 * Once. `since`: the day of a list that says of nobody when the full membership began: of whoever could be recognised by then it does not
 * tell whether they were; nor does any list of those who went elsewhere.
 */
function countProbation(fields: Fields, count: Count, since: string | undefined): void {
  const {
    ngay_vao_dang: admission,
    ngay_chinh_thuc: recognition,
    gcn_dvm: paper,
    ngay_hoc_dvm: day,
  } = fields;
  const admitted = knownMonth(admission);
  if (admitted === undefined) return;
  const isOpen = !isAdmitted(fields) || (since !== undefined && probationOver(admission, since));
  const stand = timelinessOf(admission, recognition, isOpen ? undefined : 'du-bi') ?? UNKNOWN_ROW;
  const attended = paper === undefined ? (day === undefined ? 'unsaid' : 'attended') : 'certificate';
  count(
    'probation',
    probationSlot(bucketOf(admitted), PROBATION_STANDS.indexOf(stand), NEW_MEMBER_CLASS.indexOf(attended)),
  );
}

/** undefined where either is not a whole date. */
function daysBetween(from: unknown, to: unknown): number | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const [first, last] = [isoToSerial(from), isoToSerial(to)];
  return first === undefined || last === undefined ? undefined : last - first;
}
