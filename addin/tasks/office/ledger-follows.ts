/** What follows from changes of a ledger, before anybody saves them: in sentences, and whose members would be counted nowhere any more. */
import type { Bilingual } from '#domain/language/bilingual.ts';
import { formatDate } from '#domain/language/date.ts';
import type { LedgerDefinition } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import { dayAfter } from '#domain/units/days.ts';
import { leavingSums } from '#domain/units/leaving-sums.ts';
import type { LeavingSums } from '#domain/units/leaving-sums.ts';
import { unitConsequences } from '#domain/units/unit-consequences.ts';
import { UNIT_LEDGER } from '#domain/units/unit-ledger.ts';
import type { ConsolidatedUnit } from '#wire/consolidated.ts';
import { ServiceError } from '../../service/error.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { sayingBoth } from '../../words/messages.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';
import type { TaskOptions } from '../common/outcome.ts';
import type { LedgerStates } from './ledger-whole.ts';

const say = sayingBoth(LEDGER_FINDINGS);

/** Only units say what follows: every other ledger's rows stand for themselves. */
export const followsOf = ({ id }: LedgerDefinition, { before, after }: LedgerStates, from: string) =>
  id === UNIT_LEDGER.id && before !== after ? unitConsequences(before, after, from) : ([] as Bilingual[]);

/** A warning at each unit that leaves the sums with members of its own; a request for each last day, and none where nobody leaves. */
export async function membersLost(
  service: Pick<OfficeService, 'consolidated'>,
  { definition, unit }: { readonly definition: LedgerDefinition; readonly unit: string },
  { before, after }: LedgerStates,
  { signal }: TaskOptions,
): Promise<readonly LedgerFinding[]> {
  if (definition.id !== UNIT_LEDGER.id || before === after) return [];
  const leaving = leavingSums(before, after);
  const found: LedgerFinding[] = [];
  for (const last of new Set(leaving.map((each) => each.last))) {
    const rows = await countedOn(service, unit, last, signal);
    const ofDay = leaving.filter((each) => each.last === last);
    const gone = new Set(ofDay.map(({ id }) => id));
    for (const each of ofDay) found.push(...lostFrom(each, rows, gone));
  }
  return found;
}

/** Nothing where the service has no figures of the day for whoever asks: then nobody leaves them. */
async function countedOn(
  service: Pick<OfficeService, 'consolidated'>,
  unit: string,
  asOf: string,
  signal: AbortSignal | undefined,
): Promise<readonly ConsolidatedUnit[]> {
  try {
    return (await service.consolidated(unit, { asOf, signal })).units;
  } catch (error) {
    if (error instanceof ServiceError && NO_FIGURES.has(error.code)) return [];
    throw error;
  }
}

const NO_FIGURES: ReadonlySet<string> = new Set(['before-first-roster', 'period-unknown', 'not-allowed']);

/** Its own list, and old ones that count for it alone. */
function lostFrom(
  { id, name, last, column }: LeavingSums,
  rows: readonly ConsolidatedUnit[],
  gone: ReadonlySet<string>,
): LedgerFinding[] {
  const isIts = ({ unit, standsFor = [] }: ConsolidatedUnit): boolean =>
    unit === id || (standsFor[0]?.id === id && standsFor.every((heir) => gone.has(heir.id)));
  const members = rows.filter(isIts).reduce((sum, row) => sum + row.members, 0);
  if (members === 0) return [];
  const message = say(column === 'to' ? 'members-lost' : 'members-uncounted', {
    name,
    members,
    date: formatDate(dayAfter(last)),
  });
  return [{ code: 'members-lost', severity: 'warning', sheetRow: null, row: id, column, message }];
}
