/** Rules about membership: twelve months of probation, then recognition, and what the list says of it. */
import { OFFICIAL_DATE } from '../record/known-ids.ts';
import type { FieldValue } from '../../roster/shape/field.ts';
import { addMonths, compareDates, isWholeDate, monthEnd } from '../../language/date.ts';
import { workingDaysAfter } from '../law/working-days.ts';
import { lastAdmission, type Fields } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';
import { EARLIEST_JUDGED, PROBATION_MONTHS, REVIEW_WORKING_DAYS } from '../law/membership.ts';
import { CARD_CHANGE } from '../law/regulations.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';
import { isRecentlyAdmitted } from '../../statistics/status.ts';

const isDate = (value: FieldValue | undefined): value is string => typeof value === 'string';

/** The day probation is over, under the rule of that day; undefined before the first verified text. */
function dueDate(admission: string): { readonly due: string; readonly months: number } | undefined {
  const due = addMonths(admission, PROBATION_MONTHS);
  if (due === undefined) return undefined;
  const months = thresholdOn('probation-months', due)?.value;
  if (months === undefined) return undefined;
  const exact = addMonths(admission, months);
  return exact === undefined ? undefined : { due: exact, months };
}

/** From 29/02 the twelve months may be counted to 28/02 or to 01/03. */
function isDue(official: string, due: string, admission: string): boolean {
  if (compareDates(official, due) === 0) return true;
  return admission.endsWith('-02-29') && official === `${due.slice(0, 4)}-03-01`;
}

const officialDate: Rule = {
  id: OFFICIAL_DATE,
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'row',
  reads: ['ngay_vao_dang', 'ngay_chinh_thuc'],
  title: {
    vi: 'Ngày chính thức phải bằng ngày vào Đảng cộng 12 tháng',
    en: 'Full membership begins 12 months after admission',
  },
  message: {
    vi: 'đang ghi {value:date}, đúng ra {due:date} (ngày vào Đảng, tức ngày làm lễ kết nạp, cộng {months} tháng). Sửa lại ô này, hoặc sửa ngày vào Đảng.',
    en: 'it says {value:date}; it should be {due:date} ({months} months after admission, which is the day of the ceremony). Correct this cell, or the admission.',
  },
  citations: citationsFor('probation-months'),
  examples: {
    pass: [
      { title: 'to the day', members: [{ ngay_vao_dang: '2020-05-19', ngay_chinh_thuc: '2021-05-19' }] },
      {
        title: 'from 29 February to either day',
        members: [
          { ngay_vao_dang: '2020-02-29', ngay_chinh_thuc: '2021-02-28' },
          { ngay_vao_dang: '2020-02-29', ngay_chinh_thuc: '2021-03-01' },
        ],
      },
      {
        title: 'what both know agrees',
        members: [{ ngay_vao_dang: '2020-05', ngay_chinh_thuc: '2021-05-19' }],
      },
      {
        title: 'before the first verified text',
        members: [{ ngay_vao_dang: '1985-02-03', ngay_chinh_thuc: '1986-08-03' }],
      },
    ],
    fail: [
      { title: 'two weeks late', members: [{ ngay_vao_dang: '2020-05-19', ngay_chinh_thuc: '2021-06-05' }] },
      { title: 'another month', members: [{ ngay_vao_dang: '2020-05', ngay_chinh_thuc: '2021-06' }] },
    ],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members) {
      const { ngay_vao_dang: admission, ngay_chinh_thuc: value } = fields;
      if (!isDate(admission) || !isDate(value) || admission < EARLIEST_JUDGED) continue;
      const probation = dueDate(admission);
      if (!probation || isDue(value, probation.due, admission)) continue;
      yield { row, field: 'ngay_chinh_thuc', params: { value, ...probation } };
    }
  },
};

/** The papers of that time do not always have the day of recognition. */
export function isLongAgo({ ngay_vao_dang: admission }: Fields): boolean {
  return isDate(admission) && admission < EARLIEST_JUDGED;
}

const statusAgainstDates: Rule = {
  id: 'L3-STAT-001',
  since: '1',
  severity: 'error',
  gate: 'block',
  scope: 'row',
  reads: ['loai_dv', 'ngay_chinh_thuc'],
  title: {
    vi: 'Loại đảng viên không khớp ngày chính thức',
    en: 'Membership disagrees with the official date',
  },
  message: {
    vi: 'loại đảng viên ghi {status:memberStatus} nhưng ngày chính thức {written:written}. Sửa lại một trong hai ô.',
    en: 'the list says {status:memberStatus}, but the official date {written:written}. Correct one of the two cells.',
  },
  citations: citationsFor('probation-months'),
  examples: {
    pass: [
      {
        title: 'both agree',
        members: [{ loai_dv: 'chinh-thuc', ngay_chinh_thuc: '2021-05-19' }, { loai_dv: 'du-bi' }],
      },
      {
        title: 'a list that has no official dates at all',
        members: [{ loai_dv: 'chinh-thuc' }, { loai_dv: 'chinh-thuc' }],
      },
      {
        title: 'admitted decades ago',
        members: [
          { loai_dv: 'chinh-thuc', ngay_vao_dang: '1968' },
          { loai_dv: 'chinh-thuc', ngay_chinh_thuc: '2021-05-19' },
        ],
      },
    ],
    fail: [
      {
        title: 'official without a date',
        members: [{ loai_dv: 'chinh-thuc' }, { loai_dv: 'chinh-thuc', ngay_chinh_thuc: '2021-05-19' }],
      },
      { title: 'probation with a date', members: [{ loai_dv: 'du-bi', ngay_chinh_thuc: '2021-05-19' }] },
    ],
  },
  *check({ list: { members, filled } }) {
    if (!filled('ngay_chinh_thuc')) return;
    for (const { row, fields } of members) {
      const { loai_dv: status, ngay_chinh_thuc: official } = fields;
      const contradicts =
        status === 'chinh-thuc' ? official === undefined : status === 'du-bi' && official !== undefined;
      if (!contradicts || (official === undefined && isLongAgo(fields))) continue;
      const params = { status: String(status), written: String(official ?? '') };
      yield { row, field: 'ngay_chinh_thuc', params };
    }
  },
};

/** The last day on which the branch can consider, from the last day the probation can have ended on. */
function lastDay(due: string): string | undefined {
  const from = isWholeDate(due) ? due : monthEnd(due);
  if (from === undefined) return undefined;
  const days = thresholdOn('probation-review-working-days', from)?.value ?? REVIEW_WORKING_DAYS;
  return workingDaysAfter(from, days)?.day;
}

const probationOver: Rule = {
  id: 'L3-PROB-002',
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_vao_dang', 'ngay_vao_dang_2', 'ngay_chinh_thuc', 'loai_dv'],
  title: {
    vi: 'Đã hết thời gian dự bị, chưa công nhận chính thức',
    en: 'Probation is over, not yet recognised',
  },
  message: {
    vi: 'hết {months} tháng dự bị từ {due:date}, hạn xem xét {last:date} đã qua mà chưa ghi ngày chính thức. Nếu đã công nhận thì ghi ngày; nếu chưa thì chi bộ cần xem xét.',
    en: 'the {months} months of probation ended on {due:date}, the branch had until {last:date}, and no official date is written. Write it, or let the branch consider the case.',
  },
  citations: citationsFor('probation-review-working-days'),
  examples: {
    pass: [
      {
        title: 'still on probation',
        on: '2023-06-30',
        members: [{ ngay_vao_dang: '2022-09-02', loai_dv: 'du-bi' }],
      },
      {
        title: 'within the thirty working days',
        on: '2023-06-30',
        members: [{ ngay_vao_dang: '2022-06-01', loai_dv: 'du-bi' }],
      },
      {
        title: 'admitted again last year',
        on: '2023-06-30',
        members: [{ ngay_vao_dang: '2012-06-01', ngay_vao_dang_2: '2022-09-02', loai_dv: 'du-bi' }],
      },
    ],
    fail: [
      {
        title: 'two months over',
        on: '2023-06-30',
        members: [{ ngay_vao_dang: '2022-04-30', loai_dv: 'du-bi' }],
      },
    ],
  },
  *check({ list: { members, filled }, on }) {
    const dated = filled('ngay_chinh_thuc');
    for (const { row, fields } of members) {
      const { ngay_chinh_thuc: official, loai_dv: status } = fields;
      const admission = lastAdmission(fields);
      if (official !== undefined || admission === undefined) continue;
      const isLikely = status === undefined && dated && isRecentlyAdmitted(admission, on);
      if (status !== 'du-bi' && !isLikely) continue;
      const due = addMonths(admission, PROBATION_MONTHS);
      const last = due === undefined || due >= on ? undefined : lastDay(due);
      if (due === undefined || last === undefined || last >= on) continue;
      const months = thresholdOn('probation-months', on)?.value ?? PROBATION_MONTHS;
      yield { row, field: 'ngay_chinh_thuc', params: { due, months, last } };
    }
  },
};

const cardOnProbation: Rule = {
  id: 'L3-CARD-001',
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['so_the', 'loai_dv'],
  title: { vi: 'Đảng viên dự bị mà có số thẻ', en: 'A probationary member with a card' },
  message: {
    vi: 'đảng viên dự bị chưa được phát thẻ nhưng đã ghi số thẻ (cuối là {tail}). Xem lại số thẻ hoặc loại đảng viên.',
    en: 'a probationary member has no card yet, but a number is written (ending in {tail}). Look at the number or the membership.',
  },
  citations: [CARD_CHANGE],
  examples: {
    pass: [{ title: 'an official member', members: [{ so_the: '31012345', loai_dv: 'chinh-thuc' }] }],
    fail: [{ title: 'a probationary one', members: [{ so_the: '31012345', loai_dv: 'du-bi' }] }],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members) {
      if (fields.so_the === undefined || fields.loai_dv !== 'du-bi') continue;
      yield { row, field: 'so_the', params: { tail: String(fields.so_the).slice(-4) } };
    }
  },
};

export const STATUS_RULES: readonly Rule[] = [
  officialDate,
  statusAgainstDates,
  probationOver,
  cardOnProbation,
];
