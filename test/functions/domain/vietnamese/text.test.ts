import fc from 'fast-check';
import { clean } from '../../../../functions/domain/vietnamese/clean.ts';
import { fold, foldCase } from '../../../../functions/domain/vietnamese/fold.ts';

describe('fold', () => {
  it.each([
    ['HỌ  VÀ TÊN:', 'ho va ten'],
    ['Ngày, tháng, năm sinh', 'ngay thang nam sinh'],
    ['Đảng viên', 'dang vien'],
    ['Ðảng', 'dang'],
    ["H'Mông", 'h mong'],
    ['  Khơ-me ', 'kho me'],
    ['T/M CHI BỘ', 't m chi bo'],
    ['１２/１２', '12 12'],
    ['…', ''],
  ])('%s is %s', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it('is the same for composed and decomposed letters and for the CP1258 form', () => {
    const word = 'Việt Nam tiếng Đường';
    expect(fold(word.normalize('NFD'))).toBe(fold(word));
    expect(fold('Viê\u0323t')).toBe('viet');
  });

  it('does nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('keeps tones and đ when only case is folded', () => {
    expect(foldCase('ĐT')).toBe('đt');
    expect(foldCase('DT')).toBe('dt');
    expect(foldCase('Tổng  Cộng:')).toBe('tổng cộng');
  });
});

describe('clean', () => {
  it('makes every kind of space one plain space and composes the letters', () => {
    expect(clean('\u00a0Lò\u200b \tThị\r\nMai\u2007')).toBe('Lò Thị Mai');
    expect(clean('Nguye\u0302\u0303n'.normalize('NFD'))).toBe('Nguyễn');
  });

  it('leaves tone placement, capitals and the soft hyphen of TCVN3 alone', () => {
    expect(clean('HOÀ hoà hòa')).toBe('HOÀ hoà hòa');
    expect(clean('Nguy\u00adn')).toBe('Nguy\u00adn');
  });

  it('agrees with the long way on every text', () => {
    const slow = (text: string) =>
      text
        .normalize('NFC')
        .replace(
          /[\u0000-\u0020\u0085\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g,
          ' ',
        )
        .trim();
    const letters = fc.constantFrom(...'aăâ\u0302\u0301 \u00a0\u200bêÊệĐđưử!', 'e\u0323');
    fc.assert(fc.property(fc.string({ unit: letters }), (text) => clean(text) === slow(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(text) === slow(text)));
  });
});
