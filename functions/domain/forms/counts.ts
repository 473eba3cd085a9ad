/**
 * Counts by name, of one day and one span: what forms print and check. Those of the rosters are called as the figure that prints them, so
 * that what is not told of a figure is not told in a form either.
 */
import { countAdmissions, type DateRange } from '../statistics/admissions.ts';
import { averageAge } from '../statistics/age.ts';
import { averageAgeOnAdmission, breakdownIn, breakdownOf } from '../statistics/detail-figures.ts';
import type { DetailSum } from '../statistics/detail-sum.ts';
import type { BlockId } from '../statistics/blocks.ts';
import { COMPOSITIONS } from '../statistics/compositions.ts';
import { ADMISSION_CATEGORIES, slotOf } from '../statistics/layout.ts';
import { MEMBER_ROWS } from '../statistics/labels.ts';
import { monthEndOf } from '../statistics/months.ts';
import { ENTRY_KINDS, entriesOf, exitsOf } from '../submissions/movements.ts';
import type { Lines } from '../submissions/movements.ts';

/** A name that is not there is not known: never 0. */
export type Counts = ReadonlyMap<string, number>;

interface BlockNames {
  readonly block: BlockId;
  /** Counted over the span, by date of admission. */
  readonly isOfSpan: boolean;
}

/** The first part of a count's name, and the block that it is a row of. */
const BLOCK_NAMES: Readonly<Record<string, BlockNames>> = {
  'admissions.occupation': { block: 'admissions.occupation', isOfSpan: true },
  'admissions.age': { block: 'admissions.age', isOfSpan: true },
  'admissions.general': { block: 'admissions.general', isOfSpan: true },
  'admissions.professional': { block: 'admissions.professional', isOfSpan: true },
  'admissions.theory': { block: 'admissions.theory', isOfSpan: true },
  'women.ethnicity': { block: 'women.ethnicity', isOfSpan: false },
  'women.religion': { block: 'women.religion', isOfSpan: false },
  'religion.name': { block: 'religion', isOfSpan: false },
  'admitted.era': { block: 'admitted.era', isOfSpan: false },
};
/** Beside the rows of its block. */
const AGE_ON_ADMISSION = 'admissions.age';

export const groupOf = (count: string): string => count.slice(0, count.lastIndexOf('.'));
export const isOfBlock = (count: string): boolean => Object.hasOwn(BLOCK_NAMES, groupOf(count));

const groupsIn = (counts: ReadonlySet<string>): readonly string[] => [
  ...new Set([...counts].map(groupOf).filter((group) => Object.hasOwn(BLOCK_NAMES, group))),
];

/** The blocks that have to be read for these counts. */
export function blocksFor(counts: ReadonlySet<string>): readonly BlockId[] {
  return groupsIn(counts).flatMap((group) => {
    const block = BLOCK_NAMES[group]?.block;
    if (block === undefined) return [];
    return group === AGE_ON_ADMISSION ? [block, 'admissions.ageMonths' as const] : [block];
  });
}

export interface Counted {
  /** ISO: the last day of the span. */
  readonly asOf: string;
  readonly span: DateRange;
  /** Of the rosters that count on the last day. */
  readonly total: Int32Array;
  readonly details: DetailSum;
  /** From the figures of the day before the span to those of its last. */
  readonly lines: Lines;
  /** On the rosters that count on the day before the span; left out where none does. */
  readonly membersBefore?: number;
  readonly units: Counts;
}

/** Of those that are wanted, as far as they are known. */
export function countsOf(counted: Counted, wanted: ReadonlySet<string>): Counts {
  const { membersBefore, units } = counted;
  const before: [string, number][] = membersBefore === undefined ? [] : [['before.members', membersBefore]];
  const all = new Map([
    ...ofRosters(counted),
    ...ofLines(counted.lines).filter(([name]) => membersBefore !== undefined || OF_ONE_LIST.has(name)),
    ...before,
    ...units,
    ...groupsIn(wanted).flatMap((group) => ofBlock(counted, group)),
  ]);
  return new Map([...all].filter(([name]) => wanted.has(name)));
}

function ofRosters({ total, asOf, span }: Counted): [string, number][] {
  const at = monthEndOf(asOf);
  const average = averageAge(total, at);
  const admissions = countAdmissions(total, span).counts;
  return [
    ['members', total[slotOf('members')] ?? 0],
    ...MEMBER_ROWS.map(({ id, slot }): [string, number] => [`members.${id}`, total[slotOf(slot)] ?? 0]),
    ...COMPOSITIONS.flatMap(({ id, rows, count }) => {
      const values = count(total, at);
      return rows.map((row, index): [string, number] => [`${id}.${row.id}`, values[index] ?? 0]);
    }),
    ...(average === undefined ? [] : [['age.average', average.years] as [string, number]]),
    ...ADMISSION_CATEGORIES.map((category): [string, number] => [
      category === 'total' ? 'admissions' : `admissions.${category}`,
      admissions[category],
    ]),
  ];
}

/** Who came and who left is known between two lists: of a first one only who is on it. */
const OF_ONE_LIST: ReadonlySet<string> = new Set(['lines.closing', 'lines.firstLists']);

function ofLines(lines: Lines): [string, number][] {
  const { opening, closing, reorganised, firstLists, corrected, entries, exits } = lines;
  const probationary = struckOffOnProbation(lines);
  return [
    ...Object.entries({ opening, closing, reorganised, firstLists, corrected }).map(
      ([name, value]): [string, number] => [`lines.${name}`, value],
    ),
    ['lines.entries', entriesOf(lines)],
    ...ENTRY_KINDS.map((kind): [string, number] => [`lines.entry.${kind}`, entries[kind]]),
    ['lines.exits', exitsOf(lines)],
    ...Object.entries(exits).map(([kind, value]): [string, number] => [`lines.exit.${kind}`, value]),
    ...(probationary === undefined
      ? []
      : [['lines.exit.struck-off.probationary', probationary] as [string, number]]),
  ];
}

/** undefined where it was not kept of somebody, or not known. */
function struckOffOnProbation({ exits, leavers }: Lines): number | undefined {
  const groups = leavers.filter(({ reason }) => reason === 'struck-off');
  const sum = (some: typeof groups) => some.reduce((all, { people }) => all + people, 0);
  const known = groups.filter(({ probationary }) => probationary !== null);
  if (sum(known) !== exits['struck-off']) return undefined;
  return sum(known.filter(({ probationary }) => probationary === true));
}

/** Where no unit has the block, nothing of it is known. */
function ofBlock({ details, span, units }: Counted, group: string): [string, number][] {
  const names = BLOCK_NAMES[group];
  if (names === undefined) return [];
  const { rows, notComputed } = names.isOfSpan
    ? breakdownIn(details, names.block, span)
    : breakdownOf(details, names.block);
  if (notComputed.length > 0 && notComputed.length === units.get('rosters')) return [];
  const counts = [...rows].map(([row, value]): [string, number] => [`${group}.${row}`, value]);
  const average = group === AGE_ON_ADMISSION ? averageAgeOnAdmission(details, span).years : undefined;
  return average === undefined ? counts : [...counts, [`${group}.average`, average]];
}
