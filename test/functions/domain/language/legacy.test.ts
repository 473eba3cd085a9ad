import { decodeTcvn3, decodeVni } from '../../../../functions/domain/language/legacy.ts';
import { isSyllable } from '../../../../functions/domain/language/syllable.ts';
import { TCVN3_LETTERS, toVni } from './old-typing.ts';
import { TCVN3_WORDS } from './tcvn3-words.ts';
import { typedByTable, VNI_TABLE } from './vni-table.ts';

describe('TCVN3', () => {
  it('is read as the system library wrote it, every letter of it', () => {
    expect(TCVN3_WORDS.length).toBeGreaterThan(400);
    expect(TCVN3_LETTERS).toHaveLength(74);
    for (const [unicode, tcvn3] of TCVN3_WORDS) expect(decodeTcvn3(tcvn3)).toBe(unicode);
  });

  it('has ư in the soft hyphen', () => {
    expect(decodeTcvn3('M\u00adêng Kh\u00ad¬ng')).toBe('Mường Khương');
  });

  it('is in capitals, every word, where its font draws capitals', () => {
    for (const [unicode, tcvn3] of TCVN3_WORDS) expect(decodeTcvn3(tcvn3, true)).toBe(unicode.toUpperCase());
  });

  it('has seven capitals of its own', () => {
    expect(decodeTcvn3('\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7')).toBe('ĂÂÊÔƠƯĐ');
    expect([...'ĂÂÊÔƠƯĐ'].every((letter) => TCVN3_LETTERS.includes(letter))).toBe(true);
  });

  it.each([
    ['Sè CCCD', 'Số CCCD'],
    ['Sè Q§', 'Số QĐ'],
    ['NGUYÔN V¨n Hïng', 'NGUYỄN Văn Hùng'],
    ['NGUYÔN V¡N HïNG', 'NGUYỄN VĂN HÙNG'],
    ['Lª ThÞ B×nh', 'Lê Thị Bình'],
    ['Lª', 'Lê'],
    ['Vµ A Tñ', 'Và A Tủ'],
    ['ĐẢNG', 'ĐẢNG'],
    ['§¶NG', 'ĐẢNG'],
  ])('in %s has the capitals of %s', (typed, read) => {
    expect(decodeTcvn3(typed)).toBe(read);
  });

  it('leaves what is no letter of it', () => {
    expect(decodeTcvn3('10 m² à 3º')).toBe('10 m² à 3º');
  });
});

describe('VNI', () => {
  it('is read as a second table has it, letter by letter and word by word', () => {
    expect(VNI_TABLE).toHaveLength(146);
    for (const [letter, typed] of VNI_TABLE) expect(decodeVni(typed)).toBe(letter);
    for (const [word] of TCVN3_WORDS) expect(decodeVni(typedByTable(word))).toBe(word);
  });

  it('gives every word back, small and in capitals', () => {
    for (const [word] of TCVN3_WORDS) {
      expect(decodeVni(toVni(word))).toBe(word);
      expect(decodeVni(toVni(word.toUpperCase()))).toBe(word.toUpperCase());
    }
  });

  it.each([
    ['Nguyeãn Vaên Höông', 'Nguyễn Văn Hương'],
    ['NGUYEÃN VAÊN AN', 'NGUYỄN VĂN AN'],
    ['Ñaûng uûy', 'Đảng ủy'],
    ['AÙnh, aÙnh, Aùnh', 'Ánh, ánh, Ánh'],
    ['Lyù Myõ Kyø', 'Lý Mỹ Kỳ'],
    ['thò traán', 'thị trấn'],
  ])('reads %s as %s', (typed, read) => {
    expect(decodeVni(typed)).toBe(read);
  });
});

describe('a syllable', () => {
  it.each(['Nguyễn', 'gì', 'giếng', 'quyết', 'hoà', 'hòa', 'KHUYẾN', 'Ý', 'ngoằn', 'uống', 'Páo', 'thuở'])(
    '%s is one',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );

  it.each(['', 'QĐ', 'Brêu', 'Bliă', 'NguyÔn', 'Thỉén', 'cac', 'ngê', 'ghà', 'V¨n', 'Kh¬ng', 'Tưng bừng'])(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
