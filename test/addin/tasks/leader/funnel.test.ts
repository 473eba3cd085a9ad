/** From introduction to admission, from the tables to a sheet of the leader's workbook. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { contentHashOf } from '../../../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../../../functions/domain/kinds/candidates.ts';
import { openCandidates } from '../../../support/openings.ts';
import { inlineUpload, startService } from '../../../support/service.ts';
import type { TestService } from '../../../support/service.ts';
import { grid, openExcel } from '../../workbook/excel.ts';

const SHEET = 'Từ tạo nguồn đến kết nạp';
let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-10-31T07:05:00Z') });
});
afterAll(() => service.close());

const funnel = async (person = 'leader') => {
  const { leader } = createTasks({ api: service.api, person, pauses: [] });
  return (await leader()).funnel({ unit: 'bloc', asOf: '2023-10-31' });
};

it('writes nothing while nobody is in it', async () => {
  const excel = openExcel();
  const found = await funnel();
  expect(found).toMatchObject({ whole: { registered: 0 } });
  expect(found).not.toHaveProperty('sheet');
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

it('says everybody once by each part, steps and waits with them, in a sheet that is written anew', async () => {
  await openCandidates(service.call);
  const rows = Array.from({ length: 7 }, (_, n) => ({
    row: n + 5,
    fields: {
      ho_ten: `Nguyễn Văn Thử ${String(n)}`,
      ngay_sinh: '1999-03-02',
      nguon: 'cong-nhan',
      gioi_tinh: 'nam',
      ngay_gt: '2023-01-02',
      ngay_hoc: '2023-01-12',
      ket_qua: 'da-hoc',
    },
  }));
  const body = inlineUpload(rows, { contentHash: contentHashOf(rows, KEPT_CANDIDATES) });
  expect(await service.call('clerk', 'PUT', 'units/school-1/candidates/uploads/one', body)).toMatchObject({
    status: 200,
  });
  const excel = openExcel();
  expect(await funnel()).toMatchObject({ sheet: SHEET, whole: { registered: 7, pool: 7 } });
  await funnel();
  const cells = grid(excel, SHEET, 0, 0, 40, 9);
  const text = cells.map((line) => line.map(String).join('|'));
  expect(text[1]).toMatch(
    /^Đảng bộ Khối; các bước tính từ 01\/01\/2023 đến 31\/10\/2023\. 1\/4 đơn vị đã gửi/,
  );
  expect(text.filter((line) => /\|7(\||$)/.test(line))).toEqual([
    expect.stringMatching(/^Tất cả\|\|7\|7\|0\|0\|0/),
    expect.stringMatching(/^Tình trạng\|Đã học\|7/),
    expect.stringMatching(/^Đơn vị\|Chi bộ Trường Số 1\|7\|7\|0\|0\|0/),
    expect.stringMatching(/^Loại hình\|Trường học\|7/),
    expect.stringMatching(/^Giới tính\|Nam\|7/),
    expect.stringMatching(/^Nguồn.*\|Công nhân, người lao động\|7/),
    expect.stringMatching(/^Bước đã làm\|Được giới thiệu\|7/),
    expect.stringMatching(/^Bước đã làm\|Học lớp nhận thức\|7/),
    expect.stringMatching(/^Thời gian chờ.*\|Học lớp nhận thức\|7\|.*\|10$/),
  ]);
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', SHEET]);
});

it('writes what became of those who were admitted: the parts that close, and the class for new members', async () => {
  const person = (n: number, fields: Record<string, string>) => ({
    row: n + 5,
    fields: { ho_ten: `Nguyễn Văn Thử ${String(n)}`, ngay_sinh: '1999-03-02', ket_qua: 'ket-nap', ...fields },
  });
  const recognised = { ngay_vao_dang: '2022-05-19', ngay_chinh_thuc: '2023-05-19', gcn_dvm: '2022-10-02' };
  const rows = [
    ...Array.from({ length: 6 }, (_, n) => person(n, recognised)),
    person(6, { ngay_vao_dang: '2022-06-01' }),
    person(7, { ngay_vao_dang: '2023-02-03', ngay_hoc_dvm: '2023-05-09' }),
  ];
  const body = inlineUpload(rows, { contentHash: contentHashOf(rows, KEPT_CANDIDATES), baseVersion: 1 });
  expect(await service.call('clerk', 'PUT', 'units/school-1/candidates/uploads/two', body)).toMatchObject({
    status: 200,
  });
  const excel = openExcel();
  await funnel();
  const of = (group: string) =>
    grid(excel, SHEET, 0, 0, 60, 3)
      .filter(([first]) => first === group)
      .map(([, what, people]) => [what, people]);
  expect(of('Hết 12 tháng dự bị từ 01/01/2023 đến 31/10/2023')).toEqual([
    ['', 7],
    ['Công nhận đúng hạn', 6],
    ['Công nhận chậm', 0],
    ['Chưa đến hạn', 0],
    ['Quá hạn', 1],
    ['Không rõ', 0],
    ['Có giấy chứng nhận lớp đảng viên mới', 6],
    ['Đã học lớp đảng viên mới', 0],
    ['Chưa ghi lớp đảng viên mới', 1],
  ]);
  expect(of('Kết nạp từ 01/01/2023 đến 31/10/2023').slice(0, 5)).toEqual([
    ['', 1],
    ['Công nhận đúng hạn', 0],
    ['Công nhận chậm', 0],
    ['Chưa đến hạn', 1],
    ['Quá hạn', 0],
  ]);
});
