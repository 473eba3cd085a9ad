/**
 * From introduction to admission: how many of a list stand where. What is stored beside a version is one count for each place, so that
 * everybody is in exactly one and a sum closes by itself. A place has its number for good; new ones are only added at the end.
 */
import type { Member } from '../roster/shape/member.ts';
import { outcomeOf } from '../rules/candidate/way.ts';
import { packDetails, pairsOf, readDetails } from '../statistics/details.ts';
import { writePairs } from '../statistics/vector.ts';

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

/** On the way, from its beginning; the others end it, or nobody knows. */
export const ON_THE_WAY: readonly FunnelPlace[] = [
  'gioi-thieu',
  'nguon',
  'dang-ky-lop',
  'da-hoc',
  'co-gcn',
  'ho-so',
  'co-qd',
  'ket-nap',
];

const UNKNOWN = PLACES.indexOf('khong-ro');
/** Recognised as official members, of those admitted. */
const RECOGNISED = PLACES.length;
/** More than there are: places to come have room, and of none that is stored a later program takes another meaning. */
const BLOCK = { number: 1, size: 64 };

export function countPlaces(members: Iterable<Pick<Member, 'fields'>>): Uint8Array {
  const counts = new Map<number, number>();
  const count = (slot: number) => counts.set(slot, (counts.get(slot) ?? 0) + 1);
  for (const { fields } of members) {
    const place = PLACES.findIndex((one) => one === outcomeOf(fields));
    count(place === -1 ? UNKNOWN : place);
    if (fields.ngay_chinh_thuc !== undefined) count(RECOGNISED);
  }
  const bytes: number[] = [];
  writePairs(bytes, [...counts].sort(([a], [b]) => a - b).flat());
  return packDetails(new Map([[BLOCK.number, Uint8Array.from(bytes)]]));
}

export interface Funnel {
  readonly registered: number;
  readonly places: Readonly<Record<FunnelPlace, number>>;
  readonly recognised: number;
  /** Whose list is there and does not say. */
  readonly missing: readonly string[];
}

export function funnelFrom(
  units: Iterable<{ readonly unit: string; readonly details: Uint8Array | undefined }>,
): Funnel {
  const sums = new Int32Array(BLOCK.size);
  const missing: string[] = [];
  for (const { unit, details } of units) {
    const pairs = pairsOf(readDetails(details), BLOCK);
    if (pairs === undefined) missing.push(unit);
    for (let at = 0; at < (pairs?.length ?? 0); at += 2) {
      const slot = pairs?.[at] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + (pairs?.[at + 1] ?? 0);
    }
  }
  const places = Object.fromEntries(
    PLACES.map((place, slot) => [place, sums[slot] ?? 0]),
  ) as Funnel['places'];
  const registered = PLACES.reduce((sum, place) => sum + places[place], 0);
  return { registered, places, recognised: sums[RECOGNISED] ?? 0, missing };
}
