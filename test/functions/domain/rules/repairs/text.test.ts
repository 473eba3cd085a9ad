import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import fc from 'fast-check';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../../../../functions/domain/roster/shape/reading.ts';
import { finish } from '../../../../../functions/domain/roster/shape/steps.ts';
import { RULES } from '../../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../../functions/domain/rules/check.ts';
import type { Repair } from '../../../../../functions/domain/rules/repairs/repair.ts';
import { textRepairs } from '../../../../../functions/domain/rules/repairs/text.ts';
import { throughCp1258, toTcvn3, toVni } from '../../language/old-typing.ts';

const HEADER = ['Họ và tên', 'Ngày sinh', 'Quê quán', 'Dân tộc', 'Số CCCD'];

const blockOf = (rows: readonly (readonly Cell[])[], header: readonly Cell[] = HEADER): SheetBlock => ({
  name: 'Danh sách',
  top: 2,
  left: 1,
  values: [header, ...rows],
});

function readingOf(block: SheetBlock): RosterReading | undefined {
  const reading = readRoster(block, MEMBERS);
  return reading.kind === 'none' ? undefined : reading;
}

function repairsOf(block: SheetBlock): readonly Repair[] {
  const reading = readingOf(block);
  if (!reading) return [];
  const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
  return finish(textRepairs({ block, reading, findings }));
}

/** Writes `after` where `before` stands, and the other way round. */
function written(block: SheetBlock, repairs: readonly Repair[], back = false): SheetBlock {
  const values = block.values.map((row) => [...row]);
  for (const { row, column, before, after } of repairs) {
    const cells = values[row - 1 - block.top];
    const index = column - block.left;
    if (!cells || cells[index] !== (back ? after : before)) throw new Error('the cell holds something else');
    cells[index] = back ? before : after;
  }
  return { ...block, values };
}

const NAMES = ['Nguyễn Văn An', 'Trần Thị Hương', 'Lò Văn Tý', 'Giàng Thị Dế'];
const rowsOf = (names: readonly string[]): Cell[][] => names.map((name) => [name, '1985', '', 'Kinh', '']);
const plainly = (repairs: readonly Repair[]) =>
  repairs.map(({ kind, certain, before, after }) => [kind, certain, before, after]);

describe('repairs of an old font', () => {
  it.each([
    ['TCVN3', toTcvn3, 'old-font', 'L2-TXT-001'],
    ['VNI', toVni, 'old-font', 'L2-TXT-001'],
    ['code page 1258', (text: string) => throughCp1258(toTcvn3(text)), 'damaged-text', 'L2-TXT-004'],
  ] as const)('put every cell of a column in %s into Unicode', (_, type, kind, rule) => {
    const repairs = repairsOf(blockOf(rowsOf(NAMES.map(type))));
    expect(repairs).toEqual(
      NAMES.map((name, index) => ({
        kind,
        rule,
        certain: true,
        row: 4 + index,
        column: 1,
        field: 'ho_ten',
        before: type(name),
        after: name,
        as: 'text',
      })),
    );
  });

  it('are not certain in a column of both', () => {
    const names = NAMES.map((name, index) => (index === 0 ? toTcvn3(name) : name));
    expect(plainly(repairsOf(blockOf(rowsOf(names))))).toEqual([
      ['old-font', false, toTcvn3('Nguyễn Văn An'), 'Nguyễn Văn An'],
    ]);
  });

  it('put the headers right with the columns, and the lines below the list', () => {
    const header = HEADER.map(toTcvn3);
    const rows = [...rowsOf(NAMES.map(toTcvn3)), [toTcvn3('   Người lập biểu'), '', '', '', '']];
    const repairs = repairsOf(blockOf(rows, header));
    expect(plainly(repairs.filter(({ row }) => row === 3))).toEqual(
      HEADER.map((text) => ['old-font', true, toTcvn3(text), text]).filter(
        ([, , before, after]) => before !== after,
      ),
    );
    expect(repairs.at(-1)).toMatchObject({ row: 8, kind: 'old-font' });
  });

  it('give nothing where the ư is lost', () => {
    const rows = rowsOf(NAMES).map((row) => row.with(2, 'Mêng Kh¬ng'));
    expect(repairsOf(blockOf(rows))).toEqual([]);
  });
});

describe('repairs of letters', () => {
  it.each([
    ['Lo\u0300 Thi\u0323 Mai', 'composed', 'Lò Thị Mai'],
    ['Lò\u00a0Thị  Mai', 'spaces', 'Lò Thị Mai'],
    ['Lò Thị Ｍai', 'digits', 'Lò Thị Mai'],
    ['Lò Тhị Mai', 'look-alike', 'Lò Thị Mai'],
    ['Ðặng  Thi\u0323 Mai', 'look-alike', 'Đặng Thị Mai'],
    ['Lo\u0300  Thi\u0323 Ｍai', 'digits', 'Lò Thị Mai'],
    ['Lò Thị\u00ad Mai', 'spaces', 'Lò Thị Mai'],
  ])('%j is one repair of the kind %s', (name, kind, after) => {
    expect(plainly(repairsOf(blockOf(rowsOf([name]))))).toEqual([[kind, true, name, after]]);
  });

  it('offer the capitals of a name and leave it to a person', () => {
    expect(plainly(repairsOf(blockOf(rowsOf(['Lò thị Mai', "K'brêu", 'A páo']))))).toEqual([
      ['name-case', false, 'Lò thị Mai', 'Lò Thị Mai'],
    ]);
  });

  it('leave line breaks, plain cells, and the place of a signature', () => {
    expect(
      plainly(repairsOf(blockOf([['Lò Thị Mai', '1985', 'Bản  Lang\n Tam Đường', 'Kinh', '']]))),
    ).toEqual([['spaces', true, 'Bản  Lang\n Tam Đường', 'Bản Lang\nTam Đường']]);
    expect(repairsOf(blockOf([...rowsOf(NAMES), ['', '', '      Người lập biểu', '', '']]))).toEqual([]);
  });

  it('wait for what else is wrong with a date', () => {
    expect(repairsOf(blockOf([['Lò Thị Mai', ' 31/02/1985', '', 'Kinh', '']]))).toEqual([]);
    expect(plainly(repairsOf(blockOf([['Lò Thị Mai', ' 03/02/1985', '', 'Kinh', '']])))).toEqual([
      ['spaces', true, ' 03/02/1985', '03/02/1985'],
    ]);
  });
});

const piece = fc.constantFrom(
  'Nguyễn',
  'văn',
  'An',
  'Lò',
  'Thị',
  'Mai',
  'NguyÔn',
  'V¨n',
  'Nguyeãn',
  'Th\u0303',
  'TriÒu',
  'Thi\u0323',
  'Ðặng',
  'Тhị',
  'А',
  '０１２',
  'Ｍai',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '\n',
  ' ',
  "K'brêu",
  'Kh¬ng',
  '₫',
  '\u0300',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constantFrom('1985', ' 03/02/1985 ', '０３/02/1985', 'Kinh'),
  fc.integer(),
  fc.boolean(),
);
const sheet = fc
  .array(fc.tuple(text, cell, cell, cell, cell), { minLength: 1, maxLength: 8 })
  .map((rows) => blockOf(rows));

describe('whatever the cells hold', () => {
  it('the repairs are found without a throw, one a cell, and each changes its cell', () => {
    fc.assert(
      fc.property(sheet, (block) => {
        const repairs = repairsOf(block);
        const places = repairs.map(({ row, column }) => `${String(row)} ${String(column)}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { before, after } of repairs) expect(after).not.toBe(before);
      }),
      { numRuns: 120 },
    );
  });

  it('made and taken back in any order, they leave every cell as it was', () => {
    fc.assert(
      fc.property(sheet, fc.infiniteStream(fc.nat()), (block, order) => {
        const repairs = repairsOf(block);
        const shuffled = repairs
          .map((repair) => ({ repair, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ repair }) => repair);
        const repaired = written(block, shuffled);
        expect(repaired).toEqual(written(block, repairs));
        expect(written(repaired, repairs, true)).toEqual(block);
      }),
      { numRuns: 80 },
    );
  });

  it('once made, nothing more of its kind is proposed for a cell', () => {
    fc.assert(
      fc.property(sheet, (block) => {
        const repairs = repairsOf(block);
        const key = ({ kind, row, column }: Repair) => `${kind} ${String(row)} ${String(column)}`;
        const done = new Set(repairs.map(key));
        const again = repairsOf(written(block, repairs)).filter((repair) => done.has(key(repair)));
        expect(again).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
