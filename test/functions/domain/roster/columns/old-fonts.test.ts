import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import { shownText } from '../../../../../functions/domain/roster/columns/column-encoding.ts';
import type { SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import { toTcvn3, toVni } from '../../language/old-typing.ts';
import { ORIGINAL, problemsOf, read, said, typed } from './old-font-sheet.ts';

describe('a sheet in Unicode', () => {
  it('has nothing said about its fonts', () => {
    expect(ORIGINAL.members).toHaveLength(4);
    expect(said(ORIGINAL)).toEqual([]);
  });

  it.each(["K'Brêu", 'Giàng A Páo', 'Y Bliă', 'Hoàng Công'])('keeps %s, alone in its column', (name) => {
    const reading = read([
      ['Họ và tên', 'Ngày sinh'],
      [name, '1985'],
    ]);
    expect(reading.members[0]?.fields.ho_ten).toBe(name);
    expect(said(reading)).toEqual([]);
  });
});

describe.each([
  ['TCVN3', 'tcvn3', toTcvn3],
  ['VNI', 'vni', toVni],
] as const)('a whole sheet in %s', (name, encoding, type) => {
  const reading = read(typed(type));

  it('gives the members, the columns and the rows left out of the Unicode original', () => {
    expect(reading.members).toEqual(ORIGINAL.members);
    expect(reading.skipped).toEqual(ORIGINAL.skipped);
    expect(reading.headerRows).toEqual(ORIGINAL.headerRows);
    expect(reading.columns.map(({ field }) => field)).toEqual(ORIGINAL.columns.map(({ field }) => field));
    // Beside CCCD in capitals nothing shows that “Số” had none.
    expect(reading.columns.map(({ header }) => header.toLowerCase())).toEqual(
      ORIGINAL.columns.map(({ header }) => header.toLowerCase()),
    );
  });

  it('says once of each column that it was, with an example', () => {
    const legacy = problemsOf(reading, 'legacy-encoding');
    expect(new Set(legacy.map(({ column }) => column)).size).toBe(legacy.length);
    expect(legacy.find(({ field }) => field === 'ho_ten')).toEqual({
      code: 'legacy-encoding',
      encoding,
      row: 4,
      column: 1,
      field: 'ho_ten',
      value: type('Nguyễn Văn An'),
      read: 'Nguyễn Văn An',
    });
    const about = said(reading).find(({ field }) => field === 'ho_ten');
    expect(about).toMatchObject({ rule: 'L2-TXT-001', severity: 'warning', row: 4, column: 1 });
    expect(about?.vi).toContain(name);
    expect(about?.vi).toContain('“Nguyễn Văn An”');
  });
});

describe('a sheet that is partly in an old font', () => {
  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ] as const)('reads the one column in %s, whatever its header is in', (_, type) => {
    for (const from of [0, 3]) {
      const reading = read(typed((text, column, row) => (column === 1 && row >= from ? type(text) : text)));
      expect(reading.members).toEqual(ORIGINAL.members);
      expect(said(reading).map(({ rule, field }) => [rule, field])).toEqual([['L2-TXT-001', 'ho_ten']]);
    }
  });

  it('reads headers in TCVN3 over columns in Unicode', () => {
    const reading = read(typed((text, _, row) => (row < 3 ? toTcvn3(text) : text)));
    expect(reading.members).toEqual(ORIGINAL.members);
    expect(problemsOf(reading, 'legacy-encoding')).toEqual([]);
  });

  it.each([
    ['Khoâng', 'khong'],
    ['Kh\u00abng', 'khong'],
    ['Không', 'khong'],
  ])('knows the words of a list: a column with nothing but %s', (cell, code) => {
    const name = cell === 'Khoâng' ? 'Nguyeãn Vaên An' : 'NguyÔn V¨n An';
    const reading = read([
      ['Họ và tên', 'Ngày sinh', 'Tôn giáo'],
      [name, '1985', cell],
    ]);
    expect(reading.members[0]?.fields).toMatchObject({ ho_ten: 'Nguyễn Văn An', ton_giao: code });
    expect(problemsOf(reading, 'encoding-unsure')).toEqual([]);
  });

  it('leaves a doubtful column as it is and says so once', () => {
    const reading = read(
      typed((text, column, row) =>
        row > 2 && row < 7 && column === 6 ? 'M\u00eang Kh\u00acng' : column === 1 ? toTcvn3(text) : text,
      ),
    );
    expect(reading.members.map(({ fields }) => fields.que_quan)).toEqual(Array(4).fill('Mêng Kh¬ng'));
    expect(said(reading).map(({ rule, field, row }) => [rule, field, row])).toEqual([
      ['L2-TXT-001', 'ho_ten', 4],
      ['L2-TXT-003', 'que_quan', 4],
    ]);
  });

  it('reads in a column of both what surely is of an old font, and says so once', () => {
    const reading = read(
      typed((text, column, row) => (column === 1 && (row === 5 || row === 6) ? toTcvn3(text) : text)),
    );
    expect(reading.members).toEqual(ORIGINAL.members);
    expect(reading.encodings).toEqual(new Map([[1, { encoding: 'mixed', capitals: false, old: 'tcvn3' }]]));
    expect(said(reading).map(({ rule, field, row }) => [rule, field, row])).toEqual([
      ['L2-TXT-005', 'ho_ten', 6],
    ]);
    expect(shownText(reading, toTcvn3('Lò Thị Mỷ'), 1)).toBe('Lò Thị Mỷ');
    expect(shownText(reading, 'Giàng A Páo', 1)).toBe('Giàng A Páo');
  });

  it('leaves in a column of both what could be either, and says that too', () => {
    const names = ['NguyÔn V¨n An', 'Đỗ Thị Hà', 'Lê Công Tú'];
    const reading = read([['Họ và tên', 'Ngày sinh'], ...names.map((name) => [name, '1985'])]);
    expect(reading.members.map(({ fields }) => fields.ho_ten)).toEqual([
      'Nguyễn Văn An',
      'Đỗ Thị Hà',
      'Lê Công Tú',
    ]);
    expect(said(reading).map(({ rule, row }) => [rule, row])).toEqual([
      ['L2-TXT-005', 2],
      ['L2-TXT-003', 4],
    ]);
  });

  it('keeps a Unicode name that stands after hundreds in an old font', () => {
    const name = (n: number) => `Nguyễn Thị Bưởi ${String(n)}`;
    const people = Array.from({ length: 600 }, (_, n) => [
      n + 1,
      n === 599 ? 'Giàng A Páo' : toTcvn3(name(n)),
      '3/2/1985',
      'Nam',
      '3/2/2016',
    ]);
    const reading = read([['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ngày vào Đảng'], ...people]);
    expect(reading.members.at(-1)?.fields.ho_ten).toBe('Giàng A Páo');
    expect(reading.members[17]?.fields.ho_ten).toBe(name(17));
    expect(said(reading).map(({ rule, field, row }) => [rule, field, row])).toEqual([
      ['L2-TXT-005', 'ho_ten', 2],
    ]);
  });

  it('says it of a column whose first cell is in error too', () => {
    const reading = read(
      typed((text, column, row) =>
        row === 3 && column === 2 ? toTcvn3('Ngày không rõ') : row > 2 ? toTcvn3(text) : text,
      ),
    );
    const rules = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES).findings.filter(
      ({ row, field }) => row === 4 && field === 'ngay_sinh',
    );
    expect(rules.map(({ rule }) => rule)).toEqual(['L2-TXT-001', 'L2-TYPE-001']);
  });
});

describe('the font of a column', () => {
  const block = (name: string, font: string | null): SheetBlock => ({
    name: 'A',
    top: 0,
    left: 0,
    values: [
      ['Họ và tên', 'Ngày sinh'],
      [name, '1985'],
    ],
    fonts: [font, null],
  });
  const nameIn = (name: string, font: string | null) => {
    const reading = readRoster(block(name, font), MEMBERS);
    return reading.kind === 'none' ? undefined : reading.members[0]?.fields.ho_ten;
  };

  it('shows capitals where the letters were typed small', () => {
    expect(nameIn('NguyÔn V¨n An', '.VnTimeH')).toBe('NGUYỄN VĂN AN');
    expect(nameIn('NguyÔn V¨n An', '.VnTime')).toBe('Nguyễn Văn An');
  });

  it('decides for a name that says too little by itself', () => {
    expect(nameIn("§iÓu K'Brªu", null)).toBe("§iÓu K'Brªu");
    expect(nameIn("§iÓu T\u00ad K'Brªu", '.VnTime')).toBe("Điểu Tư K'Brêu");
  });

  it('does nothing to Unicode, whatever it is', () => {
    for (const name of ['Nguyễn Văn An', 'Giàng A Páo', 'Lê Công Tú', 'Lan']) {
      expect(nameIn(name, '.VnTime')).toBe(name);
      expect(nameIn(name, '.VnTimeH')).toBe(name);
      expect(nameIn(name, 'VNI-Times')).toBe(name);
    }
  });
});
