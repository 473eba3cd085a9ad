import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import fc from 'fast-check';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import { templateHeaders } from '../roster/template.ts';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { checkRoster, messageOf, fromSheet } from '../../../../functions/domain/rules/check.ts';

const word = fc.constantFrom(
  ...templateHeaders(),
  'Nam',
  'Nữ',
  'x',
  'Tổng cộng',
  'BÍ THƯ',
  'NGƯỜI LẬP BIỂU',
  'I',
  '12/12',
  '03/02/1985',
  '5/1984',
  '31/02/1985',
  '010185012345',
  '1.00840E+10',
  '#N/A',
  'Lò Thị Mai',
  'Chi bộ Thôn 3',
  "H'Mông",
);
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: word },
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const body = fc.array(fc.array(cell, { maxLength: 22 }), { maxLength: 30 });
/** Half of the grids begin as rosters do, so that their rows are read as members. */
const grid = fc
  .tuple(fc.boolean(), body)
  .map(([headed, rows]) => (headed ? [templateHeaders(), ...rows] : rows));
const block = fc.record({
  name: fc.constant('Danh sách'),
  top: fc.nat(5),
  left: fc.nat(5),
  values: grid,
});

describe('whatever a sheet holds', () => {
  it('is read and checked without a throw, and the same way every time', () => {
    fc.assert(
      fc.property(block, (sheet) => {
        const reading = readRoster(sheet, MEMBERS);
        expect(readRoster(sheet, MEMBERS)).toEqual(reading);
        if (reading.kind === 'none') return;
        const report = checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES);
        expect(checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES)).toEqual(report);
        const { error, warning, info } = report.totals;
        expect(error + warning + info).toBe(report.findings.length);
        for (const finding of report.findings) expect(messageOf(finding).vi).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 120 },
    );
  });

  it('accounts for every row below the header: a member, or left out with a reason', () => {
    fc.assert(
      fc.property(block, (sheet) => {
        const reading = readRoster(sheet, MEMBERS);
        if (reading.kind === 'none') return;
        const ofMembers = reading.members.flatMap(({ row, lastRow = row }) =>
          Array.from({ length: lastRow - row + 1 }, (_, index) => row + index),
        );
        const rows = [...ofMembers, ...reading.skipped.map(({ row }) => row)].sort((a, b) => a - b);
        const first = Math.max(...reading.headerRows) + 1;
        const last = sheet.top + sheet.values.length;
        expect(rows).toEqual(
          Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('never shows a whole personal number', () => {
    const number = fc.stringMatching(/^\d{9,13}$/);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (numbers) => {
        const values = [
          ['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Số thẻ'],
          ...numbers.map((id) => ['Lò Thị Mai', '1985', id, id]),
        ];
        const reading = readRoster({ name: 'A', top: 0, left: 0, values }, MEMBERS);
        if (reading.kind === 'none') throw new Error('not read');
        for (const finding of checkRoster({ ...fromSheet(reading), on: '2023-06-30' }, RULES).findings) {
          const said = JSON.stringify([finding.params, messageOf(finding)]);
          for (const id of numbers) expect(said).not.toContain(id);
        }
      }),
      { numRuns: 200 },
    );
  });
});
