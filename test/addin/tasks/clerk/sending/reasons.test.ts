import { createTasks } from '../../../../../addin/tasks/create.ts';
import type { Finding } from '../../../../../functions/domain/rules/record/rule.ts';
import { plantTree, type OwnTree } from '../../../../support/own-tree.ts';
import { startService, type TestService } from '../../../../support/service.ts';
import { fill, openExcel } from '../../../workbook/excel.ts';
import { FIRST, writeRoster } from '../../roster-sheet.ts';

let service: TestService;
let tree: OwnTree;
let where: { readonly unit: string; readonly rosterDate: string };
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
  where = { unit: tree.id('school-1'), rosterDate: '2023-10-31' };
});
afterAll(() => service.close());

async function open() {
  const host = openExcel();
  writeRoster(host, 4);
  // The numbers of the second and the fourth say women.
  fill(host, 'Sheet1', FIRST + 1, 3, [['Nam']]);
  fill(host, 'Sheet1', FIRST + 3, 3, [['Nam']]);
  const tasks = createTasks({ api: service.api, person: tree.id('clerk'), pauses: [] });
  const outcome = await tasks.check({ rosterDate: where.rosterDate });
  if (outcome.kind !== 'checked') throw new Error('not checked');
  const group = outcome.groups.find(({ rule }) => rule === 'L2-ID-003');
  const findings: readonly Finding[] = group?.places.map(({ finding }) => finding) ?? [];
  return { host, tasks, group, findings };
}

describe('a reason given where the doubt stands', () => {
  it('is kept in the workbook and filled in when the roster is sent', async () => {
    const { tasks, group, findings } = await open();
    expect(group?.reasons?.length).toBeGreaterThan(0);
    const [first, second] = await tasks.reasonsFor({ unit: where.unit, findings });
    expect([first?.reason, second?.reason]).toEqual([undefined, undefined]);
    const { fingerprint = '' } = first ?? {};
    const given = {
      unit: where.unit,
      fingerprint,
      reason: 'document-says-so' as const,
      document: '12-QĐ/ĐU',
    };
    await tasks.giveReason(given);
    expect(await tasks.reasonsFor({ unit: where.unit, findings })).toEqual([
      { fingerprint, reason: 'document-says-so', document: '12-QĐ/ĐU' },
      second,
    ]);
    const plan = await tasks.planSend(where);
    expect(plan.reasonsNeeded.map(({ reason, document }) => [reason, document])).toEqual([
      ['document-says-so', '12-QĐ/ĐU'],
      [undefined, undefined],
    ]);
    await tasks.giveReason({ ...given, reason: null });
    expect((await tasks.reasonsFor({ unit: where.unit, findings }))[0]).toEqual({ fingerprint });
  });

  it('leaves the exits and the other reasons of the unit as they are, and dies with the value', async () => {
    const { host, tasks, findings } = await open();
    const plan = await tasks.planSend(where);
    const [one = '', other = ''] = plan.reasonsNeeded.map(({ fingerprint }) => fingerprint);
    const exits = [{ row: 9, reason: 'died' as const }];
    await tasks.keepAnswers(plan, {
      exits,
      justifications: [{ fingerprint: other, reason: 'will-correct' }],
    });
    await tasks.giveReason({ unit: where.unit, fingerprint: one, reason: 'record-corrected' });
    const known = await tasks.reasonsFor({ unit: where.unit, findings });
    expect(known.map(({ reason }) => reason)).toEqual(['record-corrected', 'will-correct']);
    const kept: unknown = JSON.parse(String(host.workbook.settings.get('KhopSo.answers')));
    expect(kept).toMatchObject([{ unit: where.unit, exits: [{ rows: [9], reason: 'died' }] }]);
    fill(host, 'Sheet1', FIRST + 1, 7, [["'010180999999"]]);
    const again = await tasks.planSend(where);
    expect(again.reasonsNeeded.map(({ reason }) => reason)).toEqual([undefined, 'will-correct']);
  });
});
