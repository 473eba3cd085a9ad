/**
 * Another list than that of members, end to end on real parts: a clerk whose office has opened none meets nothing of it; where candidates
 * are opened she chooses them, and checks, sends and has her receipt on the screens that she knows.
 */
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { serviceAt } from '../../addin/tasks/create.ts';
import { ledgerService } from '../../addin/service/ledger-client.ts';
import { reviewService } from '../../addin/service/review-client.ts';
import { CANDIDATE_LIST } from '../../functions/domain/rules/candidates.ts';
import { contentHashOf } from '../../functions/acts/content-hash.ts';
import { KEPT_CANDIDATES } from '../../functions/domain/kinds/candidates.ts';
import { inlineUpload } from '../support/service.ts';
import { laoCai } from '../../functions/demo/lao-cai.ts';
import { NEIGHBOUR_CLERK, neighbourUnit } from '../../functions/demo/people.ts';
import { launchChromium } from './chromium.ts';
import { linesOfFunnel, startProduct } from './product.ts';
import type { Product } from './product.ts';
import { open, shot, SHOTS } from './seat.ts';
import type { Rows } from './seat.ts';

let product: Product;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
/** The scripts that the page has loaded. */
let scripts: Promise<string>[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function sitDown(): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  scripts = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''));
  });
  await page.goto(product.people.clerk.url.replace('-co-5-loi', ''));
  pane = page.frameLocator('#pane');
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).waitFor();
  await page.locator('td[data-cell="B6"]').waitFor();
}

/** A rule on candidates comes with their list alone. */
const hasCandidateRules = async (): Promise<boolean> =>
  (await Promise.all(scripts)).some((script) => script.includes('L3-CAN-'));

async function press(label: string | RegExp): Promise<void> {
  await pane.locator('#primary', { hasText: label }).click();
}

const POOL: Rows = [
  ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
  ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Nguồn', 'Đảng viên giúp đỡ', 'Kết quả', 'Lý do vắng'],
  [1, 'Lò Thị Mai', '02/03/1999', 'Nữ', 'Công nhân, ĐVCĐ', 'Vàng A Sử', 'Vắng', ''],
  [2, 'Tẩn A Páo', '12/09/2001', 'Nam', 'SV', 'Vàng A Sử', 'Cảm tình Đảng', ''],
];

it('is met by no clerk whose office has opened none: not a word, not a script', async () => {
  await sitDown();
  await press('Kiểm tra');
  await pane.getByText('thêm 1, giảm 0').first().waitFor();
  expect(await pane.locator('#lists').count()).toBe(0);
  expect(await pane.locator('body').innerText()).not.toMatch(/quần chúng|nguồn kết nạp/i);
  expect(await hasCandidateRules()).toBe(false);
  await page.close();
});

it('is chosen where it is opened, checked as what it is, sent, and has its receipt', async () => {
  const { person, unit } = product.people.office;
  const office = ledgerService(serviceAt({ api: product.api, person }));
  const values = { list: 'candidates', from: '2023-01-01' };
  const change = { base: 1, changes: [{ row: 'opening-1', from: '', values }] };
  const saved = await office.saveLedger({ unit, ledger: 'openings' }, 'open-candidates', change);
  expect(saved.outcome).toBe('saved');

  await sitDown();
  await pane.locator('#list-members[aria-pressed="true"]').waitFor();
  expect(await hasCandidateRules()).toBe(false);
  await shot({ page, pane }, 'lists-choice');
  await open({ page, pane }, 'nguon', POOL);
  await pane.locator('#list-candidates').click();
  await pane.locator('#list-candidates[aria-pressed="true"]').waitFor();
  expect(await hasCandidateRules()).toBe(true);
  await press('Kiểm tra');
  await pane.getByText('2 quần chúng').first().waitFor();
  expect(await pane.locator('.groups').innerText()).toContain('Vắng học mà chưa ghi lý do');
  await shot({ page, pane }, 'lists-checked');
  await pane.locator('#next-run').click();
  const line = pane.locator('#next-steps li', { hasText: 'Lò Thị Mai' });
  await line.waitFor();
  expect(await line.innerText()).toContain('cử đi học lại lớp bồi dưỡng nhận thức về Đảng');
  const print = await pane.locator('#next-print').boundingBox();
  const first = await pane.locator('#next-steps ol').boundingBox();
  expect((first?.y ?? 0) - ((print?.y ?? 0) + (print?.height ?? 0))).toBeGreaterThanOrEqual(8);
  await shot({ page, pane }, 'lists-next-steps');
  await pane.locator('#primary[aria-disabled=false]').waitFor();
  await pane.locator('#next-print').click();
  await pane.locator('#status', { hasText: 'Đã lập trang “Đề nghị xem xét” cho 2 người' }).waitFor();
  await page.locator('#sheet-tabs button', { hasText: 'Đề nghị xem xét' }).click();
  await page.locator('td[data-cell="B13"]', { hasText: 'Lò Thị Mai' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'lists-proposal.png') });
  await page.locator('#sheet-tabs button', { hasText: 'nguon' }).click();
  await press('Sang Gửi cấp trên');
  await press(/^Gửi cấp trên$/);
  await pane.locator('section.receipt').waitFor();
  const receipt = await pane.locator('section.receipt').innerText();
  expect(receipt).toContain('bản gửi số 1');
  expect(receipt).toContain('2 quần chúng');
  await shot({ page, pane }, 'lists-receipt');
});

it('leaves the list of members as it was, on the same screens', async () => {
  await pane.getByRole('tab', { name: 'Kiểm tra' }).click();
  await pane.locator('#list-members').click();
  await pane.locator('#list-members[aria-pressed="true"]').waitFor();
  await pane.getByRole('tab', { name: 'Gửi cấp trên' }).click();
  expect(await pane.locator('#receipts').count()).toBe(0);
  const { person, unit } = product.people.clerk;
  const newest = await serviceAt({ api: product.api, person }).roster(unit);
  expect(newest.rows.length).toBeGreaterThan(2);
  await page.close();
});

it('finds a student who graduates before a decision can be reached; her clerk hands her over, and the funnel counts her there', async () => {
  const { office, pool } = product.people;
  expect(await linesOfFunnel(product, office, '2023-09-30')).toContain('    Đã chuyển giao nơi khác: 5');
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(pool?.url ?? '');
  pane = page.frameLocator('#pane');
  await page.locator('td', { hasText: 'DANH SÁCH QUẦN CHÚNG ƯU TÚ' }).first().waitFor();
  await pane.locator('#list-candidates').click();
  await pane.locator('#list-candidates[aria-pressed="true"]').waitFor();
  await press('Kiểm tra');
  await pane.getByText('54 quần chúng').first().waitFor();
  const graduates = pane.locator('.groups').getByText('Tốt nghiệp trước khi kịp có quyết định (1)').first();
  await graduates.waitFor();
  await shot({ page, pane }, 'lists-graduates');
  await page.locator('td[data-cell="W5"]', { hasText: 'Đang làm hồ sơ' }).click();
  await page.keyboard.type('Đã chuyển giao');
  await page.keyboard.press('Enter');
  await graduates.waitFor({ state: 'detached' });
  await press('Sang Gửi cấp trên');
  await press(/^Gửi cấp trên$/);
  await pane.locator('section.receipt', { hasText: 'bản gửi số 2' }).waitFor();
  expect(await linesOfFunnel(product, office, '2023-09-30')).toContain('    Đã chuyển giao nơi khác: 6');
  await page.close();
});

it('says beside its name that the office asks for a correction, and shows which once it is chosen', async () => {
  const { person } = product.people.office;
  const { unit } = product.people.clerk;
  const office = reviewService(serviceAt({ api: product.api, person, of: CANDIDATE_LIST }));
  await office.ask({ unit, version: 1, person }, [{ kind: 'cell', row: 3, field: 'ly_do' }]);
  await sitDown();
  await pane.locator('#list-candidates', { hasText: 'cấp trên đề nghị sửa' }).waitFor();
  expect(await pane.locator('#request-1').count()).toBe(0);
  await shot({ page, pane }, 'lists-asked');
  await pane.locator('#list-candidates').click();
  await pane.locator('#request-1', { hasText: 'Lý do vắng' }).waitFor();
  await page.close();
});

it('proposes whoever was admitted as the newcomer of the list of members: one click adds the row, one takes it back, and no is an answer', async () => {
  const { person, unit } = product.people.clerk;
  const clerk = serviceAt({ api: product.api, person, of: CANDIDATE_LIST });
  const { openPeriod } = await clerk.me();
  const rows = ['Lò Thị Mai', 'Tẩn Thị Páo'].map((ho_ten, n) => ({
    row: n + 3,
    fields: {
      ho_ten,
      ngay_sinh: '1999-03-02',
      gioi_tinh: 'nu',
      ket_qua: 'ket-nap',
      ngay_qd_kn: '2023-05-10',
      ngay_vao_dang: '2023-05-19',
    },
  }));
  const admitted = inlineUpload(rows, {
    baseVersion: 1,
    exits: [{ row: 4, reason: 'unknown' }],
    rosterDate: openPeriod.from,
    period: openPeriod.id,
    contentHash: contentHashOf(rows, KEPT_CANDIDATES),
  });
  const sent = await clerk.createUpload({ unit, upload: 'admitted' }, admitted);
  expect(sent).toMatchObject({ state: 'published' });

  await sitDown();
  const duty = pane.locator('#new-members');
  await duty.getByText('2 người đã kết nạp chưa có trong danh sách đảng viên').waitFor();
  await shot({ page, pane }, 'new-members');
  await pane.locator('#new-member-0-add').click();
  await duty.getByText(/^Đã thêm Lò Thị Mai vào dòng \d+\.$/).waitFor();
  expect(await duty.innerText()).toContain('1 người đã kết nạp chưa có trong danh sách đảng viên');
  await page.locator('td', { hasText: 'Lò Thị Mai' }).waitFor();
  await pane.getByText('thêm 2, giảm 0').first().waitFor();
  await shot({ page, pane }, 'new-members-added');
  await pane.locator('#new-member-undo').click();
  await duty.getByText('2 người đã kết nạp chưa có trong danh sách đảng viên').waitFor();
  await page.locator('td', { hasText: 'Lò Thị Mai' }).waitFor({ state: 'detached' });
  await pane.locator('#new-member-1-elsewhere').click();
  await duty.getByText('1 người đã kết nạp chưa có trong danh sách đảng viên').waitFor();
  expect(await duty.innerText()).not.toContain('Tẩn Thị Páo');
  await page.close();
});

it('is waited for by the office above: who sent, where people stand; one list is asked to be corrected, another one matched', async () => {
  const unit = neighbourUnit(laoCai());
  const clerk = serviceAt({ api: product.api, person: NEIGHBOUR_CLERK.id, of: CANDIDATE_LIST });
  const { openPeriod } = await clerk.me();
  const rows = ['nguon', 'da-hoc', 'co-qd'].map((ket_qua, n) => ({
    row: n + 3,
    fields: { ho_ten: `Vàng Thị Nguồn ${String(n)}`, ngay_sinh: '1999-03-02', ket_qua },
  }));
  const body = inlineUpload(rows, {
    baseVersion: 0,
    rosterDate: openPeriod.from,
    period: openPeriod.id,
    contentHash: contentHashOf(rows, KEPT_CANDIDATES),
  });
  expect(await clerk.createUpload({ unit, upload: 'neighbours' }, body)).toMatchObject({
    state: 'published',
  });

  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.people.office.url);
  pane = page.frameLocator('#pane');
  await pane.locator('#hand-out-title').waitFor();
  await press('Lấy tình hình gửi');
  await pane.locator('#list-members[aria-pressed="true"]').waitFor();
  await pane.locator('#primary[aria-disabled=false]').waitFor();
  expect(await pane.locator('#desk-stages').count()).toBe(0);
  await pane.locator('#list-candidates').click();
  await pane.locator('#desk-stages').waitFor();
  expect(await pane.locator('#desk-stages').innerText()).toBe(
    '59 người = 48 trong nguồn + 1 có quyết định + 2 đã kết nạp + 8 chuyển giao, thôi, vắng hoặc không rõ',
  );
  // With the college of the students.
  expect(await pane.locator('#desk-counts').innerText()).toContain('Đã gửi, chưa xem: 3');
  await shot({ page, pane }, 'desk-candidates');

  await pane.locator('#unit-choice').selectOption(unit);
  await pane.locator('#version-1', { hasText: '3 quần chúng' }).waitFor();
  await pane.locator('#ask-1').click();
  await pane.locator('#ask-row').fill('4');
  await pane.locator('#ask-field').selectOption('gcn_so');
  await pane.locator('#ask-add').click();
  await pane.locator('#ask-send').click();
  await pane.locator('#version-1[data-review="asked-to-correct"]').waitFor();
  await shot({ page, pane }, 'desk-candidates-asked');
  await pane.locator('#versions-back').click();
  await pane.locator('#unit-choice').selectOption(product.people.clerk.unit);
  await pane.locator('#match-2').click();
  await pane.locator('#version-2[data-review="matched"]').waitFor();
  await pane.locator('#versions-back').click();
  await press('Cập nhật tình hình gửi');
  await pane.locator('#desk-counts', { hasText: 'Đã khớp: 1' }).waitFor();
  expect(await pane.locator('#desk-counts').innerText()).toContain('Đề nghị sửa, chưa gửi lại: 1');
  await shot({ page, pane }, 'desk-candidates-again');
  await page.close();
});
