/** Headers that say too little: settled by what stands below them, or asked. */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import type { ReadingChoices } from '../../../../../functions/domain/roster/shape/choices.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../../functions/domain/rules/check.ts';

function read(values: readonly (readonly Cell[])[], choices?: ReadingChoices) {
  const reading = readRoster({ name: 'A', top: 0, left: 0, values }, MEMBERS, choices);
  if (reading.kind === 'none') throw new Error('not read');
  return reading;
}
const fields = (reading: ReturnType<typeof read>) => reading.columns.map(({ field }) => field);

describe('a header that says too little', () => {
  it('“Số” is a personal number by its twelve digits, and a card by its eight', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Số', 'Số', 'Mã số'],
      ['Lò Thị Mai', '1985', '012185000123', '12345678', '012345'],
      ['Tẩn A Páo', '1970', '012070000123', '12345679', '012346'],
    ]);
    expect(fields(reading)).toEqual(['ho_ten', 'ngay_sinh', 'so_cccd', 'so_the', 'so_ly_lich']);
    expect(reading.questions).toEqual([]);
  });

  it('“Ngày” twice is told by what can lie between two days of one life', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Ngày', 'Ngày'],
      ['Lò Thị Mai', '03/02/1985', '19/05/2010', '19/05/2011'],
      ['Tẩn A Páo', '1970', '10/03/2001', '10/03/2002'],
    ]);
    expect(fields(reading)).toEqual(['ho_ten', 'ngay_sinh', 'ngay_vao_dang', 'ngay_chinh_thuc']);
    expect(reading.questions).toEqual([]);
  });

  it('“Năm” is a year and no man', () => {
    const reading = read([
      ['Họ và tên', 'Năm', 'Ngày vào Đảng'],
      ['Lò Thị Mai', 1985, '19/05/2010'],
    ]);
    expect(fields(reading)).toEqual(['ho_ten', 'ngay_sinh', 'ngay_vao_dang']);
  });

  const OPEN = [
    ['Họ và tên', 'Ngày sinh', 'Ngày', 'Ghi chú'],
    ['Lò Thị Mai', '03/02/1985', '19/05/2010', ''],
    ['Tẩn A Páo', '1970', 36_965, ''],
  ];

  it('is asked where it stays open, with samples, and stays behind meanwhile', () => {
    const reading = read(OPEN);
    expect(fields(reading)).toEqual(['ho_ten', 'ngay_sinh', null, 'ghi_chu']);
    expect(reading.questions).toMatchObject([{ id: 'field:ngay', kind: 'field', column: 2, assumed: null }]);
    const [question] = reading.questions;
    expect(question?.choices.map(({ id, field }) => [id, field])).toEqual([
      ['ngay_vao_dang', 'ngay_vao_dang'],
      ['ngay_chinh_thuc', 'ngay_chinh_thuc'],
      ['ngay_qd_kn', 'ngay_qd_kn'],
      ['stays', null],
    ]);
    expect(question?.choices[0]?.samples).toEqual([
      { shown: '19/05/2010', read: '19/05/2010' },
      { shown: '15/03/2001', read: '15/03/2001' },
    ]);
  });

  it('is no missing column while it is asked', () => {
    const { findings } = checkRoster({ ...fromSheet(read(OPEN)), on: '2023-06-30' }, RULES);
    expect(findings.filter(({ rule }) => rule === 'L1-COL-001')).toEqual([]);
  });

  it.each<[string, string | null]>([
    ['ngay_vao_dang', 'ngay_vao_dang'],
    ['stays', null],
  ])('is read as answered and not asked again: %s', (answer, field) => {
    const reading = read(OPEN, { answers: { 'field:ngay': answer } });
    expect(fields(reading)[2]).toBe(field);
    expect(reading.questions).toEqual([]);
    expect(reading.headers).toBe(read(OPEN).headers);
  });

  it('is read as chosen in the mapping', () => {
    const reading = read(OPEN, { fields: { ngay: 'ngay_chinh_thuc' } });
    expect(reading.columns[2]).toMatchObject({ field: 'ngay_chinh_thuc', chosen: true });
    expect(reading.questions).toEqual([]);
  });

  it('is not asked about more than three times; the others are said', () => {
    const filled = read([
      ['Họ và tên', 'Dân tộc', 'Ngày', 'Ngày tháng', 'Ngày tháng năm', 'Thời gian'],
      ['Lò Thị Mai', 'Thái', '1/1/2001', '', '', '1/1/2001'],
      ['Tẩn A Páo', 'Dao', '', '2/1/2001', '3/1/2001', ''],
    ]);
    expect(filled.questions).toHaveLength(3);
    expect(filled.problems.filter(({ code }) => code === 'column-unsure')).toHaveLength(1);
  });
});

describe('two lists on one sheet', () => {
  const values = [
    ['Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Dân tộc', ''],
    ['Lò Thị Mai', '03/02/1985', '19/05/2010', 'Thái', ''],
    ['', '', '', '', ''],
    ['TT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Ngày vào Đảng'],
    [1, 'Tẩn A Páo', '1970', 'Nam', '10/03/2001'],
  ];

  it('are both shown, and the fuller one is read meanwhile', () => {
    const reading = read(values);
    expect(reading.headerRows).toEqual([4]);
    expect(reading.questions).toMatchObject([
      {
        id: 'table',
        kind: 'table',
        column: null,
        assumed: 'row:4',
        choices: [
          { id: 'row:1', rows: [1] },
          { id: 'row:4', rows: [4] },
        ],
      },
    ]);
  });

  it.each<[string, number, string]>([
    ['row:1', 1, 'Lò Thị Mai'],
    ['row:4', 4, 'Tẩn A Páo'],
  ])('are read as answered: %s', (answer, row, name) => {
    const reading = read(values, { answers: { table: answer } });
    expect(reading.headerRows).toEqual([row]);
    expect(reading.members.map(({ fields: of }) => of.ho_ten)).toEqual([name]);
    expect(reading.questions).toEqual([]);
  });
});

describe('a column that holds something else than its header says', () => {
  it('has degrees under “Trình độ học vấn” or “Trình độ”, where no column is for them', () => {
    const list = (header: string, cells: readonly string[]) =>
      read([
        ['Họ và tên', 'Ngày sinh', header],
        ...cells.map((cell, index) => [`Lò Thị ${'ABC'.charAt(index)}a`, '03/02/1985', cell]),
      ]);
    expect(list('Trình độ học vấn', ['Đại học', 'CĐ', 'Thạc sĩ']).members[1]?.fields.chuyen_mon).toBe(
      'cao-dang',
    );
    expect(list('Trình độ', ['ĐH', 'Cao đẳng Y', 'TC']).columns[2]?.field).toBe('chuyen_mon');
    expect(list('Trình độ', ['12/12', '9/12', '10/10']).columns[2]?.field).toBe('van_hoa');
    expect(list('Trình độ học vấn', ['12/12', '9/12', 'ĐH']).columns[2]?.field).toBe('van_hoa');
    // Both professions and political theory know these.
    expect(list('Trình độ', ['TC', 'SC', 'TC']).columns[2]?.field).toBeNull();
  });

  it('leaves degrees to the column that is for them', () => {
    const { columns } = read([
      ['Họ và tên', 'Ngày sinh', 'Học vấn', 'Chuyên môn'],
      ['Lò Thị Mai', '03/02/1985', 'Đại học', 'Luật'],
    ]);
    expect(columns.map(({ field }) => field)).toEqual(['ho_ten', 'ngay_sinh', 'van_hoa', 'chuyen_mon']);
  });

  it('has the day of admission and that of full membership in one cell', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Ngày vào Đảng'],
      ['Lò Thị Mai', '03/02/1985', '19/05/2010 - 19/05/2011'],
      ['Tẩn A Páo', '03/02/1975', '02/09/2001\n02/09/2002'],
      ['Vàng Thị Sai', '03/02/1995', '03/02/2026'],
    ]);
    expect(reading.members.map(({ fields }) => [fields.ngay_vao_dang, fields.ngay_chinh_thuc])).toEqual([
      ['2010-05-19', '2011-05-19'],
      ['2001-09-02', '2002-09-02'],
      ['2026-02-03', undefined],
    ]);
    expect(reading.problems).toEqual([]);
  });
});
