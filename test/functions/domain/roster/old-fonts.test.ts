import { readRoster } from '../../../../functions/domain/roster/read.ts';
import { shownText } from '../../../../functions/domain/roster/column-encoding.ts';
import type { Cell, RosterReading, SheetBlock } from '../../../../functions/domain/roster/reading.ts';
import { checkRoster, messageOf } from '../../../../functions/domain/rules/check.ts';
import { throughCp1258, toTcvn3, toVni } from '../vietnamese/old-typing.ts';

type Grid = readonly (readonly Cell[])[];

const SHEET: Grid = [
  ['Đảng bộ xã Bản Lang', '', '', '', '', '', '', '', '', '', '', ''],
  ['Danh sách đảng viên chi bộ thôn 3', '', '', '', '', '', '', '', '', '', '', ''],
  [
    'Số TT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Dân tộc',
    'Tôn giáo',
    'Quê quán',
    'Số CCCD',
    'Ngày vào Đảng',
    'Chính thức',
    'Chức vụ Đảng',
    'Nghề nghiệp',
  ],
  [
    1,
    'Nguyễn Văn An',
    '03/02/1985',
    'Nam',
    'Kinh',
    'Không',
    'Mường Khương',
    '010085012345',
    '19/05/2010',
    40_682,
    'Bí thư',
    'Bộ đội',
  ],
  [
    2,
    'Giàng A Páo',
    'tháng 5 năm 1984',
    'Nam',
    'Mông',
    'Tin lành',
    'Than Uyên',
    '010084012346',
    '1/2/2015',
    '',
    '',
    'Nông dân',
  ],
  [
    3,
    'Lò Thị Mỷ',
    '1990',
    'Nữ',
    'Thái',
    'Không',
    'Bình Lư',
    '010190012347',
    '3/2/2016',
    '3/2/2017',
    'Phó bí thư',
    'Giáo viên',
  ],
  [
    4,
    'Và A Tủ',
    '12/12/1991',
    'Nam',
    'Mông',
    'Không',
    'Sìn Hồ',
    '010091012348',
    '3/2/2018',
    '3/2/2019',
    'Chi ủy viên',
    'Công nhân',
  ],
  ['', 'Tổng cộng: 4 đảng viên', '', '', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', '', 'Người lập biểu', '', ''],
];

function read(values: Grid): RosterReading {
  const reading = readRoster({ name: 'Danh sách', top: 0, left: 0, values });
  if (reading.kind === 'none') throw new Error(`not read: ${reading.recognised.join()}`);
  return reading;
}

function typed(change: (text: string, column: number, row: number) => string): Grid {
  return SHEET.map((row, at) =>
    row.map((cell, column) => (typeof cell === 'string' ? change(cell, column, at) : cell)),
  );
}

const ORIGINAL = read(SHEET);
const problemsOf = ({ problems }: RosterReading, code: string) => problems.filter((one) => one.code === code);
const said = (reading: RosterReading) =>
  checkRoster({ reading, on: '2023-06-30' })
    .findings.filter(({ rule }) => rule.startsWith('L2-TXT'))
    .map((finding) => ({ ...finding, vi: messageOf(finding).vi }));

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
    const rules = checkRoster({ reading, on: '2023-06-30' }).findings.filter(
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
    const reading = readRoster(block(name, font));
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

describe('a sheet in one old font', () => {
  const NAMES = [
    'Nguyễn Văn An',
    'Trần Thị Bình',
    'Lò Văn Yến',
    'Đỗ Hữu Tiến',
    'Phạm Thị Thắm',
    'Bùi Đức Thiện',
  ];
  const HEADER = ['Số TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Tôn giáo', 'Số thẻ đảng viên'];
  const rowOf = (name: string, at: number) => [at + 1, name, '3/2/1985', 'Nữ', 'Không', '01234567'];
  const sheet = (type: (text: string) => string, names: readonly string[], after: Grid = []): Grid =>
    [HEADER, ...names.map(rowOf), ...after].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? type(cell) : cell)),
    );
  const blockOf = (values: Grid, font: string | null): SheetBlock => ({
    name: 'A',
    top: 0,
    left: 0,
    values,
    fonts: HEADER.map(() => font),
  });
  const readIn = (values: Grid, font: string | null = null): RosterReading => {
    const reading = readRoster(blockOf(values, font));
    if (reading.kind === 'none') throw new Error('not read');
    return reading;
  };
  const namesOf = ({ members }: RosterReading) => members.map(({ fields }) => fields.ho_ten);

  it.each([
    ['.VnTime', 'Pờ Mỳ Lế', toTcvn3],
    ['VNI-Times', 'Tống Thị Hồng Nga', toVni],
  ] as const)('reads a name in %s that would be Vietnamese as it stands', (font, name, type) => {
    const values = sheet(type, [...NAMES, name]);
    for (const said of [font, null]) {
      const reading = readIn(values, said);
      expect(namesOf(reading)).toEqual([...NAMES, name]);
      expect(problemsOf(reading, 'mixed-encoding')).toEqual([]);
    }
  });

  it('does not believe the font where a name is Vietnamese as it stands and nothing else', () => {
    const values = [...sheet(toTcvn3, NAMES), rowOf('Giàng A Páo', 6)];
    expect(namesOf(readIn(values, '.VnTime'))).toEqual([...NAMES, 'Giàng A Páo']);
  });

  it('reads the section in the roman list, so that its members have their branch', () => {
    const values = sheet(toTcvn3, NAMES);
    const section = ['II', toTcvn3('Chi bộ Trạm Y tế'), '', '', '', ''];
    const reading = readIn([...values.slice(0, 4), section, ...values.slice(4)], '.VnTime');
    expect(reading.skipped).toEqual([{ row: 5, reason: 'section' }]);
    expect(reading.members.at(-1)?.fields.chi_bo).toBe('Chi bộ Trạm Y tế');
  });

  it('knows the line to be signed where it stands in a column of numbers', () => {
    const foot = ['', '', '', '', '', 'Ngày ... tháng ... năm 2026'];
    const reading = readIn(sheet(toVni, NAMES, [foot]), null);
    expect(reading.members).toHaveLength(NAMES.length);
    expect(reading.skipped).toEqual([{ row: NAMES.length + 2, reason: 'signature' }]);
  });

  it('takes no name for one in the other old font', () => {
    const reading = readIn(sheet(toVni, [...NAMES, "Rah Lan H'Ưn"]), 'VNI-Times');
    expect(namesOf(reading).at(-1)).toBe("Rah Lan H'Ưn");
    const mixed = readIn([...sheet(toVni, NAMES), rowOf('Giàng A Páo', 6), rowOf("Rah Lan H'Ön", 7)]);
    expect(namesOf(mixed).at(-1)).toBe("Rah Lan H'Ön");
  });

  it('reads what stands under its header in Unicode, once more on the next page', () => {
    const values = sheet(toTcvn3, NAMES).slice(1);
    const reading = readIn([HEADER, ...values.slice(0, 3), HEADER, ...values.slice(3)]);
    expect(namesOf(reading)).toEqual(NAMES);
    expect(reading.members.map(({ fields }) => fields.ton_giao)).toEqual(NAMES.map(() => 'khong'));
    expect(reading.skipped).toEqual([{ row: 5, reason: 'header' }]);
    expect(problemsOf(reading, 'mixed-encoding')).toEqual([]);
    expect(shownText(reading, 'Tôn giáo', 4)).toBe('Tôn giáo');
  });

  it('reads the words of a list beside one that is in none', () => {
    const values = sheet(toTcvn3, NAMES).map((row, at) => (at === 3 ? row.with(4, 'Bl\u00ab') : row));
    expect(readIn(values).members[0]?.fields.ton_giao).toBe('khong');
  });
});

describe('a column that went through code page 1258', () => {
  const names = ['Nguyễn Thị Dế', 'Trần Văn Hiền', 'Lò Văn Tý'];
  const reading = read([
    ['Họ và tên', 'Ngày sinh'],
    ...names.map((name) => [throughCp1258(toTcvn3(name)), '1985']),
  ]);

  it('is read as it was typed, and said', () => {
    expect(reading.members.map(({ fields }) => fields.ho_ten)).toEqual(names);
    expect(said(reading).map(({ rule, row }) => [rule, row])).toEqual([['L2-TXT-004', 2]]);
  });
});

describe('letters', () => {
  const reading = read([
    ['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Dân tộc'],
    ['Lò  Thị Mai', '０３/02/1985', '０10185012345', 'Kinh'],
    ['Lo\u0300 Thi\u0323 Yến', '1990', '010190012347', 'Кinh'],
    ['Lò Тhị Ba ', '1990', '010190012348', 'Kinh'],
  ]);

  it('are read as what they were meant to be', () => {
    expect(reading.members.map(({ fields }) => fields)).toEqual([
      { ho_ten: 'Lò Thị Mai', ngay_sinh: '1985-02-03', so_cccd: '010185012345', dan_toc: '01' },
      { ho_ten: 'Lò Thị Yến', ngay_sinh: '1990', so_cccd: '010190012347', dan_toc: '01' },
      { ho_ten: 'Lò Thị Ba', ngay_sinh: '1990', so_cccd: '010190012348', dan_toc: '01' },
    ]);
  });

  it('are said once a column, look-alikes every time, and no number of a person is shown', () => {
    const about = said(reading);
    expect(about.map(({ rule, field, row }) => [rule, field, row])).toEqual([
      ['L2-TXT-006', 'ho_ten', 2],
      ['L2-TXT-008', 'ngay_sinh', 2],
      ['L2-TXT-008', 'so_cccd', 2],
      ['L2-TXT-007', 'ho_ten', 3],
      ['L2-TXT-002', 'dan_toc', 3],
      ['L2-TXT-002', 'ho_ten', 4],
    ]);
    expect(JSON.stringify(about)).not.toContain('10185012345');
  });
});
