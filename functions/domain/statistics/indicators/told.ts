/**
 * Indicators as somebody may see them who may not read the rows. What the report's figures withhold stays withheld; a trait that only
 * indicators tell of is told of the highest unit of the person's reach alone, from five people on, and with it a second count where
 * it could be computed from what a whole and its other parts are told.
 */
import { COMPOSITIONS } from '../compositions.ts';
import { PRINTED_AS } from '../disclosure/traits.ts';
import type { Withheld } from '../figure.ts';
import type { IndicatorValue } from './indicator.ts';
import type { PlanLine } from './plan-lines.ts';
import { PRINTED } from './printed.ts';
import { indicatorOf } from './registry.ts';

const FROM = 5;

export interface Telling {
  /** Of the unit's figures. */
  readonly figures: Withheld;
  /** Whether the unit is the highest one that the person may ask for. */
  readonly isHighest: boolean;
}

const IN_FIGURES: ReadonlySet<string> = new Set(PRINTED.map(({ id }) => id));
const isFew = (value: number | null | undefined): boolean =>
  typeof value === 'number' && value > 0 && value < FROM;

/** Parts of a whole that is told: one of them alone would be what is missing of it. */
const PARTS: readonly ((id: string) => boolean)[] = [
  (id) => id.startsWith('members.era.'),
  (id) => id.startsWith('movements.exits.') && id !== 'movements.exits.perThousand' && id !== RECENT,
  (id) => id === 'admissions.pupils' || id === 'admissions.students',
];
const RECENT = 'movements.exits.recent';

/** What is the number of few people under another name. */
const AVERAGES: Readonly<Record<string, number>> = { 'admissions.averageAge': 12, 'age.average': 12 };

export function toldValues(
  values: readonly IndicatorValue[],
  { figures, isHighest }: Telling,
): IndicatorValue[] {
  const isTrait = ({ id }: IndicatorValue) => indicatorOf(id)?.trait === true;
  const hidden = new Set(
    values
      .filter((value) => isTrait(value))
      .filter((value) => (IN_FIGURES.has(value.id) ? figures(value.id) : !isHighest || isOfFew(value)))
      .map(({ id }) => id),
  );
  for (const belongs of PARTS) {
    hideSecond(
      values.filter(({ id }) => belongs(id)),
      hidden,
      today,
    );
  }
  // The same people, in the days of the plan.
  for (const { id } of values) if (hidden.has(id.replace('.target.', '.'))) hidden.add(id);
  const before = hiddenBefore(values, hidden, isHighest);
  return values.map((value) => toldOf(value, hidden, before));
}

function isOfFew({ id, value, denominator = 0 }: IndicatorValue): boolean {
  const months = AVERAGES[id];
  return months === undefined ? isFew(value) : denominator < FROM * months;
}

type Read = (value: IndicatorValue) => number | null | undefined;
const today: Read = ({ value }) => value;
const earlier: Read = ({ before }) => before?.value;

function hideSecond(parts: readonly IndicatorValue[], hidden: Set<string>, read: Read): void {
  const [only, ...more] = parts.filter(({ id }) => hidden.has(id));
  if (only === undefined || more.length > 0) return;
  const others = parts.filter((part) => part.id !== only.id && typeof read(part) === 'number');
  // A count of nobody comes last: that there is nobody says nothing of anybody.
  const rank = (part: IndicatorValue) => read(part) || Infinity;
  const [least] = others.toSorted((one, other) => rank(one) - rank(other));
  if (least !== undefined) hidden.add(least.id);
}

/** Rows that hold everybody of a whole together. */
const WHOLES: readonly ((id: string) => boolean)[] = [
  ...COMPOSITIONS.map(
    (composition) => (id: string) => id.startsWith(`${composition.id}.`) && id !== 'age.average',
  ),
  (id) => ['members.minority', 'ethnicity.01', 'ethnicity.unknown'].includes(id),
  (id) => id.startsWith('members.era.'),
];

/** Nothing of an earlier day was withheld by the figures of this one: what is told of it is worked out here. */
function hiddenBefore(
  values: readonly IndicatorValue[],
  hidden: ReadonlySet<string>,
  isHighest: boolean,
): ReadonlySet<string> {
  const traits = values.filter(({ id }) => indicatorOf(id)?.trait === true);
  if (!isHighest) return new Set(traits.map(({ id }) => id));
  const untold = new Set(
    traits.filter((each) => hidden.has(each.id) || isFew(earlier(each))).map(({ id }) => id),
  );
  for (let size = -1; size !== untold.size;) {
    size = untold.size;
    for (const [one, other] of PRINTED_AS) {
      if (untold.has(one)) untold.add(other);
      if (untold.has(other)) untold.add(one);
    }
    for (const belongs of WHOLES)
      hideSecond(
        traits.filter(({ id }) => belongs(id)),
        untold,
        earlier,
      );
  }
  if ([...untold].some((id) => id.startsWith('age.'))) untold.add('age.average');
  return untold;
}

function toldOf(
  value: IndicatorValue,
  hidden: ReadonlySet<string>,
  before: ReadonlySet<string>,
): IndicatorValue {
  const { id, from, to, before: _before, ...told } = value;
  const days = from === undefined ? { to } : { from, to };
  if (hidden.has(id)) return { id, value: null, ...days, withheld: true };
  return before.has(id) ? { id, ...told, ...days } : value;
}

/** What was planned is no secret; who of a few was admitted is. */
export function toldLines(
  lines: readonly PlanLine[],
  top: string,
  { isHighest }: Pick<Telling, 'isHighest'>,
): PlanLine[] {
  return lines.map((line) => {
    const isOpen = line.trait !== true || (isHighest && line.unit === top && !isFew(line.admitted));
    if (isOpen) return line;
    const { admitted: _admitted, left: _left, percent: _percent, ...planned } = line;
    return { ...planned, admitted: null, withheld: true };
  });
}
