import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import { fieldsOf, read, SIMPLE } from './sheets.ts';

describe('a printed list of a branch', () => {
  const reading = read(
    [
      ['ĐẢNG BỘ XÃ A', '', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM', '', '', '', '', ''],
      ['CHI BỘ THÔN 3', '', '', '', 'Lào Cai, ngày 30 tháng 6 năm 2023', '', '', '', '', ''],
      ['DANH SÁCH ĐẢNG VIÊN', '', '', '', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', '', '', ''],
      [
        'TT',
        'Họ và tên',
        'Ngày sinh',
        '',
        'Dân tộc',
        'Ngày, tháng, năm',
        '',
        'Chức vụ',
        'Số CCCD',
        'Văn hóa',
      ],
      ['', '', 'Nam', 'Nữ', '', 'Vào Đảng', 'Chính thức', '', '', ''],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      ['I', 'Tổ đảng số 1', '', '', '', '', '', '', '', ''],
      [
        1,
        'LÒ THỊ MAI',
        '',
        '3/2/1985',
        "H'Mông",
        '19/05/2020',
        '19/05/2021',
        'Bí thư',
        '010185012345',
        '12/12',
      ],
      [2, 'Tống Văn Cộng', 1970, '', 'Tày', '5/2001', '2002', '', 1085012345, '9/12'],
      [3, '', '', '', '', '', '', '', '', ''],
      ['Tổng cộng', '2 đồng chí', '', '', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', '', '', ''],
      ['', 'NGƯỜI LẬP BIỂU', '', '', '', '', '', 'T/M CHI BỘ', '', ''],
      ['', '(Ký, ghi rõ họ tên)', '', '', '', '', '', 'BÍ THƯ', '', ''],
      ['', '', '', '', '', '', '', '', '', ''],
      ['', 'Lò Văn Nam', '', '', '', '', '', 'Lý Thị Bình', '', ''],
    ],
    1,
    1,
  );

  it('has its header under the title block, on two rows', () => {
    expect(reading.headerRows).toEqual([6, 7]);
    expect(reading.columns.map(({ header }) => header)).toEqual([
      'TT',
      'Họ và tên',
      'Ngày sinh / Nam',
      'Ngày sinh / Nữ',
      'Dân tộc',
      'Ngày, tháng, năm / Vào Đảng',
      'Ngày, tháng, năm / Chính thức',
      'Chức vụ',
      'Số CCCD',
      'Văn hóa',
    ]);
    expect(reading.columns[0]?.column).toBe(1);
  });

  it('reads its members, the sex from the column of the birth year', () => {
    expect(reading.members).toEqual([
      {
        row: 10,
        at: { chi_bo: { row: 9, column: 2 } },
        fields: {
          chi_bo: 'Tổ đảng số 1',
          stt: '1',
          ho_ten: 'LÒ THỊ MAI',
          ngay_sinh: '1985-02-03',
          gioi_tinh: 'nu',
          dan_toc: '08',
          ngay_vao_dang: '2020-05-19',
          ngay_chinh_thuc: '2021-05-19',
          chuc_vu_dang: 'bi-thu',
          so_cccd: '010185012345',
          van_hoa: 'thpt',
        },
      },
      {
        row: 11,
        at: { chi_bo: { row: 9, column: 2 } },
        fields: {
          chi_bo: 'Tổ đảng số 1',
          stt: '2',
          ho_ten: 'Tống Văn Cộng',
          ngay_sinh: '1970',
          gioi_tinh: 'nam',
          dan_toc: '02',
          ngay_vao_dang: '2001-05',
          ngay_chinh_thuc: '2002',
          so_cccd: '001085012345',
          van_hoa: 'thcs',
        },
      },
    ]);
    expect(reading.problems).toEqual([
      {
        code: 'id-lost-zeros',
        row: 11,
        column: 9,
        field: 'so_cccd',
        value: 1085012345,
        read: '001085012345',
      },
    ]);
  });

  it('names every row that is not a member, with the reason', () => {
    expect(reading.skipped).toEqual([
      { row: 8, reason: 'column-numbers' },
      { row: 9, reason: 'section' },
      { row: 12, reason: 'blank' },
      { row: 13, reason: 'total' },
      { row: 14, reason: 'blank' },
      { row: 15, reason: 'signature' },
      { row: 16, reason: 'signature' },
      { row: 17, reason: 'blank' },
      { row: 18, reason: 'signature' },
    ]);
  });
});

describe('the flat export of the central system', () => {
  const reading = read([
    [
      'Họ và tên',
      'Số thẻ Đảng viên',
      'Số CCCD',
      'Ngày sinh',
      'Ngày kết nạp',
      'Chi bộ đang sinh hoạt',
      'Chi bộ nơi cư trú',
      'Trạng thái',
    ],
    [
      'LÒ THỊ MAI',
      '010185012345',
      '010185012345',
      '03/02/1985',
      '19/05/2010',
      'Chi bộ Thôn 3',
      '',
      'Đang sinh hoạt',
    ],
    [
      'NGUYỄN VĂN HÙNG'.normalize('NFD'),
      '',
      '010080012345',
      '1980',
      '05/2005',
      'Chi bộ Thôn 3',
      'Chi bộ Tổ 5',
      'Dự bị',
    ],
  ]);

  it('is known column by column', () => {
    expect(fieldsOf(reading)).toEqual([
      'ho_ten',
      'so_the',
      'so_cccd',
      'ngay_sinh',
      'ngay_vao_dang',
      'chi_bo',
      'chi_bo_cu_tru',
      'loai_dv',
    ]);
  });

  it('keeps capitals, composes the letters and keeps what is known of a date', () => {
    expect(reading.members.map(({ fields }) => fields)).toMatchObject([
      { ho_ten: 'LÒ THỊ MAI', ngay_sinh: '1985-02-03', ngay_vao_dang: '2010-05-19' },
      { ho_ten: 'NGUYỄN VĂN HÙNG', ngay_sinh: '1980', ngay_vao_dang: '2005-05', loai_dv: 'du-bi' },
    ]);
    expect(reading.problems).toMatchObject([{ code: 'not-composed', row: 3, field: 'ho_ten' }]);
  });
});

describe('rows that are not members', () => {
  it('takes members again after a signature that stands between two lists', () => {
    const reading = read([
      SIMPLE,
      [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010'],
      ['', 'BÍ THƯ', '', '', ''],
      ['', 'Lò Văn Nam', '', '', ''],
      SIMPLE,
      [1, 'Tẩn A Páo', '03/02/1975', 'Nam', '19/05/2000'],
    ]);
    expect(reading.members.map(({ row }) => row)).toEqual([2, 6]);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(['signature', 'signature', 'header']);
  });

  it('knows a header that is repeated on every page', () => {
    const reading = read([SIMPLE, [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010'], SIMPLE]);
    expect(reading.skipped).toEqual([{ row: 3, reason: 'header' }]);
  });

  it.each(['Cộng', 'Tổng số: 16 đồng chí', 'Trong đó nữ: 5', 'TỔNG CỘNG'])(
    'does not take “%s” for a person',
    (text) => {
      const reading = read([
        SIMPLE,
        [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010'],
        ['', text, 16, '', ''],
      ]);
      expect(reading.skipped).toEqual([{ row: 3, reason: 'total' }]);
    },
  );

  it.each(['Tống Thị Thủy', 'Đoàn Văn Công', 'Ngô Thị Ngà', 'Kỳ A Ký', 'Thủ Văn Chữ'])(
    'takes %s for a person',
    (name) => {
      const reading = read([SIMPLE, [1, name, '03/02/1985', 'Nữ', '19/05/2010'], [2, name, '', '', '']]);
      expect(reading.members.map(({ fields }) => fields.ho_ten)).toEqual([name, name]);
    },
  );

  it.each([[['A', 'B', 1, 2, 3]], [['(1)', '(2)', '(3)', '(4)', '(5)']], [['A', 'B', 'C', 'D', 'E']]])(
    'leaves out the numbers of the columns %j',
    (numbers) => {
      const reading = read([SIMPLE, numbers, [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010']]);
      expect(reading.skipped).toEqual([{ row: 2, reason: 'column-numbers' }]);
      expect(reading.members).toHaveLength(1);
    },
  );

  it('does not mistake a member without a birth date for a signature or a repeated header', () => {
    const header = [
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Ngày vào Đảng',
      'Chức vụ chính quyền',
      'Loại đảng viên',
    ];
    const reading = read([
      header,
      ['Lò Thị Mai', '', 'Nữ', 'ngày 10 tháng 3 năm 2010', 'Thủ trưởng đơn vị', 'Chính thức'],
      ['Tẩn A Páo', '', 'Nam', '', '', 'Dự bị'],
    ]);
    expect(reading.members.map(({ row }) => row)).toEqual([2, 3]);
    expect(reading.members[0]?.fields.ngay_vao_dang).toBe('2010-03-10');
  });

  it('keeps a row without a name or a birth date as a member, so that the rules can say what is missing', () => {
    const reading = read([
      SIMPLE,
      [1, '', '03/02/1985', 'Nữ', '19/05/2010'],
      [2, 'Lò Thị Mai', '', '', '19/05/2010'],
    ]);
    expect(reading.members).toHaveLength(2);
  });
});

describe('a sheet that is no roster', () => {
  it('is empty', () => {
    expect(readRoster({ name: 'A', top: 0, left: 0, values: [] }, MEMBERS)).toMatchObject({
      kind: 'none',
      reason: 'empty',
    });
    expect(readRoster({ name: 'A', top: 0, left: 0, values: [['', '']] }, MEMBERS)).toMatchObject({
      reason: 'empty',
    });
  });

  it('has no header, and says which words came nearest', () => {
    const values = [
      ['Báo cáo', 'Số liệu'],
      ['Đơn vị', 3],
      ['Ngày sinh', 'Đơn vị'],
    ];
    expect(readRoster({ name: 'A', top: 0, left: 0, values }, MEMBERS)).toEqual({
      kind: 'none',
      sheet: 'A',
      reason: 'no-header',
      recognised: ['Ngày sinh', 'Đơn vị'],
    });
  });

  it('finds a header within thirty rows and not below', () => {
    const below = (rows: number) => [
      ...Array.from({ length: rows }, () => ['ghi chú', '']),
      ['Họ và tên', 'Ngày sinh'],
      ['Lò', 1985],
    ];
    expect(readRoster({ name: 'A', top: 0, left: 0, values: below(29) }, MEMBERS).kind).toBe('roster');
    expect(readRoster({ name: 'A', top: 0, left: 0, values: below(30) }, MEMBERS).kind).toBe('none');
  });
});
