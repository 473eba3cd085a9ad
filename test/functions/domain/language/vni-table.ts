/**
 * The letters of VNI-Windows as the tables of keyboard programs print them: base, then with sắc, huyền, hỏi, ngã, nặng; in capitals.
 * Written down apart from the product's own table, which is made by base and mark.
 */
const ROWS = `
A A AÙ AØ AÛ AÕ AÏ
Â AÂ AÁ AÀ AÅ AÃ AÄ
Ă AÊ AÉ AÈ AÚ AÜ AË
E E EÙ EØ EÛ EÕ EÏ
Ê EÂ EÁ EÀ EÅ EÃ EÄ
I I Í Ì Æ Ó Ò
O O OÙ OØ OÛ OÕ OÏ
Ô OÂ OÁ OÀ OÅ OÃ OÄ
Ơ Ô ÔÙ ÔØ ÔÛ ÔÕ ÔÏ
U U UÙ UØ UÛ UÕ UÏ
Ư Ö ÖÙ ÖØ ÖÛ ÖÕ ÖÏ
Y Y YÙ YØ YÛ YÕ Î
`;
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Unicode letter and how VNI has it typed, capitals and small ones. */
export const VNI_TABLE: readonly (readonly [letter: string, typed: string])[] = [
  ...ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [base = '', ...typed] = row.split(' ');
      return typed.map((code, tone) => [(base + (TONES[tone] ?? '')).normalize('NFC'), code] as const);
    }),
  ['Đ', 'Ñ'] as const,
].flatMap(([letter, typed]) => [
  [letter, typed],
  [letter.toLowerCase(), typed.toLowerCase()],
]);

const CODES = new Map(VNI_TABLE);

export const typedByTable = (text: string): string =>
  [...text].map((letter) => CODES.get(letter) ?? letter).join('');
