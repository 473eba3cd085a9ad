/** Headers in more words, in short forms, in two languages, over two rows or with a list in brackets. */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { plainHeader, withoutEnglish } from '../../../../../functions/domain/roster/table/plain-header.ts';
import { fieldNamed } from '../../../../../functions/domain/roster/table/header-meaning.ts';
import { fieldsOf, read } from '../sheets.ts';

describe('a header', () => {
  it.each([
    ['Họ & tên ĐV', 'ho_ten'],
    ['Ngày được kết nạp vào Đảng', 'ngay_vao_dang'],
    ['Ngày kết nạp vào Đảng CSVN', 'ngay_vao_dang'],
    ['Năm vào Đảng', 'ngay_vao_dang'],
    ['Ngày, tháng, năm vào Đảng (dự bị)', 'ngay_vao_dang'],
    ['Ngày, tháng, năm vào Đảng chính thức', 'ngay_chinh_thuc'],
    ['Ngày chính thức vào Đảng', 'ngay_chinh_thuc'],
    ['Ngày được công nhận ĐV chính thức', 'ngay_chinh_thuc'],
    ['Sinh năm', 'ngay_sinh'],
    ['Số điện thoại liên hệ', 'dien_thoai'],
    ['Nơi ở hiện tại', 'noi_o'],
    ['Số định danh cá nhân/CCCD', 'so_cccd'],
    ['Số thẻ Đảng viên (nếu có)', 'so_the'],
    ['Ngày sinh / Date of birth', 'ngay_sinh'],
    ['Full name (Họ và tên)', 'ho_ten'],
    ['Quê quán - Native place', 'que_quan'],
    ['Số CMND/Thẻ căn cước', 'so_cccd'],
    ['Ngày CNCT', 'ngay_chinh_thuc'],
    ['Ngày CN chính thức', 'ngay_chinh_thuc'],
    ['Chính thức ngày', 'ngay_chinh_thuc'],
    ['Ngày vào ĐCSVN', 'ngay_vao_dang'],
    ['Ngày kết nạp (dự bị)', 'ngay_vao_dang'],
    ['Thẻ đảng viên số', 'so_the'],
    ['Lý luận CT', 'ly_luan'],
    ['Nghề nghiệp, công việc hiện nay', 'nghe_nghiep'],
    ['Chức vụ đảng hiện nay', 'chuc_vu_dang'],
    ['Ngày tổ chức lễ kết nạp', 'ngay_vao_dang'],
    ['Trình độ HV', 'van_hoa'],
    ['Miễn SH Đảng', 'mien_sh'],
    ['Đoàn viên TNCSHCM', 'doan_vien'],
  ])('may say it in its own way: %s', (header, field) => {
    expect(fieldNamed(MEMBERS, header)).toBe(field);
  });

  it.each([
    ['Vào Đảng (CT)', 'ngay_chinh_thuc'],
    ['Ngày vào Đảng (chính thức)', 'ngay_chinh_thuc'],
    ['Ngày vào Đảng (lần 2)', 'ngay_vao_dang_2'],
    ['Vào Đảng (DB)', 'ngay_vao_dang'],
    ['Kết nạp (chính thức, lần 2)', undefined],
  ])('is not what it would be without its brackets: %s', (header, field) => {
    expect(fieldNamed(MEMBERS, header)).toBe(field);
  });

  it.each([
    'Ngày vào công đoàn',
    'Ngày kết nạp đoàn viên công đoàn',
    'Ngày vào ngành',
    'Ngày chuyển đến',
    'Ngày cấp',
    'Số thẻ đoàn viên',
    'Số sổ BHXH',
    'Chức vụ hiện nay',
    'Date',
  ])('of something else stays unknown: %s', (header) => {
    expect(fieldNamed(MEMBERS, header)).toBeUndefined();
  });

  it('has one form, and its English half is left out where there is one', () => {
    expect(plainHeader('NGÀY ĐƯỢC KẾT NẠP VÀO ĐẢNG')).toBe(plainHeader('Ngày kết nạp Đảng'));
    expect(plainHeader('x'.repeat(100))).toBe('');
    expect(withoutEnglish('Dân tộc / Ethnicity')).toBe('Dân tộc');
    expect(withoutEnglish('Dân tộc')).toBeUndefined();
    expect(withoutEnglish('Full name')).toBeUndefined();
  });
});

it('that is marked with an x may say so', () => {
  const reading = read([
    ['TT', 'Họ và tên', 'Ngày sinh', 'Nữ (x)', 'Đảng viên có đạo (đánh dấu x)'],
    [1, 'Lò Thị Mai', '03/02/1985', 'x', ''],
    [2, 'Tẩn A Páo', '03/02/1985', '', 'x'],
  ]);
  expect(reading.members.map(({ fields }) => [fields.gioi_tinh, fields.ton_giao])).toEqual([
    ['nu', undefined],
    ['nam', 'co-dao'],
  ]);
});

describe('a table', () => {
  it('may have its headers cut in two rows of the same column', () => {
    const reading = read([
      ['Số', 'Họ và tên', 'Ngày tháng', 'Giới', 'Ngày vào', 'Ngày'],
      ['TT', 'đảng viên', 'năm sinh', 'tính', 'Đảng', 'chính thức'],
      [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010', '19/05/2011'],
    ]);
    expect(fieldsOf(reading)).toEqual([
      'stt',
      'ho_ten',
      'ngay_sinh',
      'gioi_tinh',
      'ngay_vao_dang',
      'ngay_chinh_thuc',
    ]);
    expect(reading.members).toHaveLength(1);
    expect(reading.questions).toEqual([]);
  });

  it('tells posts of the workplace by the people of the list, whoever signs below it', () => {
    const reading = read([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ, chức danh'],
      [1, 'Lò Thị Mai', '03/02/1985', 'Giáo viên'],
      [2, 'Vàng A Sử', '04/05/1979', 'Hiệu trưởng'],
      [3, 'Giàng A Páo', '21/12/1990', 'Kế toán'],
      ['', '', '', ''],
      ['', 'NGƯỜI LẬP BIỂU', '', 'T/M CHI BỘ'],
      ['', '(Ký, ghi rõ họ tên)', '', 'BÍ THƯ'],
      ['', 'Lò Thị Mai', '', 'Vàng A Sử'],
    ]);
    expect(reading.members.map(({ fields }) => fields.chuc_vu_cq)).toEqual([
      'Giáo viên',
      'Hiệu trưởng',
      'Kế toán',
    ]);
  });

  it('may name a post together with the place of work, which is then no post of the Party', () => {
    const reading = read([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Chức vụ, đơn vị công tác hiện nay'],
      [1, 'Lò Thị Mai', '03/02/1985', 'Giáo viên, Trường THCS'],
    ]);
    expect(reading.members[0]?.fields).toMatchObject({ chuc_vu_cq: 'Giáo viên', don_vi_ct: 'Trường THCS' });
    expect(reading.members[0]?.fields.chuc_vu_dang).toBeUndefined();
  });

  it('may list the facts of a column in brackets', () => {
    const reading = read([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Trình độ (VH; CM; LLCT)'],
      [1, 'Lò Thị Mai', '03/02/1985', '12/12; ĐH; TC'],
    ]);
    expect(reading.members[0]?.fields).toMatchObject({
      van_hoa: 'thpt',
      chuyen_mon: 'dai-hoc',
      ly_luan: 'trung-cap',
    });
    expect(reading.problems).toEqual([]);
  });
});
