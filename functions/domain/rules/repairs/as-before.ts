/**
 * What was sent last time, where something stands otherwise now that does not change by itself, or is in error. Last time may be what
 * was wrong, so this is never certain. Of numbers the last version shows too little to write them again.
 */
import { codeLabel } from '../../roster/codes/codes.ts';
import type { ColumnMatch } from '../../roster/shape/column.ts';
import type { FieldKey, FieldValue } from '../../roster/shape/field.ts';
import { fieldIn, type RosterKind } from '../../roster/shape/kind.ts';
import type { Steps } from '../../roster/shape/steps.ts';
import { isWholeDate } from '../../language/date.ts';
import type { ChangedRow } from '../../submissions/compare.ts';
import type { RosterRow } from '../../submissions/row.ts';
import { CHANGED_FACTS } from '../record/known-ids.ts';
import type { Previous } from '../record/rule.ts';
import { cellAt, type Repair, type RepairSource } from './repair.ts';

const LASTING: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'ngay_sinh',
  'gioi_tinh',
  'dan_toc',
  'ngay_qd_kn',
  'ngay_vao_dang',
  'ngay_chinh_thuc',
]);

/** A cell that holds this field alone: a cross under "Nữ" or a line of several is not written like that. */
export const holdsAlone = ({ sets, stacked, part }: ColumnMatch): boolean => !sets && !stacked && !part;

function written(
  kind: RosterKind,
  field: FieldKey,
  value: FieldValue | undefined,
): Pick<Repair, 'after' | 'as'> | undefined {
  if (typeof value !== 'string') return undefined;
  const { type, codes } = fieldIn(kind, field);
  if (type === 'date') return { after: value, as: isWholeDate(value) ? 'date' : 'text' };
  const label = codes && codeLabel(codes, value)?.vi;
  return label === undefined ? undefined : { after: label, as: 'text' };
}

type Both = Pick<ChangedRow<RosterRow, RosterRow>, 'previous' | 'next'>;

function byRow({ comparison: { changed } }: Previous): ReadonlyMap<number, Both> {
  const rows = new Map<number, Both>();
  for (const { previous, next } of changed) {
    const { row, lastRow = row } = next;
    for (let at = row; at <= lastRow; at += 1) rows.set(at, { previous, next });
  }
  return rows;
}

export function* repairsAsBefore(source: RepairSource): Steps<readonly Repair[]> {
  const { findings, previous, reading } = source;
  const repairs: Repair[] = [];
  if (!previous) return repairs;
  const before = byRow(previous);
  const columns = new Map(reading.columns.map((match) => [match.column, match]));
  for (const { rule, severity, row, column, field } of findings) {
    if (row === null || column === null || field === null) continue;
    if (!CHANGED_FACTS.has(rule) && !(severity === 'error' && LASTING.has(field))) continue;
    const match = columns.get(column);
    const both = before.get(row);
    const known = both?.previous.fields[field];
    if (known === both?.next.fields[field]) continue;
    const content =
      match?.field === field && holdsAlone(match) ? written(reading.of, field, known) : undefined;
    if (!content) continue;
    const held = cellAt(source, row, column);
    repairs.push({ kind: 'as-before', certain: false, rule, row, column, field, before: held, ...content });
  }
  yield repairs.length;
  return repairs;
}
