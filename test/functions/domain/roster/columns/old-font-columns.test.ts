import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import { shownText } from '../../../../../functions/domain/roster/columns/column-encoding.ts';
import type { RosterReading } from '../../../../../functions/domain/roster/shape/reading.ts';
import type { SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import { throughCp1258, toTcvn3, toVni } from '../../language/old-typing.ts';
import { problemsOf, read, said, type Grid } from './old-font-sheet.ts';

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
    const reading = readRoster(blockOf(values, font), MEMBERS);
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
