/** Archives that go out, and chosen files that a machine does not give. */
import { MEMBER_LIST } from '../../../../functions/domain/rules/members.ts';
import { unzipSync } from 'fflate';
import { serviceAt } from '../../../../addin/tasks/create.ts';
import type { CollectedFile } from '../../../../addin/tasks/office/collect/collected.ts';
import { fileTasks, returnedOf } from '../../../../addin/tasks/office/file-tasks.ts';
import { startService } from '../../../support/service.ts';
import type { TestService } from '../../../support/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T02:00:00.000Z') });
});
afterAll(() => service.close());

const tasksOf = (person: string) => {
  const account = serviceAt({ api: service.api, person });
  return fileTasks({
    of: MEMBER_LIST,
    service: account,
    me: (signal) => account.me({ signal }),
    remembered: undefined,
  });
};

const back = (file: string, workbook?: Uint8Array): CollectedFile => ({
  file,
  state: 'errors',
  unit: null,
  version: null,
  errors: 1,
  questions: 0,
  rows: 1,
  back: { text: `\ufeff${file}`, ...(workbook ? { workbook } : {}) },
});

it('is one archive of a workbook for every unit below, each packed once', async () => {
  const { files, bytes } = await tasksOf('office').handOut({ unit: 'bloc', isEmpty: true });
  const inside = Object.entries(unzipSync(bytes));
  expect(inside).toHaveLength(files);
  expect(files).toBe(4);
  for (const [name, workbook] of inside) {
    expect(name).toMatch(/^Chi bộ .* - Quý IV 2023\.xlsx$/);
    expect(Object.keys(unzipSync(workbook))).toContain('xl/workbook.xml');
  }
});

it('is refused to whoever hands nothing out', async () => {
  await expect(tasksOf('clerk').handOut({ unit: 'bloc' })).rejects.toMatchObject({ code: 'not-found' });
});

it('names a file that was moved since it was chosen, and goes on with the others', async () => {
  const files = [
    { name: 'trống.xlsx', arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) },
    { name: 'đã dời.xlsx', arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) },
    { name: 'chữ.xlsx', arrayBuffer: () => Promise.resolve(new TextEncoder().encode('chữ').buffer) },
  ];
  const took: CollectedFile[] = [];
  await tasksOf('office').collect({ unit: 'bloc', files, today: '2023-10-31', looksOnly: true }, (file) =>
    took.push(file),
  );
  expect(took).toMatchObject([
    { file: 'trống.xlsx', state: 'unreadable', unreadable: 'empty' },
    { file: 'đã dời.xlsx', state: 'unreadable', unreadable: 'not-opened' },
    { file: 'chữ.xlsx', state: 'unreadable', unreadable: 'not-a-workbook' },
  ]);
  expect(took.map((file) => file.back === undefined)).toEqual([false, true, false]);
});

it('gives back marked copies with their texts: two of one name beside each other, and nothing outside the archive', () => {
  const [one, two] = [new Uint8Array([1]), new Uint8Array([2])];
  const contents = returnedOf([back('a.xlsx', one), back('a.xlsx', two), back('../b\\c.xls')]);
  expect([...contents.keys()]).toEqual([
    'a.xlsx',
    'a.xlsx.txt',
    'a (2).xlsx',
    'a (2).xlsx.txt',
    '.. b c.xls.txt',
  ]);
  expect(contents.get('a (2).xlsx')).toBe(two);
});
