/** A ledger as a table that an office edits: ids out of the way, codes and other rows by their names. */
import { formatDate } from '#domain/language/date.ts';
import type { ColumnType, LedgerDefinition, LedgerValue } from '#domain/ledgers/definition.ts';
import { ID_HEADER, STAMP_HEADER } from '#domain/ledgers/header.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { CellValue, ColumnKind, TableSpec } from '../../workbook/tables/table-spec.ts';
import { changesText } from '#domain/plans/plan-history.ts';
import { LEDGER_SHEET } from '../../words/sheets/ledger.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import { digestOf, shownIn, stampText } from './ledger-stamp.ts';
import type { RowDigest } from './ledger-stamp.ts';
import { namedIn } from './ledger-units.ts';
import type { NamedUnits } from './unit-names.ts';

const say = sayingInSheets(LEDGER_SHEET);
const ID = 'id';
/** Key of the column that says what a row was when it was fetched. */
export const STAMP = 'stamp';

const KINDS: Readonly<Record<ColumnType['kind'], ColumnKind>> = {
  text: 'text',
  day: 'date',
  number: 'count',
  'yes-no': 'text',
  code: 'text',
  rows: 'text',
};
const WIDTHS: Readonly<Record<ColumnType['kind'], number>> = {
  text: 140,
  day: 80,
  number: 70,
  'yes-no': 60,
  code: 130,
  rows: 180,
};

/** Under which the workbook knows the table. */
export const tableId = (ledger: LedgerDefinition, unit: string): string => `ledger.${ledger.id}.${unit}`;

/** `units`: where rows name units, and the ledger is not of units. */
export function ledgerTable(
  ledger: LedgerDefinition,
  answer: LedgerResponse,
  units: NamedUnits = answer,
): TableSpec {
  const columns = shownIn(ledger);
  const digest = digestsIn(ledger, units);
  const nameOf = namesIn(namedIn(ledger), units);
  return {
    id: tableId(ledger, answer.unit.id),
    sheet: ledger.title.vi,
    tableName: `KhopSo_${ledger.id}`,
    columns: [
      ...columns.map(({ id, header, type }) => ({
        key: id,
        header: header.vi,
        kind: KINDS[type.kind],
        width: WIDTHS[type.kind],
        ...choicesOf(type),
      })),
      ...(ledger.told === undefined
        ? []
        : [{ key: 'changes', header: say('changes'), kind: 'text' as const, width: 200 }]),
      { key: STAMP, header: STAMP_HEADER.vi, kind: 'text', width: 60, hidden: true },
      { key: ID, header: ID_HEADER.vi, kind: 'text', width: 60, hidden: true },
    ],
    key: [ID],
    rows: answer.rows.map(({ id, values, changes = [] }) => [
      ...columns.map(({ id: column, type }) => shownValue(type, values[column], nameOf)),
      ...(ledger.told === undefined ? [] : [changesText(changes)?.vi ?? null]),
      stampText({ commit: answer.commit, ...digest(values) }),
      id,
    ]),
    title: say('title', { ledger: ledger.title.vi.toLowerCase(), unit: answer.unit.name }),
    line: say('line', { date: formatDate(answer.asOf) }),
    totals: {},
    gone: { [STAMP]: say('gone') },
  };
}

function choicesOf(type: ColumnType): { readonly choices?: readonly string[] } {
  if (type.kind === 'code') return { choices: type.codes.map(({ label }) => label.vi) };
  return type.kind === 'yes-no' ? { choices: [say('yes')] } : {};
}

/** What the stamp of a row says of its cells, from the values that the service has. */
export function digestsIn(ledger: LedgerDefinition, units: Pick<LedgerResponse, 'rows'>) {
  const columns = shownIn(ledger);
  const nameOf = namesIn(namedIn(ledger), units);
  return (values: LedgerResponse['rows'][number]['values']): RowDigest =>
    digestOf(columns, ({ id, type }) => shownValue(type, values[id], nameOf));
}

/** A name that several rows bear stands with the name of the one above, as people write it: "Chi bộ 1 / Đảng ủy xã". */
export function namesIn(
  { name, above }: LedgerDefinition,
  { rows }: Pick<LedgerResponse, 'rows'>,
): (id: string) => string {
  const textOf = (value: LedgerValue | undefined): string => (typeof value === 'string' ? value : '');
  const byId = new Map(rows.map(({ id, values }) => [id, values]));
  const times = new Map<string, number>();
  for (const { values } of rows) {
    const text = textOf(values[name]);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return (id) => {
    const values = byId.get(id);
    const text = textOf(values?.[name]);
    const parent = above === undefined ? undefined : byId.get(textOf(values?.[above]));
    return (times.get(text) ?? 0) > 1 && parent ? `${text} / ${textOf(parent[name])}` : text;
  };
}

export function shownValue(
  type: ColumnType,
  value: LedgerValue | undefined,
  nameOf: (id: string) => string,
): CellValue {
  if (value === undefined) return null;
  if (type.kind === 'yes-no') return value === true ? say('yes') : null;
  if (type.kind === 'code') return type.codes.find(({ code }) => code === value)?.label.vi ?? null;
  if (type.kind === 'rows') {
    const names = (typeof value === 'object' ? value : [String(value)]).map(nameOf);
    return names.filter((each) => each !== '').join('; ') || null;
  }
  return typeof value === 'object' ? null : value;
}
