import { MEMBERS } from '../../../../functions/domain/roster/fields/members.ts';
import ExcelJS from 'exceljs';
import { RULES } from '../../../../functions/domain/rules/catalogue.ts';
import { messageOf, checkRoster, fromSheet } from '../../../../functions/domain/rules/check.ts';
import { readRoster } from '../../../../functions/domain/roster/read.ts';
import type { Cell } from '../../../../functions/domain/sheet/block.ts';
import type { RosterReading } from '../../../../functions/domain/roster/shape/reading.ts';
import { toUploadRow } from '../../../../functions/domain/submissions/upload-row.ts';
import { isoToSerial } from '../../../../functions/domain/language/date.ts';
import { laoCai } from '../../../../functions/demo/lao-cai.ts';
import { plantDefects } from '../../../../functions/demo/roster-defects.ts';
import { writeRosterXlsx } from '../../../../functions/demo/roster-file.ts';
import type { RosterStyle } from '../../../../functions/demo/roster-sheet.ts';
import { nextRoster } from '../../../../functions/demo/samples.ts';

const bloc = laoCai();
const members = nextRoster(bloc);
const about = (style: RosterStyle) => ({ unitName: 'Chi bộ Trung tâm A', asOf: '2023-09-30', style });

/** The values as Excel would give them: dates as serial numbers, empty cells as ''. */
async function read(bytes: Uint8Array): Promise<RosterReading> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const sheet = workbook.worksheets[0];
  const values: Cell[][] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    values.push(
      Array.from({ length: sheet.columnCount }, (_, index): Cell => {
        const cell = row.getCell(index + 1);
        const value = cell.isMerged && cell.master !== cell ? null : cell.value;
        if (value instanceof Date) return isoToSerial(value.toISOString().slice(0, 10)) ?? '';
        return typeof value === 'string' || typeof value === 'number' ? value : '';
      }),
    );
  });
  const reading = readRoster({ name: sheet?.name ?? '', top: 0, left: 0, values }, MEMBERS);
  if (reading.kind !== 'roster') throw new Error(reading.reason);
  return reading;
}

describe('a roster written as a workbook', () => {
  it.each(['clerk', 'plain'] as const)('is read back member by member in the %s style', async (style) => {
    const reading = await read(await writeRosterXlsx(members, about(style)));
    expect(reading.members.map((member) => toUploadRow(MEMBERS, member).fields)).toEqual(
      members.map(({ fields }) => fields),
    );
    expect(reading.problems).toEqual([]);
    const report = checkRoster({ ...fromSheet(reading), on: '2023-09-30' }, RULES);
    expect(report.totals).toMatchObject({ error: 0, warning: 0 });
  });

  it('has a title above, a total and a signature below, and dates both as text and as dates', async () => {
    const bytes = await writeRosterXlsx(members, about('clerk'));
    const reading = await read(bytes);
    expect(reading.headerRows).toEqual([5]);
    expect(reading.skipped.map(({ reason }) => reason)).toContain('total');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    const births = members.map((_, index) => workbook.worksheets[0]?.getCell(`C${6 + index}`).value);
    expect(births.filter((value) => value instanceof Date).length).toBeGreaterThan(10);
    expect(births.filter((value) => typeof value === 'string').length).toBeGreaterThan(5);
    expect(workbook.worksheets[0]?.getCell('G6').value).toMatch(/^\d{12}$/);
  });
});

describe('the five planted mistakes', () => {
  it('are each found by their rule on their own cell, and nothing else is', async () => {
    const defects = plantDefects(members, 'clerk');
    const reading = await read(await writeRosterXlsx(members, { ...about('clerk'), defects }));
    const { findings } = checkRoster({ ...fromSheet(reading), on: '2023-09-30' }, RULES);
    const found = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, row, column }) => `${rule} ${String.fromCharCode(0x41 + (column ?? 0))}${row}`);
    expect(found.sort()).toEqual(defects.map(({ rule, cell }) => `${rule} ${cell}`).sort());
    expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(findings.map((finding) => messageOf(finding).vi).join('\n')).not.toContain('{');
    expect(new Set(defects.map(({ index }) => index)).size).toBe(5);
  });

  it('say what makes them right again', () => {
    for (const { right, wrong } of plantDefects(members, 'clerk')) {
      expect(right).not.toBe('');
      expect(right).not.toBe(wrong);
    }
  });
});
