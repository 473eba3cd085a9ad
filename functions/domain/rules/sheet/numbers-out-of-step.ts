/** The rule about a column of personal numbers that slipped against the rest of the list. */
import { REASONS_OF_PAPERS } from '../record/justification-reasons.ts';
import type { Rule } from '../record/rule.ts';
import { PERSONAL_NUMBER } from '../law/regulations.ts';
import { disagreeing } from '../helpers/number-against-row.ts';

const WOMAN = { so_cccd: '010185012345', gioi_tinh: 'nu', ngay_sinh: '1985-02-03' } as const;

const numbersOutOfStep: Rule = {
  id: 'L4-ID-002',
  since: '2',
  severity: 'warning',
  gate: 'justify',
  reasons: REASONS_OF_PAPERS,
  scope: 'sheet',
  reads: [],
  title: {
    vi: 'Cột số CCCD lệch với cả danh sách',
    en: 'The personal numbers are out of step with the list',
  },
  message: {
    vi: '{count} trong {members} số CCCD không khớp giới tính, năm sinh ở cùng dòng; có lẽ một số cột bị lệch dòng hay sắp xếp riêng. So lại cả cột với thẻ căn cước.',
    en: '{count} of {members} personal numbers disagree with sex or birth year in their rows; perhaps some columns slipped or were sorted alone. Compare the whole column with the cards.',
  },
  citations: [PERSONAL_NUMBER],
  examples: {
    pass: [
      {
        title: 'one of six',
        members: [...Array.from({ length: 5 }, () => WOMAN), { ...WOMAN, gioi_tinh: 'nam' }],
      },
    ],
    fail: [
      { title: 'all of them', members: Array.from({ length: 5 }, () => ({ ...WOMAN, gioi_tinh: 'nam' })) },
    ],
  },
  *check({ list: { members } }) {
    const { hits, isColumn } = disagreeing(members);
    const params = { count: hits.length, members: members.length };
    if (isColumn) yield { row: null, field: 'so_cccd', params };
  },
};

export const NUMBERS_OUT_OF_STEP_RULES: readonly Rule[] = [numbersOutOfStep];
