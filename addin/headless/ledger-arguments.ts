/** What stands behind `ledger`: which table of an office is fetched, checked or saved. */
import { LEDGERS } from '../tasks/office/ledger-list.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

interface At {
  readonly ledger: string;
  readonly unit: string;
  readonly person: string;
  readonly json: boolean;
}

export type LedgerCommand =
  | (At & { readonly act: 'pull'; readonly out: string; readonly asOf: string | undefined })
  | (At & {
      readonly act: 'check' | 'save';
      readonly file: string;
      readonly from: string | undefined;
      /** A file that says of missing rows when they ended. */
      readonly answers: string | undefined;
    });

/** As `--help` shows it. */
const WHICH = LEDGERS.map(({ definition }) => definition.id).join('|');
export const LEDGER_FORM =
  `ledger pull ${WHICH} --unit UNIT --as PERSON --out FILE.xlsx [--asof yyyy-mm-dd] [--json] | ` +
  `ledger check|save ${WHICH} FILE.xlsx --unit UNIT --as PERSON [--from yyyy-mm-dd] [--answers FILE.json] [--json]`;

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  out: { type: 'string' },
  asof: { type: 'string' },
  from: { type: 'string' },
  answers: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** HeadlessError of status 2 for everything that has not the form of the command. */
export function parseLedger(argv: readonly string[]): LedgerCommand {
  const { values, positionals } = argumentsOf(argv, { form: LEDGER_FORM, options: OPTIONS, hasFiles: true });
  const [act, ledger, file, ...more] = positionals;
  const { unit, as: person, out, asof: asOf, from, answers, json } = values;
  if (more.length > 0 || !ledger || !unit || !person) throw usage();
  expectDays(asOf, from);
  const at = { ledger, unit, person, json };
  if (act === 'pull' && out && file === undefined) return { ...at, act, out, asOf };
  if ((act === 'check' || act === 'save') && file) return { ...at, act, file, from, answers };
  throw usage();
}

const usage = () => usageError(LEDGER_FORM);
