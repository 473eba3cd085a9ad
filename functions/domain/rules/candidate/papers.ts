/** Rules about papers and steps: the certificate's five years, papers older than a year, steps in their order, one outcome each, nothing of the future. */
import { addMonths, compareDates, isWholeDate } from '../../language/date.ts';
import { isText, rowsWhere, type Fields, type Said } from '../helpers/rows-where.ts';
import { citationsFor, thresholdOn } from '../law/thresholds.ts';
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Rule } from '../record/rule.ts';
import { FAR, isOver, isToCome, outcomeLabel, outcomeOf, placeByDays, STEPS } from './way.ts';

const shared = { since: '5', scope: 'row' } as const;
const SOON_MONTHS = 3;
const PAPER_MONTHS = 12;

const certificateOver: Rule = {
  ...shared,
  id: 'L3-CAN-005',
  severity: 'error',
  gate: 'block',
  reads: ['gcn_ngay', 'ngay_nq_cb'],
  title: { vi: 'Giấy chứng nhận hết hạn khi chi bộ xét', en: 'The certificate had run out' },
  message: {
    vi: 'giấy chứng nhận ngày {paper:date} có giá trị {months} tháng, hết ngày {last:date}; chi bộ xét ngày {day:date}. Phải học lại trước khi xét; xem lại hai ngày.',
    en: 'the certificate of {paper:date} holds for {months} months, until {last:date}; the branch considered it on {day:date}. The class must be taken again; look at both dates.',
  },
  citations: citationsFor('certificate-months'),
  examples: {
    pass: [
      { title: 'in time', on: '2025-03-31', members: [{ gcn_ngay: '2020-01-15', ngay_nq_cb: '2025-01-15' }] },
    ],
    fail: [
      {
        title: 'some weeks later',
        on: '2025-03-31',
        members: [{ gcn_ngay: '2020-01-15', ngay_nq_cb: '2025-02-03' }],
      },
    ],
  },
  check: (view) =>
    rowsWhere(view, ['gcn_ngay', 'ngay_nq_cb'], ({ gcn_ngay: paper, ngay_nq_cb: day }) => {
      if (!isText(paper) || !isText(day) || !isWholeDate(paper) || !isWholeDate(day)) return undefined;
      const months = thresholdOn('certificate-months', day)?.value;
      const last = months === undefined ? undefined : addMonths(paper, months);
      if (months === undefined || last === undefined || day <= last) return undefined;
      return { field: 'ngay_nq_cb', params: { paper, months, last, day } };
    }),
};

const certificateEnds: Rule = {
  ...shared,
  id: 'L3-CAN-006',
  severity: 'warning',
  gate: 'none',
  reads: ['gcn_ngay'],
  title: { vi: 'Giấy chứng nhận sắp hết hoặc đã hết hạn', en: 'The certificate ends soon, or has ended' },
  message: {
    vi: 'giấy chứng nhận ngày {paper:date} hết giá trị ngày {last:date}. Đưa ra chi bộ xét trước ngày đó, hoặc cử học lại.',
    en: 'the certificate of {paper:date} ends on {last:date}. Have it considered before, or the class taken again.',
  },
  citations: citationsFor('certificate-months'),
  examples: {
    pass: [{ title: 'a year left', on: '2023-01-31', members: [{ gcn_ngay: '2019-03-15' }] }],
    fail: [{ title: 'two months left', on: '2023-01-31', members: [{ gcn_ngay: '2018-03-15' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['gcn_ngay'], (fields) => {
      const { gcn_ngay: paper, ngay_nq_cb: considered } = fields;
      if (!isText(paper) || !isWholeDate(paper) || considered !== undefined || isOver(fields))
        return undefined;
      const months = thresholdOn('certificate-months', view.on)?.value;
      const last = months === undefined ? undefined : addMonths(paper, months);
      const soon = addMonths(view.on, SOON_MONTHS);
      if (last === undefined || soon === undefined || last > soon) return undefined;
      return { field: 'gcn_ngay', params: { paper, last } };
    }),
};

const PAPERS: readonly FieldKey[] = ['ngay_don', 'ngay_ly_lich', 'ngay_tham_tra'];

const oldPaper: Rule = {
  ...shared,
  id: 'L3-CAN-007',
  severity: 'warning',
  gate: 'none',
  reads: PAPERS,
  title: { vi: 'Giấy tờ hồ sơ quá 12 tháng', en: 'A paper of the dossier older than a year' },
  message: {
    vi: '{label} {day:date} đã quá {months} tháng mà chi bộ chưa xét. Làm lại giấy tờ này, hoặc ghi ngày chi bộ xét.',
    en: '{label} {day:date} is older than {months} months and the branch has not considered it. Have it made again, or write the day.',
  },
  citations: [{ document: '01-HD/TW', clause: 'hồ sơ kết nạp', from: '2016-09-20', verified: 'text' }],
  examples: {
    pass: [
      {
        title: 'considered',
        on: '2023-03-31',
        members: [{ ngay_don: '2021-12-01', ngay_nq_cb: '2022-03-25' }],
      },
      { title: 'half a year old', on: '2023-03-31', members: [{ ngay_don: '2022-12-01' }] },
    ],
    fail: [{ title: 'of two years ago', on: '2023-03-31', members: [{ ngay_don: '2021-03-01' }] }],
  },
  *check({ on, list: { members } }) {
    for (const { row, fields } of members) {
      if (fields.ngay_nq_cb !== undefined || isOver(fields)) continue;
      for (const field of PAPERS) {
        const day = fields[field];
        const last = isText(day) && isWholeDate(day) ? addMonths(day, PAPER_MONTHS) : undefined;
        if (last === undefined || last >= on || !isText(day)) continue;
        yield { row, field, params: { day, months: PAPER_MONTHS } };
        break;
      }
    }
  },
};

/** From the decision on they are dates of a life, which are judged in every kind of list: L2-DATE-003. */
const BEHIND: readonly FieldKey[] = ['ngay_cd', 'ngay_giup', ...STEPS.slice(0, STEPS.indexOf('ngay_qd_kn'))];

const inTheFuture: Rule = {
  ...shared,
  id: 'L3-CAN-020',
  since: '7',
  severity: 'error',
  gate: 'block',
  reads: [...BEHIND, 'ket_qua'],
  title: { vi: 'Việc ghi ở ngày chưa đến', en: 'Written of a day that has not come' },
  message: {
    vi: '{label} {value:date} sau ngày lập danh sách {on:date}. Sửa ô này, hoặc xem lại ngày lập danh sách; lớp chưa học thì ghi tình trạng “Đã đăng ký lớp”.',
    en: '{label} {value:date} is after the date of the list, {on:date}. Correct this cell, or look at the date of the list; of a class to come the outcome is “Class registered”.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'on that very day', on: '2023-06-30', members: [{ ngay_gt: '2023-06-30' }] },
      { title: 'some day of that year', on: '2023-06-30', members: [{ ngay_gt: '2023' }] },
      {
        title: 'registered for a class to come',
        on: '2023-06-30',
        members: [{ ket_qua: 'dang-ky-lop', ngay_hoc: '2023-07-15' }],
      },
    ],
    fail: [
      { title: 'the class', on: '2023-06-30', members: [{ ngay_hoc: '2023-07-15' }] },
      { title: 'the certificate', on: '2023-06-30', members: [{ gcn_ngay: '2024-01' }] },
    ],
  },
  *check({ on, list: { members } }) {
    for (const { row, fields } of members) {
      for (const field of BEHIND) {
        const value = fields[field];
        if (!isText(value) || compareDates(value, on) <= 0) continue;
        const isClass = field === 'ngay_hoc';
        if (isClass && isToCome(fields, on)) continue;
        yield { row, field, params: { value, on }, reads: isClass ? [field, 'ket_qua'] : [field] };
      }
    }
  },
};

/** An application may be written, and somebody introduced, before the class or after it; all of it comes before the branch decides. */
const CHAINS: readonly (readonly FieldKey[])[] = [
  ['ngay_hoc', 'gcn_ngay', 'ngay_nq_cb', 'ngay_nq_du', 'ngay_qd_kn', 'ngay_vao_dang', 'ngay_chinh_thuc'],
  ['ngay_ly_lich', 'ngay_tham_tra', 'ngay_nq_cb'],
  ['ngay_gt', 'ngay_nq_cb'],
  ['ngay_don', 'ngay_nq_cb'],
  ['ngay_sinh', 'ngay_cd'],
  ['ngay_sinh', 'ngay_gt'],
  ['ngay_sinh', 'ngay_giup', 'ngay_nq_cb'],
  ['ngay_sinh', 'ngay_hoc'],
  ['ngay_sinh', 'ngay_don'],
  ['ngay_sinh', 'ngay_ly_lich'],
];

function firstTurned(fields: Fields, chain: readonly FieldKey[]): Said | undefined {
  let before: readonly [FieldKey, string] | undefined;
  for (const field of chain) {
    const day = fields[field];
    if (!isText(day)) continue;
    // Of a day known in part only as much is compared.
    if (before && day.slice(0, before[1].length) < before[1].slice(0, day.length)) {
      const [earlier, first] = before;
      return { field, params: { later: day, earlier, day: first }, reads: [field, earlier] };
    }
    before = [field, day];
  }
  return undefined;
}

const outOfOrder: Rule = {
  ...shared,
  id: 'L3-CAN-008',
  severity: 'error',
  gate: 'block',
  reads: ['ngay_sinh', 'ngay_cd', 'ngay_giup', ...STEPS],
  title: { vi: 'Các bước không theo thứ tự ngày', en: 'Steps out of order' },
  message: {
    vi: 'ngày {later:date} lại trước {earlier:field} {day:date}. Xem lại hai ngày này.',
    en: '{later:date} is before {earlier:field} {day:date}. Look at both dates.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'one after the other', members: [{ ngay_hoc: '2021-05-01', gcn_ngay: '2021-07-01' }] },
      { title: 'introduced as a grown-up', members: [{ ngay_sinh: '1999-05-01', ngay_gt: '2021-07-01' }] },
      { title: 'applied before the class', members: [{ ngay_don: '2022-02-28', ngay_hoc: '2022-03-20' }] },
    ],
    fail: [
      {
        title: 'the certificate before its class',
        members: [{ ngay_hoc: '2021-05-01', gcn_ngay: '2020-07-01' }],
      },
    ],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members) {
      for (const chain of CHAINS) {
        const hit = firstTurned(fields, chain);
        if (!hit) continue;
        yield { row, ...hit };
        break;
      }
    }
  },
};

const contradiction: Rule = {
  ...shared,
  id: 'L3-CAN-009',
  severity: 'warning',
  gate: 'none',
  reads: ['ket_qua', ...STEPS],
  title: { vi: 'Tình trạng không khớp ngày đã ghi', en: 'The outcome does not fit the days' },
  message: {
    vi: 'ghi “{said}” nhưng theo các ngày đã ghi là “{place}”. Mỗi người chỉ ở một tình trạng: sửa tình trạng hoặc ngày.',
    en: 'it says “{said}”, and by the days it is “{place}”. Everybody stands at one place: correct the outcome or the day.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'as far as the days', members: [{ ket_qua: 'co-gcn', gcn_ngay: '2022-04-01' }] },
      { title: 'introduced that day', members: [{ ket_qua: 'gioi-thieu', ngay_gt: '2022-04-01' }] },
      {
        title: 'registered for a class to come',
        on: '2023-06-30',
        members: [{ ket_qua: 'dang-ky-lop', ngay_hoc: '2023-07-15' }],
      },
    ],
    fail: [
      { title: 'in the pool, with a decision', members: [{ ket_qua: 'nguon', ngay_qd_kn: '2022-04-01' }] },
      { title: 'admitted, without a day', members: [{ ket_qua: 'ket-nap', gcn_ngay: '2022-04-01' }] },
    ],
  },
  *check({ kind, on, list: { members } }) {
    for (const { row, fields } of members) {
      if (isToCome(fields, on)) continue;
      const place = placeByDays(fields);
      const said = outcomeOf(fields);
      const [by, at] = [FAR.get(place), FAR.get(said)];
      if (place === undefined || by === undefined || at === undefined || fields.ket_qua === undefined)
        continue;
      // The day of the introduction is one of whoever is in the pool, and of whoever was only introduced.
      if (said === 'gioi-thieu' && place === 'nguon') continue;
      // A certificate may be waited for; a decision and a ceremony have their days.
      const needsDay = said === 'co-qd' || said === 'ket-nap';
      if (by <= at && !(needsDay && by < at)) continue;
      yield {
        row,
        field: 'ket_qua',
        params: { said: outcomeLabel(kind, said), place: outcomeLabel(kind, place) },
      };
    }
  },
};

export const PAPER_RULES: readonly Rule[] = [
  inTheFuture,
  certificateOver,
  certificateEnds,
  oldPaper,
  outOfOrder,
  contradiction,
];
