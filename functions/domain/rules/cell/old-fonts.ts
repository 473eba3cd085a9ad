/** Rules about columns typed in the fonts of before Unicode. Nothing in the sheet is changed; what it was understood as is said. */
import { OLD_FONT } from '../record/known-ids.ts';
import type { Rule } from '../record/rule.ts';
import { problemHits, problemsOf } from '../helpers/problems.ts';
import { shownValue } from '../helpers/shown.ts';

const FONTS = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const;

const oldFont: Rule = {
  id: OLD_FONT,
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: { vi: 'Cột gõ bằng phông chữ cũ', en: 'A column in an old font' },
  message: {
    vi: 'cột {label} gõ bằng phông chữ cũ {font}; đã đọc sang Unicode, ví dụ “{read}”. Trang tính giữ nguyên. Xem ví dụ có đúng không.',
    en: 'column {label} was typed in an old font, {font}; it was understood as Unicode, such as “{read}”. The sheet itself is unchanged. See whether the example is right.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'Unicode', members: [{ ho_ten: 'Nguyễn Văn An' }] }],
    fail: [
      {
        title: 'a name in TCVN3',
        members: [{ ho_ten: 'Nguyễn Văn An' }],
        problems: [
          {
            code: 'legacy-encoding',
            encoding: 'tcvn3',
            row: 2,
            column: 0,
            field: 'ho_ten',
            value: 'NguyÔn V¨n An',
            read: 'Nguyễn Văn An',
          },
        ],
      },
    ],
  },
  *check({ sheet }) {
    for (const { code, row, field, column, read, encoding } of problemsOf(sheet)) {
      if (code !== 'legacy-encoding' || !encoding || encoding === 'cp1258') continue;
      const params = { font: FONTS[encoding], read: shownValue(read ?? '') };
      // About the column, so that an error in this one cell does not hide it.
      yield { row, field, column, params, reads: [] };
    }
  },
};

const unsureFont: Rule = {
  id: 'L2-TXT-003',
  since: '1',
  severity: 'warning',
  gate: 'none',
  scope: 'cell',
  needs: ['sheet'],
  whole: true,
  reads: [],
  title: { vi: 'Không chắc cột gõ bằng phông chữ nào', en: 'The font of a column is not certain' },
  message: {
    vi: 'không chắc cột {label} gõ bằng Unicode hay phông chữ cũ (đang ghi “{value}”), nên đọc đúng như đang ghi. Nếu chữ hiện sai thì chuyển cột này sang Unicode.',
    en: 'it is not certain whether column {label} is in Unicode or in an old font (it says “{value}”), so it is read as it stands. If its letters look wrong, convert the column to Unicode.',
  },
  citations: [],
  examples: {
    pass: [{ title: 'Unicode', members: [{ ho_ten: 'Lò Thị Mai' }] }],
    fail: [
      {
        title: 'TCVN3 that lost its soft hyphens',
        members: [{ que_quan: 'Mêng Kh¬ng' }],
        problems: [{ code: 'encoding-unsure', row: 2, column: 0, field: 'que_quan', value: 'Mêng Kh¬ng' }],
      },
    ],
  },
  *check({ sheet }) {
    for (const hit of problemHits(sheet, 'encoding-unsure')) yield { ...hit, reads: [] };
  },
};

export const OLD_FONT_RULES: readonly Rule[] = [oldFont, unsureFont];
