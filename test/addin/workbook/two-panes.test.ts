/**
 * Two panes at one workbook, or somebody who has it open too: whatever the other one writes between what we read and what we write, no
 * mark is left that nobody can take off, no receipt stands twice or is gone, no answer and no repair is forgotten.
 */
import type { WorkbookHost } from '../../../addin/excel/host/host.ts';
import { keepReceipt, receipts } from '../../../addin/tasks/clerk/sending/receipts.ts';
import { readAnswers, writeAnswers, writeReason } from '../../../addin/tasks/clerk/sending/answers.ts';
import { clearMarks, markAgain, markCells } from '../../../addin/workbook/marks.ts';
import { ruledSheets, writeRuledSheet } from '../../../addin/workbook/page/ruled-sheet.ts';
import { applyRepairs } from '../../../addin/workbook/repairs/repair.ts';
import { repairsDone } from '../../../addin/workbook/repairs/repair-log.ts';
import { repairsKept, undoRepairs } from '../../../addin/workbook/repairs/repair-undo.ts';
import { MEMBERS } from '../../../functions/domain/roster/fields/members.ts';
import type { Repair } from '../../../functions/domain/rules/repairs/repair.ts';
import type { Receipt } from '../../../functions/wire/upload.ts';
import { beforeEvery, between } from '../../support/between-requests.ts';
import { fill, grid, openExcel } from './excel.ts';

let host: WorkbookHost;
const idOf = (name: string) => host.workbook.sheet(name).id;
const formatsOn = (name: string) => host.workbook.sheet(name).conditionalFormats.length;

function open(): void {
  host = openExcel();
  for (const name of ['Sheet1', 'Sheet2'])
    fill(host, name, 0, 0, [
      ['Họ và tên', 'Ngày sinh'],
      ['Lò Thị Mai', '1.2.1991'],
      ['Giàng A Páo', '3.4.1992'],
    ]);
}

describe('marks', () => {
  const [one, other] = [
    { row: 1, column: 1, kind: 'error' as const },
    { row: 2, column: 1, kind: 'warning' as const },
  ];

  it.each(['Sheet1', 'Sheet2'])(
    'of another pane that marks %s at the same time can be taken off all the same',
    (theirs) =>
      beforeEvery(async (at) => {
        open();
        await markCells(idOf('Sheet1'), [one]);
        const came = await between(
          at,
          () => markCells(idOf('Sheet1'), [other]),
          async () => {
            await markCells(idOf(theirs), []);
            await markCells(idOf(theirs), [other]).catch(() => undefined);
          },
        ).catch(() => true);
        expect(formatsOn('Sheet1')).toBeGreaterThan(0);
        await clearMarks();
        expect([formatsOn('Sheet1'), formatsOn('Sheet2')]).toEqual([0, 0]);
        return came;
      }),
  );

  it('that were read with the list still know of what was marked elsewhere since', async () => {
    open();
    const painted = await markCells(idOf('Sheet1'), [one]);
    const kept = JSON.parse(String(host.workbook.settings.get('KhopSo.marks'))) as unknown;
    await markCells(idOf('Sheet2'), [one]);
    const present = painted.map(({ id }) => id);
    await markAgain(idOf('Sheet1'), [other], painted, { isProtected: false, present, kept });
    await clearMarks();
    expect([formatsOn('Sheet1'), formatsOn('Sheet2')]).toEqual([0, 0]);
  });

  it('that are made while others are taken off stay, and can be taken off later', () =>
    beforeEvery(async (at) => {
      open();
      await markCells(idOf('Sheet1'), [one]);
      const came = await between(at, clearMarks, () => markCells(idOf('Sheet2'), [one]));
      await clearMarks();
      expect([formatsOn('Sheet1'), formatsOn('Sheet2')]).toEqual([0, 0]);
      return came;
    }));
});

describe('receipts', () => {
  const receiptOf = (unit: string, version: number): Receipt => ({
    unit,
    unitName: 'Chi bộ Một',
    version,
    rows: 2,
    rosterDate: '2023-09-30',
    period: '2023-Q3',
    contentHash: 'a'.repeat(64),
    receivedAt: '2023-10-02T01:00:00.000Z',
    receivedBy: { id: 'clerk', name: 'Lò Thị Mai' },
    upload: `u-${unit}-${String(version)}`,
    warnings: 0,
  });
  const kept = async () => (await receipts(MEMBERS)).map(({ unit, version }) => `${unit} ${String(version)}`);

  it('of two units are both there, whichever comes last', () =>
    beforeEvery(async (at) => {
      open();
      await keepReceipt(MEMBERS, receiptOf('one', 1));
      const came = await between(
        at,
        () => keepReceipt(MEMBERS, receiptOf('one', 2)),
        () => keepReceipt(MEMBERS, receiptOf('other', 1)),
      );
      expect((await kept()).sort()).toEqual(['one 1', 'one 2', 'other 1']);
      return came;
    }));

  it('of one upload that both panes heard of are one', () =>
    beforeEvery(async (at) => {
      open();
      const keep = () => keepReceipt(MEMBERS, receiptOf('one', 1));
      const came = await between(at, keep, keep);
      expect(await kept()).toEqual(['one 1']);
      return came;
    }));
});

it('answers for two units are both kept, and a reason beside another one', () =>
  beforeEvery(async (at) => {
    open();
    const exits = [{ row: 7, reason: 'died' as const }];
    const reason = { reason: 'document-says-so' as const };
    const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
    await writeReason(MEMBERS, 'one', first, reason);
    const came = await between(
      at,
      () => writeReason(MEMBERS, 'one', second, reason),
      async () => {
        await writeAnswers(MEMBERS, 'other', 3, { exits, justifications: [] });
      },
    );
    const one = await readAnswers(MEMBERS, 'one', 0);
    expect([one.reasonOf(first), one.reasonOf(second)]).toMatchObject([reason, reason]);
    expect((await readAnswers(MEMBERS, 'other', 3)).exits).toEqual(exits);
    return came;
  }));

describe('repairs', () => {
  // What the journal reads of a repair; the finding behind it has no part in this.
  const repair = (row: number, before: string, after: string): Repair =>
    ({ row, column: 1, before, after, as: 'text', kind: 'date' }) as unknown as Repair;
  const [ours, theirs] = [repair(2, '1.2.1991', '01/02/1991'), repair(3, '3.4.1992', '03/04/1992')];
  const dates = () => grid(host, 'Sheet1', 1, 1, 2, 1).flat();

  it('of both panes can be taken back, and stand in the log', () =>
    beforeEvery(async (at) => {
      open();
      const came = await between(
        at,
        () => applyRepairs(idOf('Sheet1'), [ours]),
        () => applyRepairs(idOf('Sheet1'), [theirs]),
      );
      expect(dates()).toEqual(['01/02/1991', '03/04/1992']);
      expect((await repairsDone()).map(({ cell }) => cell).sort()).toEqual(['B2', 'B3']);
      await undoRepairs();
      expect(dates()).toEqual(['1.2.1991', '3.4.1992']);
      expect(await repairsKept()).toBe(0);
      return came;
    }));

  it('that are made while others are taken back can be taken back, too', () =>
    beforeEvery(async (at) => {
      open();
      await applyRepairs(idOf('Sheet1'), [ours]);
      const came = await between(
        at,
        () => undoRepairs(),
        () => applyRepairs(idOf('Sheet1'), [theirs]),
      );
      await undoRepairs();
      expect(dates()).toEqual(['1.2.1991', '3.4.1992']);
      return came;
    }));
});

it('two forms that are written at once are both known for ours', () =>
  beforeEvery(async (at) => {
    open();
    const page = (name: string) => ({
      name,
      rows: [[{ value: name }], [{ value: 'Đầu' }]],
      head: { row: 1, rows: 1 },
      columns: [{ width: 20 }],
    });
    const write = (name: string) => writeRuledSheet(name, page(name));
    const came = await between(
      at,
      () => write('Biểu 1'),
      () => write('Biểu 2'),
    );
    expect((await ruledSheets()).size).toBe(2);
    return came;
  }));
