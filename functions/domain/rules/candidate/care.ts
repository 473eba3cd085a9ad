/** Rules about who cares for a candidate: a helper, who must be an official member, graduation, and where somebody lives. */
import { addMonths, completedMonths } from '../../language/date.ts';
import { fold } from '../../language/fold.ts';
import { isText, rowsWhere } from '../helpers/rows-where.ts';
import { charter } from '../law/regulations.ts';
import type { Rule, RuleHit } from '../record/rule.ts';
import { isAdmitted, isOver, outcomeOf } from './way.ts';

const shared = { since: '5', scope: 'row', severity: 'warning', gate: 'none' } as const;

const helperOnProbation: Rule = {
  ...shared,
  id: 'L3-CAN-011',
  reads: ['loai_giup'],
  title: { vi: 'Người giúp đỡ chưa là đảng viên chính thức', en: 'The helper is no official member' },
  message: {
    vi: 'đảng viên giúp đỡ đang là dự bị; người giúp đỡ, giới thiệu phải là đảng viên chính thức. Phân công người khác.',
    en: 'the helper is on probation; whoever helps and introduces must be an official member. Assign another one.',
  },
  citations: [charter('Điều 4(2)')],
  examples: {
    pass: [{ title: 'official', members: [{ nguoi_giup: 'Vàng A Sử', loai_giup: 'chinh-thuc' }] }],
    fail: [{ title: 'on probation', members: [{ nguoi_giup: 'Vàng A Sử', loai_giup: 'du-bi' }] }],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members)
      if (fields.loai_giup === 'du-bi' && !isOver(fields)) yield { row, field: 'loai_giup' };
  },
};

const noHelper: Rule = {
  ...shared,
  id: 'L3-CAN-012',
  reads: ['nguoi_giup'],
  title: { vi: 'Chưa phân công đảng viên giúp đỡ', en: 'Nobody helps yet' },
  message: {
    vi: 'chưa có đảng viên giúp đỡ. Chi bộ phân công một đảng viên chính thức và ghi vào ô này.',
    en: 'there is no helper. Let the branch assign an official member, and write the name here.',
  },
  citations: [charter('Điều 4(2)')],
  examples: {
    pass: [
      { title: 'somebody', members: [{ nguoi_giup: 'Vàng A Sử' }] },
      { title: 'handed over', members: [{ nguoi_giup: 'Vàng A Sử' }, { ket_qua: 'chuyen-giao' }] },
    ],
    fail: [{ title: 'nobody', members: [{ nguoi_giup: 'Vàng A Sử' }, { ket_qua: 'nguon' }] }],
  },
  *check({ list: { members, has } }) {
    if (!has('nguoi_giup')) return;
    for (const { row, fields } of members)
      if (fields.nguoi_giup === undefined && !isOver(fields) && outcomeOf(fields) !== 'gioi-thieu')
        yield { row, field: 'nguoi_giup' };
  },
};

const MONTHS_TOGETHER = 12;

const helpsTooShort: Rule = {
  ...shared,
  since: '6',
  id: 'L3-CAN-017',
  severity: 'info',
  reads: ['ngay_giup', 'ngay_nq_cb'],
  title: { vi: 'Giúp đỡ chưa đủ 12 tháng khi chi bộ xét', en: 'Helped for less than a year when considered' },
  message: {
    vi: 'phân công giúp đỡ ngày {since:date}, chi bộ xét ngày {day:date}: chưa đủ {months} tháng. Người giới thiệu phải cùng công tác, học tập hoặc cư trú từ {months} tháng; nếu đủ thì không phải sửa.',
    en: 'the helper was assigned on {since:date} and it was considered on {day:date}: less than {months} months. Whoever introduces must have worked, studied or lived with the candidate for {months} months; where that is so, nothing is to be corrected.',
  },
  citations: [charter('Điều 4(2)')],
  examples: {
    pass: [{ title: 'a year', members: [{ ngay_giup: '2021-03-01', ngay_nq_cb: '2022-03-01' }] }],
    fail: [{ title: 'eleven months', members: [{ ngay_giup: '2021-04-02', ngay_nq_cb: '2022-03-25' }] }],
  },
  check: (view) =>
    rowsWhere(view, ['ngay_giup', 'ngay_nq_cb'], ({ ngay_giup: since, ngay_nq_cb: day }) => {
      if (!isText(since) || !isText(day) || day < since) return undefined;
      const months = completedMonths(since, day);
      return months === undefined || months >= MONTHS_TOGETHER
        ? undefined
        : { field: 'ngay_giup', params: { since, day, months: MONTHS_TOGETHER } };
    }),
};

const helperIsCandidate: Rule = {
  ...shared,
  since: '6',
  id: 'L4-CAN-003',
  scope: 'sheet',
  reads: ['nguoi_giup', 'ho_ten'],
  title: { vi: 'Người giúp đỡ đang ở trong danh sách này', en: 'The helper stands in this very list' },
  message: {
    vi: 'người giúp đỡ trùng tên quần chúng ở dòng {other}, chưa là đảng viên. Xem lại tên người giúp đỡ.',
    en: 'the helper has the name of the candidate in row {other}, who is no member. Look at the name.',
  },
  citations: [charter('Điều 4(2)')],
  examples: {
    pass: [{ title: 'somebody else', members: [{ ho_ten: 'Lò Thị Mai', nguoi_giup: 'Vàng A Sử' }] }],
    fail: [
      {
        title: 'the next one',
        members: [{ ho_ten: 'Lò Thị Mai', nguoi_giup: 'Tẩn A Páo' }, { ho_ten: 'Tẩn A Páo' }],
      },
    ],
  },
  *check({ list: { members } }) {
    const rows = new Map(
      members.flatMap(({ row, fields }): [string, number][] =>
        isText(fields.ho_ten) && !isAdmitted(fields) ? [[fold(fields.ho_ten), row]] : [],
      ),
    );
    for (const { row, fields } of members) {
      const other = isText(fields.nguoi_giup) ? rows.get(fold(fields.nguoi_giup)) : undefined;
      if (other !== undefined) yield { row, field: 'nguoi_giup', params: { other: String(other) } };
    }
  },
};

/** A number of the house: no text says how many. */
const MOST_HELPED = 3;

const helpsTooMany: Rule = {
  ...shared,
  id: 'L4-CAN-001',
  scope: 'sheet',
  severity: 'info',
  reads: ['nguoi_giup'],
  title: { vi: 'Một đảng viên giúp đỡ nhiều người', en: 'One member helps many' },
  message: {
    vi: 'đồng chí này đang giúp đỡ {count} người, nên nhiều nhất {most}. Phân công thêm người giúp đỡ.',
    en: 'this member helps {count} people; better {most} at most. Assign others too.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'three', members: Array.from({ length: 3 }, () => ({ nguoi_giup: 'Vàng A Sử' })) }],
    fail: [{ title: 'four', members: Array.from({ length: 4 }, () => ({ nguoi_giup: 'Vàng A Sử' })) }],
  },
  *check({ list: { members } }) {
    const helped = new Map<string, number[]>();
    for (const { row, fields } of members) {
      if (!isText(fields.nguoi_giup) || isOver(fields)) continue;
      const helper = fold(fields.nguoi_giup);
      helped.set(helper, [...(helped.get(helper) ?? []), row]);
    }
    for (const rows of helped.values()) {
      const [row] = rows;
      if (row !== undefined && rows.length > MOST_HELPED)
        yield { row, field: 'nguoi_giup', params: { count: rows.length, most: MOST_HELPED } };
    }
  },
};

/** A dossier takes so long from the branch's resolution to the decision. */
const MONTHS_OF_A_DOSSIER = 3;

const graduates: Rule = {
  ...shared,
  id: 'L3-CAN-013',
  reads: ['nam_tn'],
  title: { vi: 'Tốt nghiệp trước khi kịp có quyết định', en: 'Graduates before a decision can be reached' },
  message: {
    vi: 'tốt nghiệp {day:date} mà chưa có quyết định kết nạp. Đưa ra xét sớm, hoặc chuẩn bị giới thiệu về nơi đến theo dõi tiếp.',
    en: 'graduates {day:date}, and there is no decision. Have it considered soon, or prepare the hand-over.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'next year', on: '2023-01-31', members: [{ nam_tn: '2024-06' }] }],
    fail: [{ title: 'in two months', on: '2023-01-31', members: [{ nam_tn: '2023-03' }] }],
  },
  check: ({ on, list: { members } }) => graduations(members, on, false),
};

const orphan: Rule = {
  ...shared,
  id: 'L3-CAN-014',
  reads: ['nam_tn'],
  title: { vi: 'Đã tốt nghiệp mà chưa chuyển giao', en: 'Graduated, and handed to nobody' },
  message: {
    vi: 'đã tốt nghiệp {day:date} mà chưa có quyết định và chưa chuyển giao: hồ sơ không ai theo dõi. Giới thiệu về nơi đến, hoặc ghi “Thôi theo dõi”.',
    en: 'graduated {day:date} without a decision and without a hand-over: nobody follows the dossier. Hand it over, or say that it stopped.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'handed over', on: '2023-01-31', members: [{ nam_tn: '2022', ket_qua: 'chuyen-giao' }] }],
    fail: [{ title: 'last year', on: '2023-01-31', members: [{ nam_tn: '2022' }] }],
  },
  check: ({ on, list: { members } }) => graduations(members, on, true),
};

function* graduations(
  members: Parameters<Rule['check']>[0]['list']['members'],
  on: string,
  past: boolean,
): Iterable<RuleHit> {
  const reach = addMonths(on, MONTHS_OF_A_DOSSIER) ?? on;
  for (const { row, fields } of members) {
    const { nam_tn: day } = fields;
    if (!isText(day) || isOver(fields)) continue;
    const isPast = day < on.slice(0, day.length);
    const isNear = !isPast && day <= reach.slice(0, day.length);
    if (past ? isPast : isNear) yield { row, field: 'nam_tn', params: { day } };
  }
}

const livesElsewhere: Rule = {
  ...shared,
  id: 'L3-CAN-015',
  severity: 'info',
  reads: ['dv_cu_tru', 'don_vi_ct'],
  title: { vi: 'Nơi cư trú khác nơi làm việc', en: 'Lives elsewhere than where they work' },
  message: {
    vi: 'cư trú ở {home}, làm việc ở {work}: thẩm tra và xét kết nạp có thể do nơi khác. Thống nhất với cấp ủy nơi cư trú.',
    en: 'lives in {home}, works at {work}: another unit may verify and consider it. Agree with the committee there.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'the same', members: [{ dv_cu_tru: 'Xã Tiên Cường', don_vi_ct: 'xã Tiên Cường' }] }],
    fail: [{ title: 'two', members: [{ dv_cu_tru: 'Xã Đoàn Lập', don_vi_ct: 'Công ty A' }] }],
  },
  *check({ list: { members } }) {
    for (const { row, fields } of members) {
      const { dv_cu_tru: home, don_vi_ct: work } = fields;
      if (!isText(home) || !isText(work) || fold(home) === fold(work) || isOver(fields)) continue;
      yield { row, field: 'dv_cu_tru', params: { home, work } };
    }
  },
};

export const CARE_RULES: readonly Rule[] = [
  helperOnProbation,
  noHelper,
  helpsTooShort,
  helperIsCandidate,
  helpsTooMany,
  graduates,
  orphan,
  livesElsewhere,
];
