/** `reprint`: a kept report once more, to the last digit, and what of it would be otherwise today. */
import { createTasks } from '../tasks/create.ts';
import { shownFigures } from '../tasks/leader/shown-figures.ts';
import type { Edge } from './edge.ts';
import { expectWritable } from './in-file.ts';
import { asJson, linesOf } from './pull.ts';
import { writeReport } from './report.ts';
import { differenceLines, reportJson, reportLines } from './report-said.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, usageError } from './usage.ts';

export const REPRINT_FORM = 'reprint HASH --unit UNIT --as PERSON --out FILE.xlsx [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export async function reprintCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { hash, unit, person, out, json } = parsed(argv);
  await expectWritable(out);
  const place = await servicePlace(person, edge.environment);
  const leader = await createTasks({ ...place, pauses: PAUSES }).leader();
  const report = await (await leader.keptReports()).reprint({ unit, hash });
  const consolidated = await writeReport(leader, report, out);
  const figures = { figures: shownFigures({ ...report, facts: [] }) };
  const { keptAt, differs, changed, recomputed = [] } = report;
  if (json) {
    const told = { ...asJson(consolidated, figures), counts: report.counts, ...reportJson(report) };
    edge.out(JSON.stringify({ ...told, keptAt, differs, changed, recomputed }));
    return 0;
  }
  for (const line of linesOf(consolidated, figures, out)) edge.out(line);
  for (const line of reportLines(report)) edge.out(line);
  for (const line of differenceLines(report)) edge.out(line);
  return 0;
}

function parsed(argv: readonly string[]) {
  const { values, positionals } = argumentsOf(argv, { form: REPRINT_FORM, options: OPTIONS, hasFiles: true });
  const { unit, as: person, out, json } = values;
  const [hash, ...more] = positionals;
  if (!hash || more.length > 0 || !unit || !person || !out) throw usage();
  return { hash, unit, person, out, json };
}

const usage = () => usageError(REPRINT_FORM);
