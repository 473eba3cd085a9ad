/** How members were graded, from the tables to a sheet of the office's workbook: counts, and no name. */
import { createTasks } from '../../../../addin/tasks/create.ts';
import { contentHashOf } from '../../../../functions/acts/content-hash.ts';
import { KEPT_GRADINGS } from '../../../../functions/domain/kinds/gradings.ts';
import { openList } from '../../../support/openings.ts';
import { inlineUpload, startService } from '../../../support/service.ts';
import type { TestService } from '../../../support/service.ts';
import { grid, openExcel } from '../../workbook/excel.ts';

const SHEET = 'Kết quả xếp loại';
let service: TestService;
beforeAll(async () => {
  service = await startService({ clock: () => new Date('2023-12-28T02:00:00.000Z') });
});
afterAll(() => service.close());

const gradings = async (person: string) => {
  const { leader } = createTasks({ api: service.api, person, pauses: [] });
  return (await leader()).gradings({ unit: 'bloc', asOf: '2023-12-28' });
};

it('writes nothing while nobody is graded', async () => {
  openExcel();
  const found = await gradings('office');
  expect(found.gradings.years).toEqual([]);
  expect(found).not.toHaveProperty('sheet');
});

it('writes grades, reasons, and the cap in both readings with what it allows and its source; of few to a leader nothing', async () => {
  await openList(service.call, 'gradings');
  const rows = ['xuat-sac', 'xuat-sac', 'xuat-sac', ...Array.from({ length: 10 }, () => 'tot'), ''].map(
    (grade, index) => ({
      row: index + 3,
      fields: {
        ho_ten: `Nguyễn Văn Thử ${String(index)}`,
        ngay_sinh: '1980-05-06',
        ...(grade === '' ? { ly_do_kxl: 'mien' } : { xep_loai: grade }),
      },
    }),
  );
  const contentHash = contentHashOf(rows, KEPT_GRADINGS);
  const body = inlineUpload(rows, { contentHash, rosterDate: '2023-12-20' });
  expect(await service.call('clerk', 'PUT', 'units/school-1/gradings/uploads/one', body)).toMatchObject({
    status: 200,
  });
  const excel = openExcel();
  expect(await gradings('office')).toMatchObject({ sheet: SHEET });
  const lines = () => grid(excel, SHEET, 0, 0, 24, 8).map((line) => line.map(String).join('|'));
  expect(lines()).toEqual(
    expect.arrayContaining([
      '2023|Có tên trong danh sách||14||||',
      '2023|Được xếp loại, trên số đảng viên||13||||',
      '2023|Mức xếp loại|Hoàn thành xuất sắc nhiệm vụ|3||||',
      '2023|Lý do không xếp loại|Được miễn|1||||',
      '2023|Xuất sắc so với số hoàn thành tốt nhiệm vụ, trần 20%|Chi bộ Trường Số 1|3|10|30|2|1',
      '2023|Xuất sắc so với tổng số được xếp loại, trần 20%|Chi bộ Trường Số 1|3|13|23.08|2|1',
    ]),
  );
  expect(lines().join()).toContain('21-HD/BTCTW, mục II.B, điểm 2.3a');
  expect(lines().join()).not.toContain('Nguyễn');
  await gradings('leader');
  expect(lines()).toContain('2023|Mức xếp loại|Hoàn thành xuất sắc nhiệm vụ|||||');
  expect(lines().join()).not.toContain('Được miễn');
});
