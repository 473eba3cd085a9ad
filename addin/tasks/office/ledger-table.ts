/** A ledger as a table that an office edits: ids out of the way, codes and other rows by their names. */
import { formatDate } from '#domain/language/date.ts';
import type { ColumnType, LedgerColumn, LedgerDefinition, LedgerValue } from '#domain/ledgers/definition.ts';
import { ID_HEADER } from '#domain/ledgers/sheet.ts';
import { UNIT_LEDGER } from '#domain/units/unit-ledger.ts';
import type { LedgerResponse } from '#wire/ledgers.ts';
import type { CellValue, ColumnKind, TableSpec } from '../../workbook/tables/table-spec.ts';
import { LEDGER_SHEET } from '../../words/sheets/ledger.ts';
import { sayingInSheets } from '../../words/sheets/say.ts';
import type { NamedUnits } from './unit-names.ts';

const say = sayingInSheets(LEDGER_SHEET);
const ID = 'id';

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

const shownIn = ({ columns }: LedgerDefinition): readonly LedgerColumn[] =>
  columns.filter(({ hidden }) => hidden !== true);

/** `units`: where rows name units, and the ledger is not of units. */
export function ledgerTable(
  ledger: LedgerDefinition,
  answer: LedgerResponse,
  units: NamedUnits = answer,
): TableSpec {
  const columns = shownIn(ledger);
  const nameOf = namesIn(ledger.unit === null ? ledger : UNIT_LEDGER, units);
  return {
    id: `ledger.${ledger.id}.${answer.unit.id}`,
    sheet: ledger.title.vi,
    tableName: `KhopSo_${ledger.id}`,
    columns: [
      ...columns.map(({ id, header, type }) => ({
        key: id,
        header: header.vi,
        kind: KINDS[type.kind],
        width: WIDTHS[type.kind],
      })),
      { key: ID, header: ID_HEADER.vi, kind: 'text', width: 60 },
    ],
    key: [ID],
    rows: answer.rows.map(({ id, values }) => [
      ...columns.map(({ id: column, type }) => cellOf(type, values[column], nameOf)),
      id,
    ]),
    title: say('title', { ledger: ledger.title.vi.toLowerCase(), unit: answer.unit.name }),
    line: say('line', { date: formatDate(answer.asOf) }),
    totals: {},
    gone: { [ledger.name]: say('gone') },
  };
}

/** A name that several rows bear stands with the name of the one above, as people write it: "Chi bộ 1 / Đảng ủy xã". */
function namesIn({ name, columns }: LedgerDefinition, { rows }: NamedUnits): (id: string) => string {
  const textOf = (value: LedgerValue | undefined): string => (typeof value === 'string' ? value : '');
  const byId = new Map(rows.map(({ id, values }) => [id, values]));
  const times = new Map<string, number>();
  for (const { values } of rows) {
    const text = textOf(values[name]);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const above = columns.some(({ id }) => id === 'parent') ? 'parent' : undefined;
  return (id) => {
    const values = byId.get(id);
    const text = textOf(values?.[name]);
    const parent = above === undefined ? undefined : byId.get(textOf(values?.[above]));
    return (times.get(text) ?? 0) > 1 && parent ? `${text} / ${textOf(parent[name])}` : text;
  };
}

function cellOf(type: ColumnType, value: LedgerValue | undefined, nameOf: (id: string) => string): CellValue {
  if (value === undefined) return null;
  if (type.kind === 'yes-no') return value === true ? say('yes') : null;
  if (type.kind === 'code') return type.codes.find(({ code }) => code === value)?.label.vi ?? null;
  if (type.kind === 'rows') {
    const names = (typeof value === 'object' ? value : [String(value)]).map(nameOf);
    return names.filter((each) => each !== '').join('; ') || null;
  }
  return typeof value === 'object' ? null : value;
}
