/** The ledger of periods: for which spans of time rosters are sent, and until when. */
import { formatDate } from '../language/date.ts';
import type { LedgerDefinition, LedgerValues } from '../ledgers/definition.ts';
import { textOf } from '../ledgers/definition.ts';
import { both } from '../ledgers/finding.ts';
import type { LedgerFinding } from '../ledgers/finding.ts';
import { ALWAYS, rowOn } from '../ledgers/log.ts';
import type { LedgerState } from '../ledgers/log.ts';
import type { Period } from './period.ts';

const LONGEST_NAME = 60;

export const PERIOD_LEDGER: LedgerDefinition = {
  id: 'periods',
  title: { vi: 'Kỳ', en: 'Periods' },
  name: 'name',
  unit: 'unit',
  keys: [['name']],
  columns: [
    {
      id: 'name',
      header: { vi: 'Kỳ', en: 'Period' },
      type: { kind: 'text', longest: LONGEST_NAME },
      required: true,
      headerWords: ['Kỳ báo cáo', 'Tên kỳ'],
    },
    {
      id: 'from',
      header: { vi: 'Từ ngày', en: 'From' },
      type: { kind: 'day' },
      required: true,
      headerWords: ['Ngày bắt đầu'],
    },
    {
      id: 'to',
      header: { vi: 'Đến ngày', en: 'To' },
      type: { kind: 'day' },
      required: true,
      headerWords: ['Ngày kết thúc', 'Ngày chốt'],
    },
    {
      id: 'due',
      header: { vi: 'Hạn gửi', en: 'Due' },
      type: { kind: 'day' },
      headerWords: ['Hạn nộp', 'Hạn gửi danh sách'],
    },
    { id: 'removed', header: { vi: 'Bỏ', en: 'Removed' }, type: { kind: 'yes-no' } },
    {
      id: 'unit',
      header: { vi: 'Đơn vị', en: 'Unit' },
      type: { kind: 'rows', ledger: 'units', many: false },
      hidden: true,
    },
  ],
};

/** Those that stand for a unit: kept by itself or by a unit above, whose ids `line` holds. */
export function periodsFor(state: LedgerState, line: ReadonlySet<string>): Period[] {
  return [...state.rows.values()].flatMap((history): Period[] => {
    const { id, values } = rowOn(history, ALWAYS) ?? { id: '', values: {} };
    if (values['removed'] === true || !line.has(textOf(values, 'unit'))) return [];
    const [name, from, to, due] = ['name', 'from', 'to', 'due'].map((column) => textOf(values, column));
    if (!name || !from || !to) return [];
    return [{ id, label: { vi: name, en: name }, from, to, ...(due ? { due } : {}) }];
  });
}

interface Named {
  readonly row: string;
  readonly values: LedgerValues;
}

/** What must hold of all periods: none ends before it begins or is due before it ends, and of one name there is one. */
export function checkPeriods(state: LedgerState): LedgerFinding[] {
  const rows = [...state.rows.values()].flatMap((history): Named[] => {
    const values = rowOn(history, ALWAYS)?.values ?? {};
    return values['removed'] === true ? [] : [{ row: history.id, values }];
  });
  return [...rows.flatMap(ofOne), ...namedTwice(rows)];
}

function ofOne({ row, values }: Named): LedgerFinding[] {
  const [from, to, due] = ['from', 'to', 'due'].map((column) => textOf(values, column));
  const wrong = (code: string, column: string, vi: string, en: string): LedgerFinding => ({
    code,
    severity: 'error',
    sheetRow: null,
    row,
    column,
    message: both(vi, en),
  });
  if (!from || !to) {
    return [
      wrong(
        'period-incomplete',
        from ? 'to' : 'from',
        'Ghi đủ Từ ngày và Đến ngày.',
        'Write both From and To.',
      ),
    ];
  }
  if (to < from) {
    const days = `Đến ngày ${formatDate(to)} trước Từ ngày ${formatDate(from)}.`;
    return [wrong('ends-before-it-begins', 'to', days, `It ends on ${to}, before it begins on ${from}.`)];
  }
  if (due && due < to) {
    const days = `Hạn gửi ${formatDate(due)} trước ngày cuối kỳ ${formatDate(to)}.`;
    return [wrong('due-before-its-end', 'due', days, `It is due on ${due}, before it ends on ${to}.`)];
  }
  return [];
}

/** Of two with one name in one unit, the one that came later. */
function namedTwice(rows: readonly Named[]): LedgerFinding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, values }): LedgerFinding[] => {
    const name = textOf(values, 'name');
    const key = JSON.stringify([textOf(values, 'unit'), name.toLocaleLowerCase('vi')]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        code: 'period-twice',
        severity: 'error',
        sheetRow: null,
        row,
        column: 'name',
        message: both(`Đã có kỳ tên “${name}”.`, `There is a period called “${name}” already.`),
      },
    ];
  });
}
