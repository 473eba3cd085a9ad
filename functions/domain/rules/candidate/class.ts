/** Rules about the class: who was there has its day and no reason for absence, who was not has the reason, and introduced is who goes. */
import { compareDates } from '../../language/date.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { NEW_MEMBER_CLASS_DUE } from '../law/regulations.ts';
import type { Rule } from '../record/rule.ts';
import { FAR, outcomeLabel, outcomeOf } from './way.ts';

const shared = { since: '7', scope: 'row', severity: 'warning', gate: 'none' } as const;

const noReason: Rule = {
  ...shared,
  since: '5',
  id: 'L3-CAN-010',
  reads: ['ket_qua', 'ly_do'],
  title: { vi: 'Vắng học mà chưa ghi lý do', en: 'Absent, and nobody said why' },
  message: {
    vi: 'vắng học mà chưa ghi lý do. Chọn một lý do trong danh sách: {choices}.',
    en: 'absent from the class without a reason. Choose one of the list: {choices}.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'a reason', members: [{ ket_qua: 'vang', ly_do: 'ca-kip' }] }],
    fail: [{ title: 'none', members: [{ ket_qua: 'vang' }] }],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members)
      if (fields.ket_qua === 'vang' && fields.ly_do === undefined) yield { row, field: 'ly_do' };
  },
};

/** No error: no text says that nobody learns before being introduced. */
const beforeIntroduced: Rule = {
  ...shared,
  id: 'L3-CAN-018',
  reads: ['ngay_gt', 'ngay_hoc'],
  title: { vi: 'Học lớp trước khi được giới thiệu', en: 'The class before the introduction' },
  message: {
    vi: 'ngày học {day:date} lại trước ngày giới thiệu {introduced:date}; thường giới thiệu rồi mới cử đi học. Xem lại hai ngày này.',
    en: 'the class of {day:date} is before the introduction of {introduced:date}; as a rule people are introduced first. Look at both dates.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'introduced first', members: [{ ngay_gt: '2022-03-01', ngay_hoc: '2022-05-14' }] },
      { title: 'in one month', members: [{ ngay_gt: '2022-05-20', ngay_hoc: '2022-05' }] },
    ],
    fail: [{ title: 'a year before', members: [{ ngay_gt: '2022-03-01', ngay_hoc: '2021-03-06' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_gt', 'ngay_hoc'], ({ ngay_gt: introduced, ngay_hoc: day }) =>
      isText(introduced) && isText(day) && compareDates(day, introduced) < 0
        ? { field: 'ngay_hoc', params: { day, introduced } }
        : undefined,
    ),
};

const ATTENDED = FAR.get('da-hoc') ?? 0;

const presentAndAbsent: Rule = {
  ...shared,
  id: 'L3-CAN-021',
  reads: ['ket_qua', 'ly_do', 'ngay_hoc', 'gcn_ngay'],
  title: { vi: 'Có lý do vắng mà đã học', en: 'A reason for absence of somebody who attended' },
  message: {
    vi: 'ghi lý do vắng mà theo tình trạng hoặc ngày đã ghi là “{place}”. Xóa lý do này, hoặc ghi tình trạng “Vắng học”.',
    en: 'a reason for absence, and by the outcome or the days it is “{place}”. Clear the reason, or write the outcome “Absent”.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'absent', members: [{ ket_qua: 'vang', ngay_hoc: '2022-05-14', ly_do: 'ca-kip' }] },
      { title: 'put off, and registered', members: [{ ket_qua: 'dang-ky-lop', ly_do: 'chuyen-lop-sau' }] },
    ],
    fail: [
      { title: 'attended', members: [{ ket_qua: 'da-hoc', ly_do: 'cong-tac' }] },
      { title: 'counted as attended by its day', members: [{ ngay_hoc: '2022-05-14', ly_do: 'cong-tac' }] },
    ],
  },
  *check({ kind, list: { members } }) {
    for (const { row, fields } of members) {
      if (fields.ly_do === undefined) continue;
      const place = outcomeOf(fields);
      if ((FAR.get(place) ?? 0) < ATTENDED) continue;
      yield { row, field: 'ly_do', params: { place: outcomeLabel(kind, place) } };
    }
  },
};

const attendedWhen: Rule = {
  ...shared,
  id: 'L3-CAN-022',
  reads: ['ket_qua', 'ngay_hoc', 'gcn_ngay'],
  title: { vi: 'Đã học mà chưa ghi ngày học', en: 'Attended, and on no day' },
  message: {
    vi: 'tình trạng “{place}” mà chưa ghi ngày học. Ghi ngày của lớp đã học, hoặc xem lại tình trạng.',
    en: 'the outcome is “{place}”, and there is no day of a class. Write the day, or look at the outcome.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'with its day', members: [{ ket_qua: 'da-hoc', ngay_hoc: '2022-05-14' }] },
      { title: 'the list has no column for it', members: [{ ket_qua: 'da-hoc' }] },
    ],
    fail: [
      {
        title: 'others have one',
        members: [{ ket_qua: 'da-hoc', ngay_hoc: '2022-05-14' }, { ket_qua: 'da-hoc' }],
      },
    ],
  },
  *check({ kind, list: { members, has } }) {
    if (!has('ngay_hoc')) return;
    for (const { row, fields } of members)
      if (fields.ket_qua === 'da-hoc' && fields.ngay_hoc === undefined && fields.gcn_ngay === undefined)
        yield { row, field: 'ngay_hoc', params: { place: outcomeLabel(kind, 'da-hoc') } };
  },
};

/** Whoever attended has only the certificate to get; a list without a column for the class does not tell. */
const recognisedWithout: Rule = {
  ...shared,
  since: '8',
  id: 'L3-CAN-023',
  reads: ['ngay_chinh_thuc', 'ngay_hoc_dvm', 'gcn_dvm'],
  title: {
    vi: 'Đã công nhận chính thức mà chưa học lớp đảng viên mới',
    en: 'Recognised without the class for new members',
  },
  message: {
    vi: 'công nhận chính thức ngày {day:date} mà chưa ghi lớp bồi dưỡng đảng viên mới; học lớp này là điều kiện để công nhận. Ghi ngày học hoặc ngày cấp giấy chứng nhận.',
    en: 'recognised on {day:date}, and the class for new members, which that needs, is not written. Write the day of the class or of its certificate.',
  },
  citations: [NEW_MEMBER_CLASS_DUE],
  examples: {
    pass: [
      { title: 'with its certificate', members: [{ ngay_chinh_thuc: '2022-06-10', gcn_dvm: '2022-03-20' }] },
      { title: 'no column for it', members: [{ ngay_chinh_thuc: '2022-06-10' }] },
    ],
    fail: [
      {
        title: 'others have it',
        members: [
          { ngay_chinh_thuc: '2022-06-10', gcn_dvm: '2022-03-20' },
          { ngay_chinh_thuc: '2022-06-10' },
        ],
      },
    ],
  },
  *check({ list: { members, has } }) {
    const field = (['gcn_dvm', 'ngay_hoc_dvm'] as const).find((each) => has(each));
    if (field === undefined) return;
    for (const { row, fields } of members) {
      const { ngay_chinh_thuc: day, ngay_hoc_dvm: attended, gcn_dvm: certificate } = fields;
      if (!isText(day) || day < NEW_MEMBER_CLASS_DUE.from) continue;
      if (attended === undefined && certificate === undefined) yield { row, field, params: { day } };
    }
  },
};

/** Those that look at nothing but the class. */
export const ATTENDANCE_RULES: readonly Rule[] = [noReason, presentAndAbsent];

export const CLASS_RULES: readonly Rule[] = [
  ...ATTENDANCE_RULES,
  beforeIntroduced,
  attendedWhen,
  recognisedWithout,
];
