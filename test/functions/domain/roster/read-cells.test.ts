import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import { fieldsOf, read, SIMPLE } from './sheets.ts';

describe('cells', () => {
  const one = (header: string, ...cells: Cell[]) =>
    read([['Họ và tên', 'Ngày sinh', header], ...cells.map((cell) => ['Lò Thị Mai', '1985', cell])]);

  it('reads serial numbers, years and months in a date column', () => {
    const { members, problems } = one('Ngày vào Đảng', 31_081, 1985, '5/1984', '31/02/1985', true, '-');
    expect(members.map(({ fields }) => fields.ngay_vao_dang)).toEqual([
      '1985-02-03',
      '1985',
      '1984-05',
      undefined,
      undefined,
      undefined,
    ]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['year-as-serial', 3],
      ['date-unreadable', 5],
      ['date-unreadable', 6],
    ]);
  });

  it('gives zeros back to id numbers and says what cannot be given back', () => {
    const { members, problems } = one(
      'Số CCCD',
      '010 185 012 345',
      10185012345,
      '1085012345',
      '063123456',
      '1.00840E+10',
      '12345',
      9085012345,
    );
    expect(members.map(({ fields }) => fields.so_cccd)).toEqual([
      '010185012345',
      '010185012345',
      '001085012345',
      '063123456',
      '1.00840E+10',
      '12345',
      '9085012345',
    ]);
    expect(problems.map(({ code }) => code)).toEqual([
      'id-lost-zeros',
      'id-lost-zeros',
      'id-old-number',
      'id-scientific',
      'id-malformed',
      'id-malformed',
    ]);
  });

  it('takes old and new party cards', () => {
    const { members, problems } = one('Số thẻ đảng viên', '31.012345', 1012345, '010185012345', '12');
    expect(members.map(({ fields }) => fields.so_the)).toEqual([
      '31012345',
      '01012345',
      '010185012345',
      '12',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['id-lost-zeros', 'id-malformed']);
  });

  it('recovers a school class that Excel turned into a date', () => {
    const { members, problems } = one('Văn hóa', 45_272, 45_181, 45_269, 45_000);
    expect(members.map(({ fields }) => fields.van_hoa)).toEqual(['thpt', 'thcs', 'thcs', undefined]);
    expect(problems).toHaveLength(4);
  });

  it('keeps a free occupation without a word, and an unknown ethnic group with one', () => {
    expect(one('Nghề nghiệp', 'Nuôi cá tầm')).toMatchObject({
      members: [{ fields: { nghe_nghiep: 'Nuôi cá tầm' } }],
      problems: [],
    });
    expect(one('Dân tộc', 'Dẻo')).toMatchObject({
      members: [{ fields: { dan_toc: 'Dẻo' } }],
      problems: [{ code: 'code-unknown', row: 2, column: 2, field: 'dan_toc', value: 'Dẻo' }],
    });
  });

  it('knows the many ways to say yes', () => {
    const { members } = one(
      'Đoàn viên',
      'x',
      'X',
      1,
      '+',
      '✓',
      'có',
      true,
      '26/03/1999',
      '',
      'không',
      0,
      '-',
    );
    expect(members.map(({ fields }) => fields.doan_vien)).toEqual([
      ...Array.from({ length: 8 }, () => true),
      ...Array.from({ length: 4 }, () => undefined),
    ]);
  });

  it('says of everybody without an x under a lone “Nữ” that he is a man', () => {
    const { members } = one('Nữ', 'x', '');
    expect(members.map(({ fields }) => fields.gioi_tinh)).toEqual(['nu', 'nam']);
  });

  it('reports error values, by their place or by their text, and keeps them out', () => {
    const values = [SIMPLE, [1, 'Lò Thị Mai', '#N/A', 'Nữ', 0], [2, '#REF!', '1985', 'Nữ', '']];
    const { members, problems } = read(values, 4, 2, new Set(['5,6']));
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['error-value', 6, 4],
      ['error-value', 6, 6],
      ['error-value', 7, 3],
    ]);
    expect(members[0]?.fields).toEqual({ stt: '1', ho_ten: 'Lò Thị Mai', gioi_tinh: 'nu' });
  });

  it('takes words under a date for none, and what a number is called for no part of it', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Ngày chính thức', 'Số thẻ đảng viên', 'Số CCCD', 'Dân tộc'],
      ['Lò Thị Mai', '03/02/1985', 'Dự bị', 'Số 12073438', 'CCCD: 012185000123', 'K'],
      ['Lò Thị Hoa', '03/02/1985', 'chưa', 'Số thẻ: 12073439', 'Số 012185000124', 'K'],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.members.map(({ fields }) => [fields.so_the, fields.so_cccd, fields.dan_toc])).toEqual([
      ['12073438', '012185000123', '01'],
      ['12073439', '012185000124', '01'],
    ]);
    expect(reading.members.map(({ fields }) => fields.ngay_chinh_thuc)).toEqual([undefined, undefined]);
  });

  it('gives columns with one header keys of their own, also where a name goes on without a header', () => {
    const { columns } = read([
      ['Tên', '', 'STT', 'Tên'],
      ['Nguyễn Văn', 'An', 1, ''],
    ]);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  });

  it('reads the first of two columns that mean the same', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Năm sinh'],
      ['Lò Thị Mai', '03/02/1985', '1986'],
    ]);
    expect(fieldsOf(reading)).toEqual(['ho_ten', 'ngay_sinh', 'ngay_sinh']);
    expect(reading.members[0]?.fields.ngay_sinh).toBe('1985-02-03');
  });
});
