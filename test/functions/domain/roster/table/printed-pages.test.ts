/** What a list carries because it is printed, and the parts of it that are about other people. */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import { read, SIMPLE } from '../sheets.ts';

const MAI: Cell[] = [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010'];
const PAO: Cell[] = [2, 'Tẩn A Páo', '03/02/1975', 'Nam', '19/05/2000'];
const line = (...cells: Cell[]): Cell[] => SIMPLE.map((_, index) => cells[index] ?? '');
const names = (rows: readonly (readonly Cell[])[]) =>
  read([SIMPLE, ...rows]).members.map(({ fields }) => fields.ho_ten);

describe('nobody is', () => {
  it.each([
    [line('', '', '', '', 'Trang 2')],
    [line('', '', '', 'Trang 1/3')],
    [line('', '', 'TRANG SỐ 2')],
    [line('', '', '- 2 -')],
    [line('', '', '', 2)],
    [line('Trang 2')],
    [line('', 'Page 2')],
  ])('the foot of a page: %j', (foot) => {
    const reading = read([SIMPLE, MAI, foot, SIMPLE, PAO]);
    expect(reading.members).toHaveLength(2);
    expect(reading.skipped).toEqual([
      { row: 3, reason: 'note' },
      { row: 4, reason: 'header' },
    ]);
    expect(reading.problems).toEqual([]);
  });

  it.each([
    [line('A', 'B', 'C', '1=2+3', '2')],
    [line('(1)', '(2)', '(3)', '(4)', '(5)=(3)+(4)')],
    [line('1', '2', '3', '4', '5 = 3 + 4')],
    [line('[1]', '[2]', '[3]', '[4]', '[5]')],
    [line('1.', '2.', '3.', '4.', '5.')],
  ])('a row of numbers of columns that says how they add up: %j', (numbers) => {
    expect(read([SIMPLE, numbers, MAI]).skipped).toEqual([{ row: 2, reason: 'column-numbers' }]);
  });

  it.each([
    [line('', '', '', 'CHỦ TRÌ')],
    [line('', '', 'THƯ KÝ', '', 'CHỦ TRÌ')],
    [line('', '', '', 'P. BÍ THƯ')],
    [line('', '', '', '(Đã ký)')],
    [line('', 'Đại diện chi bộ')],
    [line('', '', '', 'Q. Bí thư')],
    [line('', 'Lập biểu', '', 'THỦ TRƯỞNG ĐƠN VỊ')],
  ])('who signs, whatever it is called: %j', (signing) => {
    const reading = read([SIMPLE, MAI, signing, line(), line('', 'Nguyễn Văn Ký', '', 'Lê Thị Duyệt')]);
    expect(reading.members).toHaveLength(1);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(['signature', 'blank', 'signature']);
  });

  it('a line of words with neither a name nor a number nor a day, which is not lost without a word', () => {
    const reading = read([SIMPLE, MAI, line('', '', '', 'đã đối chiếu', 'đủ'), PAO]);
    expect(reading.members).toHaveLength(2);
    expect(reading.skipped).toEqual([{ row: 3, reason: 'note' }]);
  });

  it('a second row of the header with a number in its words', () => {
    const reading = read([
      [...SIMPLE, 'Số tiền đóng', ''],
      [...line(), 'Tháng 4', 'Tháng 5'],
      [...MAI, 45_000, 45_000],
    ]);
    expect(reading.members.map(({ row }) => row)).toEqual([3]);
  });
});

describe('a line that is not of a person', () => {
  it.each([
    [line('1', 'Tổ đảng 1', '6 đ/c')],
    [line('I', 'Chi bộ Thôn 3', '', '12')],
    [line('', 'Thôn Đông', '(6 đảng viên)')],
    [line('', 'Cụm 1 (7 đ/c)')],
    [line('', 'Đội 2')],
    [line('II', 'Phân xưởng Lò', '12 đ/c')],
  ])('may count the section that it names: %j', (section) => {
    const reading = read([SIMPLE, section, MAI, PAO]);
    expect(reading.skipped).toEqual([{ row: 2, reason: 'section' }]);
    expect(reading.members.every(({ fields }) => fields.chi_bo !== undefined)).toBe(true);
  });

  it('may say something of who stands above', () => {
    const reading = read([
      SIMPLE,
      MAI,
      line('', '(chuyển đến từ xã Đông, 3/2026)'),
      PAO,
      line('', 'Chi bộ 2'),
      MAI,
    ]);
    expect(reading.members).toHaveLength(3);
    expect(reading.skipped).toEqual([
      { row: 3, reason: 'note' },
      { row: 5, reason: 'section' },
    ]);
  });

  it('is told from somebody who is called like a unit', () => {
    expect(
      names([
        [1, 'Khu Văn An', '1985', 'Nam', '19/05/2010'],
        [2, 'Bản Thị Ba', 31_000, 'Nữ', ''],
      ]),
    ).toHaveLength(2);
  });
});

describe('people in a section of those who are here no more', () => {
  it.each([
    [line('', 'Đảng viên chuyển đi trong kỳ')],
    [line('III', 'Đảng viên đã chuyển sinh hoạt đi')],
    [line('B. Đảng viên từ trần')],
    [line('', 'Chuyển đi: 2 đ/c')],
  ])('are not read, and that is said: %j', (section) => {
    const reading = read([SIMPLE, MAI, section, PAO]);
    expect(reading.members).toHaveLength(1);
    expect(reading.problems.map(({ code, row }) => [code, row])).toEqual([['second-table', 3]]);
    expect(reading.skipped.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('end with the next section', () => {
    const section = line('', 'Đảng viên chuyển đi');
    expect(names([section, PAO, line('', 'Đảng viên chuyển đến'), MAI])).toEqual(['Lò Thị Mai']);
  });

  it.each([
    [line('', 'Đảng viên chuyển đến')],
    [line('', 'Đảng viên sinh hoạt tạm thời')],
    [line('', 'Đảng viên chuyển đi, chuyển đến')],
    [line('', 'Đảng viên chính thức')],
  ])('are told from others: %j', (section) => {
    expect(names([MAI, section, PAO])).toHaveLength(2);
  });
});

describe('another list on the sheet', () => {
  const others = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp nhận thức'];

  it('is not asked about where it says that its people are no members', () => {
    const reading = read([SIMPLE, MAI, ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'], others, PAO]);
    expect(reading.questions).toEqual([]);
    expect(reading.members).toHaveLength(1);
  });

  it('is shown with its days as days where it is asked about', () => {
    const reading = read([SIMPLE, MAI, [], ['Khác'], others, [1, 'Tẩn A Páo', 27_428, 'Nam', '2025']]);
    const samples = reading.questions.flatMap(({ choices }) => choices.flatMap((choice) => choice.samples));
    expect(samples).toContainEqual({ shown: 'Ngày sinh', read: '03/02/1975' });
  });

  it('that counts people is no roster', () => {
    const values = [
      ['TT', 'Nội dung', 'Tổng số', 'Nữ', 'Dân tộc', 'Tôn giáo'],
      [1, 'Đảng viên chính thức', 10, 4, 2, 1],
      [2, 'Đảng viên dự bị', 3, 1, 1, 0],
    ];
    expect(readRoster({ name: 'Thống kê', top: 0, left: 0, values }, MEMBERS).kind).toBe('none');
  });
});

describe('a section of one kind of members', () => {
  const kinds = (header: readonly Cell[], section: readonly Cell[]) => {
    const { members, skipped } = read([header, section, MAI]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['section']);
    return [members[0]?.fields.loai_dv, members[0]?.fields.mien_sh];
  };

  it.each([
    [line('A', 'Đảng viên chính thức'), 'chinh-thuc', undefined],
    [line('1', 'Đảng viên dự bị (3 đ/c)'), 'du-bi', undefined],
    [line('II. ĐẢNG VIÊN DỰ BỊ'), 'du-bi', undefined],
    [line('', 'Dự bị: 03'), 'du-bi', undefined],
    [line('', 'Đảng viên được miễn công tác và sinh hoạt đảng'), undefined, true],
    [line('C', 'Miễn sinh hoạt'), undefined, true],
    [line('', 'Đảng viên chính thức và dự bị'), undefined, undefined],
    [line('', 'Đảng viên nữ'), undefined, undefined],
  ])('says it of everybody under it: %j', (section, membership, exempt) => {
    expect(kinds(SIMPLE, section)).toEqual([membership, exempt]);
  });

  it('leaves it to the columns where they say it', () => {
    const section = line('A', 'Đảng viên dự bị');
    expect(kinds([...SIMPLE, 'Loại đảng viên'], section)).toEqual([undefined, undefined]);
    expect(kinds([...SIMPLE, 'Ngày chính thức'], section)).toEqual([undefined, undefined]);
    expect(kinds([...SIMPLE, 'Miễn SHĐ'], line('', 'Miễn sinh hoạt'))).toEqual([undefined, undefined]);
  });

  it('keeps the branch around it, and ends with the next section', () => {
    const { members } = read([
      SIMPLE,
      line('I', 'Chi bộ 1'),
      line('', 'Đảng viên dự bị'),
      MAI,
      line('', 'Đảng viên khác'),
      PAO,
    ]);
    expect(members.map(({ fields }) => [fields.chi_bo, fields.loai_dv])).toEqual([
      ['Chi bộ 1', 'du-bi'],
      ['Chi bộ 1', undefined],
    ]);
    expect(members[0]?.at).toEqual({ chi_bo: { row: 2, column: 1 }, loai_dv: { row: 3, column: 1 } });
  });
});
