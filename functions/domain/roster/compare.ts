/**
 * What a new roster would change against the one before. People are told by name and birth date; two who share both are taken in
 * their order. Stored rows show only the last four digits of id numbers ('••••••••1234'), so only those are compared.
 */
import type { FieldKey } from './field.ts';
import type { FieldValue } from './reading.ts';
import { fold } from '../vietnamese/fold.ts';
import { fieldOf } from './fields.ts';
import { idTail } from './id-number.ts';
import { SENT_FIELDS } from './upload.ts';

/** A member of a sheet, or a stored row. */
export interface ComparedRow {
  readonly row: number;
  readonly fields: Readonly<Partial<Record<string, FieldValue>>>;
}

export interface ChangedRow<P, N> {
  readonly previous: P;
  readonly next: N;
  readonly fields: readonly FieldKey[];
}

export interface Comparison<P, N> {
  readonly added: readonly N[];
  readonly removed: readonly P[];
  readonly changed: readonly ChangedRow<P, N>[];
  readonly same: number;
}

const COMPARED = SENT_FIELDS.map((key) => ({ key, hidden: fieldOf(key).upload === 'hash' }));

function personKey({ fields }: ComparedRow): string {
  return JSON.stringify([fold(String(fields['ho_ten'] ?? '')), fields['ngay_sinh'] ?? null]);
}

const shown = (value: FieldValue | undefined): FieldValue | undefined =>
  value === undefined ? undefined : idTail(String(value));

function differences(previous: ComparedRow, next: ComparedRow): FieldKey[] {
  return COMPARED.filter(({ key, hidden }) => {
    const [before, after] = [previous.fields[key], next.fields[key]];
    return hidden ? shown(before) !== shown(after) : before !== after;
  }).map(({ key }) => key);
}

/** Only fields that are sent are compared: the others are not stored. */
export function compareRosters<P extends ComparedRow, N extends ComparedRow>(
  previous: readonly P[],
  next: readonly N[],
): Comparison<P, N> {
  const waiting = new Map<string, P[]>();
  for (const row of previous) {
    const key = personKey(row);
    const rows = waiting.get(key);
    if (rows) rows.push(row);
    else waiting.set(key, [row]);
  }
  const added: N[] = [];
  const changed: ChangedRow<P, N>[] = [];
  let same = 0;
  for (const row of next) {
    const before = waiting.get(personKey(row))?.shift();
    const fields = before && differences(before, row);
    if (!before || !fields) added.push(row);
    else if (fields.length > 0) changed.push({ previous: before, next: row, fields });
    else same += 1;
  }
  return { added, removed: [...waiting.values()].flat(), changed, same };
}
