import { createTasks } from '../../../../../addin/tasks/create.ts';
import type { Checked } from '../../../../../addin/tasks/clerk/checking/checked.ts';
import { fill, openExcel } from '../../../workbook/excel.ts';
import { area } from '../../../../../functions/domain/sheet/area.ts';
import { FIRST, writeRoster } from '../../roster-sheet.ts';

const DATE = '2023-10-31';
/** Repairs need no service. */
const tasks = createTasks({ api: 'http://127.0.0.1' });

async function check(): Promise<Checked> {
  const outcome = await tasks.check({ rosterDate: DATE });
  if (outcome.kind !== 'checked') throw new Error('no roster was found');
  return outcome;
}

function open() {
  const host = openExcel();
  writeRoster(host, 4);
  fill(host, 'Sheet1', FIRST, 7, [[10080000001]]);
  fill(host, 'Sheet1', FIRST + 1, 7, [[10180000002]]);
  fill(host, 'Sheet1', FIRST + 2, 5, [[43_970, 44_352]]);
  return host;
}

const placesOf = (checked: Checked, rule: string) =>
  checked.groups.filter((group) => group.rule === rule).flatMap(({ places }) => places);
const repairsOf = (checked: Checked, rule: string) =>
  placesOf(checked, rule).flatMap(({ repairs }) => repairs);

describe('repairing what a check found', () => {
  it('makes the warnings disappear at the next check, and bring them back when undone', async () => {
    open();
    const before = await check();
    const repairs = repairsOf(before, 'L2-ID-005');
    expect(repairs.map(({ before: held, after }) => [held, after])).toEqual([
      [10080000001, '010080000001'],
      [10180000002, '010180000002'],
    ]);
    expect(await tasks.repair({ sheetId: before.sheetId, repairs })).toEqual({ done: 2, skipped: [] });
    expect(placesOf(await check(), 'L2-ID-005')).toEqual([]);
    expect(await tasks.repairsKept()).toBe(2);
    expect(await tasks.undoRepairs()).toEqual({ undone: 2, skipped: [], lost: 0 });
    expect(await check()).toEqual(before);
  });

  it('takes the official date from what the cell holds now', async () => {
    const host = open();
    const before = await check();
    const repairs = repairsOf(before, 'L3-PROB-001');
    expect(repairs).toMatchObject([{ certain: false, before: 44_352, after: '2021-05-19', as: 'date' }]);
    fill(host, 'Sheet1', FIRST + 2, 6, [[44_353]]);
    expect(await tasks.repair({ sheetId: before.sheetId, repairs })).toEqual({ done: 0, skipped: ['G7'] });
    const again = await check();
    await tasks.repair({ sheetId: again.sheetId, repairs: repairsOf(again, 'L3-PROB-001') });
    expect(placesOf(await check(), 'L3-PROB-001')).toEqual([]);
  });

  it('says in a code why it could not', async () => {
    const host = open();
    const { sheetId, groups } = await check();
    const repairs = groups.flatMap(({ repairs: known }) => known);
    host.workbook.sheet('Sheet1').isProtected = true;
    await expect(tasks.repair({ sheetId, repairs })).rejects.toMatchObject({
      name: 'TaskError',
      code: 'sheet-protected',
    });
  });

  it('puts everything sure right at once, finds nothing more of the kind, and gives the sheet back as it was', async () => {
    const host = open();
    const members = ['NguyÔn V¨n ChÝn', 'TrÇn ThÞ H\u00adêng', 'Lª §×nh B¶y', 'Hoµng V¨n Ba'];
    fill(
      host,
      'Sheet1',
      FIRST,
      1,
      members.map((name) => [name]),
    );
    host.workbook.sheet('Sheet1').restyle(area(FIRST, 1, 4, 1), { fontName: '.VnTime' });
    fill(host, 'Sheet1', FIRST, 4, [['Ta\u0300y'], ['Kinh  '], ['Kinh'], ['Kinh']]);
    const before = structuredClone([...host.workbook.sheet('Sheet1').cells]);
    const checked = await check();
    const sure = checked.repairs.filter(({ certain }) => certain);
    const kinds = new Set(sure.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['old-font', 'lost-zeros']));
    expect(sure.length).toBeGreaterThanOrEqual(6);
    const steps: string[] = [];
    const progress = ({ what }: { readonly what: string }) => steps.push(what);
    const { done, skipped } = await tasks.repair({ sheetId: checked.sheetId, repairs: sure }, { progress });
    expect([skipped, steps]).toEqual([[], ['repairing']]);
    const again = await check();
    expect(again.repairs.filter(({ certain, kind }) => certain && kinds.has(kind))).toEqual([]);
    expect(await tasks.repairsKept()).toBe(done);
    expect(await tasks.undoRepairs()).toEqual({ undone: done, skipped: [], lost: 0 });
    expect(structuredClone([...host.workbook.sheet('Sheet1').cells])).toEqual(before);
  });
});
