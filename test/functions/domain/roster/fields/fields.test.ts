import { SENSITIVITY } from '../../../../../functions/domain/roster/fields/fields.ts';
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { entriesOf } from '../../../../../functions/domain/roster/codes/codes.ts';
import { fieldIn, headersIn } from '../../../../../functions/domain/roster/shape/kind.ts';
import { meaningOf } from '../../../../../functions/domain/roster/table/header-meaning.ts';
import { templateHeaders } from '../template.ts';
import { foldCase } from '../../../../../functions/domain/language/fold.ts';

describe('the field table', () => {
  it('has every key once, and gives it back', () => {
    expect(new Set(MEMBERS.fields.map(({ key }) => key)).size).toBe(MEMBERS.fields.length);
    for (const field of MEMBERS.fields) expect(fieldIn(MEMBERS, field.key)).toBe(field);
    expect(MEMBERS.fields.map(({ key }) => key)).toEqual(Object.keys(MEMBERS.headerWords));
  });

  it('sends of what the law calls sensitive only what a figure or a rule needs', () => {
    const sent = MEMBERS.fields.filter(
      ({ key, upload }) => upload !== 'stays' && SENSITIVITY[key] === 'sensitive',
    );
    expect(sent.map(({ key }) => key)).toEqual([
      'dan_toc',
      'ton_giao',
      'ngay_qd_kn',
      'ngay_vao_dang',
      'ngay_chinh_thuc',
      'loai_dv',
      'ly_luan',
      'chuc_vu_dang',
      'mien_sh',
    ]);
  });

  it('refuses a field that a kind does not have', () => {
    const names = { ...MEMBERS, fields: MEMBERS.fields.filter(({ key }) => key === 'ho_ten') };
    expect(fieldIn(names, 'ho_ten').type).toBe('text');
    expect(() => fieldIn(names, 'ngay_sinh')).toThrow(RangeError);
  });

  it('has no header that two fields claim', () => {
    const owners = new Map<string, string>();
    for (const { field, text } of headersIn(MEMBERS)) {
      expect([field, undefined]).toContain(owners.get(foldCase(text)));
      owners.set(foldCase(text), field);
    }
  });

  it('knows every header and variant as its field', () => {
    for (const { field, text } of headersIn(MEMBERS)) {
      expect([text, meaningOf(MEMBERS, text, true, '')?.field]).toEqual([text, field]);
      expect([text, meaningOf(MEMBERS, text.toUpperCase(), true, '')?.field]).toEqual([text, field]);
    }
  });

  it('knows the words of the kind that is passed, and no others', () => {
    const other = { ...MEMBERS, headerWords: { ho_ten: ['Tên gọi ở bản'] } };
    expect(meaningOf(other, 'Tên gọi ở bản', true, '')?.field).toBe('ho_ten');
    expect(meaningOf(other, 'Họ và tên', true, '')?.field).toBe('ho_ten');
    expect(meaningOf(other, 'Bí danh', true, '')).toBeUndefined();
    expect(meaningOf(MEMBERS, 'Tên gọi ở bản', true, '')).toBeUndefined();
  });

  it('sends what a submission needs, hides id numbers, and keeps addresses and telephones in the workbook', () => {
    const upload = (kind: string) =>
      MEMBERS.fields.filter((field) => field.upload === kind).map(({ key }) => key);
    expect(upload('hash')).toEqual(['so_cccd', 'so_the']);
    expect(upload('rows').sort()).toEqual(
      [
        'ho_ten ngay_sinh gioi_tinh dan_toc ton_giao ngay_vao_dang ngay_chinh_thuc loai_dv van_hoa chuyen_mon ly_luan',
        'nghe_nghiep doan_vien mien_sh chuc_vu_dang ngay_qd_kn',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
    expect(upload('stays')).toEqual(
      expect.arrayContaining(['que_quan', 'noi_o', 'dien_thoai', 'ky_luat', 'ghi_chu']),
    );
  });

  it('has a code list for every coded field', () => {
    for (const { type, codes } of MEMBERS.fields)
      expect(type === 'code').toBe(codes !== undefined && entriesOf(codes).length > 0);
  });

  it('makes a template that reading knows', () => {
    const fields = templateHeaders().map((header) => meaningOf(MEMBERS, header, true, '')?.field);
    expect(fields).not.toContain(undefined);
    expect(fields).toEqual(
      expect.arrayContaining(MEMBERS.fields.filter(({ required }) => required).map(({ key }) => key)),
    );
  });
});

describe('a header of two rows', () => {
  it.each([
    ['Ngày, tháng, năm', false, 'Vào Đảng', 'ngay_vao_dang'],
    ['Ngày vào Đảng', true, 'Dự bị', 'ngay_vao_dang'],
    ['Ngày vào Đảng', false, 'Chính thức', 'ngay_chinh_thuc'],
    ['Trình độ', false, 'LLCT', 'ly_luan'],
    ['Chức vụ', false, 'ĐT', 'chuc_vu_dt'],
    ['Chức vụ', false, 'CQ', 'chuc_vu_cq'],
    ['Chức vụ', true, 'Đảng', 'chuc_vu_dang'],
  ] as const)('%s (own: %s) over %s is %s', (parent, own, child, field) => {
    expect(meaningOf(MEMBERS, parent, own, child)?.field).toBe(field);
  });

  it('tells ĐT from DT by its stroke', () => {
    expect(meaningOf(MEMBERS, 'ĐT', true, '')?.field).toBe('dien_thoai');
    expect(meaningOf(MEMBERS, 'DT', true, '')?.field).toBe('dan_toc');
  });

  it('looks past what stands in brackets', () => {
    expect(meaningOf(MEMBERS, 'Ngày sinh (dd/mm/yyyy)', true, '')?.field).toBe('ngay_sinh');
  });

  it('reads the sex from the column that holds the birth year', () => {
    expect(meaningOf(MEMBERS, 'Năm sinh', false, 'Nữ')).toEqual({
      field: 'ngay_sinh',
      sets: { field: 'gioi_tinh', value: 'nu' },
    });
  });

  it('does not let a group speak for a column beside it', () => {
    expect(meaningOf(MEMBERS, 'Họ và tên', false, '')).toBeUndefined();
    expect(meaningOf(MEMBERS, 'Họ và tên', false, 'Khác')).toBeUndefined();
  });
});
