/**
 * Organisations of the demonstration as their people meet them: a branch of sixteen over ten years, a union that keeps candidates, a branch
 * whose pool is empty, and a village without a branch.
 */
import type { Browser } from 'playwright-core';
import { BLOCS } from '../../functions/demo/demo-blocs.ts';
import { launchChromium } from './chromium.ts';
import { linesOfFunnel, startOrganisation } from './product.ts';
import type { Product } from './product.ts';
import { shot } from './seat.ts';
import type { Seat } from './seat.ts';
import { ledgerService } from '../../addin/service/ledger-client.ts';
import { serviceAt } from '../../addin/tasks/create.ts';

/** Of her sheet, one-based; and which of its people nothing was known of, from 0. */
const FIRST_ROW = 5;
const UNKNOWN = 32;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function sit(url: string): Promise<Seat> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  const pane = page.frameLocator('#pane');
  await pane.locator('#primary').waitFor();
  return { page, pane };
}

async function press({ pane }: Seat, label: string | RegExp): Promise<void> {
  await pane.locator('#primary', { hasText: label }).click();
}

describe('the branch of sixteen', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startOrganisation('trung-tam');
  });
  afterAll(() => product?.stop());

  it('gives its clerk the sixteen in an empty sheet, and finds nothing changed', async () => {
    const clerk = await sit(product.people.clerk.url);
    await press(clerk, 'Kiểm tra');
    await clerk.pane.locator('#template-run').click();
    await clerk.pane.getByText('có 16 người đã gửi lần trước').first().waitFor();
    await clerk.pane.locator('#roster-date').fill('30/10/2020');
    await press(clerk, 'Kiểm tra');
    await clerk.pane.getByText('16 đảng viên').first().waitFor();
    const told = await clerk.pane.locator('main').innerText();
    expect(told).toContain('Không có lỗi.');
    expect(told).toContain('thêm 0, giảm 0, thay đổi 0, giữ nguyên 16');
    await shot(clerk, 'organisations-branch');
    await clerk.page.close();
  });

  it('shows on the page of its leader two admissions of the term, as many as were planned', async () => {
    const leader = await sit(product.people.leader.url);
    await leader.pane.locator('#as-of').fill('30/10/2020');
    await leader.pane.locator('#page-from').fill('01/01/2017');
    await leader.pane.locator('#page-run').click();
    await leader.pane.getByText('Báo cáo một trang, tính đến 30/10/2020').waitFor();
    const told = await leader.pane.locator('main').innerText();
    expect(told).toMatch(/Tổng số đảng viên\s+16/);
    expect(told).toMatch(/Đảng viên mới kết nạp\s+2/);
    // The target is the branch's; the committee above it has none of its own.
    expect(told).toContain('Đã kết nạp 2 từ 01/01/2017 đến 30/06/2020. Cấp này không có chỉ tiêu riêng');
    expect(told).not.toContain('phải đạt chưa rõ');
    expect(told).toContain('giao 2, đã kết nạp 2');
    await shot(leader, 'organisations-term');
    await leader.page.close();
  });

  it('closes over ten years for the office above: three, thirteen more, sixteen', async () => {
    const office = await sit(product.people.office.url);
    await office.pane.locator('#tab-consolidate').click();
    await office.pane.locator('#as-of').fill('30/10/2020');
    await office.pane.locator('#movements-from').fill('10/03/2010');
    await office.pane.locator('#movements-run').click();
    await office.pane.locator('#movements-lines').waitFor();
    const lines = await office.pane.locator('#movements-lines > li:not(.hint)').allInnerTexts();
    const numbers = lines.map((line) => Number(/: (.*)$/.exec(line)?.[1]?.replace(/\./g, '')));
    expect(numbers.slice(0, 3)).toEqual([3, 13, 0]);
    expect(numbers.at(-1)).toBe(16);
    await shot(office, 'organisations-ten-years');
    await office.page.close();
  });

  it('says to the office above how the sixteen were graded and how far the goal of villages is, and of nobody who', async () => {
    const { person, unit, url } = product.people.office;
    const ledgers = ledgerService(serviceAt({ api: product.api, person }));
    const row = (id: string, values: object) => ({ row: id, from: '', values: { unit, ...values } });
    const village = (id: string, party: string) =>
      row(id, { name: `Thôn ${id}`, sort: 'village', party, from: '2020-01-01' });
    const goal = { kind: 'target', measure: 'coverage', category: 'residential', quantity: 100 };
    const save = async (ledger: string, ...changes: ReturnType<typeof row>[]) => {
      const { commit } = await ledgers.ledger({ unit, ledger });
      const saved = await ledgers.saveLedger({ unit, ledger }, `story-${ledger}`, { base: commit, changes });
      expect(saved.outcome).toBe('saved');
    };
    await save('places', village('1', 'own'), village('2', 'own'), village('3', 'none'));
    await save('plans', row('goal', { ...goal, from: '2020-01-01', to: '2025-12-31' }));
    const office = await sit(url);
    await office.pane.locator('#tab-summary').click();
    await office.pane.locator('#as-of').fill('30/10/2020');
    await office.pane.locator('#primary[aria-disabled=false]').waitFor();
    await office.pane.locator('#gradings-run').click();
    await office.pane.locator('.notice', { hasText: 'Đến ngày đó chưa có danh sách nào' }).waitFor();
    await office.pane.locator('#as-of').fill('31/12/2020');
    await office.pane.locator('#primary[aria-disabled=false]').waitFor();
    await office.pane.locator('#gradings-run').click();
    await office.pane.getByText('Năm 2020: 16 người').waitFor();
    await office.pane.getByText('Năm 2020: 16 người').click();
    await office.pane.getByText('Được xếp loại: 16 trên 16 đảng viên tính đến 31/12/2020').waitFor();
    const told = await office.pane.locator('#lookup-gradings').innerText();
    expect(told).toContain('Hoàn thành xuất sắc nhiệm vụ: 2');
    expect(told).toContain('so với số hoàn thành tốt nhiệm vụ 2/14 = 14,29%, trong mức trần 20%');
    expect(told).toContain('giả định, chưa đối chiếu được');
    await office.pane.locator('#lookup-gradings').scrollIntoViewIfNeeded();
    await shot(office, 'organisations-gradings');
    await office.pane.locator('#tab-ledgers').click();
    await office.pane.locator('#ledger-choice').selectOption('places');
    await office.pane.locator('#place-figures-run').click();
    const goalLine = 'mục tiêu 100% đến 31/12/2025, có 2/3 (66,67%): còn thiếu 1 nơi';
    await office.pane.getByText(goalLine).waitFor();
    await office.pane.getByText(goalLine).scrollIntoViewIfNeeded();
    await shot(office, 'organisations-goal');
    await office.page.close();
  });
});

describe('the union', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startOrganisation('tien-lang');
  });
  afterAll(() => product?.stop());

  /** Where the 63 stand, as one of its people is told. */
  const funnel = async (role: 'office' | 'leader'): Promise<string> =>
    (await linesOfFunnel(product, product.people[role], '2022-03-31')).join('\n');

  it('has 63 who applied: 47 came, 13 could not, of 3 nobody knows', async () => {
    const out = await funnel('office');
    for (const line of ['Đã học: 47', 'Vắng học: 13', 'Không rõ: 3', 'Tổng số 63'])
      expect(out).toContain(line);
  });

  it('shows its office the lists of candidates at once, since nobody there keeps members', async () => {
    const office = await sit(product.people.office.url);
    await office.pane.locator('#tab-desk').click();
    await press(office, 'Lấy tình hình gửi');
    await office.pane.locator('#list-candidates[aria-pressed="true"]').waitFor();
    await office.pane.locator('#desk-stages').waitFor();
    await shot(office, 'organisations-union-desk');
    await office.page.close();
  });

  it('lets its clerk choose the list of candidates, finds what is missing in it, and takes it once that is written', async () => {
    const clerk = await sit(product.people.clerk.url);
    await clerk.page.locator('td', { hasText: 'DANH SÁCH QUẦN CHÚNG ƯU TÚ' }).first().waitFor();
    await clerk.pane.locator('#list-candidates').click();
    await clerk.pane.locator('#list-candidates[aria-pressed="true"]').waitFor();
    await clerk.pane.locator('#roster-date').fill('31/03/2022');
    await press(clerk, 'Kiểm tra');
    await clerk.pane.getByText('33 quần chúng').first().waitFor();
    expect(await clerk.pane.locator('.groups').innerText()).toContain('Vắng học mà chưa ghi lý do');
    await shot(clerk, 'organisations-candidates');
    const cell = clerk.page.locator(`td[data-cell="Q${String(FIRST_ROW + UNKNOWN)}"]`);
    await cell.click();
    await clerk.page.keyboard.type('Trùng ca');
    await clerk.page.keyboard.press('Enter');
    await clerk.pane.getByText('Vắng học mà chưa ghi lý do').waitFor({ state: 'detached' });
    await press(clerk, 'Sang Gửi cấp trên');
    await press(clerk, /^Gửi cấp trên$/);
    await clerk.pane.locator('section.receipt', { hasText: 'bản gửi số 3' }).waitFor();
    await clerk.page.close();
  });

  it('closes again with one fewer unknown, and tells its leader no names and of few people no more than that their way ended', async () => {
    const out = await funnel('office');
    for (const line of ['Đã học: 47', 'Vắng học: 14', 'Không rõ: 2', 'Tổng số 63'])
      expect(out).toContain(line);
    const told = await funnel('leader');
    expect(told).toContain('Đã học: 47');
    expect(told).not.toContain('Vắng học');
    expect(told).toContain('Tổng số 63');
  });
});

describe('the commune', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startOrganisation('nong-cong');
  });
  afterAll(() => product?.stop());

  it('has a branch that introduced nobody for twelve months, and says so at its last introduction', async () => {
    const clerk = await sit(product.people.pool?.url ?? '');
    await clerk.page.locator('td', { hasText: 'DANH SÁCH QUẦN CHÚNG ƯU TÚ' }).first().waitFor();
    await clerk.pane.locator('#list-candidates').click();
    await clerk.pane.locator('#list-candidates[aria-pressed="true"]').waitFor();
    await press(clerk, 'Kiểm tra');
    await clerk.pane.getByText('2 quần chúng').first().waitFor();
    const told = clerk.pane.locator('.groups');
    await told.getByText('Mười hai tháng không giới thiệu thêm ai (1)').first().waitFor();
    expect(await told.innerText()).toContain('Ô K5');
    await shot(clerk, 'organisations-empty-pool');
    await clerk.page.close();
  });

  it('shows those above it with nobody in its pool beside the two admissions that it registered', async () => {
    const { units } = BLOCS['nong-cong']();
    const commune = units.find(({ names }) => names[0]?.value === 'Đảng bộ xã Trường Sơn')?.id ?? '';
    const asked = { ...product.people.office, unit: commune };
    const lines = await linesOfFunnel(product, asked, '2022-05-31');
    const own = lines.find((line) => line.includes('Chi bộ thôn 1:')) ?? '';
    expect(own).toContain('2 người = 0 trong nguồn');
    expect(own).toContain('; đã đăng ký kết nạp 2');
    const leader = await sit(product.people.leader.url);
    await leader.pane.locator('#as-of').fill('31/05/2022');
    await leader.pane.locator('#funnel-run').click();
    await leader.pane.locator('#funnel-units').click();
    await leader.pane.getByText('; đã đăng ký kết nạp 13').waitFor();
    await shot(leader, 'organisations-pools');
    await leader.page.close();
  });
});

describe('the province, at one tenth', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startOrganisation('lai-chau-1-10');
  });
  afterAll(() => product?.stop());

  it('names the village without a branch, and counts it among all villages of its ledger', async () => {
    const office = await sit(product.people.office.url);
    await office.pane.locator('#tab-ledgers').click();
    await office.pane.locator('#ledger-choice').selectOption('places');
    const look = async (day: string): Promise<string> => {
      await office.pane.locator('#place-figures-on').fill(day);
      await office.pane.locator('#place-figures-run').click();
      await office.pane.locator('#place-figures li').first().waitFor();
      return office.pane.locator('#place-figures').innerText();
    };
    const now = await look('30/06/2017');
    expect(now).toContain('Thôn, bản, tổ dân phố: 90');
    expect(now).toContain('Có tổ chức đảng: 89/90 (98,89%)');
    expect(now).toMatch(/Chưa có tổ chức đảng: 1\s+Bản mới tái định cư \(Đảng bộ xã /);
    await shot(office, 'organisations-village');
    // Founded in September 2016: before it every village had one.
    expect(await look('31/12/2015')).toContain('Có tổ chức đảng: 89/89 (100,00%)');
    await office.page.close();
  });
});
