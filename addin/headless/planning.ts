/** `ledger year periods`, `ledger sums plans`: a year of periods as rows to be saved, and plans beside what stands below. */
import { YEAR_PATTERNS } from '#domain/units/period-year.ts';
import type { YearPattern } from '#domain/units/period-year.ts';
import { serviceAt } from '../tasks/create.ts';
import { planningWith } from '../tasks/office/planning.ts';
import type { Edge } from './edge.ts';
import { inNewFile } from './in-file.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, usageError } from './usage.ts';

const PATTERNS = Object.keys(YEAR_PATTERNS) as readonly YearPattern[];

export const PLANNING_FORMS = [
  `ledger year periods --year yyyy --unit UNIT --as PERSON --out FILE.xlsx [--pattern ${PATTERNS.join('|')}] [--due WORKING-DAYS] [--json]`,
  'ledger sums plans --unit UNIT --as PERSON --out FILE.xlsx [--json]',
] as const;

interface At {
  readonly unit: string;
  readonly person: string;
  readonly out: string;
  readonly json: boolean;
}

type PlanningCommand =
  | (At & { readonly act: 'sums' })
  | (At & {
      readonly act: 'year';
      readonly year: number;
      readonly pattern: YearPattern;
      readonly workingDays: number;
    });

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  year: { type: 'string' },
  pattern: { type: 'string', default: 'quarters' },
  due: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
} as const;

/** Of what stands behind `ledger`. */
export const isPlanning = (argv: readonly string[]): boolean => argv[0] === 'year' || argv[0] === 'sums';

export async function planningCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const command = parsed(argv);
  const { unit, out } = command;
  const place = await servicePlace(command.person, edge.environment);
  const planning = planningWith(serviceAt({ ...place, pauses: PAUSES }));
  const { said, rows } = await inNewFile(out, async (): Promise<{ said: object; rows: number }> => {
    if (command.act === 'sums') {
      const written = await planning.writePlanSums({ unit });
      return { said: written, rows: written.rows };
    }
    const added = await planning.addYearOfPeriods(command);
    return { said: added, rows: added.added };
  });
  edge.out(command.json ? JSON.stringify(said) : say('ledger.written', { rows, file: out }));
  return 0;
}

const YEAR = /^\d{4}$/;
const DAYS = /^\d{1,3}$/;

function parsed(argv: readonly string[]): PlanningCommand {
  const { values, positionals } = argumentsOf(argv, {
    form: PLANNING_FORMS.join(' | '),
    options: OPTIONS,
    hasFiles: true,
  });
  const [act, ledger, ...more] = positionals;
  const { unit, as: person, out, json, year, due } = values;
  if (more.length > 0 || !unit || !person || !out) throw usage();
  const at = { unit, person, out, json };
  if (act === 'sums' && ledger === 'plans') return { ...at, act };
  const pattern = PATTERNS.find((known) => known === values.pattern);
  if (ledger !== 'periods' || pattern === undefined) throw usage();
  if (year === undefined || !YEAR.test(year) || !DAYS.test(due)) throw usage();
  return { ...at, act: 'year', year: Number(year), pattern, workingDays: Number(due) };
}

const usage = () => usageError(PLANNING_FORMS.join(' | '));
