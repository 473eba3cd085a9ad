import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import fc from 'fast-check';
import { columnParser } from '../../../../../functions/domain/roster/cells/cell.ts';
import { FIELDS } from '../../../../../functions/domain/roster/fields/fields.ts';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import { ruleOf } from '../../../../../functions/domain/rules/catalogue.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import { repairsOf } from '../../../../../functions/domain/rules/repairs/find-repairs.ts';
import type { Repair } from '../../../../../functions/domain/rules/repairs/repair.ts';
import { formatDate, isoToSerial, swapDayMonth } from '../../../../../functions/domain/language/date.ts';

const HEADER = [
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Văn hóa',
  'Chuyên môn',
  'Số CCCD',
  'Điện thoại',
  'Ngày vào Đảng',
];
const MAI: readonly Cell[] = [
  'Lò Thị Mai',
  '03/02/1985',
  'Nữ',
  'Thái',
  '12/12',
  'ĐH',
  '010185012345',
  '0912345678',
  '19/05/2010',
];
type Grid = readonly (readonly Cell[])[];

const blockOf = (rows: Grid, date1904 = false): SheetBlock => ({
  name: 'Chi bộ 1',
  top: 3,
  left: 1,
  values: [HEADER, ...rows],
  date1904,
});

function findingsAndRepairs(block: SheetBlock) {
  const reading = readRoster(block, MEMBERS);
  if (reading.kind === 'none') throw new Error('not read');
  const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
  return { findings, repairs: repairsOf({ block, reading, findings }) };
}

const changed = (column: number, cell: Cell): readonly Cell[] => MAI.with(column, cell);
const short = ({ kind, after, as, certain }: Repair) => [kind, after, as, certain];

/** What the workbook writes: the first proposal of each cell. */
function written(block: SheetBlock, repairs: readonly Repair[]): SheetBlock {
  const values = block.values.map((row) => [...row]);
  const done = new Set<string>();
  for (const { row, column, after, as } of repairs) {
    const key = `${row} ${column}`;
    const cells = values[row - 1 - block.top];
    if (done.has(key) || !cells) continue;
    done.add(key);
    const serial = (isoToSerial(after) ?? 0) - (block.date1904 ? 1462 : 0);
    cells[column - block.left] = as === 'date' ? serial : after;
  }
  return { ...block, values };
}

describe('repairs of values', () => {
  it.each<[string, number, Cell, readonly unknown[][]]>([
    ['a phone without its zero', 7, 912345678, [['lost-zeros', '0912345678', 'text', true]]],
    ['letters among digits', 6, 'O10l85012345', [['digits', '010185012345', 'text', false]]],
    ['full-width digits', 6, '０１０１８５０１２３４５', [['digits', '010185012345', 'text', true]]],
    ['9/12 as 9 December', 4, 45_269, [['class-date', '9/12', 'text', true]]],
    ['9/12 as 12 September', 4, 45_181, [['class-date', '9/12', 'text', true]]],
    ['12/12 as Excel shows it', 4, '12-Thg12', [['class-date', '12/12', 'text', true]]],
    ['two digits for a year', 1, '3/2/85', [['year', '3/2/1985', 'text', false]]],
    [
      'an old name of two groups',
      3,
      'Táy',
      [
        ['code', 'Tày', 'text', false],
        ['code', 'Thái', 'text', false],
      ],
    ],
    [
      'a group of today and an old name',
      3,
      'Thổ',
      [
        ['code', 'Dân tộc Thổ', 'text', false],
        ['code', 'Tày', 'text', false],
      ],
    ],
    ['a slip in a name', 3, 'Muờg', [['code', 'Mường', 'text', false]]],
    ['a slip in a degree', 5, 'Thạch sỹ', [['code', 'Thạc sỹ', 'text', false]]],
  ])('%s', (_, column, cell, proposals) => {
    const { repairs, findings } = findingsAndRepairs(blockOf([changed(column, cell)]));
    expect(repairs.map(short)).toEqual(proposals);
    for (const { rule, row, column: at, before } of repairs) {
      expect(ruleOf(rule)).toBeDefined();
      expect(before).toBe(cell);
      expect(findings).toContainEqual(expect.objectContaining({ rule, row, column: at }));
    }
  });

  it('name the nearest words in the message too', () => {
    const { findings } = findingsAndRepairs(blockOf([changed(3, 'Muờg')]));
    const [finding] = findings.filter(({ rule }) => rule === 'L2-CODE-003');
    expect(finding && messageOf(finding).vi).toContain('Có phải là: Mường?');
    const far = findingsAndRepairs(blockOf([changed(3, 'Hutech')])).findings;
    const [unknown] = far.filter(({ rule }) => rule === 'L2-CODE-003');
    expect(unknown && messageOf(unknown).vi).not.toContain('Có phải');
  });

  it('show a date that is no class as a date', () => {
    const { findings, repairs } = findingsAndRepairs(blockOf([changed(4, 45_000)]));
    expect(repairs).toEqual([]);
    const [finding] = findings.filter(({ rule }) => rule === 'L2-CODE-003');
    expect(finding?.params.value).toBe('15/03/2023');
  });

  it('write out what a ditto mark stands for, as it is typed above', () => {
    const { repairs } = findingsAndRepairs(blockOf([MAI, changed(3, '-nt-'), changed(3, '"')]));
    expect(repairs.map(short)).toEqual([
      ['ditto', 'Thái', 'text', true],
      ['ditto', 'Thái', 'text', true],
    ]);
  });

  it('turn day and month of every doubtful cell of a column, as text like the others of the column', () => {
    const days = [
      '2010-03-05',
      '2011-02-03',
      '2009-05-19',
      '2012-09-02',
      '2013-12-22',
      '2014-06-30',
      '2015-08-21',
    ];
    const rows = days.map((iso) => {
      const swapped = swapDayMonth(iso);
      return changed(8, swapped === undefined ? formatDate(iso) : (isoToSerial(swapped) ?? 0));
    });
    const block = blockOf(rows);
    const { repairs } = findingsAndRepairs(block);
    expect(repairs.map(short)).toEqual([
      ['day-month', '05/03/2010', 'text', false],
      ['day-month', '03/02/2011', 'text', false],
      ['day-month', '02/09/2012', 'text', false],
    ]);
    const after = written(block, repairs);
    expect(findingsAndRepairs(after).repairs).toEqual([]);
    expect(readRoster(after, MEMBERS)).toMatchObject({
      members: days.map((iso) => ({ fields: { ngay_vao_dang: iso } })),
    });
  });

  const odd: readonly (readonly [number, Cell])[] = [
    [7, 912345678],
    [6, 'O10185012345'],
    [6, 10185012345],
    [4, 45_269],
    [4, '12-Dec'],
    [4, '10'],
    [1, '3/2/85'],
    [1, 85],
    [1, 1985],
    [1, 31_081],
    [1, 31_999],
    [3, 'Táy'],
    [3, 'Thổ'],
    [3, 'Muờg'],
    [3, 'Kihn'],
    [5, 'Đạ học'],
    [5, 'Thạch sỹ'],
    [2, 'Nưx'],
    [3, '-nt-'],
    [8, '"'],
    [8, 40_301],
    [8, '30/06/2014'],
  ];
  const row = fc
    .array(fc.constantFrom(...odd), { maxLength: 4 })
    .map((changes) => changes.reduce<readonly Cell[]>((cells, [at, cell]) => cells.with(at, cell), MAI));

  it('once written propose nothing more, in whatever sheet', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, date1904) => {
        const block = blockOf(rows, date1904);
        const first = findingsAndRepairs(block).repairs.filter(({ kind }) => kind !== 'official-date');
        const second = findingsAndRepairs(written(block, first)).repairs;
        const kinds = new Set(first.map(({ kind }) => kind));
        expect(second.filter(({ kind }) => kinds.has(kind))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

it('no cell makes a parser throw, and every answer is a value, nothing, or a problem', () => {
  const hints = { shift: 1462, monthFirst: true, showsDays: true, newest: 2005 };
  const parsers = FIELDS.flatMap((field) => [columnParser(field), columnParser(field, hints)]);
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789/.-, OolIĐáàạ()TthgDec') }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(cell, (value) => {
      for (const parse of parsers) {
        const parsed = parse(value);
        if (typeof parsed === 'object') expect(parsed.problem).toMatch(/^[a-z0-9-]+$/);
        else expect(['string', 'number', 'boolean', 'undefined']).toContain(typeof parsed);
      }
    }),
    { numRuns: 300 },
  );
});

describe('zeros given back to a personal number', () => {
  const zerosOf = (number: Cell) => {
    const { repairs } = findingsAndRepairs(blockOf([MAI.with(6, number)]));
    return repairs.filter(({ kind }) => kind === 'lost-zeros').map(({ after, certain }) => [after, certain]);
  };

  it('are sure where the number then fits the row', () => {
    expect(zerosOf(10_185_012_345)).toEqual([['010185012345', true]]);
  });

  it.each([
    ['of the year', 10_186_012_345],
    ['of the sex', 10_085_012_345],
    ['of the province', 13_185_012_345],
    ['of the province, two zeros before it', 3_185_012_345],
  ])('are not sure where it says another thing %s', (_, number) => {
    expect(zerosOf(number)).toEqual([[String(number).padStart(12, '0'), false]]);
  });
});
