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
    ['Họ, tên', 'ho_ten'],
    ['Họ và tên đảng viên', 'ho_ten'],
    ['Họ tên đảng viên', 'ho_ten'],
    ['Ngày tháng năm sinh', 'ngay_sinh'],
    ['Ngày, tháng, năm sinh', 'ngay_sinh'],
    ['Ngày/tháng/năm sinh', 'ngay_sinh'],
    ['Nam, nữ', 'gioi_tinh'],
    ['Chỗ ở hiện nay', 'noi_o'],
    ['Địa chỉ hiện nay', 'noi_o'],
    ['Nơi cư trú hiện nay', 'noi_o'],
    ['Số CMND/CCCD', 'so_cccd'],
    ['Số CCCD/CMND', 'so_cccd'],
    ['CMND/CCCD', 'so_cccd'],
    ['CCCD/CMND', 'so_cccd'],
    ['Số định danh cá nhân/CCCD', 'so_cccd'],
    ['Số định danh/CCCD', 'so_cccd'],
    ['Số CCCD/Số định danh cá nhân', 'so_cccd'],
    ['CMTND/CCCD', 'so_cccd'],
    ['Số CMTND/CCCD', 'so_cccd'],
    ['Thẻ ĐV', 'so_the'],
    ['Số thẻ ĐV', 'so_the'],
    ['Số lý lịch ĐV', 'so_ly_lich'],
    ['Ngày quyết định kết nạp', 'ngay_qd_kn'],
    ['Ngày QĐ KN', 'ngay_qd_kn'],
    ['Ngày kết nạp Đảng', 'ngay_vao_dang'],
    ['Ngày vào Đảng (dự bị)', 'ngay_vao_dang'],
    ['Ngày, tháng, năm vào Đảng', 'ngay_vao_dang'],
    ['Ngày tháng năm kết nạp', 'ngay_vao_dang'],
    ['Ngày vào Đảng CSVN', 'ngay_vao_dang'],
    ['Vào Đảng dự bị', 'ngay_vao_dang'],
    ['Ngày công nhận đảng viên chính thức', 'ngay_chinh_thuc'],
    ['Ngày, tháng, năm chính thức', 'ngay_chinh_thuc'],
    ['Công nhận đảng viên chính thức', 'ngay_chinh_thuc'],
    ['Chính thức/dự bị', 'loai_dv'],
    ['Loại ĐV', 'loai_dv'],
    ['TĐ văn hóa', 'van_hoa'],
    ['CM', 'chuyen_mon'],
    ['Chuyên môn nghiệp vụ', 'chuyen_mon'],
    ['Chuyên môn, nghiệp vụ', 'chuyen_mon'],
    ['Trình độ chuyên môn nghiệp vụ', 'chuyen_mon'],
    ['TĐ chuyên môn', 'chuyen_mon'],
    ['Trình độ lý luận chính trị', 'ly_luan'],
    ['Nghề nghiệp hiện nay', 'nghe_nghiep'],
    ['Công việc hiện nay', 'nghe_nghiep'],
    ['Miễn SHĐ', 'mien_sh'],
    ['SH tạm thời', 'tam_thoi'],
    ['Đình chỉ SHĐ', 'dinh_chi'],
  ])('needs no word of its own where its parts are known: %s', (header, field) => {
    expect(fieldNamed(MEMBERS, header)).toBe(field);
  });

  it.each([
    ['C.thức', 'ngay_chinh_thuc'],
    ['D.tộc', 'dan_toc'],
    ['T. giáo', 'ton_giao'],
    ['Ng.sinh', 'ngay_sinh'],
    ['Sinh', 'ngay_sinh'],
    ['Tr.độ CM', 'chuyen_mon'],
    ['Ngày c.thức', 'ngay_chinh_thuc'],
    ['GTính', 'gioi_tinh'],
    ['HọTên', 'ho_ten'],
    ['SốCCCD', 'so_cccd'],
  ])('may be cut to be narrow: %s', (header, field) => {
    expect(fieldNamed(MEMBERS, header)).toBe(field);
  });

  it.each(['N.sinh', 'Đ.viên', 'TP. Hà Nội', 'Ng.Văn A', 'P.bí thư'])(
    'is not guessed where its letters are of several words, or of none: %s',
    (header) => {
      expect(fieldNamed(MEMBERS, header)).toBeUndefined();
    },
  );

  it('that is "Nơi sinh" or "Năm sinh" is a birth date where days stand below', () => {
    const rows = [
      ['STT', 'Họ và tên', 'N.sinh', 'Ngày vào Đảng'],
      [1, 'Lò Thị Mai', '03/02/1985', '19/05/2010'],
      [2, 'Tẩn A Páo', '1975', '19/05/2000'],
    ];
    expect(read(rows).members.map(({ fields }) => fields.ngay_sinh)).toEqual(['1985-02-03', '1975']);
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
