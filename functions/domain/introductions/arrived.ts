/**
 * Whether people who were received have arrived in the receiver's list. Her clerk writes them into her sheet, and they can be lost again before
 * it is sent: until then they are told of and can be written once more.
 */
import { isoToSerial } from '../language/date.ts';
import { samePeople } from '../submissions/compare.ts';
import type { RosterRow } from '../submissions/row.ts';
import type { Introduction } from './introduction.ts';

/** Two quarters: by then a list was sent, and whoever does not stand in it has left it again. */
const LOOKED_FOR_DAYS = 180;

/** On an ISO day. */
export const isLookedFor = (
  { state, stateOn }: Pick<Introduction, 'state' | 'stateOn'>,
  day: string,
): boolean =>
  state === 'received' && (isoToSerial(day) ?? 0) - (isoToSerial(stateOn) ?? 0) <= LOOKED_FOR_DAYS;

/** How many of them a list does not hold. */
export const notIn = (list: readonly RosterRow[], people: readonly RosterRow[]): number =>
  people.length - samePeople(people, list).length;
