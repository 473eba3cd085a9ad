/** What stands between and under the members: sections, totals, signatures, remarks, other lists, signs for "as above". */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import { read, SIMPLE } from '../sheets.ts';

const MAI: Cell[] = [1, 'Lò Thị Mai', '03/02/1985', 'Nữ', '19/05/2010'];
const PAO: Cell[] = [2, 'Tẩn A Páo', '03/02/1975', 'Nam', '19/05/2000'];
const line = (...cells: Cell[]): Cell[] => SIMPLE.map((_, index) => cells[index] ?? '');
const reasons = (rows: readonly (readonly Cell[])[]) =>
  read([SIMPLE, MAI, PAO, ...rows]).skipped.map(({ reason }) => reason);
const codes = (rows: readonly (readonly Cell[])[]) =>
  read([SIMPLE, ...rows]).problems.map(({ code, row, said, counted, field }) => [
    code,
    row,
    field,
    said,
    counted,
  ]);

describe('a title', () => {
  const under = (title: string, ...rows: readonly (readonly Cell[])[]) => {
    const { problems } = read([line(title), [], SIMPLE, MAI, PAO, ...rows]);
    return problems.map(({ code, row, said, counted }) => [code, row, said, counted]);
  };

  it.each([
    'DANH SÁCH ĐẢNG VIÊN (12 đồng chí, trong đó 3 dự bị)',
    'Danh sách 12 đảng viên chi bộ thôn 3',
    'Tổng số đảng viên: 12',
    'Danh sách chi bộ có 12 đ/c',
  ])('that says how many there are is held against them: %s', (title) => {
    expect(under(title)).toEqual([['total-mismatch', 1, 12, 2]]);
    expect(under(title.replace('12', '2'))).toEqual([]);
  });

  it.each([
    'DANH SÁCH ĐẢNG VIÊN NĂM 2023',
    'Danh sách đảng viên (12 dự bị)',
    'Đảng bộ xã có 12 chi bộ',
    'Quyết định 12 ngày 03/02/2023',
    'Danh sách (3 đảng viên mới kết nạp)',
  ])('that counts something else says nothing: %s', (title) => {
    expect(under(title)).toEqual([]);
  });

  it('says once what a total below says again', () => {
    expect(under('Danh sách đảng viên (12 đồng chí)', line('', 'Tổng: A + B = 12'))).toEqual([
      ['total-mismatch', 6, 12, 2],
    ]);
  });
});

describe('sections', () => {
  it.each([
    [line('I', 'Chi bộ Thôn 3')],
    [line('Chi bộ Thôn 3')],
    [line('', 'Chi bộ Thôn 3')],
    [line('', 'I. Chi bộ Thôn 3')],
    [line('I. Chi bộ Thôn 3')],
    [line('A', 'CHI BỘ THÔN 3')],
  ])('name the branch of who stands below: %j', (section) => {
    const reading = read([SIMPLE, section, MAI]);
    expect(reading.skipped).toEqual([{ row: 2, reason: 'section' }]);
    expect(String(reading.members[0]?.fields.chi_bo).toLowerCase()).toBe('chi bộ thôn 3');
    expect(reading.members[0]?.at?.chi_bo?.row).toBe(2);
  });

  it('that part a branch leave it, and one that nobody understands ends it', () => {
    const reading = read([
      SIMPLE,
      line('I', 'Chi bộ 1'),
      line('', 'A. Đảng viên chính thức'),
      MAI,
      line('II', 'xyz'),
      PAO,
    ]);
    expect(reading.members.map(({ fields }) => fields.chi_bo)).toEqual(['Chi bộ 1', undefined]);
  });

  it('say nothing where a column names the branch', () => {
    const reading = read([
      [...SIMPLE, 'Chi bộ'],
      ['Chi bộ 1', '', '', '', '', ''],
      [...MAI, 'Chi bộ 2'],
    ]);
    expect(reading.members[0]?.fields.chi_bo).toBe('Chi bộ 2');
  });
});

describe('totals', () => {
  it.each([
    [line('', 'Tổng số: 2 đồng chí')],
    [line('', 'Cộng: 2')],
    [line('Tổng cộng 2 đảng viên, trong đó nữ 1')],
    [line('', 'Tổng cộng', '2 đồng chí')],
    [line('Cộng', 2)],
    [line('', 'Danh sách này có 2 (hai) đồng chí')],
    [line('', 'Ấn định danh sách có 02 đảng viên')],
    [line('', 'Trong đó nữ: 1')],
    [line('', 'TỔNG CỘNG', '', 1, 2)],
  ])('that are right need no word: %j', (total) => {
    expect(codes([MAI, PAO, total])).toEqual([]);
    expect(reasons([total])).toEqual(['total']);
  });

  it.each<[Cell[], unknown[]]>([
    [line('', 'Tổng số: 16 đồng chí'), ['total-mismatch', 4, 'ho_ten', 16, 2]],
    [line('', 'Tổng số: 1.016 đảng viên'), ['total-mismatch', 4, 'ho_ten', 1016, 2]],
    [line('', 'Cộng', 3), ['total-mismatch', 4, 'ho_ten', 3, 2]],
    [line('', 'Tổng cộng 2 đảng viên, trong đó nữ 2'), ['total-mismatch', 4, 'gioi_tinh', 2, 1]],
    [line('', 'Trong đó nữ: 5'), ['total-mismatch', 4, 'gioi_tinh', 5, 1]],
  ])('that are wrong are told with both numbers: %j', (total, problem) => {
    expect(codes([MAI, PAO, total])).toEqual([problem]);
  });

  it('of a section count its own people, and the last one everybody', () => {
    const rows = [
      line('I', 'Chi bộ 1'),
      MAI,
      line('', 'Cộng: 1'),
      line('II', 'Chi bộ 2'),
      PAO,
      PAO,
      line('', 'Cộng: 3'),
      line('', 'Tổng cộng: 3 đồng chí'),
    ];
    expect(codes(rows)).toEqual([]);
    expect(codes(rows.map((row) => row.map((cell) => (cell === 'Cộng: 1' ? 'Cộng: 4' : cell))))).toEqual([
      ['total-mismatch', 4, 'ho_ten', 4, 1],
    ]);
    expect(
      codes(rows.map((row) => row.map((cell) => (cell === 'Tổng cộng: 3 đồng chí' ? 'Tổng cộng: 5' : cell)))),
    ).toEqual([['total-mismatch', 9, 'ho_ten', 5, 3]]);
  });

  it('become a warning at the line itself', () => {
    const reading = read([SIMPLE, MAI, PAO, line('', 'Tổng số: 16 đồng chí')]);
    const found = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES).findings.filter(
      ({ rule }) => rule === 'L4-SUM-001',
    );
    expect(found).toMatchObject([{ severity: 'warning', row: 4, column: 1 }]);
    expect(found.map((finding) => messageOf(finding).vi)[0]).toContain('ghi 16, đếm trong danh sách được 2');
  });
});

describe('under the list', () => {
  it('nobody is a member after the signature', () => {
    expect(
      reasons([
        line('', 'Tổng số: 2 đồng chí'),
        line('', '', '', '', 'Lào Cai, ngày … tháng … năm 2023'),
        line('', 'Nơi nhận:', '', '', 'T/M CHI BỘ'),
        line('', '- Đảng ủy xã;', '', '', 'BÍ THƯ'),
        line('', '- Lưu CB.'),
        line(),
        line('', '', '', '', 'Lò Văn Nam'),
        line('', 'Lò Văn Nam'),
      ]),
    ).toEqual([
      'total',
      'signature',
      'signature',
      'signature',
      'signature',
      'blank',
      'signature',
      'signature',
    ]);
  });

  it('a name alone below the total is of who signed', () => {
    expect(reasons([line('', 'Cộng: 2'), line(), line('', 'Lò Văn Nam')])).toEqual([
      'total',
      'blank',
      'signature',
    ]);
  });

  it.each(['Ghi chú: đồng chí số 2 mới chuyển đến', '* Đã đối chiếu', '(*) Miễn sinh hoạt'])(
    '“%s” is a remark',
    (text) => {
      expect(reasons([line('', text)])).toEqual(['note']);
      expect(reasons([line(text)])).toEqual(['note']);
    },
  );

  it('another list is not read, and that is said', () => {
    const reading = read([
      SIMPLE,
      MAI,
      line(),
      line('DANH SÁCH QUẦN CHÚNG ƯU TÚ'),
      ['TT', 'Họ và tên', 'Năm sinh', 'Đơn vị', ''],
      [1, 'Lê Văn Thử', '2001', 'Thôn 3', ''],
    ]);
    expect(reading.members.map(({ row }) => row)).toEqual([2]);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual([
      'blank',
      'other-table',
      'other-table',
      'other-table',
    ]);
    expect(reading.problems).toMatchObject([{ code: 'second-table', row: 4 }]);
  });

  it('the same list goes on where its header comes again', () => {
    const reading = read([SIMPLE, MAI, line('II', 'Chi bộ 2'), SIMPLE, PAO]);
    expect(reading.members.map(({ row }) => row)).toEqual([2, 5]);
    expect(reading.problems).toEqual([]);
  });
});

describe('signs for “as above”', () => {
  const HEADER = ['Họ và tên', 'Ngày sinh', 'Dân tộc', 'Quê quán', 'Ngày vào Đảng'];
  it.each(['"', "''", '-nt-', 'nt', 'NT', '//', '- nt -', '“', '〃', 'như trên'])(
    '%s is what stands above',
    (sign) => {
      const reading = read([
        HEADER,
        ['Lò Thị Mai', '1985', 'Thái', 'Tam Đường', '19/05/2010'],
        ['Lò Thị Yến', '1986', sign, sign, sign],
        ['Lò Thị Hoa', '1987', sign, 'Sìn Hồ', '2011'],
      ]);
      expect(
        reading.members.map(({ fields }) => [fields.dan_toc, fields.que_quan, fields.ngay_vao_dang]),
      ).toEqual([
        ['03', 'Tam Đường', '2010-05-19'],
        ['03', 'Tam Đường', '2010-05-19'],
        ['03', 'Sìn Hồ', '2011'],
      ]);
      expect(reading.problems.map(({ code, row, read: as }) => [code, row, as])).toEqual([
        ['ditto', 3, '03'],
        ['ditto', 3, 'Tam Đường'],
        ['ditto', 3, '2010-05-19'],
        ['ditto', 4, '03'],
      ]);
    },
  );

  it('say nothing of a name, a birth date or a number, nor where nothing stands above', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Dân tộc'],
      [1, 'Lò Thị Mai', '1985', '012185000123', '"'],
      [2, 'Lò Thị Yến', '"', '-nt-', '//'],
    ]);
    expect(reading.problems.map(({ field, read: as }) => [field, as])).toEqual([
      ['dan_toc', undefined],
      ['ngay_sinh', undefined],
      ['so_cccd', undefined],
      ['dan_toc', undefined],
    ]);
    const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
    const ofDittos = findings.filter(({ rule }) => rule.startsWith('L2-DITTO'));
    expect(ofDittos.map(({ severity, row, column }) => [severity, row, column])).toEqual([
      ['warning', 2, 4],
      ['error', 3, 2],
      ['error', 3, 3],
      ['warning', 3, 4],
    ]);
  });
});

describe('what is hidden', () => {
  const hidden = (hiddenRows: readonly number[], hiddenColumns: readonly number[]) =>
    readRoster(
      {
        name: 'A',
        top: 0,
        left: 0,
        values: [SIMPLE, MAI, PAO, line('', 'Cộng: 2')],
        hiddenRows: new Set(hiddenRows),
        hiddenColumns: new Set(hiddenColumns),
      },
      MEMBERS,
    );

  it('is read, and said once', () => {
    const reading = hidden([2], [3]);
    if (reading.kind === 'none') throw new Error('not read');
    expect(reading.members).toHaveLength(2);
    expect(reading.problems).toMatchObject([{ code: 'hidden', row: 3, count: 1, columns: 1 }]);
    const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
    expect(findings.filter(({ rule }) => rule === 'L0-HIDE-001')).toMatchObject([
      { row: null, params: { rows: 1 } },
    ]);
  });

  it('needs no word where it holds nobody', () => {
    expect(hidden([3, 9], [9])).toMatchObject({ problems: [] });
  });
});
