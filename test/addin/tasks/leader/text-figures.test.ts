/** The paragraph of figures, and texts held against them, over real reports of a service. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { openTables } from '../../../../functions/storage/tables.ts';
import { plantTree, type OwnTree } from '../../../support/own-tree.ts';
import {
  inlineUpload,
  memberRows,
  newUploadId,
  startService,
  type TestService,
} from '../../../support/service.ts';

const AS_OF = '2023-10-31';
let service: TestService;
let tree: OwnTree;

beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
  tree = await plantTree(service);
  const path = `units/${tree.id('school-1')}/uploads/${newUploadId()}`;
  const answer = await tree.call('clerk', 'PUT', path, inlineUpload(memberRows(12)));
  expect(answer.status).toBe(200);
});
afterAll(() => service.close());

const leader = () => createTasks({ api: service.api, person: tree.id('leader'), pauses: [] }).leader();
const asked = () => ({ unit: tree.id('bloc'), asOf: AS_OF });

describe('the paragraph of figures', () => {
  it('is written as of the day, and every number of it agrees with the figures it was made of', async () => {
    const tasks = await leader();
    const written = await tasks.writeParagraph({ ...asked(), since: ['2015-01-01'] });
    expect(written.text).toMatch(
      /^Tính đến ngày 31\/10\/2023, .* với 12 đảng viên, trong đó: đảng viên nữ 6 người \(50,00%\)/,
    );
    expect(written.coverage).toMatchObject({ sent: 1 });
    const { numbers } = await tasks.holdText({ ...asked(), paragraphs: [written.text] });
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.filter(({ held }) => held !== 'same')).toEqual([]);
  });

  it('names what a text says otherwise, with what stands there today', async () => {
    const tasks = await leader();
    const paragraphs = ['Đảng bộ hiện có 13 đảng viên, trong đó nữ 6 đồng chí (46,15%).'];
    const { numbers } = await tasks.holdText({ ...asked(), paragraphs });
    expect(numbers).toMatchObject([
      { text: '13', held: 'differs', today: 12, figure: { id: 'members' } },
      { text: '6', held: 'same' },
      { text: '46,15%', held: 'differs', today: 50 },
    ]);
  });

  it('keeps no report of what a text is held against', async () => {
    const { reports } = await openTables(service.tables);
    const kept = async () => (await reports.list({ partition: tree.id('bloc') })).length;
    const before = await kept();
    const paragraphs = ['Năm 2023 kết nạp 7 đảng viên; 8 tháng đầu năm 2023 kết nạp 5 đảng viên.'];
    await (await leader()).holdText({ ...asked(), counts: 'matched', paragraphs });
    expect(await kept()).toBe(before);
    await (await leader()).report({ ...asked(), counts: 'matched' });
    expect(await kept()).toBe(before + 1);
  });

  it('leaves open what is said of a day before anybody had sent', async () => {
    const tasks = await leader();
    const { numbers } = await tasks.holdText({ ...asked(), paragraphs: ['Năm 2021 kết nạp 7 đảng viên.'] });
    expect(numbers).toMatchObject([{ text: '7', held: 'open' }]);
  });
});
