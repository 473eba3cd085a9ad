import { fieldsOf, read } from '../sheets.ts';

const sets = (reading: ReturnType<typeof read>) =>
  reading.columns.map(({ field, sets: says }) => (says ? `${String(field)}=${String(says.value)}` : field));
const people = (reading: ReturnType<typeof read>) => reading.members.map(({ fields }) => fields);

describe('headers of several rows', () => {
  it('join a group with what stands below it, to the right and down, over three rows', () => {
    const reading = read([
      ['DANH SÁCH ĐẢNG VIÊN', '', '', '', '', '', '', '', '', ''],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Ngày, tháng, năm', '', 'Trình độ', '', '', '', 'Ghi chú'],
      ['', '', '', 'Vào Đảng', 'Chính thức', 'VH', 'CM', 'LLCT', '', ''],
      ['', '', '', '', '', '', '', 'SC', 'TC', ''],
      [1, 'Lò Thị Mai', '03/02/1985', '19/05/2010', '19/05/2011', '12/12', 'ĐH', '', 'x', ''],
      [2, 'Tẩn A Páo', '1970', '05/2001', '2002', '9/12', '', 'x', '', ''],
    ]);
    expect(reading.headerRows).toEqual([2, 3, 4]);
    expect(reading.columns.map(({ header }) => header)).toEqual([
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Ngày, tháng, năm / Vào Đảng',
      'Ngày, tháng, năm / Chính thức',
      'Trình độ / VH',
      'Trình độ / CM',
      'Trình độ / LLCT / SC',
      'Trình độ / LLCT / TC',
      'Ghi chú',
    ]);
    expect(sets(reading).slice(3, 9)).toEqual([
      'ngay_vao_dang',
      'ngay_chinh_thuc',
      'van_hoa',
      'chuyen_mon',
      'ly_luan=so-cap',
      'ly_luan=trung-cap',
    ]);
    expect(people(reading)).toMatchObject([
      { ho_ten: 'Lò Thị Mai', chuyen_mon: 'dai-hoc', ly_luan: 'trung-cap' },
      { ho_ten: 'Tẩn A Páo', ngay_vao_dang: '2001-05', ly_luan: 'so-cap' },
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('do not take the first member, a section or the numbers of the columns for a row of the header', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Ngày sinh', '', 'Ngày vào Đảng'],
      ['', '', 'Nam', 'Nữ', ''],
      ['A', 'B', '1', '2', '3'],
      ['Chi bộ 1', '', '', '', ''],
      [1, 'Lò Thị Mai', '', '1985', '19/05/2010'],
    ]);
    expect(reading.headerRows).toEqual([1, 2]);
    expect(reading.skipped).toEqual([
      { row: 3, reason: 'column-numbers' },
      { row: 4, reason: 'section' },
    ]);
    expect(people(reading)).toMatchObject([{ gioi_tinh: 'nu', ngay_sinh: '1985', chi_bo: 'Chi bộ 1' }]);
  });

  it('read a group from below where the field says it that way', () => {
    const reading = read([
      ['Họ và tên', 'Vào Đảng', '', 'CCCD', '', 'Quyết định kết nạp', ''],
      ['', 'Ngày', 'Nơi', 'Số', 'Nơi cấp', 'Số', 'Ngày'],
      ['Lò Thị Mai', '19/05/2010', 'Tam Đường', '012185000123', 'Công an', '12-QĐ', '15/05/2010'],
    ]);
    expect(fieldsOf(reading)).toEqual(['ho_ten', 'ngay_vao_dang', null, 'so_cccd', null, null, 'ngay_qd_kn']);
  });
});

describe('a name in two columns', () => {
  it.each([
    ['Họ và đệm', 'Tên'],
    ['Họ đệm', 'Tên'],
    ['Họ lót', 'Tên'],
    ['Họ', 'Tên'],
    ['Họ và tên', 'Tên'],
  ])('is joined: %s, %s', (first, second) => {
    const reading = read([
      ['TT', first, second, 'Ngày sinh'],
      [1, 'Lò Thị', 'Mai', '03/02/1985'],
      [2, 'Nguyễn Văn', 'Hùng', '1980'],
      [3, '', "K'Brêu", '1980'],
    ]);
    expect(people(reading).map(({ ho_ten }) => ho_ten)).toEqual(['Lò Thị Mai', 'Nguyễn Văn Hùng', "K'Brêu"]);
    expect(reading.columns.slice(1, 3)).toMatchObject([
      { field: 'ho_ten', part: 'surname' },
      { field: 'ho_ten', part: 'given' },
    ]);
  });

  it('goes on in the next column where the header is merged over both', () => {
    const reading = read([
      ['TT', 'Họ và tên', '', 'Ngày sinh'],
      [1, 'Lò Thị', 'Mai', '03/02/1985'],
      [2, 'Nguyễn Văn', 'Hùng', '1980'],
    ]);
    expect(people(reading).map(({ ho_ten }) => ho_ten)).toEqual(['Lò Thị Mai', 'Nguyễn Văn Hùng']);
    expect(reading.columns.map(({ key }) => key)).toEqual(['tt', 'ho va ten', 'ho va ten#2', 'ngay sinh']);
  });

  it('is whole where a column “Tên” only repeats its last word', () => {
    const reading = read([
      ['Họ và tên', 'Tên', 'Ngày sinh'],
      ['Lò Thị Mai', 'Mai', '03/02/1985'],
      ['Nguyễn Văn Hùng', 'HÙNG', '1980'],
    ]);
    expect(people(reading).map(({ ho_ten }) => ho_ten)).toEqual(['Lò Thị Mai', 'Nguyễn Văn Hùng']);
    expect(fieldsOf(reading)).toEqual(['ho_ten', null, 'ngay_sinh']);
  });
});

describe('columns that are marked', () => {
  it('say the sex and the year of birth at once, where “Nam” and “Nữ” hold years', () => {
    const reading = read([
      ['TT', 'Họ và tên', 'Nam', 'Nữ', 'Ngày vào Đảng'],
      [1, 'Lò Thị Mai', '', 1985, '19/05/2010'],
      [2, 'Tẩn A Páo', '1970', '', '2001'],
      [3, 'Lý Thị Bình', 1980, 1980, '2001'],
      [4, 'Và A Tủ', '', '', '2001'],
    ]);
    expect(people(reading)).toMatchObject([
      { ngay_sinh: '1985', gioi_tinh: 'nu' },
      { ngay_sinh: '1970', gioi_tinh: 'nam' },
      { ngay_sinh: '1980' },
      { ho_ten: 'Và A Tủ' },
    ]);
    expect(people(reading)[2]).not.toHaveProperty('gioi_tinh');
    expect(people(reading)[3]).not.toHaveProperty('ngay_sinh');
    expect(reading.problems).toEqual([
      { code: 'conflict', row: 4, column: 3, field: 'gioi_tinh', value: 1980 },
    ]);
  });

  it('say the sex alone, where they hold an x, even under “Ngày sinh”', () => {
    const reading = read([
      ['TT', 'Họ và tên', 'Ngày sinh', '', 'Năm sinh'],
      ['', '', 'Nam', 'Nữ', ''],
      [1, 'Lò Thị Mai', '', 'x', '1985'],
      [2, 'Tẩn A Páo', 'x', '', '1970'],
    ]);
    expect(people(reading)).toMatchObject([
      { ngay_sinh: '1985', gioi_tinh: 'nu' },
      { ngay_sinh: '1970', gioi_tinh: 'nam' },
    ]);
  });

  it('say of a minority and of a believer no more than that', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Nữ', 'DTTS', 'Có đạo'],
      ['Lò Thị Mai', '1985', 'x', 'x', ''],
      ['Tẩn A Páo', '1970', '', 'Dao', 'X'],
      ['Nguyễn Văn An', '1970', '', '', 'Không'],
    ]);
    expect(people(reading)).toEqual([
      { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985', gioi_tinh: 'nu', dan_toc: 'dtts' },
      { ho_ten: 'Tẩn A Páo', ngay_sinh: '1970', gioi_tinh: 'nam', dan_toc: '09', ton_giao: 'co-dao' },
      { ho_ten: 'Nguyễn Văn An', ngay_sinh: '1970', gioi_tinh: 'nam', ton_giao: 'khong' },
    ]);
  });

  it('leave the group to the column that names it, and point at an x against Kinh', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'DTTS', 'Dân tộc'],
      ['Lò Thị Mai', '1985', 'x', 'Thái'],
      ['Nguyễn Văn An', '1970', 'x', 'Kinh'],
      ['Trần Văn Ba', '1970', '', 'Kinh'],
    ]);
    expect(people(reading).map(({ dan_toc }) => dan_toc)).toEqual(['03', undefined, '01']);
    expect(reading.problems).toMatchObject([{ code: 'conflict', row: 3, column: 3, field: 'dan_toc' }]);
  });

  it('say who is on probation, where an x stands under “Dự bị”', () => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Loại đảng viên', ''],
      ['', '', '', 'Chính thức', 'Dự bị'],
      ['Lò Thị Mai', '1985', '2010', 'x', ''],
      ['Tẩn A Páo', '1990', '2023', '', 'x'],
    ]);
    expect(people(reading).map(({ loai_dv }) => loai_dv)).toEqual(['chinh-thuc', 'du-bi']);
  });
});

describe('what takes three columns', () => {
  it('is a name: Họ, Đệm, Tên', () => {
    const reading = read([
      ['TT', 'Họ', 'Đệm', 'Tên', 'Ngày sinh'],
      [1, 'Lò', 'Thị', 'Mai', '03/02/1985'],
      [2, 'Tẩn', '', 'Páo', '03/02/1975'],
    ]);
    expect(people(reading).map(({ ho_ten }) => ho_ten)).toEqual(['Lò Thị Mai', 'Tẩn Páo']);
    expect(reading.columns.slice(1, 4).map(({ part }) => part)).toEqual(['surname', 'given', 'given']);
  });

  it.each([
    [
      ['TT', 'Họ và tên', 'Ngày sinh', '', '', 'Giới tính'],
      ['', '', 'Ngày', 'Tháng', 'Năm', ''],
    ],
    [['TT', 'Họ và tên', 'Ngày sinh', 'Tháng sinh', 'Năm sinh', 'Giới tính']],
  ])('is a date: its day, its month and its year', (...header) => {
    const reading = read([
      ...header,
      [1, 'Lò Thị Mai', 3, 2, 1985, 'Nữ'],
      [2, 'Tẩn A Páo', '', '05', '1975', 'Nam'],
      [3, 'Vàng Thị Sai', '', '', 1990, 'Nữ'],
      [4, 'Lý A Dơ', '03/02/1991', '', '', 'Nam'],
      [5, 'Giàng A Của', '', '', '', 'Nam'],
      [6, 'Sùng A Chư', 31, 2, 1990, 'Nam'],
      [7, 'Hảng A Chơ', 3, 2, 85, 'Nam'],
    ]);
    expect(people(reading).map(({ ngay_sinh }) => ngay_sinh)).toEqual([
      '1985-02-03',
      '1975-05',
      '1990',
      '1991-02-03',
      undefined,
      undefined,
      undefined,
    ]);
    expect(
      reading.problems.map(({ code, row, column, value }) => [code, row - header.length, column, value]),
    ).toEqual([
      ['date-unreadable', 6, 2, '31/2/1990'],
      ['date-unreadable', 7, 2, '3/2/85'],
    ]);
  });

  it('is not a date where they are of different things', () => {
    const reading = read([
      ['Họ và tên', 'Ngày vào Đảng', 'Tháng sinh', 'Năm sinh'],
      ['Lò Thị Mai', '19/05/2010', 2, 1985],
    ]);
    expect(people(reading)).toMatchObject([{ ngay_vao_dang: '2010-05-19', ngay_sinh: '1985' }]);
  });
});

describe('a group of other people or another organisation', () => {
  it.each([
    ['Gia đình', 'Năm sinh'],
    ['Họ tên vợ (chồng)', 'Ngày sinh'],
    ['Người giới thiệu', 'Họ và tên'],
    ['Công đoàn', 'Ngày kết nạp'],
    ['Đoàn TNCS Hồ Chí Minh', 'Ngày kết nạp'],
    ['Đoàn viên công đoàn', 'Số thẻ'],
    ['Bảo hiểm xã hội', 'Mã định danh'],
  ])('says nothing of the member: %s, %s', (group, child) => {
    const reading = read([
      ['TT', 'Họ và tên', 'Trình độ', '', group, ''],
      ['', '', 'VH', 'CM', 'Khác', child],
      [1, 'Lò Thị Mai', '12/12', 'ĐH', '', '03/02/1985'],
    ]);
    expect(fieldsOf(reading)[5]).toBeNull();
  });

  it('is told from the posts in mass organisations', () => {
    const reading = read([
      ['TT', 'Họ và tên', 'Chức vụ', '', ''],
      ['', '', 'Đảng', 'Chính quyền', 'Đoàn thể'],
      [1, 'Lò Thị Mai', 'Bí thư', '', ''],
    ]);
    expect(fieldsOf(reading).slice(2)).toEqual(['chuc_vu_dang', 'chuc_vu_cq', 'chuc_vu_dt']);
  });
});
