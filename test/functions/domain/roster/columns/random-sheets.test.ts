/** Whatever a sheet holds, reading it ends, never throws, and gives the same again. */
import { MEMBERS } from '../../../../../functions/domain/roster/fields/members.ts';
import fc from 'fast-check';
import { readRoster } from '../../../../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../../../../functions/domain/sheet/block.ts';
import { processorMs } from '../../../../support/processor-time.ts';

const HEADERS = [
  'STT',
  'Họ và tên',
  'HỌ VÀ TÊN\nHọ và tên khai sinh',
  'Họ đệm',
  'Tên',
  'Ngày sinh',
  'Nam',
  'Nữ',
  'Nam, nữ, dân tộc, tôn giáo',
  'DTTS',
  'Văn hóa, lý luận, CMNV, ngoại ngữ',
  'Ngày vào Đảng / ngày chính thức',
  'Ngày, tháng, năm',
  'Vào Đảng',
  'Chính thức',
  'Ngày',
  'Số',
  'Trình độ',
  'LLCT',
  'SC',
  'Ghi chú',
];
const WORDS = [
  'x',
  '"',
  '-nt-',
  'Tổng số: 3 đồng chí, trong đó nữ 1',
  'Cộng',
  'I. Chi bộ 1',
  'II',
  'BÍ THƯ',
  'Nơi nhận:',
  'DANH SÁCH QUẦN CHÚNG ƯU TÚ',
  'Nữ\nThái\nKhông',
  '12/12\n\nĐại học\n\n\n\n\n\n\n',
  '10/03/2010\n10/03/2011',
  '03/02/1985',
  '31/02/1985',
  '012185000123',
  '#N/A',
  'Lò Thị Mai',
  'LÒ THỊ MAI\nLò Thị Mai\n1985',
  'NguyÔn V¨n An',
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.constantFrom(...HEADERS) },
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer({ min: -5, max: 60_000 }),
  fc.double(),
  fc.boolean(),
);
const body = (maxRows: number, maxColumns: number) =>
  fc.array(fc.array(cell, { maxLength: maxColumns }), { maxLength: maxRows });
const headed = fc
  .tuple(fc.shuffledSubarray(HEADERS, { minLength: 4 }), body(60, 20))
  .map(([header, rows]): Cell[][] => [header, ...rows]);
const block: fc.Arbitrary<SheetBlock> = fc.record({
  name: fc.constant('Danh sách'),
  top: fc.nat(5),
  left: fc.nat(5),
  values: fc.oneof(headed, body(30, 40), body(200, 6)),
  hiddenRows: fc.uniqueArray(fc.nat(40)).map((rows) => new Set(rows)),
  date1904: fc.boolean(),
});

/** Its header comes again, and with another meaning of its columns. */
const HEADER_AGAIN: SheetBlock = {
  name: 'Danh sách',
  top: 0,
  left: 0,
  values: [
    ['HỌ VÀ TÊN\nHọ và tên khai sinh', '012185000123'],
    ['', 'Họ và tên', '!'],
  ],
};

describe('any sheet', () => {
  it('is read without a throw, the same every time, with every row accounted for', () => {
    fc.assert(
      fc.property(block, (sheet) => {
        const reading = readRoster(sheet, MEMBERS);
        expect(readRoster(sheet, MEMBERS)).toEqual(reading);
        if (reading.kind === 'none') return;
        expect(reading.questions.length).toBeLessThanOrEqual(3);
        expect(new Set(reading.columns.map(({ key }) => key)).size).toBe(reading.columns.length);
        const rows = [
          ...reading.members.flatMap(({ row, lastRow = row }) =>
            Array.from({ length: lastRow - row + 1 }, (_, at) => row + at),
          ),
          ...reading.skipped.map(({ row }) => row),
        ].sort((a, b) => a - b);
        const first = Math.max(...reading.headerRows) + 1;
        const last = sheet.top + sheet.values.length;
        expect(rows).toEqual(Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at));
      }),
      { numRuns: 150, examples: [[HEADER_AGAIN]] },
    );
  });

  it('follows every answer that it asks for, and does not ask again', () => {
    fc.assert(
      fc.property(block, fc.nat(), (sheet, pick) => {
        const reading = readRoster(sheet, MEMBERS);
        if (reading.kind === 'none') return;
        for (const { id, choices } of reading.questions) {
          const choice = choices[pick % choices.length];
          const answered = readRoster(sheet, MEMBERS, { answers: { [id]: choice?.id ?? '' } });
          if (answered.kind === 'none') throw new Error('an answer made the list vanish');
          expect(answered.questions.map((question) => question.id)).not.toContain(id);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('of thousands of rows with stacked cells ends soon', () => {
    const values = [
      ['STT', 'Họ và tên', 'Nam, nữ, dân tộc, tôn giáo', 'Văn hóa, lý luận, CMNV, ngoại ngữ'],
      ...Array.from({ length: 5_000 }, (_, at): Cell[] => [
        at % 4 === 0 ? at : '',
        'Lò Thị Mai\nA\nB\nC\nD\nE\nF\nG\nH\nI\nJ',
        'Nữ\nThái\nKhông\nx\ny\nz',
        'a\nb\nc\nd\ne\nf\ng\nh',
      ]),
    ];
    const started = processorMs();
    expect(readRoster({ name: 'A', top: 0, left: 0, values }, MEMBERS).kind).toBe('roster');
    expect(processorMs() - started).toBeLessThan(8_000);
  });
});
