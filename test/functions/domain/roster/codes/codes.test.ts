import fc from 'fast-check';
import { CODES, codeFor, codeLabel, isCode } from '../../../../../functions/domain/roster/codes/codes.ts';
import type { CodeListName } from '../../../../../functions/domain/roster/shape/field.ts';
import { OUTCOMES } from '../../../../../functions/domain/roster/fields/candidate-lists.ts';
import { editDistance, nearestCodes } from '../../../../../functions/domain/roster/codes/suggest.ts';
import { meaningsOf } from '../../../../../functions/domain/roster/codes/two-meanings.ts';
import { fold } from '../../../../../functions/domain/language/fold.ts';

const LISTS = Object.keys(CODES) as CodeListName[];

describe('code lists', () => {
  it.each(LISTS)('no two codes of %s share a word', (list) => {
    const owner = new Map<string, string>();
    const clashes: string[] = [];
    for (const { code, label, variants } of CODES[list]) {
      for (const text of [label.vi, label.en, ...variants]) {
        const key = fold(text);
        if ((owner.get(key) ?? code) !== code) clashes.push(`${text}: ${owner.get(key)} and ${code}`);
        owner.set(key, code);
      }
    }
    expect(clashes).toEqual([]);
  });

  it.each(LISTS)('the labels of %s read back as their codes', (list) => {
    for (const { code, label } of CODES[list]) {
      expect(codeFor(list, label.vi)).toBe(code);
      expect(codeLabel(list, code)).toEqual(label);
      expect(code).toMatch(/^[a-z0-9-]+$/);
    }
  });

  it('knows the 54 ethnic groups by the numbers of 2008', () => {
    expect(CODES.ethnicity.filter(({ code }) => /^\d\d$/.test(code))).toHaveLength(54);
    expect(codeFor('ethnicity', 'Mường')).toBe('04');
    expect(codeFor('ethnicity', 'KHƠ ME')).toBe('05');
    expect(codeFor('ethnicity', 'Hoa')).toBe('06');
    expect(codeFor('ethnicity', 'Brâu')).toBe('53');
    expect(codeFor('ethnicity', 'ơ đu')).toBe('54');
  });

  it('has a word for who is of a minority that nobody wrote down', () => {
    expect(codeFor('ethnicity', 'DTTS')).toBe('dtts');
    expect(codeFor('religion', 'Có đạo')).toBe('co-dao');
  });

  it.each(["H'Mông", 'H’Mông', 'Hmông', 'HMÔNG', 'Mèo', 'mong'])('takes %s for Mông', (text) => {
    expect(codeFor('ethnicity', text)).toBe('08');
  });

  it('leaves Táy to the clerk, since it could be Tày or Thái', () => {
    expect(codeFor('ethnicity', 'Tày')).toBe('02');
    expect(codeFor('ethnicity', 'Táy')).toBeUndefined();
    expect(codeFor('ethnicity', 'Thổ')).toBe('21');
  });

  it('does not take a bare number for an ethnic group: two lists number them differently', () => {
    expect(codeFor('ethnicity', '04')).toBeUndefined();
  });

  it.each([
    ['generalEducation', '12/12', 'thpt'],
    ['generalEducation', '10/10', 'thpt'],
    ['generalEducation', '7/10', 'thcs'],
    ['generalEducation', '9/12', 'thcs'],
    ['generalEducation', '10/12', 'thcs'],
    ['generalEducation', '5/10', 'tieu-hoc'],
    ['professionalEducation', 'Th.S', 'thac-sy'],
    ['professionalEducation', 'CN', 'dai-hoc'],
    ['politicalTheory', 'CN', 'cao-cap'],
    ['occupation', 'CN', 'dn-cong-nhan'],
    ['occupation', 'Hưu trí', 'nghi-huu'],
    ['religion', 'ko', 'khong'],
    ['memberStatus', 'ĐVDB', 'du-bi'],
    ['sex', 'NỮ', 'nu'],
    ['partyPost', 'P.Bí thư', 'pho-bi-thu'],
    ['ethnicity', 'Dân tộc Thổ', '21'],
    ['ethnicity', 'Khơ Me', '05'],
    ['ethnicity', "K'HO", '15'],
    ['ethnicity', 'Cao Lan – Sán Chỉ', '13'],
    ['religion', 'Thiên Chúa giáo', 'cong-giao'],
    ['religion', 'Không theo tôn giáo nào', 'khong'],
    ['generalEducation', '12 / 12', 'thpt'],
    ['generalEducation', '12/12BT', 'thpt'],
    ['generalEducation', '12/12 (bổ túc)', 'thpt'],
    ['generalEducation', 'Lớp 9', 'thcs'],
    ['generalEducation', 'lớp 7/10', 'thcs'],
    ['generalEducation', 'Tốt nghiệp THPT', 'thpt'],
    ['generalEducation', 'Cấp 2', 'thcs'],
    ['professionalEducation', 'ĐH Sư phạm Toán', 'dai-hoc'],
    ['professionalEducation', 'Thạc sĩ Quản lý kinh tế', 'thac-sy'],
    ['professionalEducation', 'TC Luật', 'trung-cap'],
    ['professionalEducation', 'BS đa khoa', 'dai-hoc'],
    ['professionalEducation', 'Bác sĩ CKI Nội', 'thac-sy'],
    ['professionalEducation', 'ĐH, ThS', 'thac-sy'],
    ['professionalEducation', 'CN kỹ thuật', 'so-cap'],
    ['professionalEducation', 'Cử nhân Luật', 'dai-hoc'],
    ['politicalTheory', 'CN/CC', 'cao-cap'],
    ['politicalTheory', 'Cao cấp lý luận chính trị - HC', 'cao-cap'],
    ['politicalTheory', 'TC LLCT-HC', 'trung-cap'],
    ['politicalTheory', 'Tương đương trung cấp', 'trung-cap'],
    ['politicalTheory', 'Cao cấp và tương đương', 'cao-cap'],
    ['partyPost', 'Bí thư, Trưởng thôn', 'bi-thu'],
    ['partyPost', 'BT kiêm TT', 'bi-thu'],
    ['partyPost', 'Phó BT CB', 'pho-bi-thu'],
    ['partyPost', 'Bí thư chi bộ thôn 3', 'bi-thu'],
    ['partyPost', 'ĐUV, Bí thư chi bộ', 'bi-thu'],
    ['partyPost', 'Đảng ủy viên - Chủ tịch UBND xã', 'dang-uy-vien'],
  ] as const)('%s: %s is %s', (list, text, code) => {
    expect(codeFor(list, text)).toBe(code);
  });

  it.each([
    ['professionalEducation', 'Đang học đại học'],
    ['professionalEducation', 'Đại học chưa tốt nghiệp'],
    ['professionalEducation', 'Trung cấp lý luận chính trị'],
    ['professionalEducation', 'CN xây dựng'],
    ['professionalEducation', 'ĐH Thạc sĩ'],
    ['politicalTheory', 'Đang học cao cấp'],
    ['partyPost', 'Bí thư Đoàn xã'],
    ['partyPost', 'Trưởng thôn'],
    ['partyPost', 'Nguyên Bí thư chi bộ'],
    ['generalEducation', '10'],
    ['generalEducation', 'ĐH'],
    ['generalEducation', 'Chưa tốt nghiệp THPT'],
  ] as const)('%s: %s is left to a person', (list, text) => {
    expect(codeFor(list, text)).toBeUndefined();
  });

  it('says what a word of two meanings could be, in words of one meaning', () => {
    for (const [list, text, meanings] of [
      ['ethnicity', 'Táy', ['02', '03']],
      ['ethnicity', 'THỔ', ['21', '02']],
      ['generalEducation', '10', ['thcs', 'thpt']],
      ['generalEducation', 'Lớp 7', ['tieu-hoc', 'thcs']],
    ] as const) {
      const texts = meaningsOf(list, text);
      expect(texts.map((one) => codeFor(list, one))).toEqual(meanings);
      for (const one of texts) expect(meaningsOf(list, one)).toEqual([]);
    }
    expect(meaningsOf('ethnicity', 'Tày')).toEqual([]);
  });

  it('has no code for a word outside the list', () => {
    expect(codeFor('ethnicity', 'Hutech')).toBeUndefined();
    expect(codeFor('sex', '')).toBeUndefined();
    expect(isCode('sex', 'x')).toBe(false);
    expect(codeLabel('sex', 'x')).toBeUndefined();
  });
});

describe('words near to those of a list', () => {
  it.each([
    ['ethnicity', 'Muờg', ['04']],
    ['ethnicity', 'Dẻo', ['09']],
    ['ethnicity', 'Kihn', ['01']],
    ['religion', 'Phật giaó', []],
    ['religion', 'Thien chua giao xx', ['cong-giao']],
    ['sex', 'N', []],
    ['sex', 'Nưx', ['nu']],
    ['memberStatus', 'Chính thúc', []],
    ['memberStatus', 'Chín thức', ['chinh-thuc']],
    ['politicalTheory', 'Xyzwq', []],
  ] as const)('%s: near %s is %j', (list, text, codes) => {
    const found = codeFor(list, text) === undefined ? nearestCodes(list, text) : [];
    expect(found.slice(0, 1)).toEqual(codes);
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it.each(['Chưa kết nạp', 'Không được kết nạp', 'Chưa có giấy chứng nhận', 'Chưa học', 'Bỏ học'])(
    'proposes for “%s” nothing that says the opposite',
    (text) => {
      const opposite = ['ket-nap', 'co-qd', 'co-gcn', 'da-hoc', 'dang-ky-lop'];
      expect(nearestCodes(OUTCOMES, text).filter((code) => opposite.includes(code))).toEqual([]);
    },
  );

  it('still proposes what a slip in a word that says no was meant for', () => {
    expect(nearestCodes(OUTCOMES, 'Không rõo')).toContain('khong-ro');
  });

  it('counts a letter added, left out, changed, or two in each other’s place', () => {
    expect(editDistance('kinh', 'kinh')).toBe(0);
    expect(editDistance('kinh', 'kihn')).toBe(1);
    expect(editDistance('kinh', 'knh')).toBe(1);
    expect(editDistance('kinh', 'kiinh')).toBe(1);
    expect(editDistance('kinh', 'tinh')).toBe(1);
    expect(editDistance('', 'kinh')).toBe(4);
    expect(editDistance('kinh', 'xyzxyz', 2)).toBe(Infinity);
  });

  it('is the same in both directions, and never more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        return distance === editDistance(b, a) && distance <= Math.max(a.length, b.length);
      }),
    );
  });
});

describe('what clerks write besides the words of the lists', () => {
  it.each([
    ['professionalEducation', 'Cao đẳng Kế toán', 'cao-dang'],
    ['professionalEducation', 'Cao đẳng nghề điện', 'cao-dang'],
    ['professionalEducation', 'Đại học Luật, Cao đẳng SP', 'dai-hoc'],
    ['professionalEducation', 'Thạc sĩ - Bác sĩ', 'thac-sy'],
    ['professionalEducation', '02 bằng ĐH', 'dai-hoc'],
    ['professionalEducation', 'Bác sĩ CK1', 'thac-sy'],
    ['professionalEducation', 'BSCK II', 'tien-sy'],
    ['professionalEducation', 'Dược sĩ trung học', 'trung-cap'],
    ['professionalEducation', 'Kỹ sư thực hành', 'cao-dang'],
    ['generalEducation', '12/12 PT', 'thpt'],
    ['politicalTheory', 'CN CT', 'cao-cap'],
    ['ethnicity', 'K', '01'],
    ['ethnicity', 'Người Dao', '09'],
    ['ethnicity', 'Dân tộc Mường', '04'],
    ['ethnicity', 'Dáy', '26'],
    ['religion', 'Ko có', 'khong'],
    ['religion', 'Không theo TG nào', 'khong'],
    ['religion', 'Có', 'co-dao'],
    ['partyPost', 'P.BT', 'pho-bi-thu'],
  ] as const)('%s: %s is %s', (list, text, code) => {
    expect(codeFor(list, text)).toBe(code);
  });

  it.each([
    ['professionalEducation', 'Đang học cao đẳng'],
    ['professionalEducation', 'Bác sĩ trung học'],
    ['professionalEducation', 'Trung học phổ thông'],
    ['religion', 'Không rõ'],
    ['ethnicity', 'Người nước ngoài'],
  ] as const)('%s: %s is no word of it, and not guessed', (list, text) => {
    expect(codeFor(list, text)).toBeUndefined();
  });
});
