/** Increase and decrease as lines for people: the sums, and the kinds below them where they are told. */
import type { MovementsResponse } from '#wire/movements.ts';
import { MOVEMENT_LINES } from '../../words/screens/movement-lines.ts';

export type MovementLine = keyof typeof MOVEMENT_LINES;

export interface LineValue {
  readonly line: MovementLine;
  readonly value: number;
  /** A part of the line before it that is none. */
  readonly isKind: boolean;
}

const isLine = (name: string): name is MovementLine => Object.hasOwn(MOVEMENT_LINES, name);

/** Kinds of which there is nobody are left out; so are the lines of what did not happen. */
export function movementLines({ total, kinds }: Pick<MovementsResponse, 'total' | 'kinds'>): LineValue[] {
  const sum = (line: keyof typeof total & MovementLine): LineValue => ({
    line,
    value: total[line],
    isKind: false,
  });
  const seldom = (['reorganised', 'firstLists', 'corrected'] as const).filter((line) => total[line] !== 0);
  return [
    sum('opening'),
    sum('entries'),
    ...kindsOf(kinds.entries, (kind) => `entry.${kind}`),
    sum('exits'),
    ...kindsOf(kinds.exits ?? {}, (kind) => `exit.${kind}`),
    ...seldom.map(sum),
    sum('closing'),
  ];
}

function kindsOf(counts: Readonly<Record<string, number>>, lineOf: (kind: string) => string): LineValue[] {
  return Object.entries(counts).flatMap(([kind, value]): LineValue[] => {
    const line = lineOf(kind);
    return value === 0 || !isLine(line) ? [] : [{ line, value, isKind: true }];
  });
}

type Sums = MovementsResponse['total'];

/** 0 where D = A + B − C, with the lines that are neither. */
export const offBy = ({
  opening,
  entries,
  exits,
  reorganised,
  firstLists,
  corrected,
  closing,
}: Sums): number => closing - (opening + entries - exits + reorganised + firstLists + corrected);
