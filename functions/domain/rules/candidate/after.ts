/** Rules about what follows the branch's resolution: the decision waits for its ceremony; and about a pool that nobody comes into. */
import { addMonths, isWholeDate } from '../../language/date.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';
import { workingDaysAfter } from '../law/working-days.ts';
import type { Rule } from '../record/rule.ts';

const shared = { since: '6', gate: 'none' } as const;

const noCeremony: Rule = {
  ...shared,
  id: 'L3-CAN-016',
  scope: 'row',
  severity: 'warning',
  reads: ['ngay_qd_kn', 'ngay_vao_dang'],
  title: { vi: 'Có quyết định mà quá hạn chưa kết nạp', en: 'Decided, and the day for the ceremony is over' },
  message: {
    vi: 'quyết định ngày {decision:date}, hạn tổ chức lễ kết nạp khoảng đến {last:date} đã qua mà chưa ghi ngày kết nạp. Ghi ngày kết nạp, hoặc báo cáo cấp ủy.',
    en: 'decided on {decision:date}; the ceremony was to be about until {last:date}, and no day is written. Write it, or report to the committee.',
  },
  citations: citationsFor('ceremony-working-days'),
  examples: {
    pass: [
      { title: 'in two weeks', on: '2023-03-20', members: [{ ngay_qd_kn: '2023-03-06' }] },
      {
        title: 'held',
        on: '2023-12-31',
        members: [{ ngay_qd_kn: '2023-03-06', ngay_vao_dang: '2023-03-25' }],
      },
    ],
    fail: [{ title: 'four months ago', on: '2023-07-10', members: [{ ngay_qd_kn: '2023-03-06' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_qd_kn'], ({ ngay_qd_kn: decision, ngay_vao_dang: ceremony, ket_qua: said }) => {
      if (!isText(decision) || !isWholeDate(decision) || ceremony !== undefined) return undefined;
      if (said === 'thoi' || said === 'chuyen-giao') return undefined;
      const days = thresholdOn('ceremony-working-days', decision)?.value;
      const last = days === undefined ? undefined : workingDaysAfter(decision, days)?.day;
      return last === undefined || view.on <= last
        ? undefined
        : { field: 'ngay_qd_kn', params: { decision, last } };
    }),
};

const YEAR = 12;

const nobodyNew: Rule = {
  ...shared,
  id: 'L4-CAN-002',
  scope: 'sheet',
  severity: 'info',
  reads: ['ngay_gt'],
  title: { vi: 'Mười hai tháng không giới thiệu thêm ai', en: 'Nobody was introduced for twelve months' },
  message: {
    vi: 'người được giới thiệu sau cùng là ngày {day:date}: {months} tháng qua không giới thiệu thêm ai. Chi bộ rà soát nguồn, hoặc ghi ngày giới thiệu còn thiếu.',
    en: 'the last introduction was on {day:date}: nobody for {months} months. Let the branch look for more, or write the days that are missing.',
  },
  citations: [],
  examples: {
    pass: [
      {
        title: 'last month',
        on: '2023-06-30',
        members: [{ ngay_gt: '2021-05-01' }, { ngay_gt: '2023-05-20' }],
      },
      { title: 'days are not kept', on: '2023-06-30', members: [{ ket_qua: 'nguon' }] },
    ],
    fail: [{ title: 'two years ago', on: '2023-06-30', members: [{ ngay_gt: '2021-05-01' }] }],
  },
  *check({ on, list: { members } }) {
    const days = members.flatMap(({ row, fields: { ngay_gt: day } }) => (isText(day) ? [{ row, day }] : []));
    // Whose day is missing may be the one who came last.
    if (days.length === 0 || days.length < members.length) return;
    const last = days.reduce((one, other) => (other.day > one.day ? other : one));
    const since = addMonths(on, -YEAR);
    if (since === undefined || last.day >= since.slice(0, last.day.length)) return;
    yield { row: last.row, field: 'ngay_gt', params: { day: last.day, months: YEAR } };
  },
};

export const AFTER_RULES: readonly Rule[] = [noCeremony, nobodyNew];
