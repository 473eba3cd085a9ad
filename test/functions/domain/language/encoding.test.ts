import { CODES } from '../../../../functions/domain/roster/codes/codes.ts';
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { headersIn } from '../../../../functions/domain/roster/shape/kind.ts';
import {
  decode,
  encodingOfOne,
  isDamagedTcvn3,
  judgeEncoding,
} from '../../../../functions/domain/language/encoding.ts';
import { fontHint } from '../../../../functions/domain/language/font.ts';
import { hasLostHorns } from '../../../../functions/domain/language/lost-horn.ts';
import { throughCp1258, toTcvn3 } from './old-typing.ts';
import { TCVN3_WORDS } from './tcvn3-words.ts';

const encodingOf = (texts: readonly string[]) => judgeEncoding(texts).encoding;

const HEADERS = headersIn(MEMBERS).map(({ text }) => text);
const LABELS = Object.values(CODES).flatMap((entries) =>
  entries.flatMap(({ label, variants }) => [label.vi, ...variants]),
);

describe('the encoding of a column', () => {
  it.each([...new Set([...HEADERS, ...LABELS])])('of “%s” alone is not an old one', (text) => {
    expect(['tcvn3', 'vni']).not.toContain(encodingOf([text]));
  });

  it.each([[['Giàng A Páo']], [["K'Brêu"]], [['Y Bliă']], [["H'Lốp", "Điểu K'Rứt"]], [["K'Brêu", 'Ka Hêu']]])(
    'of %j is left alone',
    (texts) => {
      expect(['tcvn3', 'vni']).not.toContain(encodingOf(texts));
    },
  );

  it.each([
    [[], 'ascii'],
    [['Lan', '03/02/1985'], 'ascii'],
    [['3 × 4', '§ 12', '½', '36°', '· · ·'], 'ascii'],
    [['Hoàng', 'Nguyễn'], 'unicode'],
    [['Nguye\u0302\u0303n'], 'unicode'],
    [['Giàng A Páo'], 'unicode'],
    [['Không', 'Không'], 'unsure'],
    [['Mêng Kh¬ng'], 'unsure'],
    [['SÑT'], 'unsure'],
    [['CÐ', 'CÐ'], 'unsure'],
    [['10 m²'], 'unsure'],
    [['café', 'Müller', 'Noël', 'Citroën'], 'unsure'],
    [['Q§ 12-Q§/TU', 'Bé Néi vô', 'Th\u00ad viÖn'], 'tcvn3'],
    [['Nguyeãn Vaên An'], 'vni'],
  ])('of %j is %s', (texts, encoding) => {
    expect(encodingOf(texts)).toBe(encoding);
  });
});

describe('the name of a font', () => {
  it.each([
    ['.VnTime', { encoding: 'tcvn3', capitals: false }],
    ['.VnArial', { encoding: 'tcvn3', capitals: false }],
    ['.VnTimeH', { encoding: 'tcvn3', capitals: true }],
    ['.vnarialh', { encoding: 'tcvn3', capitals: true }],
    ['VNI-Times', { encoding: 'vni', capitals: false }],
    ['Times New Roman', undefined],
    ['Vnitura', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j says %j', (name, hint) => {
    expect(fontHint(name)).toEqual(hint);
  });

  const TIME = fontHint('.VnTime');

  it('makes fewer words enough', () => {
    const names = ['§iÓu K\u2019Brªu', 'Thµo A P¸o', 'Mn«ng'];
    expect(encodingOf(names)).toBe('unsure');
    expect(judgeEncoding(names, TIME).encoding).toBe('tcvn3');
  });

  it.each([[['Nguyễn Văn An']], [['Giàng A Páo']], [['Không']], [['Lê Công Tú']], [['CÐ']], [['10 m²']]])(
    'changes nothing about %j',
    (texts) => {
      expect(['tcvn3', 'vni']).not.toContain(judgeEncoding(texts, TIME).encoding);
    },
  );
});

describe('one text alone', () => {
  it.each([
    ['NguyÔn V¨n An', 'tcvn3'],
    ['Nguyeãn Vaên An', 'vni'],
    ['Giàng A Páo', 'unicode'],
    ['Lê Công Tú', undefined],
    ['Lan', undefined],
    ["K'Brêu", undefined],
  ])('%s shows %j', (text, encoding) => {
    expect(encodingOfOne(text)).toBe(encoding);
  });
});

describe('TCVN3 that went through code page 1258', () => {
  const damaged = (text: string) => throughCp1258(toTcvn3(text));

  it('is read as it was, every word, composed by some program or not', () => {
    for (const [word, typed] of TCVN3_WORDS) {
      expect(decode(throughCp1258(typed), 'cp1258')).toBe(word);
    }
    for (const name of ['Triều', 'Yến', 'Mế', 'Sùng Thị Dế', 'Bùi Thị Hiền']) {
      expect(decode(damaged(name).normalize('NFC'), 'cp1258')).toBe(name);
    }
  });

  it('is known as a column, and not among Unicode', () => {
    const names = ['Nguyễn Thị Dế', 'Trần Văn Hiền', 'Lò Văn Tý'];
    expect(isDamagedTcvn3(names.map(damaged))).toBe(true);
    expect(isDamagedTcvn3(names)).toBe(false);
    expect(isDamagedTcvn3([...names.map(damaged), 'Lò Thị Mai'])).toBe(false);
    expect(isDamagedTcvn3(names.map((name) => name.normalize('NFD')))).toBe(false);
    expect(isDamagedTcvn3([])).toBe(false);
    // A stray mark beside plain TCVN3: nothing shows the code page.
    expect(isDamagedTcvn3(['V¨n \u0300'])).toBe(false);
  });

  it('leaves a text that cannot have gone that way', () => {
    expect(decode('Nguyễn ŵ', 'cp1258')).toBe('Nguyễn ŵ');
  });
});

describe('a column of TCVN3 that lost its soft hyphens', () => {
  it.each([
    [['Mêng Kh¬ng', 'B¶n Lang'], true],
    [['NguyÔn V¨n Hng'], true],
    [['M\u00adêng Kh\u00ad¬ng', 'Mêng'], false],
    [['NguyÔn V¨n S¬n', 'TrÇn ThÞ BÐ'], false],
    [['Q§', 'M\u00adêng'], false],
    [[], false],
  ])('%j: %j', (texts, lost) => {
    expect(hasLostHorns(texts)).toBe(lost);
  });
});
