import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import fc from 'fast-check';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../../../functions/domain/roster/shape/reading.ts';
import { templateHeaders } from '../roster/template.ts';
import type { SheetFacts } from '../../../../functions/domain/rules/record/rule.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, fromSheet } from '../../../../functions/domain/rules/check.ts';
import { checker } from '../../../../functions/domain/rules/recheck.ts';
import { contextOf } from './example.ts';

const ON = '2023-06-30';
const HEADER = templateHeaders();
const columnOf = (header: string) => HEADER.indexOf(header);
const MAI: Readonly<Record<string, Cell>> = {
  'Họ và tên': 'Lò Thị Mai',
  'Ngày sinh': '03/02/1985',
  'Giới tính': 'Nữ',
  'Ngày vào Đảng': '19/05/2020',
  'Ngày chính thức': '19/05/2021',
  'Loại đảng viên': 'Chính thức',
  'Số CCCD': '010185012345',
};

function rowOf(values: Readonly<Record<string, Cell>>): Cell[] {
  return HEADER.map((header) => values[header] ?? '');
}

function read(rows: readonly (readonly Cell[])[]): RosterReading {
  const reading = readRoster({ name: 'Chi bộ 1', top: 0, left: 0, values: [HEADER, ...rows] }, MEMBERS);
  if (reading.kind === 'none') throw new Error('not read');
  return reading;
}

const cell = fc.constantFrom<Cell>(
  '',
  'x',
  'Nữ',
  'Nam',
  'Dự bị',
  'Chính thức',
  'Bí thư',
  'Lò Thị Mai',
  'Lß ThÞ Mai',
  'Ðặng Văn An',
  '03/02/1985',
  '31/02/1985',
  '12/1984',
  '1985',
  '3/2/85',
  31080,
  '010185012345',
  '063123456',
  '1.00840E+10',
  10185012345,
  '12/12',
  'Đại học',
  'Đã chuyển 3/2024',
  'Chi bộ 2',
  'nt',
);
const edit = fc.record({ row: fc.nat(7), column: fc.nat(HEADER.length - 1), cell });

/** A sheet of which nothing is known: for examples that are rows without one. */
const NOTHING: SheetFacts = {
  sheet: 'Danh sách',
  headerRows: [],
  columns: [],
  problems: [],
  skipped: [],
  questions: [],
  headers: '',
};

describe('checking again after an edit', () => {
  it('gives what a check from the beginning gives, whatever was edited', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const rows = Array.from({ length: 8 }, (_, index) =>
          rowOf({ ...MAI, STT: index + 1, 'Họ và tên': `Lò Thị ${'ABCDEGHI'[index]}an` }),
        );
        let state = checker({ ...fromSheet(read(rows)), on: ON }, RULES);
        for (const { row, column, cell: value } of edits) {
          const cells = rows[row];
          if (cells) cells[column] = value;
          const reading = read(rows);
          state = state.changed(reading);
          expect(state.report).toEqual(checkRoster({ ...fromSheet(reading), on: ON }, RULES));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('holds for every example of every rule, put right and made wrong again', () => {
    for (const rule of RULES) {
      const [wrong, right] = [rule.examples.fail[0], rule.examples.pass[0]].map(
        (example) => example && contextOf(example),
      );
      if (!wrong || !right || wrong.list.members.length > 1_000) continue;
      const sheet = { kind: 'roster', of: MEMBERS, ...(wrong.sheet ?? NOTHING) } as const;
      const before = { ...sheet, members: wrong.list.members };
      const problems = right.sheet?.problems ?? [];
      const reading = { ...sheet, members: right.list.members, problems };
      const there = checker(wrong, RULES).changed(reading);
      expect([rule.id, there.report]).toEqual([
        rule.id,
        checkRoster({ ...wrong, ...fromSheet(reading) }, RULES),
      ]);
      expect([rule.id, there.changed(before).report]).toEqual([
        rule.id,
        checkRoster({ ...wrong, ...fromSheet(before) }, RULES),
      ]);
    }
  });

  it('asks rules about one row for the changed rows alone', () => {
    const rows = Array.from({ length: 40 }, (_, index) => rowOf({ ...MAI, STT: index + 1 }));
    const seen: number[] = [];
    const rules = RULES.filter(({ id }) => id === 'L2-NAME-001').map((rule) => ({
      ...rule,
      check: (view: Parameters<typeof rule.check>[0]) => {
        seen.push(view.list.members.length);
        return rule.check(view);
      },
    }));
    const before = checker({ ...fromSheet(read(rows)), on: ON }, rules);
    const third = rows[2];
    if (third) third[columnOf('Họ và tên')] = 'Lò Thị Mai 2';
    const after = before.changed(read(rows));
    expect(seen).toEqual([40, 1]);
    expect(after.report.findings).toMatchObject([{ rule: 'L2-NAME-001', row: 4 }]);
  });
});
