/** Files out and back, on real parts: templates for all branches in one archive, and what comes by e-mail received or given back. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { patchXlsx } from '../../addin/excel/xlsx/patch/patch.ts';
import { readBlocks } from '../../addin/excel/xlsx/read-blocks.ts';
import { propertiesOf } from '../../addin/excel/xlsx/read-properties.ts';
import { writeXlsx } from '../../addin/excel/xlsx/write/write-xlsx.ts';
import { officeService } from '../../addin/service/office-client.ts';
import { serviceAt } from '../../addin/tasks/create.ts';
import { serviceFor } from '../../addin/tasks/office/collect/received-service.ts';
import { gradingSheet, mailedCandidates, mailedGradings } from '../support/mailed-lists.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import type { Product } from './product.ts';
import { idle, press } from './seat.ts';

const SHOTS = join(process.cwd(), 'test-output');

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.people.office.url);
  pane = page.frameLocator('#pane');
  await pane.locator('#tab-desk').click();
  await pane.locator('#hand-out-title').waitFor();
  await pane.locator('#collect-title').click();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Beside the sheet, and at the width of a task pane, where nothing may stand out at the side. */
async function shot(name: string, part: Locator): Promise<void> {
  const width = (value: string) =>
    page.locator('#pane').evaluate((frame, wanted) => {
      frame.style.width = wanted;
      frame.style.flex = wanted === '' ? '' : 'none';
    }, value);
  await part.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(SHOTS, `collect-${name}.png`) });
  await width('320px');
  expect(await pane.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
  await part.screenshot({ path: join(SHOTS, `collect-${name}-320.png`) });
  await width('');
}

/** What the browser keeps when this is pressed, by the names inside. */
async function kept(
  button: string,
): Promise<{ readonly name: string; readonly inside: Map<string, Uint8Array> }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), press(pane, button)]);
  const bytes = new Uint8Array(readFileSync(await saved.path()));
  return { name: saved.suggestedFilename(), inside: new Map(Object.entries(unzipSync(bytes))) };
}

const account = (folder = '') =>
  serviceFor(serviceAt({ api: product.api, person: product.people.office.person }), { folder });
const UNIT = 'KhopSo.unit';
let templates: ReadonlyMap<string, Uint8Array>;

it('hands out a template for every branch in one archive, filled as it was sent last; stopped, nothing is saved', async () => {
  await pane.locator('#hand-out-title').click();
  await pane.locator('#hand-out-run').click();
  await pane.locator('#stop').click();
  await pane.getByText('Đã dừng, chưa lưu tệp nào').first().waitFor();
  expect(await pane.locator('#hand-out-done').count()).toBe(0);
  const { name, inside } = await kept('#hand-out-run');
  expect(name).toMatch(/^Mẫu danh sách - .*\.zip$/);
  expect(inside.size).toBe(85);
  templates = new Map([...inside.values()].map((bytes) => [propertiesOf(bytes).get(UNIT) ?? '', bytes]));
  expect(templates.size).toBe(85);
  expect(await pane.locator('#hand-out-done').innerText()).toContain('Đã lập 85 tệp trong “Mẫu danh sách - ');
  await shot('hand-out', pane.locator('#hand-out'));

  await pane.locator('#hand-out-content').selectOption('empty');
  const empty = [...(await kept('#hand-out-run')).inside.values()];
  expect(empty).toHaveLength(85);
  const sizeOf = (files: readonly Uint8Array[]) => files.reduce((sum, { length }) => sum + length, 0);
  expect(sizeOf(empty)).toBeLessThan(sizeOf([...inside.values()]));
});

interface Mailed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A day that there is not, in the first row of a list. */
async function withError(bytes: Uint8Array): Promise<Uint8Array> {
  const [read] = await readBlocks(bytes);
  const values = read?.block.values ?? [];
  const row = values.findIndex((cells) => cells.includes('Ngày sinh'));
  const column = String.fromCharCode(65 + (values[row]?.indexOf('Ngày sinh') ?? 0));
  const cell = { sheet: read?.block.name ?? '', cell: `${column}${String(row + 2)}`, value: '31/02/1982' };
  return patchXlsx(bytes, { cells: [cell] });
}

/** Somebody’s schooling is not what it was. */
async function withChange(bytes: Uint8Array): Promise<Uint8Array> {
  const [read] = await readBlocks(bytes);
  const values = read?.block.values ?? [];
  const header = values.findIndex((cells) => cells.includes('Ngày sinh'));
  const column = values[header]?.findIndex((cell) => /^(Trình độ )?chuyên môn$/i.test(String(cell))) ?? -1;
  const row = values.findIndex(
    (cells, at) => at > header && !/Thạc s[ĩỹ]|Tiến s[ĩỹ]|^$/.test(String(cells[column] ?? '')),
  );
  expect([column > 0, row > header]).toEqual([true, true]);
  const cell = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
  return patchXlsx(bytes, { cells: [{ sheet: read?.block.name ?? '', cell, value: 'Thạc sĩ' }] });
}

function nobodysList(title = 'CHI BỘ KHÔNG CÓ Ở ĐÂY', day = 'Ngày vào Đảng', unit?: string): Uint8Array {
  const rows = [
    [title],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số CCCD', day],
    ['1', 'Lò Thị Mai', '14/05/1980', 'Nữ', '010180000001', '01/03/2010'],
  ];
  const sheet = { name: 'Danh sách', columns: [], rows: rows.map((row) => row.map((value) => ({ value }))) };
  return writeXlsx({
    font: { name: 'Times New Roman', size: 12 },
    sheets: [sheet],
    properties: unit === undefined ? {} : { [UNIT]: unit },
  });
}

async function choose(files: readonly Mailed[]): Promise<void> {
  await idle(pane);
  await pane
    .locator('#collect-files')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
}
/** Waited for: until the last file is looked at, others are counted, and “Đã xem 3 / 3 tệp.” may still be said of the files before. */
const counted = (text: string) => pane.locator('#collect-counts').getByText(text, { exact: true }).waitFor();
const line = (at: number) => pane.locator(`#collect-line-${String(at)}`);

it('receives what is ready for its unit, once; what is not goes back marked, with a text, and is named for what it is', async () => {
  const { units } = await officeService(account()).desk(product.people.office.unit);
  const own = product.people.clerk.unit;
  const [wrong] = units.filter(
    ({ unit, state, version }) => unit !== own && state === 'not-sent' && version > 0,
  );
  const [sent] = units.filter(({ state }) => state === 'to-look');
  const of = (unit: string | undefined) => templates.get(unit ?? '') ?? new Uint8Array();
  const old = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from('Workbook', 'utf16le'),
  ]);
  const files: readonly Mailed[] = [
    { name: 'sạch.xlsx', bytes: of(own) },
    { name: 'sai ngày sinh.xlsx', bytes: await withError(of(wrong?.unit)) },
    { name: 'hỏng.xlsx', bytes: of(own).slice(0, 900) },
    { name: 'cũ.xls', bytes: old },
    { name: 'đã gửi rồi.xlsx', bytes: of(sent?.unit) },
    { name: 'không rõ của ai.xlsx', bytes: nobodysList() },
  ];
  const before = (await account().roster(own)).version;
  await choose(files);
  await pane.locator('#collect-receive').waitFor();
  await pane.locator('#collect-unit-5').waitFor();
  await counted('Chưa rõ đơn vị: 1 · Không đọc được: 2 · Có lỗi: 1 · Sẵn sàng: 1 · Đã nhận từ trước: 1');
  expect(await line(1).innerText()).toContain('1 lỗi phải sửa');
  expect(await line(2).innerText()).toContain('Tệp bị hỏng');
  expect(await line(3).innerText()).toContain('Tệp .xls của Excel cũ');
  await pane.locator('#collect-steps-title').click();
  await shot('looked', pane.locator('#collect'));
  expect((await account().roster(own)).version).toBe(before);

  await press(pane, '#collect-receive');
  await line(0).and(pane.locator('[data-state=received]')).waitFor();
  const roster = await account().roster(own);
  expect(roster).toMatchObject({ version: before + 1, receipt: { onBehalf: true } });

  await pane.locator('#collect-unit-5').fill('Chi bộ nào đó');
  await pane.locator('#collect-unit-5').press('Enter');
  await line(5).getByText('Chưa thấy đơn vị đó').waitFor();
  await idle(pane);
  await pane.locator('#collect-unit-5').fill(wrong?.name ?? '');
  await pane.locator('#collect-unit-5').press('Enter');
  await line(5).and(pane.locator('[data-state=questions], [data-state=errors]')).waitFor();

  const { name, inside } = await kept('#collect-back');
  expect(name).toBe('Tệp trả lại.zip');
  expect([...inside.keys()].sort()).toEqual(
    [
      'cũ.xls.txt',
      'hỏng.xlsx.txt',
      'không rõ của ai.xlsx',
      'không rõ của ai.xlsx.txt',
      'sai ngày sinh.xlsx',
      'sai ngày sinh.xlsx.txt',
    ].sort(),
  );
  const marked = await readBlocks(inside.get('sai ngày sinh.xlsx') ?? new Uint8Array());
  expect(marked.map(({ block }) => block.name)).toContain('Kết quả kiểm tra');
  await shot('received', pane.locator('#collect'));

  await choose(files.slice(0, 2));
  await pane.getByText('Đã xem 2 / 2 tệp.').first().waitFor();
  await counted('Có lỗi: 1 · Đã nhận từ trước: 1');
  expect(await pane.locator('#collect-receive').count()).toBe(0);
  expect((await account().roster(own)).version).toBe(before + 1);
});

it('asks what a column means that nobody can know, and which of two files of one unit is the right one', async () => {
  const { units } = await officeService(account()).desk(product.people.office.unit);
  const own = product.people.clerk.unit;
  const [other] = units.filter(({ unit, state }) => unit !== own && state === 'to-look').slice(40);
  const template = templates.get(other?.unit ?? '') ?? new Uint8Array();
  await choose([
    { name: 'cột chưa rõ.xlsx', bytes: nobodysList('DANH SÁCH', 'Ngày', other?.unit) },
    { name: 'bản cũ.xlsx', bytes: await withChange(template) },
    { name: 'bản mới.xlsx', bytes: await withChange(await withChange(template)) },
  ]);
  await pane.getByText('Đã xem 3 / 3 tệp.').first().waitFor();
  const asked = pane.locator('#collect-asked-0-0');
  const said = async () => Number(/(\d+) chỗ cần/.exec(await line(0).innerText())?.[1]);
  const open = await said();
  await idle(pane);
  await asked.selectOption('ngay_vao_dang');
  await line(0)
    .getByText(`${String(open - 1)} chỗ cần`)
    .waitFor();
  expect(await asked.inputValue()).toBe('ngay_vao_dang');
  await counted('Cần trả lời: 2 · Sẵn sàng: 1');
  await shot('asked', pane.locator('#collect'));
  await press(pane, '#collect-take-2');
  await line(2).and(pane.locator('[data-state=ready]')).waitFor();
  await line(1).and(pane.locator('[data-state=questions]')).waitFor();
});

it('receives a list of candidates for its unit once the office has opened it there, no gradings, and asks where a file does not say which it is', async () => {
  const { unit } = product.people.office;
  const own = product.people.clerk.unit;
  const before = (await account().roster(own)).version;
  const name = (await account().roster(own)).unit.name.toUpperCase();
  const files: readonly Mailed[] = [
    { name: 'nguồn.xlsx', bytes: mailedCandidates({ title: name }, gradingSheet(name)) },
    { name: 'xếp loại.xlsx', bytes: mailedGradings(name) },
    { name: 'của ai.xlsx', bytes: mailedCandidates({ title: name, list: 'DANH SÁCH ĐẢNG VIÊN' }) },
  ];
  await choose(files);
  await counted('Không nhận qua email: 1 · Chưa mở danh sách: 1 · Cần trả lời: 1');
  expect(await line(0).innerText()).toContain('“Danh sách được mở”');
  expect(await line(0).innerText()).toContain('Trang “Xếp loại” (Xếp loại đảng viên) trong tệp ở lại chi bộ');
  expect(await line(1).innerText()).toContain('ở lại chi bộ');
  expect(await line(2).innerText()).toContain('Chưa rõ tệp này là danh sách nào');
  expect(await pane.locator('#collect-receive').count()).toBe(0);
  await shot('kinds', pane.locator('#collect-line-0'));

  const values = { unit: own, list: 'candidates', from: '2023-01-01' };
  const opening = { base: 1, changes: [{ row: 'opening-1', from: '', values }] };
  const saved = await officeService(account()).saveLedger({ unit, ledger: 'openings' }, 'open-1', opening);
  expect(saved.outcome).toBe('saved');
  await choose(files);
  await counted('Không nhận qua email: 1 · Cần trả lời: 1 · Sẵn sàng: 1');
  expect(await line(0).innerText()).toContain('(Quần chúng ưu tú, nguồn kết nạp): sẵn sàng, 2 người');
  await idle(pane);
  await pane.locator('#collect-kind-2').selectOption('candidates');
  await line(2).and(pane.locator('[data-state=ready]')).waitFor();
  await press(pane, '#collect-receive');
  await counted('Không nhận qua email: 1 · Đã nhận: 1 · Đã nhận từ trước: 1');
  await shot('kinds-received', pane.locator('#collect'));
  expect((await account().roster(own)).version).toBe(before);

  await pane.locator('#primary').click();
  await pane.locator('#list-candidates').waitFor();
  await press(pane, '#list-candidates');
  await pane.locator('#desk-counts li', { hasText: /^Đã gửi, chưa xem: 1$/ }).waitFor();
  await pane.locator('#desk-counts li', { hasText: /^Chưa gửi: 1$/ }).waitFor();
  const { units } = await officeService(account('candidates/')).desk(unit);
  expect(units.find((each) => each.unit === own)).toMatchObject({ state: 'to-look', version: 1 });
  await pane.locator('#hand-out-title').click();
  expect(await pane.locator('#hand-out-content').count()).toBe(0);
  const { name: archive, inside } = await kept('#hand-out-run');
  expect(archive).toMatch(/^Mẫu Quần chúng ưu tú, nguồn kết nạp - .*\.zip$/);
  expect([...inside.keys()].every((file) => file.includes(' - Quần chúng ưu tú - '))).toBe(true);
  const handed = [...inside.values()].map((bytes) => propertiesOf(bytes));
  expect(handed.map((said) => said.get('KhopSo.list'))).toEqual(['candidates', 'candidates']);
  expect(handed.map((said) => said.get(UNIT))).toContain(own);
  await shot('kinds-hand-out', pane.locator('#hand-out'));
  await pane.locator('#list-members').click();

  const hers = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await hers.goto(product.people.clerk.url);
  const seat = hers.frameLocator('#pane');
  await seat.locator('#list-candidates', { hasText: 'cấp trên đã gửi thay' }).click();
  await seat.locator('#received', { hasText: 'gửi bản số 1' }).waitFor();
  await hers.screenshot({ path: join(SHOTS, 'collect-kinds-clerk.png') });
  await hers.close();
});

async function versionsOf(wanted: readonly string[]): Promise<readonly number[]> {
  const { units } = await officeService(account()).desk(product.people.office.unit);
  const versions = new Map(units.map(({ unit, version }) => [unit, version]));
  return wanted.map((unit) => versions.get(unit) ?? 0);
}

it('takes forty at once: it says which file it reads, is stopped and goes on, and receives exactly the right ones, once', async () => {
  const { units } = await officeService(account()).desk(product.people.office.unit);
  const own = product.people.clerk.unit;
  const sent = units.filter(({ unit, state }) => unit !== own && state === 'to-look').map(({ unit }) => unit);
  const template = (unit: string | undefined) => templates.get(unit ?? '') ?? new Uint8Array();
  const clean = await Promise.all(sent.slice(0, 20).map((unit) => withChange(template(unit))));
  const wrong = await Promise.all(sent.slice(20, 30).map((unit) => withError(template(unit))));
  const first = clean[0] ?? new Uint8Array();
  const named = (name: string, all: readonly Uint8Array[]): Mailed[] =>
    all.map((bytes, at) => ({ name: `${name} ${String(at + 1)}.xlsx`, bytes }));
  const files: readonly Mailed[] = [
    ...named('sạch', clean),
    ...named('sai', wrong),
    ...named('của ai', [
      ...[1, 2, 3, 4].map((n) => nobodysList(`CHI BỘ Ở NƠI KHÁC ${String(n)}`)),
      // Handed out by another office.
      nobodysList('DANH SÁCH', 'Ngày vào Đảng', 'u-elsewhere'),
    ]),
    { name: 'hỏng.xlsx', bytes: first.slice(0, 900) },
    { name: 'trống.xlsx', bytes: new Uint8Array() },
    { name: 'thư.xlsx', bytes: new TextEncoder().encode('Kính gửi') },
    ...named('lại', clean.slice(0, 2)),
  ];
  expect(files).toHaveLength(40);
  const before = await versionsOf(sent.slice(0, 30));
  await choose(files);
  const progress = pane.locator('#progress-text', { hasText: /^Đang đọc tệp \d+ \/ 40…$/ });
  await progress.waitFor();
  await pane.locator('#stop').click();
  // The button to go on stands there while files are read too.
  await idle(pane);
  await shot('stopped', pane.locator('#collect'));
  await press(pane, '#collect-go-on');
  await pane.getByText('Đã xem 40 / 40 tệp.').first().waitFor();
  await counted('Chưa rõ đơn vị: 5 · Không đọc được: 3 · Có lỗi: 10 · Sẵn sàng: 22');
  await shot('forty', pane.locator('#collect'));
  await press(pane, '#collect-receive');
  await pane.getByText('Đã nhận 20 danh sách.').first().waitFor();
  // The last of those that came twice may still be on its way.
  await pane.locator('#collect-receive').waitFor({ state: 'detached' });
  await counted('Chưa rõ đơn vị: 5 · Không đọc được: 3 · Có lỗi: 10 · Đã nhận: 20 · Đã nhận từ trước: 2');
  const after = await versionsOf(sent.slice(0, 30));
  expect(after).toEqual(before.map((version, at) => (at < 20 ? version + 1 : version)));
});
