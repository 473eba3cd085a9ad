import { CODES } from '../../../../functions/domain/roster/codes.ts';
import { FIELDS } from '../../../../functions/domain/roster/fields.ts';
import { decode, encodingOf } from '../../../../functions/domain/vietnamese/encoding.ts';
import { toTcvn3, toVni } from './old-typing.ts';
import { TCVN3_WORDS } from './tcvn3-words.ts';

const COLUMNS = 10_000;
const HEADERS = FIELDS.flatMap(({ header, variants }) => [header.vi, ...variants]);
const LABELS = Object.values(CODES).flatMap((entries) =>
  entries.flatMap(({ label, variants }) => [label.vi, ...variants]),
);
const WORDS = TCVN3_WORDS.map(([word]) => word);
const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Phan Đặng Bùi Đỗ Hồ Ngô Dương Lò Vàng Giàng Lý Tẩn Và Tạ Hà'.split(' ');
const MIDDLES = 'Văn Thị Đức Hữu Minh Xuân A Thanh Ngọc Công Bá Láo Seo'.split(' ');
const GIVEN =
  'An Bình Hùng Páo Dín Hương Sơn Thủy Tuấn Chính Yến Phượng Kiên Hòa Tủ Mẩy Chứ Ánh Ích Vượng'.split(' ');

/** mulberry32: the same columns in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('random columns', () => {
  const random = randomFrom(19_300_203);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const makers = [
    () => `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVEN)}`,
    () => pick(HEADERS),
    () => pick(LABELS),
    () => `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`,
  ];
  const column = (): string[] => {
    const make = makers[Math.floor(random() * makers.length)] ?? (() => '');
    return Array.from({ length: 1 + Math.floor(random() ** 2 * 30) }, make);
  };
  const typings = {
    unicode: (text: string) => text,
    tcvn3: toTcvn3,
    vni: toVni,
  };
  type Typing = keyof typeof typings;
  const seen: Record<Typing, Record<string, number>> = { unicode: {}, tcvn3: {}, vni: {} };
  const wrong: { typing: Typing; found: string; texts: string[] }[] = [];
  for (let count = 0; count < COLUMNS; count += 1) {
    const typing = (['unicode', 'tcvn3', 'vni'] as const)[count % 3] ?? 'unicode';
    const texts = column();
    const typed = texts.map(typings[typing]);
    const found = encodingOf(typed);
    seen[typing][found] = (seen[typing][found] ?? 0) + 1;
    if (found !== typing && found !== 'unsure' && found !== 'ascii') wrong.push({ typing, found, texts });
    if (found !== 'tcvn3' && found !== 'vni') continue;
    const read = typed.map((text) => decode(text, found).toLowerCase());
    if (read.join('|') !== texts.join('|').toLowerCase()) wrong.push({ typing, found, texts: read });
  }

  it('are never taken for another encoding, and come back as they were', () => {
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('are certain nearly always', () => {
    for (const typing of ['unicode', 'tcvn3', 'vni'] as const) {
      const total = Object.values(seen[typing]).reduce((sum, count) => sum + count, 0);
      expect((seen[typing]['unsure'] ?? 0) / total).toBeLessThan(0.1);
    }
  });
});

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
