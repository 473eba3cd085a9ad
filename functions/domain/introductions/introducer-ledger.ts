/**
 * The ledger of introducers: from whom a unit, and everything below it, takes introductions. The sender may hang in another tree, whose units
 * this organisation cannot see: it stands under the id that its own office told. Nobody else can push people at anybody.
 */
import { formatDate } from '../language/date.ts';
import type { LedgerDefinition } from '../ledgers/definition.ts';
import { columnIn, textOf } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { LedgerState, RowChange } from '../ledgers/log.ts';

const LONGEST_ID = 64;
const ID = /^[A-Za-z0-9-]{1,64}$/;

export const INTRODUCER_LEDGER: LedgerDefinition = {
  id: 'introducers',
  title: { vi: 'Nơi giới thiệu nguồn', en: 'Introducers' },
  name: 'name',
  unit: 'unit',
  ends: 'to',
  keys: [['unit', 'sender', 'from']],
  columns: [
    {
      id: 'unit',
      header: { vi: 'Đơn vị nhận', en: 'Receives' },
      type: { kind: 'rows', ledger: 'units', many: false },
      headerWords: ['Đơn vị', 'Nhận cho'],
    },
    {
      id: 'sender',
      header: { vi: 'Mã nơi giới thiệu', en: 'Id of the introducer' },
      type: { kind: 'text', longest: LONGEST_ID },
      required: true,
      headerWords: ['Mã đơn vị giới thiệu', 'Mã nơi gửi'],
    },
    {
      id: 'name',
      header: { vi: 'Nơi giới thiệu', en: 'Introducer' },
      type: { kind: 'text', longest: 200 },
      headerWords: ['Tên nơi giới thiệu', 'Tổ chức giới thiệu'],
    },
    {
      id: 'from',
      header: { vi: 'Nhận từ ngày', en: 'From' },
      type: { kind: 'day' },
      required: true,
      headerWords: ['Từ ngày'],
    },
    {
      id: 'to',
      header: { vi: 'Nhận đến hết ngày', en: 'Until' },
      type: { kind: 'day' },
      headerWords: ['Đến ngày', 'Đến hết ngày'],
    },
    { id: 'removed', header: { vi: 'Bỏ', en: 'Removed' }, type: { kind: 'yes-no' } },
  ],
};

export interface Introducer {
  readonly row: string;
  /** Whose people receive: this unit and everything below it. */
  readonly unit: string;
  /** Who introduces: this unit and everything below it, in whatever tree. */
  readonly sender: string;
  /** ISO. */
  readonly from: string;
  /** The last day; '' where it goes on. */
  readonly to: string;
}

/** Those that have not been taken out. */
export function introducersOf({ rows }: LedgerState): Introducer[] {
  return [...rows.values()].flatMap((history) => {
    const values = rowOn(history, ALWAYS)?.values ?? {};
    if (values['removed'] === true) return [];
    const text = (column: string) => textOf(values, column);
    const { id: row } = history;
    return [{ row, unit: text('unit'), sender: text('sender'), from: text('from'), to: text('to') }];
  });
}

/** Whose ids were written into rows, where they are ids. */
export const sendersIn = (changes: readonly RowChange[]): readonly string[] =>
  changes.map(({ values }) => String(values['sender'] ?? '')).filter((sender) => ID.test(sender));

/** Which units receive on an ISO day from a unit that has these above it and itself among them. */
export function receivingFrom(
  introducers: readonly Introducer[],
  line: readonly string[],
  day: string,
): readonly string[] {
  const above = new Set(line);
  const open = introducers.filter(
    ({ sender, from, to }) => above.has(sender) && from !== '' && from <= day && (to === '' || day <= to),
  );
  return [...new Set(open.map(({ unit }) => unit))];
}

/** Whether there is such a unit is not looked at: whoever writes an id must not learn whose it is. */
export function checkIntroducers(state: LedgerState): LedgerFinding[] {
  return introducersOf(state).flatMap(({ row, sender, from, to }): LedgerFinding[] => {
    const wrong = (column: string, code: string, vi: string, en: string): LedgerFinding[] => [
      { code, severity: 'error', sheetRow: null, row, column, message: both(vi, en) },
    ];
    const missing = sender === '' ? 'sender' : from === '' ? 'from' : undefined;
    if (missing !== undefined) {
      const { header } = columnIn(INTRODUCER_LEDGER, missing);
      return wrong(missing, 'introducer-incomplete', `Thiếu ${header.vi}.`, `${header.en} is missing.`);
    }
    if (!ID.test(sender))
      return wrong(
        'sender',
        'introducer-no-id',
        'Đây không phải mã đơn vị: chép đúng mã mà nơi giới thiệu báo.',
        'This is no id of a unit: copy the one that the introducer told.',
      );
    if (to !== '' && to < from)
      return wrong(
        'to',
        'ends-before-it-begins',
        `Nhận đến hết ngày ${formatDate(to)} trước Nhận từ ngày ${formatDate(from)}.`,
        `It ends on ${to}, before it begins on ${from}.`,
      );
    return [];
  });
}
