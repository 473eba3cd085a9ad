import fc from 'fast-check';
import { clean, tidySpaces } from '../../../../functions/domain/language/clean.ts';
import { hasForeignSign, isUnicodeOnly } from '../../../../functions/domain/language/encoding.ts';
import { plainDigits } from '../../../../functions/domain/language/full-width.ts';
import { withoutLookAlikes } from '../../../../functions/domain/language/look-alike.ts';
import { withCapitals } from '../../../../functions/domain/language/name-case.ts';
import { fold, foldCase } from '../../../../functions/domain/language/fold.ts';

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

  it('takes out what nobody sees, and does not part a word for it', () => {
    expect(clean('Nguy\u200bễn Vă\u200dn\ufeff')).toBe('Nguyễn Văn');
    // Signs that turn the direction of what follows, and a selector of a variant.
    expect(clean('\u202eLò\u2066 Thị\u061c Mai\ufe0f')).toBe('Lò Thị Mai');
    expect(fold('\u202eLò Thị Mai')).toBe('lo thi mai');
  });

  it('takes the soft hyphen out where TCVN3 could not have the letters beside it', () => {
    expect(clean('Nguyễn\u00ad Văn')).toBe('Nguyễn Văn');
    expect(clean('Ph\u00ad¬ng')).toBe('Ph\u00ad¬ng');
  });

  it('agrees with the long way on every text', () => {
    const slow = (text: string) => {
      const seen = text.replace(/(?!\u00ad)[\p{Cf}\u034f\u115f\u1160\u3164\ufe00-\ufe0f]/gu, '');
      return (isUnicodeOnly(seen) && !hasForeignSign(seen) ? seen.replace(/\u00ad/g, '') : seen)
        .normalize('NFC')
        .replace(/[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, ' ')
        .trim();
    };
    const letters = fc.constantFrom(...'aăâ\u0302\u0301 \u00a0\u00ad\u200bêÊệĐđưử!', 'e\u0323');
    fc.assert(fc.property(fc.string({ unit: letters }), (text) => clean(text) === slow(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(text) === slow(text)));
  });
});

describe('tidySpaces', () => {
  it.each([
    ['Lò  Thị\u00a0Mai ', 'Lò Thị Mai'],
    [' 12/12\n Đại  học\r\nCử nhân', '12/12\nĐại học\nCử nhân'],
    ['Kinh', 'Kinh'],
  ])('%j is %j: lines stay', (text, tidy) => {
    expect(tidySpaces(text)).toBe(tidy);
  });
});

describe('plainDigits', () => {
  it.each([
    ['０３／０２／１９８５', '03/02/1985'],
    ['ＣＡ　１２', 'CA　12'],
    ['03/02/1985', '03/02/1985'],
  ])('%s is %s', (text, plain) => {
    expect(plainDigits(text)).toBe(plain);
  });
});

describe('letters of other alphabets', () => {
  it.each([
    ['Нoàng Vаn Аn', 'Hoàng Van An'],
    ['Lò Тhị Маi', 'Lò Thị Mai'],
    ['Giàng А Páo', 'Giàng A Páo'],
    ['Νguyễn Văn Οanh', 'Nguyễn Văn Oanh'],
    ['Москва', 'Москва'],
    ['học tại Москва', 'học tại Москва'],
    ['ВАС', 'ВАС'],
    ['α', 'α'],
  ])('%s is read as %s', (text, meant) => {
    expect(withoutLookAlikes(text)).toBe(meant);
  });
});

describe('capitals of a name', () => {
  it.each([
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ['Nguyễn văn An', 'Nguyễn Văn An'],
    ['Lò thị  mai', 'Lò Thị  Mai'],
    ['NGUYỄN văn an', 'NGUYỄN Văn An'],
    ['giàng a páo', 'Giàng A Páo'],
  ])('of %s would be %s', (name, usual) => {
    expect(withCapitals(name)).toBe(usual);
  });

  it.each([
    'Nguyễn Văn An',
    'NGUYỄN VĂN AN',
    'Giàng A Páo',
    'A Páo',
    "K'brêu",
    "K'Brêu",
    'Y bliă',
    'Y Bliă',
    "H'lốp",
    "Điểu k'rứt",
    'Kơ să Ha Krong',
    'páo',
    'Nguyễn Văn An (b)',
    'Hoàng Văn Páo b2',
    'Đ/c An',
    '',
  ])('of %j are left to its bearer', (name) => {
    expect(withCapitals(name)).toBe(name);
  });
});
