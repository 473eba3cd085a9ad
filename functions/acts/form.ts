/** A form of a unit over a span, beside the same span a year before: what its cells hold and what does not add up. */
import { decide, highestReach } from '../domain/access/grants.ts';
import { blocksFor, countsOf } from '../domain/forms/counts.ts';
import { checkedIdentities, filledRows } from '../domain/forms/filled.ts';
import type { Cell, Checked, FilledRow, Times, Told } from '../domain/forms/filled.ts';
import { countsOfForm } from '../domain/forms/form.ts';
import type { Form, FormColumn } from '../domain/forms/form.ts';
import { formOn, isFormId } from '../domain/forms/forms.ts';
import { tallyUnits } from '../domain/forms/unit-tally.ts';
import { isCountWithheld } from '../domain/forms/withheld-counts.ts';
import { addMonths, isWholeDate } from '../domain/language/date.ts';
import type { DateRange } from '../domain/statistics/admissions.ts';
import { thisYearUntil } from '../domain/statistics/admissions.ts';
import { notComputedNote } from '../domain/statistics/detail-figures.ts';
import { sumDetails } from '../domain/statistics/detail-sum.ts';
import { slotOf } from '../domain/statistics/layout.ts';
import { totalOf } from '../domain/statistics/vector.ts';
import { dayBefore } from '../domain/units/days.ts';
import { quarterOf } from '../domain/units/period.ts';
import type { Period } from '../domain/units/period.ts';
import { ProblemError } from '../wire/problem-catalogue.ts';
import type { FormCell, FormCheck, FormResponse } from '../wire/form.ts';
import type { UnitContext } from './context.ts';
import { countedDetails } from './counted-details.ts';
import { disclosureFor } from './disclosure.ts';
import { linesBelow } from './movements.ts';
import { subtreeRosters } from './subtree-rosters.ts';
import type { SubtreeRosters } from './subtree-rosters.ts';
import { coverageView } from './views.ts';

export interface FormAsked {
  readonly form: string;
  /** ISO: the first day of the span; its last is the day of the call. */
  readonly from: string;
}

export async function formOf(call: UnitContext, { form: id, from }: FormAsked): Promise<FormResponse> {
  const { unit, day } = call;
  if (!isFormId(id)) throw new ProblemError('not-found');
  if (!isWholeDate(from) || from > day) throw new ProblemError('invalid-request', { where: 'from' });
  const form = formOn(id, day);
  const span = { from, to: day };
  const now = await timeOf(call, form, span);
  const earlier = aYearBefore(span);
  const before = isOfTwoYears(form) ? await timeBefore(call, form, earlier) : undefined;
  const times: Times = { now: now.told, ...(before === undefined ? {} : { 'year-before': before.told }) };
  return {
    unit: { id: unit.id, name: unit.name },
    form: id,
    from,
    to: day,
    ...(isOfTwoYears(form) ? { before: { ...earlier, isKnown: before !== undefined } } : {}),
    inForce: form.from,
    source: form.source,
    number: form.number,
    title: form.title,
    stub: form.stub,
    columns: form.columns.map(columnView),
    rows: filledRows(form, times).map(rowView),
    checks: checkedIdentities(form, times).map(checkView),
    notes: [
      ...form.assumed
        .filter((assumption) => (assumption.from ?? '') <= day)
        .map(({ vi, en }) => ({ vi, en })),
      ...now.notes,
    ],
    coverage: coverageView(now.rosters.coverage, now.rosters.notComputed),
  };
}

const isOfTwoYears = ({ columns }: Form): boolean =>
  columns.some(({ value }) => value.kind === 'count' && value.when === 'year-before');

/** 29 February was the 28th. */
function aYearBefore({ from, to }: DateRange): DateRange {
  return { from: addMonths(from, -12) ?? from, to: addMonths(to, -12) ?? to };
}

interface Time {
  readonly told: Told;
  readonly rosters: SubtreeRosters;
  readonly notes: FormResponse['notes'];
}

/** undefined where the unit was not there yet, or nothing of it counts on that day. */
async function timeBefore(call: UnitContext, form: Form, span: DateRange): Promise<Time | undefined> {
  const tree = await call.services.storage.directory.tree(span.to);
  const unit = tree.unit(call.unit.id);
  if (unit === undefined) return undefined;
  try {
    const time = await timeOf({ ...call, tree, unit, day: span.to }, form, span, quarterOf(span.to));
    return time.rosters.vectors.size === 0 ? undefined : time;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'before-first-roster') return undefined;
    throw error;
  }
}

/** `orElse`: the period, where none is defined for the day. */
async function timeOf(call: UnitContext, form: Form, span: DateRange, orElse?: Period): Promise<Time> {
  const { services, unit, tree, person } = call;
  const { storage } = services;
  const wanted = countsOfForm(form);
  const blocks = blocksFor(wanted);
  const rosters = await subtreeRosters(call, orElse);
  const [{ total: lines, before }, details, disclosure, grants] = await Promise.all([
    linesBelow(call, dayBefore(span.from)),
    blocks.length === 0 ? [] : countedDetails(storage, rosters),
    disclosureFor(call, rosters),
    storage.directory.grantsOf(person.id),
  ]);
  const sum = sumDetails(blocks, details);
  const { summed, vectors, standsFor } = rosters;
  const counted = {
    asOf: span.to,
    span,
    total: totalOf(...summed.flatMap(({ id }) => vectors.get(id) ?? [])),
    details: sum,
    lines,
    ...(before.counted.size === 0 ? {} : { membersBefore: membersOf(before.counted) }),
    units: tallyUnits({
      tree: rosters.tree,
      unit: unit.id,
      summed,
      standIns: new Set(standsFor.keys()),
      vectors,
      span,
    }),
  };
  const counts = countsOf(counted, wanted);
  const isReader = decide(grants, tree, unit.id, 'roster.read') === 'allowed';
  const isWithheld = isReader
    ? () => false
    : isCountWithheld({
        counts,
        withheld: disclosure.below(unit.id),
        isHighest: highestReach(grants, tree, unit.id, 'statistics.read') === unit.id,
        isOfYear: thisYearUntil(span.to).from === span.from,
      });
  return { told: { counts, isWithheld }, rosters, notes: lackingOf(sum.missing) };
}

const MEMBERS = slotOf('members');
const membersOf = (counted: Awaited<ReturnType<typeof linesBelow>>['before']['counted']): number =>
  [...counted.values()].reduce(
    (all, { statistics }) => all + (statistics === undefined ? 0 : (totalOf(statistics)[MEMBERS] ?? 0)),
    0,
  );

/** Of how many units the rows that stand on detail blocks know nothing. */
function lackingOf(missing: ReadonlyMap<string, readonly string[]>): FormResponse['notes'] {
  const lacking = [...new Set([...missing.values()].flat())];
  const note = notComputedNote({ notComputed: lacking });
  return note === undefined ? [] : [note];
}

const columnView = ({
  id,
  head,
  above,
  number,
  value,
  words = [],
}: FormColumn): FormResponse['columns'][number] => ({
  id,
  head,
  ...(above === undefined ? {} : { above }),
  number,
  isPercent: value.kind !== 'count',
  words: [...words],
});

function rowView({ row, cells }: FilledRow): FormResponse['rows'][number] {
  const { id, number, label, level, isSparse, isAverage, words = [] } = row;
  return {
    id,
    number,
    label,
    level,
    ...(isSparse === true ? { isSparse } : {}),
    ...(isAverage === true ? { isAverage } : {}),
    words: [...words],
    cells: cells.map(cellView),
  };
}

const cellView = (cell: Cell): FormCell =>
  cell === null ? {} : 'value' in cell ? { value: cell.value } : { blank: cell.blank };

function checkView({ identity, when, left, right, difference, beside, unexplained }: Checked): FormCheck {
  return {
    id: identity.id,
    label: identity.label,
    isOfYearBefore: when === 'year-before',
    left,
    right,
    difference,
    beside: beside.map(({ beside: { label, isLess }, value }) => ({ label, value: isLess ? -value : value })),
    unexplained,
    ...(identity.why === undefined ? {} : { why: identity.why }),
  };
}
