/** Every number of an office beside what stands for the units below it, as a sheet: what is left, and who has not registered. */
import { columnIn } from '#domain/ledgers/definition.ts';
import { changesText } from '#domain/plans/plan-history.ts';
import { PLAN_LEDGER } from '#domain/plans/plan-ledger.ts';
import type { PlanSum } from '#domain/plans/plan-shares.ts';
import { writeListSheet } from '../../workbook/tables/list-sheet.ts';
import type { ColumnSpec } from '../../workbook/tables/table-spec.ts';
import { PLAN_SUMS_SHEET } from '../../words/sheets/plan-sums.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import type { PlanOverview } from './plan-tasks.ts';

const say = sayingInSheets(PLAN_SUMS_SHEET);

const COLUMNS: readonly ColumnSpec[] = [
  { key: 'unit', header: say('unit'), kind: 'text', width: 180 },
  { key: 'measure', header: say('measure'), kind: 'text', width: 110 },
  { key: 'category', header: say('category'), kind: 'text', width: 120 },
  { key: 'from', header: say('from'), kind: 'date', width: 80 },
  { key: 'to', header: say('to'), kind: 'date', width: 80 },
  { key: 'own', header: say('own'), kind: 'count', width: 80 },
  { key: 'changes', header: say('changes'), kind: 'text', width: 180, wraps: true },
  { key: 'assigned', header: say('assigned'), kind: 'count', width: 100 },
  { key: 'remainder', header: say('remainder'), kind: 'count', width: 90 },
  { key: 'registered', header: say('registered'), kind: 'count', width: 80 },
  { key: 'notRegistered', header: say('notRegistered'), kind: 'text', width: 240, wraps: true },
  { key: 'notAssigned', header: say('notAssigned'), kind: 'text', width: 240, wraps: true },
];

export async function writePlanSums(
  overview: PlanOverview,
): Promise<{ readonly sheet: string; readonly rows: number }> {
  const { unit, sums, below, nameOf } = overview;
  const lines = [{ unit, sums }, ...below].flatMap((each) =>
    each.sums.map((sum) => lineOf(each.unit, sum, overview)),
  );
  const sheet = await writeListSheet({
    key: 'planSumsSheet',
    name: say('name'),
    title: say('title'),
    about: say('about', { unit: nameOf(unit) }),
    columns: COLUMNS,
    lines,
  });
  return { sheet, rows: lines.length };
}

function lineOf(
  unit: string,
  { topic, own, assigned, remainder, registered, notRegistered, notAssigned }: PlanSum,
  { nameOf, changesOf }: PlanOverview,
) {
  const names = (units: readonly string[]) => units.map(nameOf).join('; ');
  return [
    nameOf(unit),
    labelOf('measure', topic.measure),
    labelOf('category', topic.category),
    topic.from,
    topic.to,
    own ?? null,
    changesText(changesOf(unit, topic))?.vi ?? '',
    assigned,
    remainder ?? null,
    registered,
    names(notRegistered),
    // Where nothing was assigned to anybody, nobody was left out.
    notAssigned.length > 0 && assigned > 0 ? names(notAssigned) : '',
  ];
}

function labelOf(column: string, value: string): string {
  const { type } = columnIn(PLAN_LEDGER, column);
  const found = type.kind === 'code' ? type.codes.find(({ code }) => code === value) : undefined;
  return found?.label.vi ?? value;
}
