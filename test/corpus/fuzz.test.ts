/** Whatever stands in a sheet: reading, judging and repairing it ends, throws nothing, and says the same twice. */
import { MEMBERS } from '../../functions/domain/roster/fields/members.ts';
import fc from 'fast-check';
import { readRoster } from '../../functions/domain/roster/read.ts';
import type { Cell, SheetBlock } from '../../functions/domain/sheet/block.ts';
import { RULES } from '../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../functions/domain/rules/check.ts';
import { repairsOf } from '../../functions/domain/rules/repairs/find-repairs.ts';
import { makeWorkbook } from './generate.ts';
import { planCorpus } from './plan.ts';
import { processorMs } from '../support/processor-time.ts';

/** Words that mean something to a reader, so that a random grid gets further than its first row. */
const WORDS = [
  'Họ và tên', 'Ngày sinh', 'Nam', 'Nữ', 'Ngày vào Đảng', 'Chính thức', 'Dân tộc', 'STT', 'Số CCCD', 'Trình độ', 'Văn hóa',
  'I', 'II', 'Cộng', 'Tổng số: 3 đồng chí', 'NGƯỜI LẬP', 'T/M CHI BỘ', '"', '-nt-', 'x', 'Nguyễn Văn An', "K'Brêu", '12/12',
  '03/02/1930', '00/00/1950', '1.00840E+10', '010080000001', 'Kinh', 'Ða', 'NguyÔn V¨n Hïng', 'Nguyeãn Vaên Huøng', '\u00ad',
  'Nam\nKinh\nKhông', '#N/A', '1', '(1)', '=1+1', '(', ')', 'Ngày (', '((x)', '/', 'a / ', '&', '\u0301', '\ud800', '𠮷', '\u200b', '۱۲', '﻿', ' '.repeat(40),
]; // prettier-ignore

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.integer({ min: -10, max: 60_000 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const block: fc.Arbitrary<SheetBlock> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
    top: fc.integer({ min: 0, max: 50 }),
    left: fc.integer({ min: 0, max: 20 }),
    fonts: fc.array(fc.constantFrom('.VnTime', '.VnTimeH', 'VNI-Times', 'Arial', null), { maxLength: 9 }),
    date1904: fc.boolean(),
    errors: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 })), {
      maxLength: 4,
    }),
  })
  .map(({ rows, top, left, fonts, date1904, errors }) => {
    const width = Math.max(0, ...rows.map((row) => row.length));
    const values = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Cell => '')]);
    return {
      name: 'Danh sách',
      top,
      left,
      values,
      fonts: Array.from({ length: width }, (_, at) => fonts[at] ?? null),
      date1904,
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      errorCells: new Set(errors.map(([row, column]) => `${row},${column}`)),
    };
  });

function everythingOf(source: SheetBlock) {
  const reading = readRoster(source, MEMBERS);
  if (reading.kind === 'none') return { reading };
  const report = checkRoster({ ...fromSheet(reading), on: '2026-06-30' }, RULES);
  return { reading, report, repairs: repairsOf({ block: source, reading, findings: report.findings }) };
}

const SLOW_MS = 2_000;

describe('reading anything', () => {
  it('ends, throws nothing and says the same twice, over grids of words, numbers, booleans, bytes and errors', () => {
    fc.assert(
      fc.property(block, (source) => {
        const started = processorMs();
        const first = everythingOf(source);
        expect(processorMs() - started).toBeLessThan(SLOW_MS);
        expect(everythingOf(source)).toEqual(first);
      }),
      { numRuns: 250, seed: 3, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true },
    );
  });

  it('is in no hurry to read a cell as long as Excel allows, and yet soon done', () => {
    const signs =
      '( ) / - – . , : ; & * " a đ 1 1/ (a ()( a/ 1. -1 a, \n \u0301 \u00ad ¨ I. Ngày_ và_ Nguyễn_ 1/2/ NguyÔn_ đ/c_ (1)_'.split(
        ' ',
      );
    for (const sign of signs) {
      const long = sign.replace('_', ' ').repeat(32_767).slice(0, 32_767);
      const header: Cell[] = ['STT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Số CCCD', 'Quê quán', 'Trình độ'];
      const row: Cell[] = [1, 'Lò Thị Mai', '03/02/1985', 'Kinh', '010185000001', 'Lào Cai', '12/12'];
      const values = [
        [long, '', '', '', '', '', ''],
        [...header.slice(0, 6), long],
        ...header.map((_, at) => row.with(at, long)),
        [long, '', '', '', '', '', ''],
      ];
      const started = processorMs();
      everythingOf({ name: 'A', top: 0, left: 0, values });
      expect([sign, processorMs() - started < SLOW_MS]).toEqual([sign, true]);
    }
  });

  it('stands rosters whose cells were thrown about', () => {
    const plans = planCorpus(31, 25);
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(fc.tuple(fc.nat(400), fc.nat(30), cell), { maxLength: 12 }),
        (plan, blows) => {
          const [sheet] = makeWorkbook({ ...plan, people: Math.min(plan.people, 30) }).rosters;
          const rows = sheet?.rows ?? [];
          const width = Math.max(1, ...rows.map((row) => row.length));
          const values = rows.map((row) =>
            Array.from({ length: width }, (_, at): Cell => {
              const value = row[at]?.value ?? '';
              return typeof value === 'object' ? '#N/A' : value;
            }),
          );
          for (const [row, column, value] of blows) {
            const struck = values[row % Math.max(1, values.length)];
            if (struck) struck[column % width] = value;
          }
          const { reading, report } = everythingOf({ name: 'CB1', top: 0, left: 0, values });
          expect(reading.kind === 'none' || report !== undefined).toBe(true);
        },
      ),
      { numRuns: 80, seed: 5, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: true },
    );
  });
});
