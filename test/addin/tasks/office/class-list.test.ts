/** The participants of a class out of a sheet, as the pane takes them: doubts are asked, two thousand are kept whole, and stopping leaves nothing half. */
import { createTasks, serviceAt } from '../../../../addin/tasks/create.ts';
import type { Step } from '../../../../addin/tasks/common/outcome.ts';
import { LIST } from '../../../../addin/tasks/lists/class-lists.ts';
import { classListRead, isWhole } from '../../../../addin/tasks/office/class-list-sheet.ts';
import type { ClassListSheet } from '../../../../addin/tasks/office/class-list-sheet.ts';
import { classListTasks } from '../../../../addin/tasks/office/class-list.ts';
import { isoToSerial } from '../../../../functions/domain/language/date.ts';
import { rowOf } from '../../../support/ledger-state.ts';
import { openCandidates } from '../../../support/openings.ts';
import { startService, type TestService } from '../../../support/service.ts';
import { fill, openExcel } from '../../workbook/excel.ts';

const TODAY = '2023-10-31';
const AT = { unit: 'bloc', class: 'class-1' };
const HEADER = ['TT', 'Họ và tên học viên', 'Ngày sinh', 'Điểm danh', 'Số GCN', 'Ngày cấp'];
type Cells = readonly (string | number)[];

let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date(`${TODAY}T02:00:00.000Z`) });
  await openCandidates(service.call);
  const values = { unit: 'bloc', kind: 'awareness' };
  const changes = [
    rowOf('class-1', { ...values, name: 'Lớp nhận thức I', from: '2023-05-06' }),
    rowOf('class-2', { ...values, name: 'Lớp nhận thức II', from: '2023-09-06' }),
  ];
  await service.call('office', 'PUT', 'units/bloc/ledgers/classes/saves/classes', { base: 0, changes });
});
afterAll(() => service.close());

const office = () => ({ api: service.api, person: 'office', pauses: [] });
const lists = () => classListTasks(serviceAt(office()));

function sheet(...rows: readonly Cells[]): ReturnType<typeof createTasks> {
  const host = openExcel();
  const title = ['DANH SÁCH HỌC VIÊN LỚP NHẬN THỨC VỀ ĐẢNG', ...HEADER.slice(1).map(() => '')];
  fill(host, 'Sheet1', 0, 0, [title, HEADER, ...rows]);
  return createTasks({ ...office(), of: LIST });
}

async function read(tasks: ReturnType<typeof createTasks>, steps: Step[] = []): Promise<ClassListSheet> {
  const progress = (step: Step) => void steps.push(step);
  const found = await tasks.check({ rosterDate: TODAY, mark: false, rows: true }, { progress });
  const list = classListRead(found);
  if (list.kind !== 'read') throw new Error('no list was found');
  return list;
}

it('offers the classes of the ledger, the last one first', async () => {
  expect((await lists().classes('bloc')).map(({ id, from }) => [id, from])).toEqual([
    ['class-2', '2023-09-06'],
    ['class-1', '2023-05-06'],
  ]);
});

it('asks what a date means before anybody can keep it, and has its errors at their cells', async () => {
  // Days that Excel may have turned, beside texts that speak for either way.
  const births = [
    ...Array.from({ length: 12 }, (_, at) => isoToSerial(`2000-10-0${String((at % 9) + 1)}`) ?? 0),
    ...Array.from({ length: 12 }, (_, at) => `'${String(at + 13)}/03/2001`),
    ...Array.from({ length: 8 }, (_, at) => `'05/0${String(at + 1)}/1999`),
  ];
  const tasks = sheet(
    ...births.map((birth, at): Cells => [at + 1, `Lò Thị Thử ${String(at)}`, birth, 'Có mặt', '', '']),
  );
  const list = await read(tasks);
  expect([list.asked.map(({ question }) => question.kind), isWhole(list)]).toEqual([['dates'], false]);
  expect(list.asked[0]).toMatchObject({ letters: 'C', header: 'Ngày sinh' });
  const { id = '', choices = [] } = list.asked[0]?.question ?? {};
  const answers = { [id]: choices[0]?.id ?? '' };
  await tasks.choose({ sheetId: list.sheetId, headers: list.headers, answers });
  const answered = await read(tasks);
  expect([answered.asked, isWhole(answered), answered.cellOf(4)]).toEqual([[], true, 'B4']);
  const broken = await read(sheet([1, 'Lò Thị Mai', "'31/02/1999", 'Có mặt', '', '']));
  expect([broken.errors.map(({ place }) => place?.cell), isWhole(broken)]).toEqual([['C3'], false]);
});

const birthOf = (index: number): string =>
  `'${String(13 + (index % 15))}/0${String(1 + (index % 9))}/19${String(70 + (index % 30))}`;

it('keeps two thousand whole and says how far it is; stopped, nothing is kept, and pressed again it is one list', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index): Cells => {
    return [index + 1, `Nguyễn Văn Thử ${String(index)}`, birthOf(index), 'Có mặt', '', ''];
  });
  const steps: Step[] = [];
  const { members } = await read(sheet(...rows), steps);
  const sent = { list: crypto.randomUUID(), members };
  const progress = (step: Step) => void steps.push(step);
  expect(await lists().look(AT, sent, { progress })).toMatchObject({
    listed: 0,
    people: 2_000,
    attended: 2_000,
  });
  const stop = new AbortController();
  const stopped = lists().keep(AT, sent, { signal: stop.signal, progress: () => stop.abort() });
  await expect(stopped).rejects.toBeDefined();
  expect(await lists().met(AT, {})).toMatchObject({ listed: 0 });
  for (const _ of [1, 2])
    expect(await lists().keep(AT, sent, { progress })).toMatchObject({ outcome: 'kept', people: 2_000 });
  expect(await lists().met(AT, {})).toMatchObject({ listed: 2_000, attended: 2_000 });
  const totals = (what: Step['what']) =>
    new Set(steps.flatMap((step) => (step.what === what ? step.total : [])));
  expect([...totals('comparing'), ...totals('sending')]).toEqual([2_000, 2_000]);
  expect(totals('reading')).toContain(2_002);
  expect(await lists().withdraw(AT, sent.list)).toMatchObject({ outcome: 'kept', people: 0 });
}, 30_000);
