/** What is asked before sending, from the sheet to the service and back: exits of people who left, reasons for what is doubted. */
import { createTasks } from '../../../../../addin/tasks/create.ts';
import type { SendPlan } from '../../../../../addin/tasks/clerk/sending/sending.ts';
import { failureOf, sayFailure } from '../../../../../addin/words/errors.ts';
import { wordsIn } from '../../../../../addin/words/messages.ts';
import { answersOf, holdToMost } from '../../../../../addin/tasks/clerk/sending/send.ts';
import { MOST_ANSWERS } from '../../../../../functions/wire/answers.ts';
import { plantTree, type OwnTree } from '../../../../support/own-tree.ts';
import { inlineUpload, memberRows, startService, type TestService } from '../../../../support/service.ts';
import { fill, openExcel } from '../../../workbook/excel.ts';
import { FIRST, HEADER, member, writeRoster } from '../../roster-sheet.ts';

const DATE = '2023-10-31';
let service: TestService;
let tree: OwnTree;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
beforeEach(async () => {
  tree = await plantTree(service);
});
afterAll(() => service.close());

const tasksOf = (person: string) => createTasks({ api: service.api, person: tree.id(person), pauses: [] });
const plan = (tasks: ReturnType<typeof tasksOf>): Promise<SendPlan> =>
  tasks.planSend({ unit: tree.id('school-1'), rosterDate: DATE });

/** Twelve people sent, then the last one taken out of the sheet. */
async function oneLeft() {
  const host = openExcel();
  writeRoster(host, 12);
  const tasks = tasksOf('clerk');
  await tasks.send(await plan(tasks));
  fill(host, 'Sheet1', FIRST + 11, 0, [member(12).map(() => '')]);
  return { host, tasks };
}

describe('somebody who left', () => {
  it('keeps the roster from being sent until there is an exit, and then counts in the movement', async () => {
    const { tasks } = await oneLeft();
    const asked = await plan(tasks);
    expect(asked).toMatchObject({
      errors: 0,
      exits: [],
      removed: [{ who: 'Nguyễn Văn Thử 12', row: null, previousRow: FIRST + 12 }],
    });
    await expect(tasks.send(asked)).rejects.toMatchObject({ code: 'exits-missing', params: { count: 1 } });
    const exits = [{ row: FIRST + 12, reason: 'died' as const, on: '2023-10-02' }];
    const receipt = await tasks.send(asked, { answers: { exits, justifications: [] } });
    expect(receipt).toMatchObject({ version: 2, rows: 11 });
    const { body } = await tree.call('clerk', 'GET', `units/${tree.id('school-1')}/roster`);
    expect(body.movement).toMatchObject({ opening: 12, closing: 11, exits: { died: 1, moved: 0 } });
  });

  it('need not be asked about where the list says it, and is by the same row no member', async () => {
    const { host, tasks } = await oneLeft();
    fill(host, 'Sheet1', FIRST - 1, HEADER.length, [['Trạng thái hoạt động', 'Ngày rời khỏi/ Ngày mất']]);
    fill(host, 'Sheet1', FIRST + 11, 0, [[...member(12), 'Đã từ trần', '02/10/2023']]);
    const asked = await plan(tasks);
    expect(asked).toMatchObject({
      rows: 11,
      removed: [{ who: 'Nguyễn Văn Thử 12' }],
      exits: [{ row: FIRST + 12, reason: 'died', on: '2023-10-02' }],
    });
    expect(await tasks.send(asked)).toMatchObject({ version: 2, rows: 11 });
  });

  it('keeps in the workbook what was answered, whoever opens the pane again', async () => {
    const { tasks } = await oneLeft();
    const exits = [{ row: FIRST + 12, reason: 'unknown' as const }];
    await tasks.keepAnswers(await plan(tasks), { exits, justifications: [] });
    const again = await plan(tasksOf('clerk-2'));
    expect(again.exits).toEqual(exits);
    expect(again.notes.map(({ rule }) => rule)).toContain('L7-EXIT-005');
    expect((await tasksOf('clerk-2').receipts()).map(({ version }) => version)).toEqual([1]);
  });

  it('is forgotten where the person is back in the sheet', async () => {
    const { host, tasks } = await oneLeft();
    const exits = [{ row: FIRST + 12, reason: 'unknown' as const }];
    await tasks.keepAnswers(await plan(tasks), { exits, justifications: [] });
    fill(host, 'Sheet1', FIRST + 11, 0, [member(12)]);
    const again = await plan(tasks);
    expect(again).toMatchObject({ exits: [], removed: [], same: 12, errors: 0 });
    expect((await tasks.send(again)).version).toBe(2);
  });
});

it('more answers than are taken at once are said in words before anything is sent', () => {
  const exits = Array.from({ length: MOST_ANSWERS }, (_, at) => ({ row: at + 1, reason: 'moved' as const }));
  expect(() => holdToMost({ exits, justifications: [] })).not.toThrow();
  let said = '';
  try {
    holdToMost({ exits: [...exits, { row: 9_999, reason: 'died' }], justifications: [] });
  } catch (error) {
    said = sayFailure(wordsIn('vi'), failureOf(error));
  }
  expect(said).toBe(
    'Chưa gửi được: 5.001 lý do, một lần nhận nhiều nhất 5.000. Có đúng danh sách của đơn vị này không?',
  );
});

describe('what is doubted', () => {
  it('asks for a reason once, and knows it next time, in another workbook too', async () => {
    const host = openExcel();
    writeRoster(host, 4);
    fill(host, 'Sheet1', FIRST, 6, [['1.5.2011']]);
    fill(host, 'Sheet1', FIRST, 7, [["'010081000001"]]);
    const tasks = tasksOf('clerk');
    const asked = await plan(tasks);
    expect(asked.reasonsNeeded.length).toBeGreaterThan(0);
    expect(asked.reasonsNeeded[0]).toMatchObject({ who: 'Nguyễn Văn Thử 1' });
    expect(asked.reasonsNeeded[0]?.reason).toBeUndefined();
    await expect(tasks.send(asked)).rejects.toMatchObject({ code: 'reasons-missing' });
    const justifications = asked.reasonsNeeded.map(({ fingerprint }) => ({
      fingerprint,
      reason: 'document-says-so' as const,
      document: '12-QĐ/ĐU',
    }));
    expect((await tasks.send(asked, { answers: { exits: [], justifications } })).version).toBe(1);

    const other = openExcel();
    writeRoster(other, 4);
    fill(other, 'Sheet1', FIRST, 6, [['1.5.2011']]);
    fill(other, 'Sheet1', FIRST, 7, [["'010081000001"]]);
    const next = await plan(tasksOf('clerk'));
    expect(next.reasonsNeeded[0]).toMatchObject({ reason: 'document-says-so', document: '12-QĐ/ĐU' });
    expect(answersOf(next).justifications).toHaveLength(justifications.length);
  });

  it('asks again when the value changes', async () => {
    const host = openExcel();
    writeRoster(host, 4);
    fill(host, 'Sheet1', FIRST, 7, [["'010081000001"]]);
    const tasks = tasksOf('clerk');
    const asked = await plan(tasks);
    const justifications = asked.reasonsNeeded.map(({ fingerprint }) => ({
      fingerprint,
      reason: 'will-correct' as const,
    }));
    await tasks.keepAnswers(asked, { exits: [], justifications });
    expect((await plan(tasks)).reasonsNeeded.every(({ reason }) => reason === 'will-correct')).toBe(true);
    fill(host, 'Sheet1', FIRST, 7, [["'010082000777"]]);
    const changed = await plan(tasks);
    expect(changed.reasonsNeeded.length).toBeGreaterThan(0);
    expect(changed.reasonsNeeded.some(({ reason }) => reason !== undefined)).toBe(false);
  });
});

describe('an unchanged roster', () => {
  it('is sent again without a question', async () => {
    const host = openExcel();
    writeRoster(host, 12);
    const tasks = tasksOf('clerk');
    await tasks.send(await plan(tasks));
    const again = await plan(tasks);
    expect(again).toMatchObject({ added: [], removed: [], changed: [], same: 12, reasonsNeeded: [] });
    expect((await tasks.send(again)).version).toBe(2);
  });

  it('says that somebody else sent since this workbook was', async () => {
    const host = openExcel();
    writeRoster(host, 4);
    const tasks = tasksOf('clerk');
    await tasks.send(await plan(tasks));
    expect((await plan(tasks)).notes).toEqual([]);
    const meanwhile = inlineUpload(memberRows(5), { baseVersion: 1 });
    const path = `units/${tree.id('school-1')}/uploads/meanwhile`;
    const sent = await tree.call('clerk-2', 'PUT', path, meanwhile);
    expect(sent.status).toBe(200);
    const found = await plan(tasks);
    expect(found.notes.map(({ rule }) => rule)).toEqual(['L9-BASE-001', 'L7-FIX-007']);
    expect(found.removed).toHaveLength(1);
  });
});
