/** What a cell is read as, and whether anything is to be said of it. */
import { columnParser } from '../../../../../functions/domain/roster/cells/cell.ts';
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import type { FieldKey } from '../../../../../functions/domain/roster/shape/field.ts';
import { fieldIn } from '../../../../../functions/domain/roster/shape/kind.ts';

const read = (field: FieldKey, text: string) => columnParser(fieldIn(MEMBERS, field))(text);
const highest = (value: string) => ({ problem: 'several-levels', value });

describe('two levels in one cell', () => {
  /** From low to high; the eight give 28 pairs. */
  const LEVELS = [
    ['Sơ cấp', 'so-cap'],
    ['TC', 'trung-cap'],
    ['CĐ', 'cao-dang'],
    ['ĐH', 'dai-hoc'],
    ['KS', 'dai-hoc'],
    ['Cử nhân', 'dai-hoc'],
    ['ThS', 'thac-sy'],
    ['TS', 'tien-sy'],
  ] as const;
  const pairs = LEVELS.flatMap(([low, one], at) =>
    LEVELS.slice(at + 1).map(([high, other]) => [low, high, one, other] as const),
  );

  it.each(pairs)('%s, %s: the higher one', (low, high, one, other) => {
    const expected = one === other ? other : highest(other);
    for (const text of [`${low}, ${high}`, `${high}, ${low}`, `${low}; ${high}`, `${low} và ${high}`])
      expect([text, read('chuyen_mon', text)]).toEqual([text, expected]);
  });

  it.each([
    ['Dược sĩ TH', 'trung-cap'],
    ['Cử nhân CĐ', 'cao-dang'],
    ['Điều dưỡng CĐ', 'cao-dang'],
    ['ĐH TC-KT', 'dai-hoc'],
    ['ĐH Luật, Kế toán', 'dai-hoc'],
  ])('%s is one level', (text, level) => {
    expect(read('chuyen_mon', text)).toBe(level);
  });

  it('knows them in subjects, in lines, and of theory and school', () => {
    expect(read('chuyen_mon', 'CĐ sư phạm, ĐH sư phạm')).toEqual(highest('dai-hoc'));
    expect(read('chuyen_mon', 'Đại học\nThạc sĩ')).toEqual(highest('thac-sy'));
    expect(read('chuyen_mon', 'TC-ĐH')).toEqual(highest('dai-hoc'));
    expect(read('ly_luan', 'TC, CC')).toEqual(highest('cao-cap'));
    expect(read('van_hoa', 'THCS, THPT')).toEqual(highest('thpt'));
  });

  it('is asked about where it is not plain that they are two', () => {
    for (const text of ['TC ĐH', 'TC kế toán, tin học, ĐH'])
      expect(read('chuyen_mon', text)).toEqual({ problem: 'code-unknown', value: text });
  });
});

describe('a word with a tone too many or too few', () => {
  it.each([
    ['dan_toc', 'Kính', '01'],
    ['dan_toc', 'dân tộc Kính', '01'],
    ['chuyen_mon', 'Đại hoc', 'dai-hoc'],
    ['chuyen_mon', 'Đại hoc Sư phạm', 'dai-hoc'],
    ['gioi_tinh', 'Nử', 'nu'],
    ['loai_dv', 'Chính thưc', 'chinh-thuc'],
    ['nghe_nghiep', 'Nông dấn', 'nong-lam-ngu'],
  ] as const)('%s “%s” is read, and said', (field, text, value) => {
    expect(read(field, text)).toEqual({ problem: 'read-as', value });
  });

  it.each([
    ['dan_toc', 'kinh', '01'],
    ['dan_toc', 'H’Mông', '08'],
    ['chuyen_mon', 'dai hoc', 'dai-hoc'],
    ['chuyen_mon', 'Thạc sỹ', 'thac-sy'],
    ['chuc_vu_dang', 'UV chi uỷ', 'chi-uy-vien'],
    ['ton_giao', 'Hoà Hảo', 'hoa-hao'],
  ] as const)('%s “%s” is only another way to write it', (field, text, value) => {
    expect(read(field, text)).toBe(value);
  });
});

describe('whether somebody is still there', () => {
  it.each([
    ['Đã chuyển sinh hoạt đến Chi bộ 2 (3/2026)', 'chuyen-di'],
    ['Đã mất năm 2020', 'da-mat'],
    ['Bị khai trừ 2020', 'khai-tru'],
    ['Chuyển SH đi tạm thời', 'tam-thoi'],
    ['Miễn SHĐ từ 2019', 'mien'],
  ])('%s', (text, activity) => {
    expect(read('trang_thai', text)).toBe(activity);
  });

  it('is not told by “Mất thẻ”', () => {
    expect(read('trang_thai', 'Mất thẻ')).toMatchObject({ problem: 'code-unknown' });
  });
});
