/** Rules about a list of gradings: one grade or one reason for everybody, of the right year, and how many may be outstanding. */
import { NOT_GRADED } from '../../roster/fields/gradings.ts';
import type { Member } from '../../roster/shape/member.ts';
import { OUTSTANDING_CAPS } from '../law/outstanding-cap.ts';
import type { Rule } from '../record/rule.ts';
import { isText } from '../helpers/rows-where.ts';
import { capsOn } from './caps.ts';
import { gradeOf, isGrade, yearOf } from './grade.ts';

const shared = { since: '6', scope: 'row', severity: 'warning', gate: 'none' } as const;

const noGrade: Rule = {
  ...shared,
  id: 'L3-GRD-001',
  reads: ['xep_loai', 'ly_do_kxl'],
  title: { vi: 'Chưa có mức xếp loại và chưa có lý do', en: 'Neither a grade nor a reason' },
  message: {
    vi: 'chưa ghi mức xếp loại và chưa ghi vì sao không xếp loại. Ghi một trong bốn mức, hoặc chọn lý do.',
    en: 'there is neither a grade nor a reason for having none. Write one of the four grades, or choose a reason.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'a grade', members: [{ xep_loai: 'tot' }] },
      { title: 'a reason', members: [{ xep_loai: 'tot' }, { ly_do_kxl: 'moi-ket-nap' }] },
    ],
    fail: [
      { title: 'nothing', members: [{ xep_loai: 'tot' }, { ho_ten: 'Lò Thị Mai' }] },
      { title: 'not graded, without a reason', members: [{ xep_loai: NOT_GRADED }] },
    ],
  },
  *check({ list: { members, has } }) {
    if (!has('xep_loai')) return;
    for (const { row, fields } of members)
      if (!isGrade(gradeOf(fields)) && fields.ly_do_kxl === undefined) yield { row, field: 'xep_loai' };
  },
};

const gradeAndReason: Rule = {
  ...shared,
  id: 'L3-GRD-002',
  severity: 'error',
  gate: 'block',
  reads: ['xep_loai', 'ly_do_kxl'],
  title: {
    vi: 'Vừa có mức xếp loại vừa có lý do không xếp loại',
    en: 'A grade and a reason for having none',
  },
  message: {
    vi: 'đã ghi mức xếp loại mà vẫn có lý do không xếp loại. Mỗi người chỉ một trong hai: bỏ mức xếp loại hoặc bỏ lý do.',
    en: 'there is a grade, and a reason for having none. Everybody has one of the two: take the grade or the reason out.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'not graded, with a reason', members: [{ xep_loai: NOT_GRADED, ly_do_kxl: 'mien' }] }],
    fail: [{ title: 'both', members: [{ xep_loai: 'tot', ly_do_kxl: 'mien' }] }],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members)
      if (isGrade(gradeOf(fields)) && fields.ly_do_kxl !== undefined) yield { row, field: 'ly_do_kxl' };
  },
};

const otherYear: Rule = {
  ...shared,
  id: 'L3-GRD-003',
  reads: ['nam_xl'],
  title: { vi: 'Năm xếp loại khác năm của danh sách', en: 'Another year than that of the list' },
  message: {
    vi: 'ghi năm {said}, danh sách này xếp loại năm {year}. Xem lại năm, hoặc đưa người này sang danh sách của năm ấy.',
    en: 'it says {said}, and this list grades {year}. Look at the year, or move the row to the list of that year.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'at the end of the year', on: '2023-12-20', members: [{ nam_xl: '2023' }] },
      { title: 'in the first months after it', on: '2024-01-31', members: [{ nam_xl: '2023' }] },
    ],
    fail: [{ title: 'of two years before', on: '2023-12-20', members: [{ nam_xl: '2021' }] }],
  },
  *check({ on, list: { members } }) {
    const year = yearOf({}, on);
    for (const { row, fields } of members) {
      const { nam_xl: said } = fields;
      // Dots between thousands are not for years.
      if (isText(said) && yearOf(fields, on) !== year)
        yield { row, field: 'nam_xl', params: { said: said.slice(0, 4), year: String(year) } };
    }
  },
};

const graded = (outstanding: number, good: number) => [
  ...Array.from({ length: outstanding }, () => ({ xep_loai: 'xuat-sac' })),
  ...Array.from({ length: good }, () => ({ xep_loai: 'tot' })),
];

/** The cap is that of a grassroots organisation: of a branch below one, its office counts all branches together. */
const tooManyOutstanding: Rule = {
  ...shared,
  id: 'L4-GRD-001',
  scope: 'sheet',
  needs: ['unit'],
  reads: ['xep_loai'],
  title: { vi: 'Nhiều người hoàn thành xuất sắc hơn mức trần', en: 'More outstanding members than the cap' },
  message: {
    vi: '{count} người hoàn thành xuất sắc bằng {ofGood}% số hoàn thành tốt ({good} người) và {ofGraded}% số được xếp loại ({graded} người); mức trần là {most}%. Xem lại cách tính mà cấp trên dùng.',
    en: '{count} outstanding members are {ofGood}% of those graded good ({good}) and {ofGraded}% of all who were graded ({graded}); the cap is {most}%. See which of the two your office counts by.',
  },
  citations: OUTSTANDING_CAPS.map(({ citation }) => citation),
  examples: {
    pass: [
      { title: 'two of sixteen', on: '2023-12-20', unit: { level: 'grassroots' }, members: graded(2, 14) },
      { title: 'a branch below', on: '2023-12-20', unit: { level: 'branch' }, members: graded(3, 13) },
      { title: 'before the cap', on: '2017-12-20', unit: { level: 'grassroots' }, members: graded(3, 13) },
    ],
    fail: [
      { title: 'three of sixteen', on: '2023-12-20', unit: { level: 'grassroots' }, members: graded(3, 13) },
    ],
  },
  *check({ on, unit, list: { members } }) {
    if (unit?.level !== 'grassroots') return;
    const counts = countsOf(members);
    const [ofGood, ofGraded] = capsOn(on, counts);
    if (ofGood === undefined || ofGraded === undefined || !(ofGood.isOver || ofGraded.isOver)) return;
    const params = {
      count: counts.outstanding,
      ofGood: printed(ofGood.percent),
      good: counts.good,
      ofGraded: printed(ofGraded.percent),
      graded: counts.graded,
      most: ofGood.most,
    };
    yield { row: null, field: 'xep_loai', params };
  },
};

const printed = (percent: number | null): string =>
  percent === null ? '–' : String(percent).replace('.', ',');

function countsOf(members: readonly Pick<Member, 'fields'>[]) {
  const grades = members.map(({ fields }) => gradeOf(fields));
  return {
    outstanding: grades.filter((grade) => grade === 'xuat-sac').length,
    good: grades.filter((grade) => grade === 'tot').length,
    graded: grades.filter((grade) => isGrade(grade)).length,
  };
}

export const GRADING_RULES: readonly Rule[] = [noGrade, gradeAndReason, otherYear, tooManyOutstanding];
