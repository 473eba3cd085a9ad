/**
 * A giới thiệu: people of one version of a unit's list of candidates whom it hands to another unit, perhaps of another organisation. All of
 * them are received, or none: what is answered tells nothing of one of them, such as that somebody is a member already.
 */
import { isoToSerial, serialToIso } from '../language/date.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { thresholdOn } from '../rules/law/thresholds.ts';
import type { UnitAsOf } from '../units/unit.ts';

/** by-organisation: a union introduces whom it found. moving-on: somebody goes on elsewhere, such as a student who graduates. */
export const INTRODUCTION_SORTS = ['by-organisation', 'moving-on'] as const;
export type IntroductionSort = (typeof INTRODUCTION_SORTS)[number];

/** withdrawn: by whoever sent it. */
export const INTRODUCTION_STATES = ['sent', 'received', 'refused', 'withdrawn'] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

/** From a list: free words would say who is a member already. */
export const REFUSALS = [
  { code: 'noi-khac', label: { vi: 'Thuộc nơi khác theo dõi', en: 'Another unit is in charge' } },
  {
    code: 'thieu-giay-to',
    label: { vi: 'Thiếu giấy giới thiệu', en: 'The paper of introduction is missing' },
  },
  { code: 'nham-don-vi', label: { vi: 'Gửi nhầm đơn vị', en: 'Sent to the wrong unit' } },
  { code: 'chua-nhan-duoc', label: { vi: 'Chưa tiếp nhận được', en: 'Cannot be received yet' } },
] as const satisfies readonly { readonly code: string; readonly label: Bilingual }[];
export type Refusal = (typeof REFUSALS)[number]['code'];
export const REFUSAL_CODES = REFUSALS.map(({ code }) => code);

/** A unit as it was called when it was sent: neither side reads the tree of the other. */
export type UnitThen = Pick<UnitAsOf, 'id' | 'shard' | 'name'>;

export interface Introduction {
  /** Chosen by whoever sends it: repeated it is one. */
  readonly id: string;
  readonly sort: IntroductionSort;
  readonly from: UnitThen;
  readonly to: UnitThen;
  /** Of the sender's list of candidates, and the upload that became it. */
  readonly version: number;
  readonly upload: string;
  /** Where its people stand in the sheet of that version, each once, in order. */
  readonly rows: readonly number[];
  /** ISO days. */
  readonly sentOn: string;
  readonly dueOn: string;
  readonly state: IntroductionState;
  /** ISO: since when it stands there. */
  readonly stateOn: string;
  /** Why it was refused. */
  readonly refusal?: Refusal;
  /** Of the receiving unit, counted on; given when it is received for the first time. */
  readonly receipt?: number;
}

export const sortOf = ({ kind }: Pick<UnitAsOf, 'kind'>): IntroductionSort =>
  kind === 'union' ? 'by-organisation' : 'moving-on';

type Side = 'from' | 'to';

/** What either side may do. What was received or refused may be taken back: it waits again. */
const MOVES: readonly (readonly [side: Side, from: IntroductionState, to: IntroductionState])[] = [
  ['to', 'sent', 'received'],
  ['to', 'sent', 'refused'],
  ['to', 'received', 'sent'],
  ['to', 'refused', 'sent'],
  ['from', 'sent', 'withdrawn'],
];

export const mayMove = (side: Side, from: IntroductionState, to: IntroductionState): boolean =>
  MOVES.some(([by, before, after]) => by === side && before === from && after === to);

/** Whose people it still is: received it is the receiver's, refused or withdrawn the sender may introduce them anew. */
export const isOpen = ({ state }: Pick<Introduction, 'state'>): boolean =>
  state === 'sent' || state === 'received';

/** What the text on members gives whoever was referred to present themselves at the new place. */
const CLOCK = 'presenting-days';
const DAYS = 30;

/**
 * The day by which it should be answered. Assumed: no text that was seen says it of candidates, so that they have the time that members
 * have (09-HD/BTCTW, referral of members).
 */
export function dueOn(sentOn: string): string {
  const days = thresholdOn(CLOCK, sentOn)?.value ?? DAYS;
  return serialToIso((isoToSerial(sentOn) ?? 0) + days) ?? sentOn;
}

/** Days over the due day on an ISO day; 0 where it was answered or is still in time. */
export function overdueDays(
  { state, dueOn: due }: Pick<Introduction, 'state' | 'dueOn'>,
  day: string,
): number {
  if (state !== 'sent') return 0;
  return Math.max(0, (isoToSerial(day) ?? 0) - (isoToSerial(due) ?? 0));
}
