/**
 * A union's 63, from introduction to what came of it, between two trees: its clerk introduces them, a Party branch takes them into its list
 * with one click, and the union's leader is told counts of many and not who.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { build } from '../../addin/build.ts';
import { contentHashOf } from '../../functions/acts/content-hash.ts';
import { loadDemo } from '../../functions/demo/demo.ts';
import {
  CLERK,
  DEMO_PEOPLE,
  LEADER,
  LOADER,
  OFFICE,
  PARTY_CLERK,
  PARTY_OFFICE,
} from '../../functions/demo/people.ts';
import { tienLang } from '../../functions/demo/tien-lang.ts';
import { OPEN_PERIOD } from '../../functions/demo/tien-lang-party.ts';
import { KEPT_CANDIDATES } from '../../functions/domain/kinds/candidates.ts';
import { startAzurite } from '../../functions/local/azurite.ts';
import type { Azurite } from '../../functions/local/azurite.ts';
import { REPOSITORY, staticFiles } from '../../functions/local/static.ts';
import type { Row } from '../../functions/wire/upload-request.ts';
import { inlineUpload, startService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';
import { launchChromium } from './chromium.ts';
import { open, press, shot } from './seat.ts';
import type { Rows, Seat } from './seat.ts';

const union = tienLang();
const party = union.beside;
if (party === undefined) throw new Error('the union has no Party beside it');
const branch = party.clerkUnit;
let now = new Date('2022-04-04T02:00:00Z');
let azurite: Azurite;
let service: TestService;
let browser: Browser;

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  process.env.KHOPSO_TEST_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  [azurite, browser] = await Promise.all([startAzurite(), launchChromium(), build()]);
  service = await startService({
    people: DEMO_PEOPLE,
    units: [],
    grants: [],
    periods: [],
    connectionString: azurite.connectionString,
    clock: () => now,
    beside: staticFiles({ root: REPOSITORY, data: '' }),
  });
  const { api, tokenFor, services } = service;
  const setDay = (day: string) => void (now = new Date(`${day}T02:00:00Z`));
  await loadDemo({ bloc: union, storage: services.storage, api, tokenFor, setDay });
  setDay('2022-04-04');
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await azurite?.stop();
});

async function sit(person: string): Promise<Seat> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(`${service.origin}/preview/?person=${person}`);
  const pane = page.frameLocator('#pane');
  await pane.locator('#primary[aria-disabled=false]').waitFor();
  return { page, pane };
}

async function chooseCandidates({ pane }: Seat): Promise<void> {
  await pane.locator('#list-candidates').click();
  await pane.locator('#list-candidates[aria-pressed="true"]').waitFor();
}

/** The other two unions introduce everybody, as the first does in the pane. */
async function othersIntroduce(): Promise<void> {
  for (const unit of union.rosterUnits.filter((each) => each !== union.clerkUnit)) {
    const path = `units/${unit}/candidates`;
    const { version, people } = (await service.call(LOADER.id, 'GET', `${path}/introducing`)).body;
    const body = { to: branch, version, rows: people.map(({ row }: { row: number }) => row) };
    const sent = await service.call(LOADER.id, 'PUT', `${path}/introductions/${randomUUID()}`, body);
    expect(sent.status).toBe(200);
  }
}

const LIST: Rows = [
  ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
  ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Nguồn', 'Tổ chức giới thiệu', 'Ngày học', 'Tình trạng'],
  [1, 'Lương Thị Hoa', '02/03/1999', 'Nữ', 'Nông dân', 'Chi bộ', '', 'Cảm tình Đảng'],
];

it('is introduced by its clerk, one tick for each outcome, and waits with its clock', async () => {
  const clerk = await sit(CLERK.id);
  await chooseCandidates(clerk);
  await clerk.pane.locator('#introduce').click();
  await clerk.pane.locator('#introduce-send', { hasText: 'Giới thiệu 33 người' }).waitFor();
  const told = await clerk.pane.locator('#introducing').innerText();
  expect(told).toContain('Chi bộ Cơ quan xã Tiên Cường (Đảng bộ huyện Tiên Lãng)');
  expect(told).toMatch(/Đã học: 26 người[\s\S]*Vắng học: 6 người[\s\S]*Không rõ: 1 người/);
  await shot(clerk, 'introducing');
  await clerk.pane.locator('#introduce-vang').uncheck();
  await clerk.pane.locator('#introduce-send', { hasText: 'Giới thiệu 27 người' }).waitFor();
  await clerk.pane.locator('#introduce-vang').check();
  await clerk.pane.locator('#introduce-send', { hasText: 'Giới thiệu 33 người' }).click();
  await clerk.pane
    .getByText('33 người đến Chi bộ Cơ quan xã Tiên Cường, ngày 04/04/2022: chờ nhận đến hết ngày 04/05/2022')
    .first()
    .waitFor();
  await clerk.page.close();
});

it('tells its clerk of the class, the certificate and the introduction, and prints nothing for a branch to consider', async () => {
  const clerk = await sit(CLERK.id);
  await open(clerk, 'cong-doan', [
    ...LIST.slice(0, 2),
    [1, 'Lương Thị Hoa', '02/03/1999', 'Nữ', 'Công nhân', 'Công đoàn', '20/03/2022', 'Đã học'],
    [2, 'Phạm Văn Thử', '05/06/1998', 'Nam', 'Công nhân', 'Công đoàn', '', 'Vắng học'],
  ]);
  await chooseCandidates(clerk);
  await press(clerk.pane, '#next-run');
  const line = (who: string) => clerk.pane.locator('#next-steps li', { hasText: who });
  await line('Lương Thị Hoa').getByText('nhận giấy chứng nhận đã học').waitFor();
  await line('Phạm Văn Thử').getByText('cử đi học lại lớp bồi dưỡng nhận thức về Đảng').waitFor();
  expect(await clerk.pane.locator('#next-print').count()).toBe(0);
  await shot(clerk, 'next-steps-union');
  await clerk.page.close();
});

it('comes to the clerk of the branch as one duty, and into her list with one click that can be taken back', async () => {
  await othersIntroduce();
  const clerk = await sit(PARTY_CLERK.id);
  await open(clerk, 'ghi-chu', [['Ghi chú']]);
  await chooseCandidates(clerk);
  const duty = clerk.pane.locator('#introduced');
  await duty.getByText('Giới thiệu đến: 63 người').waitFor();
  await clerk.pane.locator('#introduced-0-see').click();
  await duty.locator('ol li').first().waitFor();
  await clerk.pane.locator('#introduced-0-see').waitFor({ state: 'detached' });
  await clerk.pane.locator('#introduced-0-refuse').click();
  await clerk.pane.locator('#introduced-0-reason').waitFor();
  await clerk.pane.locator('#introduced-0-cancel').click();
  await clerk.pane.locator('#introduced-0-reason').waitFor({ state: 'detached' });
  await clerk.pane.locator('#introduced-0-receive').click();
  await clerk.pane
    .locator('#status', { hasText: 'mở trang trống, bấm “Kiểm tra”, “Tạo bảng mẫu”' })
    .waitFor();
  await open(clerk, 'nguon', LIST);
  await chooseCandidates(clerk);
  await duty.getByText('Giới thiệu đến: 63 người').waitFor();
  await clerk.pane.locator('#roster-date').fill('04/04/2022');
  await shot(clerk, 'introduced');
  const first = await duty.locator('p', { hasText: '33 người' }).first().getAttribute('id');
  await clerk.pane.locator(`#${first ?? ''}-receive`).click();
  await duty.getByText('Đã nhận 33 người, giấy nhận số 1: thêm vào dòng 4 đến 36').waitFor();
  await duty.getByText('Giới thiệu đến: 30 người').waitFor();
  await clerk.pane.getByText('34 quần chúng').first().waitFor();
  await shot(clerk, 'introduced-received');
  await clerk.pane.locator('#introduced-undo').click();
  await duty.getByText('Giới thiệu đến: 63 người').waitFor();
  await clerk.pane.getByText('1 quần chúng').first().waitFor();
  await clerk.page.close();
});

it('writes those whom she received again into another window of hers, until they are in a list that she sent', async () => {
  const path = `units/${branch}/candidates/introductions`;
  const { incoming } = (await service.call(PARTY_CLERK.id, 'GET', path)).body as {
    incoming: { id: string; people: number }[];
  };
  const id = incoming.find(({ people }) => people === 33)?.id ?? '';
  const state = `${path}/${id}/state`;
  expect((await service.call(PARTY_CLERK.id, 'PUT', state, { state: 'received' })).status).toBe(200);
  const clerk = await sit(PARTY_CLERK.id);
  await open(clerk, 'nguon', LIST);
  await chooseCandidates(clerk);
  const duty = clerk.pane.locator('#introduced');
  await duty
    .getByText('Đã nhận 33 người, giấy nhận số 1: 33 người chưa có trong bản gửi mới nhất.')
    .waitFor();
  await clerk.pane.locator('#roster-date').fill('04/04/2022');
  await shot(clerk, 'introduced-missing');
  await clerk.pane.locator('#introduced-missing-0-write').click();
  await duty.getByText('Đã nhận 33 người, giấy nhận số 1: thêm vào dòng 4 đến 36').waitFor();
  await clerk.pane.locator('#introduced-missing-0').waitFor({ state: 'detached' });
  await clerk.pane.getByText('34 quần chúng').first().waitFor();
  // What is taken back are the rows: the receipt stands.
  await clerk.pane.locator('#introduced-undo').click();
  await clerk.pane.locator('#introduced-missing-0').waitFor();
  await clerk.pane.getByText('1 quần chúng').first().waitFor();
  expect((await service.call(PARTY_CLERK.id, 'PUT', state, { state: 'sent' })).status).toBe(200);
  await clerk.page.close();
});

it('stands on the desk of the receiving office, the days without an answer against the clock', async () => {
  now = new Date('2022-05-10T02:00:00Z');
  const office = await sit(PARTY_OFFICE.id);
  await office.pane.locator('#as-of').fill('10/05/2022');
  await office.pane.locator('#primary').click();
  await office.pane.locator('#list-candidates').click();
  const fold = office.pane.locator('#introductions');
  await fold.locator('summary', { hasText: 'Giới thiệu: 63 người quá hạn trả lời' }).click();
  const line =
    /Công đoàn .+ giới thiệu 33 người đến Chi bộ Cơ quan xã Tiên Cường, ngày 04\/04\/2022: chưa trả lời 36 ngày, quá hạn 6 ngày/;
  await fold.locator('li', { hasText: line }).first().waitFor();
  await fold.scrollIntoViewIfNeeded();
  await shot(office, 'introductions-office');
  await office.page.close();
});

it('tells the sending office who takes its people, what waits, and the id to hand to whoever shall', async () => {
  const office = await sit(OFFICE.id);
  await office.pane.locator('#tab-ledgers').click();
  await office.pane.locator('#ledger-choice').selectOption('introducers');
  const fold = office.pane.locator('#introductions');
  await fold.locator('summary').click();
  await fold.locator('#introductions-sent', { hasText: '63 người quá hạn trả lời' }).waitFor();
  await fold
    .locator('#introductions-door', { hasText: 'Chi bộ Cơ quan xã Tiên Cường (Đảng bộ huyện Tiên Lãng)' })
    .waitFor();
  expect(await fold.locator('#introductions-id').inputValue()).toBe(union.root);
  await fold.locator('#introductions-copy').click();
  await office.pane.locator('#status', { hasText: /mã nơi giới thiệu|mã đã chọn sẵn/ }).waitFor();
  await fold.scrollIntoViewIfNeeded();
  await shot(office, 'introductions-sender');
  await office.page.close();
});

/** Of the 63, as the branch decides: twelve admitted, six decided on, two stopped. */
async function branchDecides(): Promise<void> {
  now = new Date('2022-04-04T02:00:00Z');
  const { incoming } = (await service.call(PARTY_CLERK.id, 'GET', `units/${branch}/candidates/introductions`))
    .body;
  const people: Row['fields'][] = [];
  for (const { id } of incoming as { id: string }[]) {
    const path = `units/${branch}/candidates/introductions/${id}`;
    const introduced = await service.call(PARTY_CLERK.id, 'GET', `${path}/people`);
    people.push(...introduced.body.people.map(({ fields }: Row) => fields));
    expect((await service.call(PARTY_CLERK.id, 'PUT', `${path}/state`, { state: 'received' })).status).toBe(
      200,
    );
  }
  const outcomes = [
    ...Array<Row['fields']>(12).fill({
      ket_qua: 'ket-nap',
      ngay_qd_kn: '2022-05-10',
      ngay_vao_dang: '2022-05-19',
    }),
    ...Array<Row['fields']>(6).fill({ ket_qua: 'co-qd', ngay_qd_kn: '2022-06-20' }),
    ...Array<Row['fields']>(2).fill({ ket_qua: 'thoi' }),
  ];
  const decided = people.map(({ ho_ten = '', ngay_sinh = '', gioi_tinh = '' }, at) => ({
    ...{ ho_ten, ngay_sinh, gioi_tinh },
    ...(outcomes[at] ?? { ket_qua: 'nguon' }),
  }));
  // Beside those whom the branch had before.
  const own = (await service.call(PARTY_CLERK.id, 'GET', `units/${branch}/candidates/roster`)).body.rows;
  const all = [...own.map(({ fields }: Row) => fields), ...decided];
  const rows = all.map((fields, at) => ({ row: at + 5, fields }));
  now = new Date('2022-06-30T02:00:00Z');
  const body = inlineUpload(rows, {
    rosterDate: '2022-06-30',
    period: OPEN_PERIOD.id,
    baseVersion: 1,
    contentHash: contentHashOf(rows, KEPT_CANDIDATES),
  });
  const sent = await service.call(PARTY_CLERK.id, 'PUT', `units/${branch}/candidates/uploads/decided`, body);
  expect(sent.body).toMatchObject({ state: 'published' });
}

it('returns to the union as counts of many beside its funnel, and the receipt to its clerk: never who', async () => {
  await branchDecides();
  const leader = await sit(LEADER.id);
  await leader.pane.locator('#as-of').fill('31/03/2022');
  await leader.pane.locator('#funnel-run').click();
  const told = leader.pane.locator('#funnel-feedback');
  await told
    .getByText(
      'Năm 2022, 63 người được nhận: có quyết định 6, đã kết nạp 12, thôi theo dõi: dưới 5 hoặc không nêu.',
    )
    .waitFor();
  await told.scrollIntoViewIfNeeded();
  await shot(leader, 'feedback');
  await leader.page.close();
  const clerk = await sit(CLERK.id);
  await chooseCandidates(clerk);
  const line = clerk.pane.locator('#introducing li').first();
  await line.waitFor();
  expect(await line.innerText()).toMatch(/đã nhận ngày 04\/04\/2022, giấy nhận số \d/);
  expect(await clerk.pane.locator('main').innerText()).not.toMatch(/kết nạp 12|có quyết định/);
  await clerk.page.close();
});
