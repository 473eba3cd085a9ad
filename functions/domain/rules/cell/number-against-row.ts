/** The rule about what a personal number says of sex and year of birth, against what stands in the row. */
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule } from '../record/rule.ts';
import { PERSONAL_NUMBER } from '../law/regulations.ts';
import { disagreeing } from '../helpers/number-against-row.ts';

const numberAgainstColumns: Rule = {
  id: 'L2-ID-003',
  since: '1',
  severity: 'warning',
  gate: 'justify',
  reasons: REASONS_OF_PAPERS,
  scope: 'row',
  whole: true,
  reads: ['so_cccd', 'gioi_tinh', 'ngay_sinh'],
  title: {
    vi: 'Số CCCD không khớp giới tính, năm sinh',
    en: 'The personal number disagrees with sex or birth year',
  },
  message: {
    vi: 'số CCCD (cuối là {tail}) cho biết {cardSex:sex}, sinh năm {cardYear}; danh sách ghi {sex:sex}, sinh {birth:date}. Xem lại số CCCD, giới tính hoặc ngày sinh.',
    en: 'the number (ending in {tail}) says {cardSex:sex}, born {cardYear}; the list says {sex:sex}, born {birth:date}. Look at all three.',
  },
  citations: [PERSONAL_NUMBER],
  examples: {
    pass: [
      {
        title: 'a woman of 1985',
        members: [{ so_cccd: '010185012345', gioi_tinh: 'nu', ngay_sinh: '1985-02-03' }],
      },
      { title: 'a man of 2001', members: [{ so_cccd: '010201012345', gioi_tinh: 'nam', ngay_sinh: '2001' }] },
    ],
    fail: [
      {
        title: 'another sex',
        members: [{ so_cccd: '010185012345', gioi_tinh: 'nam', ngay_sinh: '1985-02-03' }],
      },
      { title: 'another year', members: [{ so_cccd: '010185012345', gioi_tinh: 'nu', ngay_sinh: '1986' }] },
    ],
  },
  check: ({ list }) => {
    const { hits, isColumn } = disagreeing(list.members);
    return isColumn ? [] : hits;
  },
};

export const NUMBER_AGAINST_ROW_RULES: readonly Rule[] = [numberAgainstColumns];
