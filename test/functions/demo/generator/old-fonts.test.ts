/** A province's rosters, as they would be had they been typed in the fonts of before Unicode. */
import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../../../functions/domain/roster/shape/reading.ts';
import { isoToSerial } from '../../../../functions/domain/language/date.ts';
import { laiChau } from '../../../../functions/demo/lai-chau.ts';
import { sheetRows, type SheetCell } from '../../../../functions/demo/roster-sheet.ts';
import { toTcvn3, toVni } from '../../domain/language/old-typing.ts';

const SHEETS = Number(process.env['FONT_SHEETS'] ?? '200');
const province = laiChau();
const about = { unitName: 'Chi bộ Bản Lang', asOf: '2023-06-30', style: 'clerk' } as const;

function cellAs(type: (text: string) => string, cell: SheetCell): Cell {
  if (cell === null) return '';
  if (cell instanceof Date) return isoToSerial(cell.toISOString().slice(0, 10)) ?? '';
  return typeof cell === 'string' ? type(cell) : cell;
}

function read(unit: string, type: (text: string) => string): RosterReading {
  const rows = sheetRows(province.rosters(unit), about);
  const values = rows.map((row) => row.map((cell) => cellAs(type, cell)));
  const reading = readRoster({ name: 'A', top: 0, left: 0, values }, MEMBERS);
  if (reading.kind === 'none') throw new Error('not read');
  return reading;
}

const units = province.rosterUnits.slice(0, SHEETS);
const unicode = units.map((unit) => read(unit, (text) => text));
/** TCVN3 has no code for most capitals: what the sheet holds small comes back small. */
const small = (members: RosterReading['members']): string => JSON.stringify(members).toLowerCase();

describe('rosters of a province', () => {
  it('in Unicode raise no question of fonts', () => {
    // Days typed half as texts look now and then as if months stood in their place: a doubt about dates, none about fonts.
    const others = unicode.flatMap(({ problems }) =>
      problems.filter(({ code }) => code !== 'day-month-swapped'),
    );
    expect(others).toEqual([]);
  });

  it('in VNI are the same, member by member', () => {
    for (const [index, unit] of units.entries())
      expect(read(unit, toVni).members).toEqual(unicode[index]?.members);
  });

  it('in TCVN3 are the same but for capitals', () => {
    for (const [index, unit] of units.entries())
      expect(small(read(unit, toTcvn3).members)).toBe(small(unicode[index]?.members ?? []));
  });
});
