/** Rules about members attached elsewhere for a time. The column is free text; only where it names two days are they judged. */
import { addMonths, compareDates, isWholeDate } from '../../language/date.ts';
import { parseDate } from '../../language/date-text.ts';
import { fold } from '../../language/fold.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import type { Rule, RuleView } from '../record/rule.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';

const DATE = /\d{1,2}[./-]\d{1,2}[./-]\d{4}/g;
const STUDY = /\b(?:hoc|dao tao|boi duong)\b/;

interface Span {
  readonly from: string;
  readonly to: string;
  /** Studying may last longer. */
  readonly study: boolean;
}

function spanOf(text: string): Span | undefined {
  const [from, to, ...more] = (text.match(DATE) ?? []).map((date) => parseDate(date).iso ?? '');
  if (from === undefined || to === undefined || more.length > 0 || !isWholeDate(from) || !isWholeDate(to)) {
    return undefined;
  }
  return { from, to, study: STUDY.test(fold(text)) };
}

function spans(
  view: RuleView,
  judge: (span: Span) => Readonly<Record<string, string | number>> | undefined,
): ReturnType<typeof rowsWhere> {
  return rowsWhere(view, ['tam_thoi'], ({ tam_thoi: value }) => {
    const span = isText(value) ? spanOf(value) : undefined;
    const params = span && judge(span);
    return params && { field: 'tam_thoi', params: { from: span.from, to: span.to, ...params } };
  });
}

const turned: Rule = {
  id: 'L3-TEMP-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['tam_thoi'],
  title: { vi: 'Sinh hoạt tạm thời: ngày hết trước ngày bắt đầu', en: 'Attached until before it began' },
  message: {
    vi: 'sinh hoạt tạm thời từ {from:date} đến {to:date}: ngày hết phải sau ngày bắt đầu. Xem lại hai ngày này.',
    en: 'attached from {from:date} to {to:date}: the end must come after the beginning. Look at both dates.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'half a year', members: [{ tam_thoi: '01/02/2023 - 31/07/2023' }] }],
    fail: [{ title: 'the end first', members: [{ tam_thoi: '31/07/2023 - 01/02/2023' }] }],
  },
  check: (view) => spans(view, ({ from, to }) => (from >= to ? {} : undefined)),
};

const tooLong: Rule = {
  id: 'L3-TEMP-002',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  reads: ['tam_thoi'],
  title: { vi: 'Sinh hoạt tạm thời quá thời hạn', en: 'Attached for too long' },
  message: {
    vi: 'sinh hoạt tạm thời từ {from:date} đến {to:date}, nhiều nhất {most} tháng. Nếu lâu hơn thì chuyển sinh hoạt chính thức.',
    en: 'attached from {from:date} to {to:date}; at most {most} months. For longer the membership itself moves.',
  },
  citations: citationsFor('temporary-most-months', 'temporary-study-months'),
  examples: {
    pass: [
      { title: 'eleven months', members: [{ tam_thoi: '01/02/2023 - 31/12/2023' }] },
      { title: 'two years of study', members: [{ tam_thoi: 'Đi học 01/09/2021 - 31/08/2023' }] },
    ],
    fail: [{ title: 'fourteen months', members: [{ tam_thoi: 'Tạm thời 01/02/2022 - 01/04/2023' }] }],
  },
  check: (view) =>
    spans(view, ({ from, to, study }) => {
      const most = thresholdOn(study ? 'temporary-study-months' : 'temporary-most-months', from)?.value;
      const last = most === undefined ? undefined : addMonths(from, most);
      return most === undefined || last === undefined || to <= last ? undefined : { most };
    }),
};

const tooShort: Rule = {
  id: 'L3-TEMP-003',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  reads: ['tam_thoi'],
  title: { vi: 'Sinh hoạt tạm thời dưới 3 tháng', en: 'Attached for less than three months' },
  message: {
    vi: 'sinh hoạt tạm thời từ {from:date} đến {to:date}, thường ít nhất {least} tháng. Xem lại hai ngày này.',
    en: 'attached from {from:date} to {to:date}; it is usually for {least} months at least. Look at both dates.',
  },
  citations: citationsFor('temporary-least-months'),
  examples: {
    pass: [{ title: 'three months', members: [{ tam_thoi: '01/02/2023 - 01/05/2023' }] }],
    fail: [{ title: 'six weeks', members: [{ tam_thoi: '01/02/2023 - 15/03/2023' }] }],
  },
  check: (view) =>
    spans(view, ({ from, to }) => {
      const least = thresholdOn('temporary-least-months', from)?.value;
      const first = least === undefined ? undefined : addMonths(from, least);
      return least === undefined || first === undefined || to >= first || from >= to ? undefined : { least };
    }),
};

const over: Rule = {
  id: 'L3-TEMP-004',
  since: '2',
  severity: 'info',
  gate: 'none',
  scope: 'cell',
  reads: ['tam_thoi'],
  title: { vi: 'Đã hết hạn sinh hoạt tạm thời', en: 'The time of attachment is over' },
  message: {
    vi: 'sinh hoạt tạm thời đến {to:date}, đã hết hạn vào ngày lập danh sách {on:date}. Xóa ô này nếu đã về, hoặc ghi hạn mới.',
    en: 'attached until {to:date}, which was over on {on:date}. Empty the cell if the member is back, or write the new end.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'still attached', on: '2023-06-30', members: [{ tam_thoi: '01/02/2023 - 31/07/2023' }] }],
    fail: [{ title: 'over', on: '2023-06-30', members: [{ tam_thoi: '01/02/2022 - 31/07/2022' }] }],
  },
  check: (view) =>
    spans(view, ({ from, to }) => (from < to && compareDates(to, view.on) < 0 ? { on: view.on } : undefined)),
};

export const TEMPORARY_RULES: readonly Rule[] = [turned, tooLong, tooShort, over];
