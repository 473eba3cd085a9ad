/** Reads the sheet of a ledger beside the ledger as it is now: what is wrong, what was changed, what is missing. Saves nothing. */
import { columnIn } from '#domain/ledgers/definition.ts';
import type { LedgerDefinition, LedgerValue } from '#domain/ledgers/definition.ts';
import type { LedgerFinding } from '#domain/ledgers/finding.ts';
import type { RowChange } from '#domain/ledgers/log.ts';
import { cellAddress } from '#domain/sheet/a1.ts';
import { MOST_CHANGES } from '#wire/ledgers.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { OfficeService } from '../../service/office-client.ts';
import { sha256 } from '../../service/hash.ts';
import { LEDGER_FINDINGS } from '../../words/screens/ledger-findings.ts';
import { formatDate } from '#domain/language/date.ts';
import { sayingBoth } from '../../words/messages.ts';
import type { TaskOptions } from '../common/outcome.ts';
import { placesBranchesOutside } from './branches-outside.ts';
import { branchesWithoutRoster } from './branches-without-roster.ts';
import { causesFirst, standsAlone } from './ledger-causes.ts';
import { addedAgain } from './ledger-again.ts';
import type { LedgerAnswers } from './ledger-answers.ts';
import type { LedgerChecked, RowEdit } from './ledger-checked.ts';
import { closedFindings } from './ledger-closed.ts';
import { ledgerEdits } from './ledger-edits.ts';
import type { LedgerEdits } from './ledger-edits.ts';
import { cellFindings, columnFor, placed, placing, unreadFindings } from './ledger-found.ts';
import type { OfficeLedger } from './ledger-list.ts';
import { digestsOfBlock } from './ledger-rows.ts';
import { readLedgerSource } from './ledger-source.ts';
import type { LedgerSource } from './ledger-source.ts';
import { namesIn, shownValue } from './ledger-table.ts';
import { namedIn, unitsFor } from './ledger-units.ts';
import type { NamedUnits } from './unit-names.ts';
import { statesOf, wholeFindings } from './ledger-whole.ts';
import { followsOf, membersLost } from './ledger-follows.ts';

export interface LedgerRequest {
  readonly ledger: OfficeLedger;
  readonly unit: string;
  /** ISO date from which changes count. */
  readonly from: string;
  readonly answers?: LedgerAnswers;
  /** Id or name; where left out the active one. */
  readonly sheet?: string | undefined;
}

/** undefined where no sheet has a header of the ledger. */
export async function checkLedger(
  service: OfficeService,
  request: LedgerRequest,
  options: TaskOptions = {},
): Promise<LedgerChecked | undefined> {
  const { ledger, unit, from, answers = {} } = request;
  const { definition } = ledger;
  const source = await readLedgerSource({ ledger: definition, unit, sheet: request.sheet }, options);
  if (!source) return undefined;
  options.progress?.({ what: 'fetching', done: 0, total: 0 });
  const answer = await service.ledger(
    { unit, ledger: definition.id },
    { asOf: from, signal: options.signal },
  );
  const units = await unitsFor(service, definition, unit, from);
  options.progress?.({ what: 'checking', done: 0, total: source.block.values.length });
  const { block, indents } = source;
  const seed = await sha256(JSON.stringify([unit, definition.id, from, block.values]));
  let fresh = 0;
  const newId = () => `${seed.slice(0, 26)}${(fresh += 1).toString(36).padStart(6, '0')}`;
  const edits = ledgerEdits({ ledger: definition, block, answer, units, from, newId, answers, indents });
  if (!edits) return undefined;
  const inSheet = [...causesFirst(cellFindings(source, edits), edits.findings), ...tooMany(edits)];
  const errors = inSheet.filter(({ severity }) => severity === 'error');
  const advice = [
    ...addedAgain(definition, answer, edits.rows, from),
    ...branchesWithoutRoster(definition, edits, errors),
  ];
  const isBlocked = errors.length > 0;
  // Of the whole the service knows more than what was fetched: its word decides, not ours.
  const isWhole = errors.every(({ row }) => row !== null);
  const states = statesOf(definition, answer, isWhole ? edits.changes : []);
  const whole = [
    ...wholeFindings(ledger, states, edits.changes, from),
    ...placesBranchesOutside(definition, states.after, edits.changes, units),
  ].filter(standsAlone(errors));
  const closed = isBlocked
    ? []
    : await closedFindings(service, { definition, unit }, states, edits.changes, options);
  const lost = isBlocked ? [] : await membersLost(service, { definition, unit }, states, options);
  const id = await sha256(JSON.stringify([seed, edits.commit, edits.base, answers.ended ?? {}]));
  return {
    ...resultOf(definition, { source, answer, units, edits }),
    unit,
    from,
    follows: isBlocked ? [] : followsOf(definition, states, from),
    findings: [
      ...placed(placing(definition, source, edits), [...inSheet, ...whole, ...closed, ...advice, ...lost]),
      ...unreadFindings(definition, source, edits),
    ],
    save:
      isBlocked || edits.changes.length === 0
        ? null
        : { id: id.slice(0, 32), body: { base: edits.base, changes: edits.changes.map(plain) } },
  };
}

interface Compared {
  readonly source: LedgerSource;
  readonly answer: LedgerResponse;
  readonly units: NamedUnits | undefined;
  readonly edits: LedgerEdits;
}

function resultOf(
  ledger: LedgerDefinition,
  { source, answer, units, edits }: Compared,
): Omit<LedgerChecked, 'unit' | 'from' | 'follows' | 'findings' | 'save'> {
  const { block, sheetId } = source;
  const { difference, columns, own, rows, ended } = edits;
  const { ends } = ledger;
  const added = difference.added.map(({ id, values }) => ({ id, values: plainValues(values) }));
  const nameOf = namesIn(namedIn(ledger), { rows: units ? units.rows : [...answer.rows, ...added] });
  const nameOfRow = namesIn(ledger, { rows: [...answer.rows, ...added] });
  const show = (column: string, value: LedgerValue | undefined): string => {
    const text = shownValue(columnIn(ledger, column).type, value, nameOf);
    return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? formatDate(text)
      : String(text ?? '');
  };
  const place = placing(ledger, source, edits);
  const edit = (id: string, name: string, changes: readonly Change[]): RowEdit => {
    const spot = place({ row: id, column: ledger.name, sheetRow: null });
    const lines = changes.map(({ column, before, after }) => ({
      id: column,
      header: columnIn(ledger, column).header,
      before: show(column, before),
      after: show(column, after),
    }));
    return { id, name, cell: spot && cellAddress(spot.row, spot.column), columns: lines };
  };
  const endings = ended.map(({ id, day }) =>
    edit(id, nameOfRow(id), [{ column: ends ?? '', before: undefined, after: day }]),
  );
  const digest = digestsOfBlock({ ledger, block }, columns);
  const isEnding = (changes: readonly Change[]) =>
    changes.some(({ column, after }) => column === ends && after !== undefined);
  const isEnded = new Set(ended.map(({ id }) => id));
  return {
    ledger,
    sheetId,
    sheet: block.name,
    commit: edits.commit,
    apart: edits.apart,
    added: difference.added.map(({ id, values }) =>
      edit(
        id,
        String(values[ledger.name] ?? ''),
        Object.entries(values).map(([column, after]) => ({ column, before: undefined, after })),
      ),
    ),
    changed: [
      ...difference.changed.map(({ sheetRow, columns: changes }) =>
        edit(sheetRow.id, nameOfRow(sheetRow.id), changes),
      ),
      ...endings,
    ],
    ended: ended.length + difference.changed.filter((each) => isEnding(each.columns)).length,
    unchanged: difference.unchanged,
    missing: difference.missing
      .filter(({ id }) => !isEnded.has(id))
      .map(({ id }) => ({ id, name: nameOfRow(id) })),
    cells: (column) => columnFor(ledger, source, edits, column),
    isOwnList: edits.read.isOwnList,
    rows: rows.map(({ sheetRow, id, isNew, found }) => ({ sheetRow, id, isNew, found })),
    read: { ...edits.read, guessed: edits.guessed.map((column) => columnIn(ledger, column).header) },
    own: {
      idColumn: own.idColumn === undefined ? undefined : block.left + own.idColumn,
      stampColumn: own.stampColumn === undefined ? undefined : block.left + own.stampColumn,
      digests: new Map(rows.map(({ id, sheetRow }) => [id, digest(sheetRow)])),
    },
  };
}

interface Change {
  readonly column: string;
  readonly before: LedgerValue | undefined;
  readonly after: LedgerValue | undefined;
}

/** A save carries so many changes at once; it is named here, where a row is known. */
function tooMany({ changes, rows }: LedgerEdits): LedgerFinding[] {
  const over = changes[MOST_CHANGES];
  if (!over) return [];
  const message = sayingBoth(LEDGER_FINDINGS)('too-many', { most: MOST_CHANGES });
  const sheetRow = rows.find(({ id }) => id === over.row)?.sheetRow ?? null;
  return [{ code: 'too-many', severity: 'error', sheetRow, row: over.row, column: null, message }];
}

const plainValues = (values: Readonly<Record<string, LedgerValue>>) =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, typeof value === 'object' ? [...value] : value]),
  );

const plain = ({ values, ...change }: RowChange) => ({
  ...change,
  values: Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  ),
});
