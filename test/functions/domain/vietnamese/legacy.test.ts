import { decodeTcvn3, decodeVni } from '../../../../functions/domain/vietnamese/legacy.ts';
import { isSyllable } from '../../../../functions/domain/vietnamese/syllable.ts';
import { TCVN3_LETTERS, toVni } from './old-typing.ts';
import { TCVN3_WORDS } from './tcvn3-words.ts';

describe('TCVN3', () => {
  it('is read as the system library wrote it, every letter of it', () => {
    expect(TCVN3_WORDS.length).toBeGreaterThan(400);
    expect(TCVN3_LETTERS).toHaveLength(74);
    for (const [unicode, tcvn3] of TCVN3_WORDS) expect(decodeTcvn3(tcvn3)).toBe(unicode);
  });

  it('has ư in the soft hyphen', () => {
    expect(decodeTcvn3('M\u00adêng Kh\u00ad¬ng')).toBe('Mường Khương');
  });

  it.each([
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
