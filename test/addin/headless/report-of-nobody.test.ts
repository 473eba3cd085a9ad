/** What a leader is told where there is little to tell: nobody has sent, no day has a roster yet, or the unit is one branch. */
import { readFile } from 'node:fs/promises';
import { displayText } from '../../../addin/excel/workbook/number-format.ts';
import { openXlsx } from '../../../addin/excel/xlsx/open.ts';
import { FORM_IDS } from '../../../functions/domain/forms/form.ts';
import { area } from '../../../functions/domain/sheet/area.ts';
import { inlineUpload, memberRows, newUploadId } from '../../support/service.ts';
import { commandPlace } from './command-place.ts';

const place = commandPlace('2023-10-31T07:05:00Z');

const { run } = place;
const at = place.file;
/** What nobody should have to read. */
const NONSENSE = /NaN|undefined|null|Infinity|\b0 ?\/ ?0\b|#DIV|\[object/;

async function shownIn(file: string): Promise<string> {
  const workbook = await openXlsx(await readFile(file));
  return workbook.sheets
    .flatMap((sheet) => [...sheet.stored(area(0, 0, 400, 20))].map(({ cell }) => displayText(cell)))
    .join('\n');
}

async function everything(unit: string, person: string, day: string): Promise<string> {
  const who = ['--unit', unit, '--as', person, '--asof', day];
  const said: string[] = [];
  for (const command of [
    ['report', ...who, '--out', at(`${unit}.xlsx`)],
    ...FORM_IDS.map((form) => ['form', form, ...who, '--out', at(`${unit}-${form}.xlsx`)]),
    ['paragraph', ...who],
  ]) {
    const { status, out, error } = await run(...command);
    said.push(`${String(status)} ${command[0] ?? ''} ${out}${error}`);
    const file = command[command.indexOf('--out') + 1];
    if (status === 0 && command.includes('--out') && file) said.push(await shownIn(file));
  }
  return said.join('\n');
}

it('where nobody has sent that is said, and nothing is a share of nobody', async () => {
  const said = await everything('bloc', 'leader', '2023-10-31');
  expect(said).not.toMatch(NONSENSE);
  expect(said).toContain('Chưa có danh sách nào được tính, nên chưa có số liệu về đảng viên.');
  expect(said).toContain('Chưa có kế hoạch kết nạp cho thời gian này.');
  expect(said).toContain('0 paragraph Chưa có danh sách nào để tính, nên chưa viết được câu nào.');
});

it('a unit of one branch is told the figures of its one list', async () => {
  const path = `units/school-1/uploads/${newUploadId()}`;
  const sent = await place.service.call(
    'clerk',
    'PUT',
    path,
    inlineUpload(memberRows(6), { baseVersion: 0 }),
  );
  expect(sent.status).toBe(200);
  const said = await everything('school-1', 'office', '2023-10-31');
  expect(said).not.toMatch(NONSENSE);
  expect(said).toContain('Chi bộ Trường Số 1 có 1 tổ chức cơ sở đảng với 6 đảng viên');
});

it('of a day before the first list, or without a period, the sentence says what to do', async () => {
  const before = await everything('bloc', 'leader', '2023-08-31');
  expect(before).not.toMatch(NONSENSE);
  expect(before).toContain('Đến ngày đó chưa có danh sách nào');
  const without = await everything('bloc', 'leader', '2019-01-31');
  expect(without).not.toMatch(NONSENSE);
  expect(without).toContain('Không có kỳ nào cho ngày này.');
  expect(without).not.toContain('đăng nhập');
});
