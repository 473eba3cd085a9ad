/** `report`: the figures of a subtree with their plan, kept by the service under the hash that is printed, and the workbook of them. */
import { COUNTINGS } from '#domain/submissions/review.ts';
import type { ReportView } from '#wire/report.ts';
import { createTasks } from '../tasks/create.ts';
import { reportLine } from '../tasks/leader/page/report-line.ts';
import { shownFigures } from '../tasks/leader/shown-figures.ts';
import { figuresTable } from '../tasks/leader/summary-tables.ts';
import { writeConsolidated } from '../tasks/office/consolidate.ts';
import type { Consolidated } from '../tasks/office/consolidated.ts';
import type { LeaderTasks } from '../tasks/leader/leader-tasks.ts';
import { refreshTable } from '../workbook/tables/table.ts';
import type { Edge } from './edge.ts';
import { expectWritable, inNewFile } from './in-file.ts';
import { asJson, linesOf } from './pull.ts';
import { reportJson, reportLines } from './report-said.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, expectInOrder, usageError } from './usage.ts';

export const REPORT_FORM =
  'report --unit UNIT --as PERSON --out FILE.xlsx [--asof yyyy-mm-dd] [--from yyyy-mm-dd] [--known INSTANT] [--counts sent|matched] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  asof: { type: 'string' },
  from: { type: 'string' },
  known: { type: 'string' },
  counts: { type: 'string', default: 'sent' },
  json: { type: 'boolean', default: false },
} as const;

export async function reportCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { person, out, json, ...asked } = parsed(argv);
  await expectWritable(out);
  const place = await servicePlace(person, edge.environment);
  const leader = await createTasks({ ...place, pauses: PAUSES }).leader();
  const report = await leader.report(asked);
  const consolidated = await writeReport(leader, report, out);
  const figures = { figures: shownFigures({ ...report, facts: [] }) };
  const { counts } = asked;
  if (json) edge.out(JSON.stringify({ ...asJson(consolidated, figures), counts, ...reportJson(report) }));
  else {
    for (const line of linesOf(consolidated, figures, out)) edge.out(line);
    for (const line of reportLines(report)) edge.out(line);
  }
  return 0;
}

/** Into a new file: the page, the units as the report counted them, and its figures. */
export async function writeReport(
  leader: Pick<LeaderTasks, 'keptReports'>,
  report: ReportView,
  out: string,
): Promise<Consolidated> {
  const { hash, unit } = report;
  const line = reportLine(report);
  const kept = await leader.keptReports();
  const rows = await kept.rows({ unit: unit.id, hash });
  return inNewFile(out, async () => {
    await kept.writePage(report);
    const consolidated = await writeConsolidated(rows, {}, line);
    await refreshTable(figuresTable({ ...report, facts: [] }, line));
    return consolidated;
  });
}

function parsed(argv: readonly string[]) {
  const {
    unit,
    as: person,
    out,
    asof: asOf,
    from,
    known,
    counts: which,
    json,
  } = argumentsOf(argv, { form: REPORT_FORM, options: OPTIONS }).values;
  const counts = COUNTINGS.find((each) => each === which);
  if (!unit || !person || !out || !counts || !isInstant(known)) throw usage();
  expectDays(asOf, from);
  if (from !== undefined && asOf !== undefined) expectInOrder(from, asOf);
  return { unit, person, out, json, counts, asOf, from, known };
}

/** With its offset: an instant means the same on every machine. */
const isInstant = (known: string | undefined): boolean =>
  known === undefined || (/T.*(Z|[+-]\d{2}:\d{2})$/.test(known) && !Number.isNaN(Date.parse(known)));

const usage = () => usageError(REPORT_FORM);
