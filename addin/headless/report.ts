/** `report`: the figures of a subtree with their plan, kept by the service under the hash that is printed, and the workbook of them. */
import { parseArgs } from 'node:util';
import { isWholeDate } from '#domain/language/date.ts';
import { COUNTINGS } from '#domain/submissions/review.ts';
import type { ReportView } from '#wire/report.ts';
import { createTasks } from '../tasks/create.ts';
import { formatMoment } from '../words/format.ts';
import { emptyBook, saveBook } from './book.ts';
import type { Edge } from './edge.ts';
import { asJson, linesOf } from './pull.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';

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
  const place = await servicePlace(person, edge.environment);
  const host = emptyBook();
  const blank = host.workbook.activeSheet;
  const tasks = createTasks({ ...place, pauses: PAUSES });
  const report = await tasks.report(asked);
  const request = { unit: asked.unit, asOf: report.asOf, counts: asked.counts };
  const consolidated = await tasks.consolidate(request);
  const summary = await tasks.summarise(request);
  host.workbook.removeSheet(blank);
  await saveBook(host, out);
  const told = { ...asJson(consolidated, summary), counts: asked.counts, ...reportJson(report) };
  if (json) edge.out(JSON.stringify(told));
  else {
    for (const line of linesOf(consolidated, summary, out)) edge.out(line);
    edge.out(hashLine(report));
  }
  return 0;
}

/** What a report says beside what pulling says. */
export const reportJson = ({ hash, known, from, indicators, plan }: ReportView) => ({
  hash,
  known,
  from,
  indicators: indicators.map((one) => ({
    id: one.id,
    label: one.label.vi,
    value: one.value,
    numerator: one.numerator ?? null,
    denominator: one.denominator ?? null,
    from: one.from ?? null,
    to: one.to,
    ...(one.withheld ? { withheld: true } : {}),
  })),
  plan: plan.map(({ registered = null, assigned = null, left = null, ...line }) => ({
    ...line,
    registered,
    assigned,
    left,
  })),
});

export const hashLine = ({ hash, known }: Pick<ReportView, 'hash' | 'known'>): string =>
  say('report.hash', { hash, ...formatMoment(known) });

function parsed(argv: readonly string[]) {
  const { values } = valuesOf(argv);
  const { unit, as: person, out, asof: asOf, from, known, json } = values;
  const counts = COUNTINGS.find((each) => each === values.counts);
  const days = [asOf, from].every((day) => day === undefined || isWholeDate(day));
  if (!unit || !person || !out || !counts || !days || !isInstant(known)) throw usage();
  return {
    unit,
    person,
    out,
    json,
    counts,
    ...(asOf === undefined ? {} : { asOf }),
    ...(from === undefined ? {} : { from }),
    ...(known === undefined ? {} : { known }),
  };
}

/** With its offset: an instant means the same on every machine. */
const isInstant = (known: string | undefined): boolean =>
  known === undefined || (/T.*(Z|[+-]\d{2}:\d{2})$/.test(known) && !Number.isNaN(Date.parse(known)));

function valuesOf(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false });
  } catch {
    throw usage();
  }
}

const usage = () => new HeadlessError(2, sayBoth('usage', { form: REPORT_FORM }));
