/** The official book of members, as it is copied into Excel: fourteen columns, several facts in most of them. */
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import { read } from '../sheets.ts';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';

const HEADER = [
  'Số TT',
  'HỌ VÀ TÊN\nHọ và tên khai sinh',
  'Nam, nữ, dân tộc, tôn giáo',
  'QUÊ QUÁN',
  'Văn hóa, lý luận, CMNV, ngoại ngữ',
  'Nghề nghiệp trước khi vào Đảng / Nghề nghiệp hiện nay',
  'Ngày vào Đảng / ngày chính thức',
  'Số thẻ đảng viên / số lý lịch đảng viên / số Huy hiệu Đảng',
  'Bộ đội, công an, hưu trí',
  'Ngày chuyển đi, đến đảng bộ cơ sở (nào)',
  'Ngày chuyển đến, ở đảng bộ cơ sở nào đến',
  'Ngày từ trần, lý do',
  'Ngày ra khỏi Đảng, hình thức ra Đảng',
  'Ghi chú',
];
const NUMBERS = HEADER.map((_, index) => index + 1);
const EMPTY = Array.from({ length: 6 }, () => '');

const MAI = {
  ho_ten: 'LÒ THỊ MAI',
  ho_ten_ks: 'Lò Thị Mai',
  gioi_tinh: 'nu',
  dan_toc: '03',
  ton_giao: 'khong',
  que_quan: 'Nà Tăm, Tam Đường',
  van_hoa: 'thpt',
  ly_luan: 'so-cap',
  chuyen_mon: 'dai-hoc',
  ngoai_ngu: 'Anh B',
  nghe_nghiep: 'nong-lam-ngu',
  ngay_vao_dang: '2010-03-10',
  ngay_chinh_thuc: '2011-03-10',
  so_the: '12345678',
  so_ly_lich: '012345',
  huy_hieu: '30',
};

describe('the book with a row for each member', () => {
  const reading = read([
    HEADER,
    NUMBERS,
    [
      1,
      'LÒ THỊ MAI\nLò Thị Mai\n03/02/1985',
      'Nữ\nThái\nKhông',
      'Nà Tăm,\nTam Đường',
      '12/12\nSơ cấp\nĐại học\nAnh B',
      'Học sinh\nNông dân',
      '10/03/2010\n10/03/2011',
      '12345678\n012345\n30',
      ...EMPTY,
    ],
    [
      2,
      'TẨN A PÁO\n1970',
      'Nam\nDao\n-',
      'Sìn Hồ',
      '9/12\n-\nTrung cấp\n-',
      'Công nhân',
      '10/03/2022',
      '',
      ...EMPTY,
    ],
    [
      3,
      'VÀ A TỦ',
      'Nam, Mông, Không',
      'Sìn Hồ',
      '10/10\nTrung cấp',
      '',
      '10/03/2020; 10/03/2021',
      '',
      ...EMPTY,
    ],
  ]);

  it('knows which facts stand in which column', () => {
    expect(reading.columns.slice(0, 8).map(({ field, stacked }) => stacked ?? field)).toEqual([
      'stt',
      ['ho_ten', 'ho_ten_ks', 'ngay_sinh'],
      ['gioi_tinh', 'dan_toc', 'ton_giao'],
      'que_quan',
      ['van_hoa', 'ly_luan', 'chuyen_mon', 'ngoai_ngu'],
      ['nghe_nghiep'],
      ['ngay_vao_dang', 'ngay_chinh_thuc'],
      ['so_the', 'so_ly_lich', 'huy_hieu'],
    ]);
  });

  it('reads each line as what it is, the birth date below the name too', () => {
    expect(reading.members[0]).toEqual({
      row: 3,
      at: { ngay_sinh: { row: 3, column: 1 } },
      fields: { stt: '1', ngay_sinh: '1985-02-03', ...MAI },
    });
    expect(reading.members[1]?.fields).toEqual({
      stt: '2',
      ho_ten: 'TẨN A PÁO',
      ngay_sinh: '1970',
      gioi_tinh: 'nam',
      dan_toc: '09',
      ton_giao: 'khong',
      que_quan: 'Sìn Hồ',
      van_hoa: 'thcs',
      chuyen_mon: 'trung-cap',
      nghe_nghiep: 'dn-cong-nhan',
      ngay_vao_dang: '2022-03-10',
    });
  });

  it('takes a line that could be two facts for neither, and says so', () => {
    const { fields } = reading.members[2] ?? { fields: {} };
    expect(fields).toMatchObject({
      gioi_tinh: 'nam',
      dan_toc: '08',
      van_hoa: 'thpt',
      ngay_vao_dang: '2020-03-10',
      ngay_chinh_thuc: '2021-03-10',
    });
    expect(fields).not.toHaveProperty('ly_luan');
    expect(fields).not.toHaveProperty('chuyen_mon');
    expect(reading.problems).toEqual([
      { code: 'facts-unsure', row: 5, column: 4, field: 'van_hoa', value: 'Trung cấp' },
    ]);
  });
});

describe('the book with four rows for each member', () => {
  const blank = (): Cell[] => HEADER.map(() => '');
  const rowOf = (cells: Readonly<Record<number, Cell>>): Cell[] =>
    blank().map((empty, index) => cells[index] ?? empty);
  const header = ['', '', ''].map((_, row) =>
    rowOf(
      [
        {
          0: 'Số TT',
          1: 'HỌ VÀ TÊN',
          2: 'Nam, nữ',
          3: 'QUÊ QUÁN',
          4: 'Văn hóa, lý luận, CMNV, ngoại ngữ',
          5: 'Nghề nghiệp',
          6: 'Ngày vào Đảng',
          7: 'Số thẻ đảng viên, số lý lịch đảng viên',
          13: 'Ghi chú',
        },
        { 1: 'Họ và tên khai sinh', 2: 'Dân tộc', 6: 'Ngày chính thức' },
        { 2: 'Tôn giáo' },
      ][row] ?? {},
    ),
  );
  const values = [
    ...header,
    NUMBERS,
    rowOf({
      0: 1,
      1: 'LÒ THỊ MAI',
      2: 'Nữ',
      3: 'Nà Tăm,',
      4: '12/12',
      5: 'Nông dân',
      6: '10/03/2010',
      7: '12345678',
    }),
    rowOf({ 1: 'Lò Thị Mai', 2: 'Thái', 3: 'Tam Đường', 4: 'Sơ cấp', 6: '10/03/2011', 7: '012345' }),
    rowOf({ 1: '03/02/1985', 2: 'Không', 4: 'Đại học' }),
    rowOf({ 4: 'Anh B' }),
    rowOf({ 0: 2, 1: 'TẨN A PÁO', 2: 'Nam', 4: '', 6: '10/03/2022' }),
    rowOf({ 2: 'Dao', 4: 'Trung cấp', 6: '31/02/2023' }),
    rowOf({ 1: '1970', 4: '' }),
    blank(),
    rowOf({ 1: 'Tổng số: 2 đồng chí' }),
    rowOf({ 10: 'T/M CHI BỘ' }),
    rowOf({ 10: 'Lò Văn Nam' }),
  ];
  const reading = read(values);

  it('finds the members and nobody else', () => {
    expect(reading.members.map(({ row, lastRow }) => [row, lastRow])).toEqual([
      [5, 8],
      [9, 11],
    ]);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual([
      'column-numbers',
      'blank',
      'total',
      'signature',
      'signature',
    ]);
  });

  it('takes the facts from their rows', () => {
    const { huy_hieu: _, ...known } = MAI;
    expect(reading.members[0]?.fields).toEqual({ stt: '1', ngay_sinh: '1985-02-03', ...known });
    expect(reading.members[1]?.fields).toEqual({
      stt: '2',
      ho_ten: 'TẨN A PÁO',
      ngay_sinh: '1970',
      gioi_tinh: 'nam',
      dan_toc: '09',
      ly_luan: 'trung-cap',
      ngay_vao_dang: '2022-03-10',
    });
  });

  it('knows where each of them stands, and points at that cell', () => {
    expect(reading.members[0]?.at).toMatchObject({
      ngay_sinh: { row: 7, column: 1 },
      dan_toc: { row: 6, column: 2 },
      chuyen_mon: { row: 7, column: 4 },
      ngay_chinh_thuc: { row: 6, column: 6 },
    });
    expect(reading.problems).toEqual([
      { code: 'date-unreadable', row: 10, column: 6, field: 'ngay_chinh_thuc', value: '31/02/2023' },
    ]);
    const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
    const dates = findings.filter(({ field }) => field === 'ngay_chinh_thuc');
    expect(dates).toMatchObject([{ rule: 'L2-TYPE-001', row: 10, column: 6 }]);
  });
});

describe('cells of several lines in any list', () => {
  it('take a name that goes on in the next line for one, and the name at birth for another', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Ngày sinh'],
      [1, 'Nguyễn Thị\nHồng', '1985'],
      [2, 'NGUYỄN VĂN AN\nNguyễn Văn Ân', '1985'],
    ]);
    expect(reading.members.map(({ fields }) => [fields.ho_ten, fields.ho_ten_ks])).toEqual([
      ['Nguyễn Thị Hồng', undefined],
      ['NGUYỄN VĂN AN', 'Nguyễn Văn Ân'],
    ]);
  });

  it.each([
    'Ngày vào Đảng, ngày chính thức',
    'Ngày vào Đảng / chính thức',
    'Ngày vào Đảng\nNgày chính thức',
    'Ngày vào Đảng; chính thức',
    'Ngày vào Đảng và ngày chính thức',
  ])('read the dates under “%s”', (header) => {
    const reading = read([
      ['STT', 'Họ và tên', 'Ngày sinh', header],
      [1, 'Lò Thị Mai', '1985', '10/03/2010\n10/03/2011'],
      [2, 'Tẩn A Páo', '1985', '10/03/2010 - 10/03/2011'],
      [3, 'Và A Tủ', '1985', '10/03/2022'],
    ]);
    expect(reading.members.map(({ fields }) => [fields.ngay_vao_dang, fields.ngay_chinh_thuc])).toEqual([
      ['2010-03-10', '2011-03-10'],
      ['2010-03-10', '2011-03-10'],
      ['2022-03-10', undefined],
    ]);
  });

  it('keep each row a member where every row has its number', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng, ngày chính thức'],
      [1, 'Lò Thị Mai', '1985', ''],
      [2, 'Tẩn A Páo', '1985', ''],
      ['', 'Và A Tủ', '1985', ''],
    ]);
    expect(reading.members).toHaveLength(3);
  });
});
