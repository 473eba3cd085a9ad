/** The rule about somebody of whom nothing says whether he is a full member: admitted too long ago to be on probation, and no date. */
import { isRecentlyAdmitted } from '../../statistics/status.ts';
import { lastAdmission } from '../helpers/rows-where.ts';
import type { Rule } from '../record/rule.ts';

const openStatus: Rule = {
  id: 'L3-STAT-004',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'row',
  reads: ['ngay_vao_dang', 'ngay_vao_dang_2', 'ngay_chinh_thuc', 'loai_dv'],
  title: { vi: 'Chưa rõ chính thức hay dự bị', en: 'Not clear whether a full member' },
  message: {
    vi: 'vào Đảng {admission:date} mà chưa ghi ngày chính thức, cũng chưa ghi loại đảng viên; báo cáo sẽ tính vào “Chưa rõ”. Ghi ngày chính thức theo hồ sơ, hoặc ghi loại đảng viên.',
    en: 'admitted {admission:date}, with neither a date of full membership nor the kind of membership; reports will count “not known”. Write the date in the file, or the kind of membership.',
  },
  citations: [],
  examples: {
    pass: [
      { title: 'a list without such dates', on: '2023-06-30', members: [{ ngay_vao_dang: '1968-05-19' }] },
      {
        title: 'it is stated, or probation is likely',
        on: '2023-06-30',
        members: [
          { ngay_vao_dang: '1968-05-19', loai_dv: 'chinh-thuc' },
          { ngay_vao_dang: '2022-09-02' },
          { ngay_vao_dang: '2010-05-19', ngay_chinh_thuc: '2011-05-19' },
        ],
      },
    ],
    fail: [
      {
        title: 'of 1968, in a list that has the dates of others',
        on: '2023-06-30',
        members: [
          { ngay_vao_dang: '1968-05-19' },
          { ngay_vao_dang: '2010-05-19', ngay_chinh_thuc: '2011-05-19' },
        ],
      },
    ],
  },
  *check({ list: { members, filled }, on }) {
    if (!filled('ngay_chinh_thuc')) return;
    for (const { row, fields } of members) {
      const { ngay_chinh_thuc: official, loai_dv: status } = fields;
      const admission = lastAdmission(fields);
      if (official !== undefined || status !== undefined || admission === undefined) continue;
      if (admission > on || isRecentlyAdmitted(admission, on)) continue;
      yield { row, field: 'ngay_chinh_thuc', params: { admission } };
    }
  },
};

export const OPEN_STATUS_RULES: readonly Rule[] = [openStatus];
