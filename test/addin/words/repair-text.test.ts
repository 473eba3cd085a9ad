import { wordsIn } from '../../../addin/words/messages.ts';
import { choiceText, questionText, sampleText } from '../../../addin/words/question-text.ts';
import { afterText, beforeText, kindName } from '../../../addin/words/repair-text.ts';
import type { Question } from '../../../functions/domain/roster/shape/choices.ts';
import type { Repair } from '../../../functions/domain/rules/repairs/repair.ts';

const vi = wordsIn('vi');
const en = wordsIn('en');

function repair(more: Partial<Repair>): Repair {
  return {
    kind: 'code',
    certain: false,
    rule: 'R',
    row: 1,
    column: 1,
    field: 'ho_ten',
    before: 'a',
    after: 'b',
    as: 'text',
    ...more,
  };
}

describe('a repair', () => {
  it('is written as people here write days and numbers', () => {
    expect(afterText(repair({ as: 'date', after: '2021-05-19' }))).toBe('19/05/2021');
    expect(afterText(repair({ as: 'number', after: '41.25' }))).toBe('41,25');
    expect(afterText(repair({ after: 'Đại học' }))).toBe('Đại học');
  });

  it('shows a cell as Excel shows it, a day as a day', () => {
    expect(beforeText(vi, repair({ as: 'date', before: 44352 }))).toBe('05/06/2021');
    expect(beforeText(vi, repair({ kind: 'class-date', before: 45270 }))).toBe('10/12/2023');
    expect(beforeText(vi, repair({ before: 12 }))).toBe('12');
    expect(beforeText(vi, repair({ before: '' }))).toBe('(ô trống)');
  });

  it('knows a workbook that counts its days from 1904', () => {
    expect(beforeText(vi, repair({ as: 'date', before: 42890 }), true)).toBe('05/06/2021');
  });

  it('is named by what it does', () => {
    expect(kindName(vi, 'spaces')).toBe('Dấu cách thừa, ký tự ẩn');
  });
});

describe('a question', () => {
  const dates: Question = {
    id: 'dates:a',
    kind: 'dates',
    column: 2,
    choices: [
      { id: 'day-first', samples: [] },
      { id: 'month-first', samples: [] },
      { id: 'something-new', samples: [] },
    ],
    assumed: null,
  };
  const at = { letters: 'C', header: 'Ngày sinh' };

  it('names its column, and each way to understand it', () => {
    expect(questionText(vi, dates, at)).toBe('Ngày ở cột C “Ngày sinh” được ghi theo thứ tự nào?');
    expect(dates.choices.map((choice) => choiceText(vi, dates, choice))).toEqual([
      'Ngày trước, tháng sau',
      'Tháng trước, ngày sau',
      'Cách 3',
    ]);
  });

  it('names fields and header rows', () => {
    const field: Question = { ...dates, kind: 'field' };
    expect(choiceText(vi, field, { id: 'x', field: 'chi_bo', samples: [] })).toBe('Chi bộ đang sinh hoạt');
    expect(choiceText(vi, field, { id: 'y', field: null, samples: [] })).toBe('Giữ lại, không gửi');
    const table: Question = { ...dates, kind: 'table', column: null };
    expect(choiceText(vi, table, { id: 'x', rows: [5], samples: [] })).toBe('Dòng 5');
    expect(choiceText(vi, table, { id: 'y', rows: [9, 10], samples: [] })).toBe('Các dòng 9, 10');
    expect(choiceText(en, table, { id: 'y', rows: [9, 10], samples: [] })).toBe('Rows 9, 10');
  });

  it('spells a day out, since the order of its figures is what is asked', () => {
    const said = '03/04/2019 là ngày 4 tháng 3 năm 2019';
    expect(sampleText(vi, dates, { shown: '03/04/2019', read: '04/03/2019' })).toBe(said);
    expect(sampleText(vi, dates, { shown: '03/04/2019', read: '2019-03-04' })).toBe(said);
  });

  it('says only what stands there where it would be read so', () => {
    const field: Question = { ...dates, kind: 'field' };
    expect(sampleText(vi, field, { shown: 'Thôn 3', read: 'Thôn 3' })).toBe('Thôn 3');
    expect(sampleText(vi, field, { shown: '1.500', read: '1500' })).toBe('1.500 hiểu là 1500');
  });
});
