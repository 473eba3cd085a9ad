/** The header once more below the list: as it is, as on every page, or with its columns in another order. */
import fc from 'fast-check';
import type { Cell } from '../../../../../functions/domain/sheet/block.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet, messageOf } from '../../../../../functions/domain/rules/check.ts';
import { repairsOf } from '../../../../../functions/domain/rules/repairs/find-repairs.ts';
import { randomSheet } from '../../../acts/random-rosters.ts';
import { read } from '../sheets.ts';

const HEADER = ['STT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Trình độ chuyên môn', 'Lý luận chính trị'];
const MAI: Cell[] = [1, 'Lò Thị Mai', '03/02/1985', '19/05/2010', 'Trung cấp', 'Sơ cấp'];
const PAO: Cell[] = [2, 'Tẩn A Páo', '03/02/1975', '19/05/2000', 'Trung cấp', 'Sơ cấp'];
const ordered = (row: readonly Cell[], order: readonly number[]): Cell[] => order.map((at) => row[at] ?? '');
const said = (values: readonly (readonly Cell[])[]) =>
  read(values).problems.map(({ code, row, column, value }) => [code, row, column, value]);

const fieldsOf = (reading: ReturnType<typeof read>) => reading.members.map(({ fields }) => fields);

describe('a header that comes again with its columns in another order', () => {
  const ORDERS: [string, number[]][] = [
    ['two levels', [0, 1, 2, 3, 5, 4]],
    ['two dates', [0, 1, 3, 2, 4, 5]],
    ['all of them', [1, 0, 5, 4, 3, 2]],
  ];

  it.each(ORDERS)('is followed from there on, and everybody is where they stand: %s', (_, order) => {
    for (const apart of [0, 40]) {
      const members = Array.from({ length: 1 + apart }, () => MAI);
      const rows = [HEADER, ...members, ordered(HEADER, order), ordered(PAO, order), ordered(MAI, order)];
      const reading = read(rows);
      expect(fieldsOf(reading)).toEqual(fieldsOf(read([HEADER, ...members, PAO, MAI])));
      expect(reading.questions).toEqual([]);
      expect(reading.problems).toEqual([]);
      expect(reading.skipped).toEqual([{ row: 3 + apart, reason: 'header' }]);
      const { at } = reading.members[1 + apart] ?? {};
      const row = 4 + apart;
      expect(at?.ngay_vao_dang).toEqual({ row, column: order.indexOf(3) });
      expect(at?.ho_ten).toEqual({ row, column: order.indexOf(1) });
      expect(reading.members[0]?.at).toBeUndefined();
    }
  });

  it('is followed as often as it changes, and back', () => {
    const [levels = [], dates = [], all = []] = ORDERS.map(([, order]) => order);
    const parts = [levels, dates, [0, 1, 2, 3, 4, 5], all];
    const rows = [HEADER, MAI, ...parts.flatMap((order) => [ordered(HEADER, order), ordered(PAO, order)])];
    const reading = read(rows);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read([HEADER, MAI, PAO, PAO, PAO, PAO])));
    expect(reading.problems).toEqual([]);
    const places = reading.members.map(({ at }) => at?.ly_luan?.column);
    expect(places).toEqual([undefined, 4, 5, 5, 2]);
  });

  it('is followed where columns that nobody knows stand among them, and past an empty one', () => {
    const header = [...HEADER, 'Ghi nhớ riêng', ''];
    const order = [0, 6, 7, 1, 3, 2, 4, 5];
    const mai = [...MAI, 'việt dã', ''];
    const reading = read([header, mai, ordered(header, order), ordered([...PAO, 'bơi', ''], order)]);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read([HEADER, MAI, PAO])));
    expect(reading.problems).toEqual([]);
  });

  it('reads of random lists what they would be without it, and where it stands', () => {
    const random = fc.record({
      sheet: randomSheet,
      places: fc.array(fc.nat(), { minLength: 14 }),
      at: fc.nat(),
    });
    let followed = 0;
    fc.assert(
      fc.property(random, ({ sheet: [header = [], ...rows], places, at }) => {
        const cut = 1 + (at % Math.max(1, rows.length - 1));
        const order = [...header.keys()].toSorted((a, b) => (places[a] ?? a) - (places[b] ?? b));
        const lists = [[...header.keys()], order].map((one) =>
          read([
            header,
            ...rows.slice(0, cut),
            ...[header, ...rows.slice(cut)].map((row) => ordered(row, one)),
          ]),
        );
        const [plain, turned] = lists.map((reading) => [
          fieldsOf(reading),
          reading.skipped,
          reading.questions,
        ]);
        expect(turned).toEqual(plain);
        const [codes, placed] = lists.map(({ problems }) => problems);
        const column = (row: number, of: number) => (row > cut + 2 ? order.indexOf(of) : of);
        expect(placed).toEqual(codes?.map((one) => ({ ...one, column: column(one.row, one.column) })));
        followed += lists[1]?.reordered === undefined ? 0 : 1;
      }),
      { numRuns: 40, seed: 10 },
    );
    expect(followed).toBeGreaterThan(25);
  });

  it('counts everybody above a total, and in the title', () => {
    const order = [0, 1, 3, 2, 4, 5];
    const rows = (sum: number) => [
      ['', `Danh sách ${String(sum)} đảng viên`],
      HEADER,
      MAI,
      ordered(HEADER, order),
      ordered(PAO, order),
      ['', `Tổng số: ${String(sum)} đồng chí`],
    ];
    expect(read(rows(2)).problems).toEqual([]);
    expect(read(rows(3)).problems.map(({ code, said, counted }) => [code, said, counted])).toEqual([
      ['total-mismatch', 3, 2],
    ]);
  });

  it('has its mistakes where they stand, and nothing is put right by the columns of the first', () => {
    const order = [0, 1, 3, 2, 4, 5];
    const wrong = ordered([2, 'tẩn a páo', '31/02/1975', '19/05/2000', 'Trung cap', 'Sơ cấp'], order);
    const values = [HEADER, MAI, ordered(HEADER, order), wrong];
    const reading = read(values);
    const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
    const births = findings.filter(({ field }) => field === 'ngay_sinh');
    expect(births.map(({ row, column }) => [row, column])).toEqual([[4, 3]]);
    const block = { name: reading.sheet, top: 0, left: 0, values };
    expect(repairsOf({ block, reading, findings }).filter(({ row }) => row >= 3)).toEqual([]);
  });

  it('is followed where only the lower of its two rows differs', () => {
    const top = ['STT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Trình độ', ''];
    const under = (...last: string[]) => ['', '', '', '', ...last];
    const rows = [
      top,
      under('Chuyên môn', 'Lý luận chính trị'),
      MAI,
      top,
      under('Lý luận chính trị', 'Chuyên môn'),
      ordered(PAO, [0, 1, 2, 3, 5, 4]),
    ];
    const reading = read(rows);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read([HEADER, MAI, PAO])));
    expect(reading.problems).toEqual([]);
  });

  it('begins the list where it stands first, also where the lower one says more', () => {
    const less = HEADER.map((text, at) => (at === 5 ? '' : text));
    const order = [0, 1, 2, 3, 5, 4];
    const reading = read([less, MAI, ordered(HEADER, order), ordered(PAO, order)]);
    expect(reading.headerRows).toEqual([1]);
    expect(reading.members.map(({ row }) => row)).toEqual([2]);
    expect(reading.problems.map(({ code }) => code)).toEqual(['columns-moved']);
  });

  it.each([
    ['less one', [0, 1, 3, 2, 4], 2, 'Ngày vào Đảng'],
    ['less one and turned', [1, 0, 2, 3, 5], 0, 'Họ và tên'],
  ])(
    'is an error at its first column that stands elsewhere where it cannot be followed: %s',
    (_, order, column, value) => {
      for (const apart of [0, 40]) {
        const members = Array.from({ length: 1 + apart }, () => MAI);
        const rows = [HEADER, ...members, ordered(HEADER, order), ordered(PAO, order)];
        const reading = read(rows);
        expect(reading.members).toHaveLength(1 + apart);
        expect(reading.questions).toEqual([]);
        expect(said(rows)).toEqual([['columns-moved', 3 + apart, column, value]]);
      }
    },
  );

  it('says which row it is, what stands there and what stood above', () => {
    const order = [0, 1, 3, 2, 4];
    const reading = read([HEADER, MAI, ordered(HEADER, order), ordered(PAO, order)]);
    const found = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES).findings.filter(
      ({ rule }) => rule === 'L0-TABLE-003',
    );
    expect(found).toMatchObject([{ severity: 'error', row: 3, column: 2 }]);
    expect(found.map((finding) => messageOf(finding).vi)[0]).toContain(
      'dòng 3 lặp lại tiêu đề nhưng đổi thứ tự cột: ở đây ghi “Ngày vào Đảng”, tiêu đề đầu bảng ghi “Ngày sinh”',
    );
  });
});

describe('a header that comes again as it was', () => {
  it.each([[HEADER], [HEADER.map((text) => text.toUpperCase())], [['TT', ...HEADER.slice(1)]]])(
    'changes nothing: %j',
    (again) => {
      const reading = read([HEADER, MAI, again, PAO]);
      expect(reading.members.map(({ row }) => row)).toEqual([2, 4]);
      expect(reading.problems).toEqual([]);
      expect(reading.questions).toEqual([]);
    },
  );
});

describe('a name whose given name stands in a column before the rest', () => {
  it.each([
    [
      ['Tên', 'Họ và chữ lót'],
      ['Mai', 'Lò Thị'],
    ],
    [
      ['Tên', 'Họ và đệm'],
      ['Mai', 'Lò Thị'],
    ],
    [
      ['Tên', 'Họ', 'Tên đệm'],
      ['Mai', 'Lò', 'Thị'],
    ],
    [
      ['Tên', 'Giới tính', 'Họ và tên đệm'],
      ['Mai', 'Nữ', 'Lò Thị'],
    ],
  ])('%j is put together in its order', (header, cells) => {
    const reading = read([
      ['STT', ...header, 'Ngày sinh', 'Ngày vào Đảng'],
      [1, ...cells, '03/02/1985', '19/05/2010'],
    ]);
    expect(reading.members.map(({ fields }) => fields.ho_ten)).toEqual(['Lò Thị Mai']);
  });
});

describe('somebody who is called Tổng or Cộng', () => {
  const NUMBERED = ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Ngày vào Đảng'];
  it.each<[Cell[]]>([
    [[2, 'Tổng Thị Năm', 'Nữ', '03/02/1985', '19/05/2010']],
    [['', 'Cộng Văn Hòa', 'Nam', 31_080, 40_317]],
    [['', 'Tổng Văn Ba', 'Nam', '', '']],
    [['', 'Cộng Thị Tư', '', '1985', '']],
  ])('is a member: %j', (row) => {
    const one = [1, 'Lò Thị Mai', 'Nữ', '03/02/1985', '19/05/2010'];
    expect(read([NUMBERED, one, row]).members).toHaveLength(2);
    expect(read([NUMBERED.slice(1), one.slice(1), row.slice(1)]).members).toHaveLength(2);
  });

  it.each<[Cell[]]>([
    [['', 'Tổng số', 5, 12, '']],
    [['', 'Cộng toàn chi bộ', 'Nữ: 5', '', 12]],
    [['', 'Tổng cộng', '', 26_033, '']],
    [['', 'Cộng: 12', '', '', '']],
  ])('and a sum is none: %j', (row) => {
    const reading = read([NUMBERED, [1, 'Lò Thị Mai', 'Nữ', '03/02/1985', '19/05/2010'], row]);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(['total']);
  });
});
