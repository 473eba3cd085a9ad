/**
 * A real organisation from nothing, in the pane alone: somebody sets it up with the code, brings in the units from the office's own list,
 * a year of periods, a clerk and plans, asks the branches to register; the clerk comes in with her code, registers, sends her list and has
 * a receipt; the office sees one of eleven.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Frame } from 'playwright-core';
import { dayBefore, dayInVietNam } from '../../functions/domain/units/days.ts';
import { launchChromium } from './chromium.ts';
import { startEmptyProduct } from './product.ts';
import type { EmptyProduct } from './product.ts';
import { SHOTS, drawn, open, openFile, paste, press, shot, type Rows, type Seat } from './seat.ts';

const ORGANISATIONS = 58;
const BRANCHES = 11;
const MEMBERS = 28;

let product: EmptyProduct;
let browser: Browser;
let code = '';

beforeAll(async () => {
  [product, browser] = await Promise.all([startEmptyProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const roman = (value: number): string => {
  const parts = [
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let left = value;
  return parts
    .map(([letters, worth]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return letters.repeat(times);
    })
    .join('');
};

/** As an office keeps it: titles above, numbering instead of a column for what is above, header words of its own. */
const OWN_LIST: Rows = [
  ['ĐẢNG BỘ HUYỆN NÔNG CỐNG'],
  ['DANH SÁCH TỔ CHỨC CƠ SỞ ĐẢNG'],
  [''],
  ['STT', 'Tên tổ chức đảng', 'Bí thư'],
  ['I', 'Đảng bộ xã Trường Sơn', ''],
  ...Array.from({ length: BRANCHES }, (_, at) => [at + 1, `Chi bộ thôn ${String(at + 1)} Trường Sơn`, '']),
  ...Array.from({ length: ORGANISATIONS - 1 }, (_, at) => [
    roman(at + 2),
    `Đảng bộ xã số ${String(at + 2)}`,
    '',
  ]),
];

/** The same as another office would keep it: other header words, names set in under what they hang under. */
const SET_IN: Rows = [
  ['HUYỆN ỦY NÔNG CỐNG'],
  ['Danh sách các đảng bộ, chi bộ trực thuộc'],
  ['TT', 'Đảng bộ, chi bộ', 'Họ tên bí thư', 'Số đảng viên'],
  ...OWN_LIST.slice(4).map(([number = '', name = ''], at) => [
    at + 1,
    typeof number === 'number' ? `      ${String(name)}` : name,
    '',
    20 + at,
  ]),
];

const two = (value: number) => String(value).padStart(2, '0');
const FAMILIES = ['Lê', 'Nguyễn', 'Trần', 'Phạm', 'Hoàng', 'Đỗ', 'Vũ'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dung'];
/** In the columns of the template, as it is pasted below its headers. */
const ROSTER: Rows = Array.from({ length: MEMBERS }, (_, at) => [
  at + 1,
  `${FAMILIES[at % FAMILIES.length] ?? ''} Văn ${GIVEN[Math.floor(at / FAMILIES.length)] ?? ''}`,
  `${two(1 + at)}/03/${String(1960 + at)}`,
  'Nam',
  'Kinh',
  'Không',
  `0380${two((60 + at) % 100)}${String(at + 1).padStart(6, '0')}`,
  '',
  `${two(1 + at)}/05/${String(1990 + at)}`,
  `${two(1 + at)}/05/${String(1991 + at)}`,
  'Chính thức',
]);

async function come(): Promise<Seat> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(product.setup.url);
  const pane = page.frameLocator('#pane');
  await pane.locator('#joining-code').waitFor();
  return { page, pane };
}

/** The ledger from a list that is open: checked, looked at, saved. */
async function bringIn(seat: Seat, ledger: string, name: string, rows: Rows): Promise<string> {
  const { pane } = seat;
  await open(seat, name, rows);
  await pane.locator('#ledger-choice').selectOption(ledger);
  await press(pane, '#ledger-check');
  await pane.locator('#primary', { hasText: 'Cập nhật lên hệ thống' }).waitFor();
  const read = await pane.locator('main').innerText();
  await shot(seat, `first-run-${ledger}`);
  await pane.locator('#primary').click();
  await pane.getByText('Đã cập nhật lên hệ thống (lần').waitFor();
  return read;
}

let admin: Seat;

it('the first who comes sets the organisation up with the code', async () => {
  admin = await come();
  const { pane } = admin;
  await pane.locator('summary').click();
  await pane.locator('#joining-setupCode').fill('AAAA-BBBB-CCCC');
  await pane.locator('#joining-setup').click();
  await pane.getByText('Còn ô chưa ghi: Họ và tên của bạn.').waitFor();
  await pane.locator('#joining-name').fill('Lê Thị Quản');
  await pane.locator('#joining-organisation').fill('Đảng bộ huyện Nông Cống');
  await pane.locator('#joining-setup').click();
  await pane.getByText('Mã không đúng hoặc đã hết hạn').waitFor();
  await shot(admin, 'first-run-setup');
  await pane.locator('#joining-setupCode').fill(product.setup.code.toLowerCase());
  await pane.locator('#joining-setup').click();
  await pane.locator('#ledger-choice').waitFor();
  expect(await pane.locator('header').innerText()).toContain('Đảng bộ huyện Nông Cống');
  await pane.locator('#first-steps').waitFor();
  await shot(admin, 'first-run-begins');
});

it('brings in 58 organisations and 11 branches from the office’s own list', async () => {
  const read = await bringIn(admin, 'units', 'Danh sách cơ sở', OWN_LIST);
  expect(read).toContain(`${String(ORGANISATIONS + BRANCHES)} đơn vị, cấp trên theo số thứ tự`);
});

/** As the office would by hand: sorted by name from the end, and only branches to be seen. */
function sortAndFilter(frame: Frame): Promise<void> {
  return frame.evaluate(async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('KhopSo_units');
      table.sort.apply([{ key: 0, ascending: false }]);
      table.autoFilter.apply(table.getRange(), 2, { filterOn: 'Values', values: ['Chi bộ'] });
      await context.sync();
    });
  });
}

it('keeps her own column, order and filter from fetch to save to fetch, and says what follows', async () => {
  const { page, pane } = admin;
  await press(pane, '#ledger-pull');
  await pane.locator('#status', { hasText: 'trang “Đơn vị”' }).waitFor();
  // Behind the ids, which are out of sight.
  await paste(admin, 'S5', [['Theo dõi']]);
  const frame = page.frames().find((each) => each.url().includes('taskpane'));
  if (!frame) throw new Error('There is no pane');
  await sortAndFilter(frame);
  const seen = () =>
    page.locator('td[data-cell]').evaluateAll((cells) =>
      cells.flatMap((each) => {
        const [, row = '0'] = /^A(\d+)$/.exec(each.getAttribute('data-cell') ?? '') ?? [];
        const text = (each.textContent ?? '').trim();
        return Number(row) > 5 && text !== '' && each.checkVisibility() ? [{ row, text }] : [];
      }),
    );
  await drawn(page);
  const rows = await seen();
  expect(rows).toHaveLength(BRANCHES);
  const [{ row, text: name } = { row: '', text: '' }] = rows;
  await paste(admin, `S${row}`, [['hỏi lại']]);
  await paste(admin, `A${row}`, [[`${name} (mới)`]]);
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#ledger-follows').waitFor();
  const told = await pane.locator('main').innerText();
  expect(told).toContain(`1 chi bộ đổi tên`);
  expect(told).toContain(`“${name}” → “${name} (mới)”`);
  expect(told).not.toContain('Theo dõi');
  await shot(admin, 'first-run-own-column');
  await pane.locator('#primary', { hasText: 'Cập nhật lên hệ thống' }).click();
  await pane.getByText('Đã cập nhật lên hệ thống (lần').waitFor();
  await press(pane, '#ledger-pull');
  await pane.locator('#status', { hasText: 'Trang “Đơn vị”' }).waitFor();
  await drawn(page);
  expect(await seen()).toEqual(
    rows.map((each) => ({ ...each, text: each.row === row ? `${name} (mới)` : each.text })),
  );
  expect(await page.locator('td[data-cell="S5"]').innerText()).toBe('Theo dõi');
  expect(await page.locator(`td[data-cell="S${row}"]`).innerText()).toBe('hỏi lại');
  await page.screenshot({ path: join(SHOTS, 'first-run-own-column-sheet.png') });
  await paste(admin, `A${row}`, [[name]]);
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#primary', { hasText: 'Cập nhật lên hệ thống' }).click();
  await pane.getByText('Đã cập nhật lên hệ thống (lần').waitFor();
});

it('is the same tree from a list that sets names in: nobody is added twice, and what is not read is named', async () => {
  const { pane } = admin;
  await open(admin, 'Danh sách lùi vào', SET_IN);
  await pane.locator('#ledger-choice').selectOption('units');
  await press(pane, '#ledger-check');
  await pane.locator('#ledger-read').waitFor();
  const read = await pane.locator('main').innerText();
  expect(read).toContain(`${String(ORGANISATIONS + BRANCHES)} đơn vị, cấp trên theo chữ lùi vào`);
  expect(read).toContain(`${String(ORGANISATIONS + BRANCHES)} dòng đã có trên hệ thống`);
  expect(read).toContain('Cột “Số đảng viên” không được đọc');
  expect(await pane.locator('#ledger-changes').innerText()).toContain('Không có gì thay đổi');
  await shot(admin, 'first-run-set-in');
});

const steps = (seat: Seat) => seat.pane.locator('#first-steps li').allInnerTexts();

/** What stands in the sheet that is open: checked, looked at, saved. */
async function bringUp({ pane }: Seat): Promise<void> {
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#primary', { hasText: 'Cập nhật lên hệ thống' }).click();
  await pane.getByText('Đã cập nhật lên hệ thống (lần').waitFor();
}

it('makes the periods of the year in one click, in the sheet that its step makes', async () => {
  const { pane } = admin;
  await pane.locator('#first-step-periods').waitFor();
  expect((await steps(admin)).length).toBe(4);
  await press(pane, '#first-step-periods');
  await pane.locator('#period-year-run').waitFor();
  await pane.locator('#period-year-pattern').selectOption('quarters-and-reports');
  await press(pane, '#period-year-run');
  await pane.getByText('Đã thêm 8 kỳ vào trang “Kỳ”').waitFor();
  await shot(admin, 'first-run-year');
  await bringUp(admin);
  await pane.locator('#first-step-periods').waitFor({ state: 'detached' });
});

it('invites a clerk by a code that stays beside her name until it is put away, and is made again', async () => {
  const rows = [
    ['Họ và tên', 'Đơn vị', 'Vai trò'],
    ['Vi Thị Hoa', 'Chi bộ thôn 3 Trường Sơn', 'Cán bộ chi bộ'],
  ];
  await bringIn(admin, 'people', 'Người dùng mới', rows);
  const { pane } = admin;
  const codes = pane.locator('#ledger-codes-text');
  const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
  const first = await codes.inputValue();
  expect(first).toMatch(/^Vi Thị Hoa, Chi bộ thôn 3 Trường Sơn, Cán bộ chi bộ: /);
  await shot(admin, 'first-run-invited');
  // The second press of a hurried hand, which checks by then.
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.locator('#ledger-changes').waitFor();
  expect(await codes.inputValue()).toBe(first);
  await press(pane, '#ledger-codes-write');
  await pane.locator('#status', { hasText: 'Đã ghi 1 mã mời vào trang “Mã mời”' }).waitFor();
  await pane.locator('#ledger-codes-hide').click();
  await codes.waitFor({ state: 'detached' });
  await press(pane, '#ledger-pull');
  await pane.locator('#invite-again summary').click();
  await pane.locator('#invite-again-name').fill('thi hoa');
  await press(pane, '#invite-again-find');
  await pane.locator('#invite-again-0').waitFor();
  await shot(admin, 'first-run-invite-again');
  await press(pane, '#invite-again-0');
  await codes.waitFor();
  const again = await codes.inputValue();
  code = CODE.exec(again)?.[0] ?? '';
  expect(code).not.toBe('');
  expect(again.replace(code, '')).toBe(first.replace(CODE, ''));
  expect(code).not.toBe(CODE.exec(first)?.[0]);
});

const TODAY = dayInVietNam(new Date());
const YEAR = Number(TODAY.slice(0, 4));
const PLAN_HEADER = ['Đơn vị', 'Loại số', 'Việc', 'Đối tượng', 'So sánh', 'Từ ngày', 'Đến ngày', 'Số lượng'];
const PLANS: Rows = [
  PLAN_HEADER,
  ...[
    ['Đảng bộ xã Trường Sơn', 30],
    ['Chi bộ thôn 1 Trường Sơn', 5],
  ].map(([name = '', quantity = 0]) => [
    name,
    'Chỉ tiêu',
    'Kết nạp',
    'Tất cả',
    '=',
    `01/01/${String(YEAR)}`,
    `31/12/${String(YEAR)}`,
    quantity,
  ]),
];

it('hands the number of the commune on to its branches, with what is left shown', async () => {
  const { pane } = admin;
  await bringIn(admin, 'plans', 'Chỉ tiêu', PLANS);
  await press(pane, '#plan-sums-run');
  await pane.getByText('Còn lại chưa giao: 25').waitFor();
  expect(await pane.locator('#plan-1-0').innerText()).toContain(
    `Đảng bộ xã Trường Sơn: Kết nạp, tất cả, năm ${String(YEAR)}`,
  );
  await shot(admin, 'first-run-sums');
  await pane.getByRole('button', { name: 'Giao phần còn lại, chia đều' }).click();
  await pane.getByText('Đã thêm 10 dòng vào trang').waitFor();
  await pane.getByText('Đã giao hết.').waitFor();
  await bringUp(admin);
});

it('asks every branch to register, and says until when', async () => {
  const { pane } = admin;
  await pane.locator('#plan-asking-title').click();
  await pane.locator('#ask-also').selectOption('youth-union');
  await pane.locator('#ask-year').fill(String(YEAR));
  await pane.locator('#ask-until').fill(`31/12/${String(YEAR)}`);
  await shot(admin, 'first-run-asking');
  await press(pane, '#ask-run');
  await pane.getByText(`Đã thêm ${String(2 * BRANCHES)} dòng vào trang`).waitFor();
  await bringUp(admin);
});

let clerk: Seat;

it('the clerk comes in with it and registers', async () => {
  const seat = (clerk = await come());
  const { pane } = seat;
  await pane.locator('#joining-code').fill(code);
  await shot(seat, 'first-run-join');
  await pane.locator('#primary').click();
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).waitFor();
  expect(await pane.locator('header').innerText()).toContain('Chi bộ thôn 3 Trường Sơn');
  await pane.getByText(`Năm ${String(YEAR)}: chưa đăng ký kết nạp`).waitFor();
  await shot(seat, 'first-run-registration');
  await pane.locator('#register-0').click();
  await pane.locator('#duty-registration input').nth(0).fill('3');
  await pane.locator('#register-save').click();
  await pane.getByText('Ghi số từ 0 trở lên ở mọi ô.').waitFor();
  await pane.locator('#duty-registration input').nth(1).fill('4');
  await pane.locator('#register-save').click();
  await pane.getByText('Số “trong đó” là 4, nhiều hơn tổng số 3.').waitFor();
  await pane.locator('#duty-registration input').nth(1).fill('1');
  await shot(seat, 'first-run-registering');
  await pane.locator('#register-save').click();
  await pane.getByText(`Năm ${String(YEAR)} đăng ký kết nạp: 3, trong đó 1 đoàn viên thanh niên`).waitFor();
  await shot(seat, 'first-run-registered');
});

it('gets her template on an empty sheet, with nothing asked', async () => {
  const { page, pane } = clerk;
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.getByText('chưa có gì').first().waitFor();
  await shot(clerk, 'first-run-empty-sheet');
  await pane.locator('#template-run').click();
  await pane.locator('#template-made').waitFor();
  expect(await pane.locator('#template-made').innerText()).toContain('Điền mỗi người một dòng');
  await shot(clerk, 'first-run-template');
  await drawn(page);
  expect(await page.locator('td[data-cell="A1"]').innerText()).toBe('CHI BỘ THÔN 3 TRƯỜNG SƠN');
  expect(await page.locator('td[data-cell="B4"]').innerText()).toBe('Họ và tên');
  await page.screenshot({ path: join(SHOTS, 'first-run-template-sheet.png') });
});

it('sends 28 people in it and has a receipt', async () => {
  const { pane } = clerk;
  await paste(clerk, 'A5', ROSTER);
  await pane.locator('#primary', { hasText: 'Kiểm tra' }).click();
  await pane.getByText('Không có lỗi').first().waitFor();
  const seat = clerk;
  await shot(seat, 'first-run-checked');
  await pane.locator('#primary', { hasText: 'Gửi cấp trên' }).click();
  await pane.locator('#primary', { hasText: /^Gửi/ }).click();
  await pane.locator('section.receipt').waitFor();
  const receipt = await pane.locator('section.receipt').innerText();
  expect(receipt).toContain('bản gửi số 1');
  expect(receipt).toContain(String(MEMBERS));
  await shot(seat, 'first-run-receipt');
});

it('the office sees one of eleven', async () => {
  const { pane } = admin;
  await pane.getByRole('tab', { name: 'Tổng hợp' }).click();
  await pane.locator('#primary', { hasText: 'Tổng hợp' }).click();
  await pane
    .getByText(`1/${String(BRANCHES)}`)
    .first()
    .waitFor();
  await shot(admin, 'first-run-coverage');
});

it('sees what was registered and who has not, and has no step left', async () => {
  const { pane } = admin;
  await pane.getByRole('tab', { name: 'Danh mục' }).click();
  await press(pane, '#plan-sums-run');
  await pane.getByText('Đã đăng ký: 3').waitFor();
  expect(await pane.locator('#plan-sums').innerText()).toContain('10 đơn vị chưa đăng ký');
  await shot(admin, 'first-run-registered-below');
  await pane.locator('#ledger-choice').selectOption('periods');
  await pane.locator('#first-steps').waitFor({ state: 'detached' });
});

it('closes the figures through a day, and opens them again', async () => {
  const { pane } = admin;
  await pane.locator('#ledger-choice').selectOption('closings');
  await pane.locator('#closing-none').waitFor();
  await pane.locator('#closing-day').fill(`01/01/${String(YEAR)}`);
  await pane.locator('#closing-run').click();
  await pane.getByText(`Đang chốt đến ngày 01/01/${String(YEAR)}`).waitFor();
  await shot(admin, 'first-run-closed');
  await pane.getByRole('button', { name: 'Mở lại' }).click();
  await pane.locator('#closing-none').waitFor();
});

it('hands out empty templates beside the ledger of units: the file of another unit is told, her own is not', async () => {
  const { page, pane } = admin;
  await pane.locator('#ledger-choice').selectOption('units');
  await pane.locator('#hand-out-title').click();
  expect(await pane.locator('#hand-out-content').count()).toBe(0);
  const [saved] = await Promise.all([page.waitForEvent('download'), pane.locator('#hand-out-run').click()]);
  expect(await pane.locator('#hand-out-done').innerText()).toMatch(
    /Đã lập 11 tệp .* Hạn gửi ghi trong tệp: \d{2}\/\d{2}\/\d{4}\./,
  );
  await shot(admin, 'first-run-hand-out');
  const files = unzipSync(new Uint8Array(readFileSync(await saved.path())));
  const fileOf = (unit: string) => {
    const name = Object.keys(files).find((each) => each.startsWith(`${unit} - `)) ?? '';
    return [name.replace('.xlsx', ''), Buffer.from(files[name] ?? [])] as const;
  };
  await openFile(clerk, ...fileOf('Chi bộ thôn 5 Trường Sơn'));
  await clerk.pane.locator('#other-unit').waitFor();
  expect(await clerk.pane.locator('#other-unit').innerText()).toContain(
    'không phải Chi bộ thôn 3 Trường Sơn',
  );
  await shot(clerk, 'first-run-other-unit');
  await clerk.pane.getByRole('tab', { name: 'Gửi cấp trên' }).click();
  await clerk.pane.locator('#other-unit').waitFor();
  await openFile(clerk, ...fileOf('Chi bộ thôn 3 Trường Sơn'));
  await clerk.pane.locator('#duty-registration').waitFor();
  expect(await clerk.pane.locator('#other-unit').count()).toBe(0);
});

/** As the seat's account, where a sheet would only be the longer way. */
async function ask({ page }: Seat, method: string, path: string, body?: object) {
  const headers = { 'content-type': 'application/json' };
  const person = new URL(page.url()).searchParams.get('person');
  const origin = new URL(product.api).origin;
  const signed = await fetch(`${origin}/local/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ person }),
  });
  const { token } = (await signed.json()) as { readonly token: string };
  const answered = await fetch(`${product.api}/${path}`, {
    method,
    headers: { ...headers, authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return (await answered.json()) as unknown;
}

interface LedgerRead {
  readonly commit: number;
  readonly rows: readonly { readonly id: string; readonly values: Readonly<Record<string, unknown>> }[];
}

it('after a merger tells whose people the new branch takes over, and holds the open sheet against the old lists', async () => {
  const { grants } = (await ask(admin, 'GET', 'me')) as {
    readonly grants: readonly { readonly unit: { readonly id: string } }[];
  };
  const at = `units/${grants[0]?.unit.id ?? ''}/ledgers`;
  const units = (await ask(admin, 'GET', `${at}/units`)) as LedgerRead;
  const idOf = (name: string) => units.rows.find(({ values }) => values['name'] === name)?.id ?? '';
  const merged = {
    name: 'Chi bộ thôn Ba Bốn Trường Sơn',
    parent: idOf('Đảng bộ xã Trường Sơn'),
    kind: 'branch',
    sector: 'residential',
    keepsRoster: true,
    from: TODAY,
  };
  // They were brought in today, and are older than that.
  const older = { from: '2020-01-01' };
  const ends = { ...older, to: dayBefore(TODAY), into: ['merged'] };
  const changes = [
    { row: 'merged', from: '', values: merged },
    ...[grants[0]?.unit.id ?? '', merged.parent].map((row) => ({ row, from: '', values: older })),
    ...['Chi bộ thôn 3 Trường Sơn', 'Chi bộ thôn 4 Trường Sơn'].map((name) => ({
      row: idOf(name),
      from: '',
      values: ends,
    })),
  ];
  expect(await ask(admin, 'PUT', `${at}/units/saves/merge`, { base: units.commit, changes })).toMatchObject({
    outcome: 'saved',
    findings: [],
  });
  const { commit } = (await ask(admin, 'GET', `${at}/people`)) as LedgerRead;
  const values = { name: 'Vi Thị Hoa', unit: 'merged', role: 'clerk' };
  const invited = (await ask(admin, 'PUT', `${at}/people/saves/merged`, {
    base: commit,
    changes: [{ row: 'merged-clerk', from: '', values }],
  })) as { readonly invitations: readonly { readonly code: string }[] };
  const seat = await come();
  await seat.pane.locator('#joining-code').fill(invited.invitations[0]?.code ?? '');
  await seat.pane.locator('#primary').click();
  await seat.pane.locator('#succession').waitFor();
  expect(await seat.pane.locator('#succession').innerText()).toContain(
    'Chi bộ thôn 3 Trường Sơn (28 người); Chi bộ thôn 4 Trường Sơn (chưa gửi lần nào)',
  );
  await shot(seat, 'first-run-succession');
  const newcomer = [
    28,
    'Trần Thị Mới',
    '01/01/2000',
    'Nữ',
    'Kinh',
    'Không',
    '',
    '',
    '01/05/2026',
    '',
    'Dự bị',
  ];
  const header = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Tôn giáo', 'Số CCCD', 'Số thẻ'];
  const list = [
    [...header, 'Ngày vào Đảng', 'Ngày chính thức', 'Loại đảng viên'],
    ...ROSTER.slice(0, MEMBERS - 1),
    newcomer,
  ];
  await open(seat, 'Danh sách mới', list);
  await seat.pane.locator('#succession-compare').click();
  await seat.pane.locator('#succession-moved').waitFor();
  const told = await seat.pane.locator('#succession').innerText();
  expect(told).toContain('27 người chuyển đến do tổ chức lại.');
  expect(told).toContain('Trần Thị Mới');
  expect(await seat.pane.locator('#succession-missing li').allInnerTexts()).toHaveLength(1);
  await shot(seat, 'first-run-succession-compared');
});
