/** Changes that came over the wire: a sheet is checked before it is sent, but anybody may send anything. */
import { isWholeDate } from '../language/date.ts';
import type { ColumnType, LedgerDefinition, LedgerValue } from './definition.ts';
import type { RowChange } from './log.ts';
import { ALWAYS } from './log.ts';

type Checks = {
  readonly [K in ColumnType['kind']]: (value: unknown, type: Extract<ColumnType, { kind: K }>) => boolean;
};

const ID = /^[A-Za-z0-9-]{1,64}$/;
/** No line breaks or other control characters. */
const PLAIN = /^[^\p{Cc}]*$/u;
const MOST_ROWS = 100;

const CHECKS: Checks = {
  text: (value, { longest }) =>
    typeof value === 'string' && value !== '' && value.length <= longest && PLAIN.test(value),
  day: (value) => typeof value === 'string' && isWholeDate(value),
  number: (value, { least, most }) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
  'yes-no': (value) => typeof value === 'boolean',
  code: (value, { codes }) => codes.some(({ code }) => code === value),
  rows: (value, { many }) =>
    many
      ? Array.isArray(value) && value.length > 0 && value.length <= MOST_ROWS && value.every(isId)
      : isId(value),
};

const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);

/** Where a change does not have the form that the ledger asks for: 'changes.3.name'; undefined where all have it. */
export function misshapen(ledger: LedgerDefinition, changes: readonly RowChange[]): string | undefined {
  for (const [index, { row, from, values }] of changes.entries()) {
    const at = `changes.${String(index)}`;
    if (!ID.test(row)) return `${at}.row`;
    if (from !== ALWAYS && !isWholeDate(from)) return `${at}.from`;
    for (const [id, value] of Object.entries(values)) {
      const column = ledger.columns.find((each) => each.id === id && each.hidden !== true);
      if (!column) return `${at}.values`;
      if (from !== ALWAYS && column.dated !== true) return `${at}.from`;
      if (value === null ? column.required === true : !isOf(column.type, value)) return `${at}.${id}`;
    }
  }
  return undefined;
}

function isOf<K extends ColumnType['kind']>(
  type: Extract<ColumnType, { kind: K }>,
  value: LedgerValue,
): boolean {
  const check: Checks[K] = CHECKS[type.kind];
  return check(value, type);
}
