/** Rules about what a personal number says of its holder, sex and year of birth, against what stands in the row. */
import type { Member } from '../../roster/shape/member.ts';
import { tailOf } from '../helpers/shown.ts';
import { PERSONAL_NUMBER } from '../law/regulations.ts';
import type { Rule, RuleHit } from '../record/rule.ts';

const PERSONAL = /^\d{12}$/;
const WOMAN = { so_cccd: '010185012345', gioi_tinh: 'nu', ngay_sinh: '1985-02-03' } as const;
const SOME = 5;
const MOST_SHARE = 0.5;

/** Digit 4 of a personal number: even for men, odd for women, and two more per century; digits 5 and 6 are the year. */
function saidBy(number: string): { readonly sex: string; readonly year: string } {
  const digit = Number(number[3]);
  return {
    sex: digit % 2 === 0 ? 'nam' : 'nu',
    year: `${19 + Math.floor(digit / 2)}${number.slice(4, 6)}`,
  };
}

const numberAgainstColumns: Rule = {
  id: 'L2-ID-003',
  since: '1',
  severity: 'warning',
  gate: 'justify',
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

/** Rows whose number says another sex or year, and whether there are so many that the column is what has to be said. */
function disagreeing(members: readonly Member[]): { readonly hits: RuleHit[]; readonly isColumn: boolean } {
  const hits: RuleHit[] = [];
  let numbers = 0;
  for (const { row, fields } of members) {
    const { so_cccd: number, gioi_tinh: sex, ngay_sinh: birth } = fields;
    if (typeof number !== 'string' || !PERSONAL.test(number)) continue;
    numbers += 1;
    const said = saidBy(number);
    const sexDiffers = sex !== undefined && sex !== said.sex;
    const yearDiffers = typeof birth === 'string' && !birth.startsWith(said.year);
    if (!sexDiffers && !yearDiffers) continue;
    const shown = { sex: String(sex ?? ''), birth: String(birth ?? '') };
    const params = { tail: tailOf(number), cardSex: said.sex, cardYear: said.year, ...shown };
    hits.push({ row, field: 'so_cccd', params });
  }
  return { hits, isColumn: hits.length >= SOME && hits.length > numbers * MOST_SHARE };
}

const numbersOutOfStep: Rule = {
  id: 'L4-ID-002',
  since: '2',
  severity: 'warning',
  gate: 'justify',
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

export const NUMBER_AGAINST_ROW_RULES: readonly Rule[] = [numberAgainstColumns, numbersOutOfStep];
