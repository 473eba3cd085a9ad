/**
 * Signing in as whoever is signed in to Excel, by nested app authentication over a bridge that the test plays: without a window, with one,
 * refused, and when a token is over in the middle of an upload. One story, in order.
 */
import type { Browser, BrowserContext } from 'playwright-core';
import { HEADER, member } from '../addin/tasks/roster-sheet.ts';
import { USUAL_CLAIMS, personIdOf } from '../../functions/identity/providers.ts';
import { startKeyServer } from '../support/key-server.ts';
import type { KeyServer } from '../support/key-server.ts';
import { GRANTS } from '../support/small-tree.ts';
import { launchChromium } from './chromium.ts';
import { bridgeIn, USER_NAME } from './nested-bridge.ts';
import type { BridgeError, EntraAccount, NestedBridge } from './nested-bridge.ts';
import { open, shot } from './seat.ts';
import type { Rows } from './seat.ts';
import { openPane, outsideRequests, serveSigningIn } from './signing-in.ts';
import type { PaneSeat, SigningIn } from './signing-in.ts';

const TENANT = '00000000-0000-4000-8000-00000000000a';
const HOA: EntraAccount = {
  tenant: TENANT,
  issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  audience: '00000000-0000-4000-8000-00000000000b',
  object: '00000000-0000-4000-8000-00000000000c',
  name: 'Vi Thị Hoa',
  scope: 'Roster.ReadWrite',
};
const NEEDS_HER: BridgeError = { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' };
const HOUR = 3_600_000;

let keys: KeyServer;
let served: SigningIn;
let browser: Browser;
let context: BrowserContext;
let bridge: NestedBridge;
let outside: readonly string[];
let seat: PaneSeat;
/** How far the service's clock for tokens is ahead, in milliseconds. */
let ahead = 0;

beforeAll(async () => {
  [keys, browser] = await Promise.all([startKeyServer(), launchChromium()]);
  const tokens = {
    way: 'entra',
    issuer: HOA.issuer,
    audience: HOA.audience,
    scope: HOA.scope,
    client: '00000000-0000-4000-8000-00000000000d',
    claims: USUAL_CLAIMS.entra,
    keys: { kind: 'url', url: keys.url },
  } as const;
  const hoa = personIdOf('entra', HOA.issuer, HOA.object) ?? '';
  served = await serveSigningIn(tokens, {
    grants: [...GRANTS, { person: hoa, unit: 'school-1', role: 'clerk' }],
    clock: () => new Date('2024-01-05T02:00:00.000Z'),
    tokenClock: () => new Date(Date.now() + ahead),
  });
  context = await browser.newContext();
  outside = await outsideRequests(context);
  bridge = await bridgeIn(context, keys, HOA);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await keys?.stop();
});

async function anew(): Promise<void> {
  await seat?.page.close();
  bridge.asked.length = 0;
  bridge.requests.length = 0;
  seat = await openPane(context, served.url);
}

const press = () => seat.pane.locator('#primary[aria-disabled=false], .entrance #primary').click();
const isIn = () => seat.pane.locator('.whose').waitFor();

describe('by nested app authentication', () => {
  it('takes whoever is signed in to Excel, without a window and with the scope of the service alone', async () => {
    await anew();
    await isIn();
    expect(bridge.asked).toEqual(['GetInitContext', 'GetToken']);
    expect(bridge.requests.at(-1)?.tokenParams).toMatchObject({
      scope: `api://${HOA.audience}/${HOA.scope}`,
    });
    await seat.pane.locator('#account').click();
    const lines = await seat.pane.locator('.account p').allInnerTexts();
    expect(lines).toEqual([HOA.name, USER_NAME, 'Chi bộ Trường Số 1']);
    expect(
      await seat.pane.locator('body').evaluate(() => [localStorage.length, sessionStorage.length]),
    ).toEqual([0, 0]);
  });

  it('signs her out: nobody is taken any more before the button is pressed, and then a window asks', async () => {
    await seat.pane.locator('#sign-out').click();
    await seat.pane.locator('#primary', { hasText: 'Đăng nhập' }).click();
    await isIn();
    expect(bridge.asked).toEqual(['GetInitContext', 'GetToken', 'GetTokenPopup']);
  });

  it('shows no window of its own accord where she must be asked, and one when she presses', async () => {
    bridge.silent = NEEDS_HER;
    await anew();
    await seat.pane.locator('#primary', { hasText: 'Đăng nhập' }).waitFor();
    expect(bridge.asked).toEqual(['GetInitContext', 'GetToken']);
    await press();
    await isIn();
    expect(bridge.asked.slice(2)).toEqual(['GetToken', 'GetTokenPopup']);
  });

  it.each<[string, BridgeError, string]>([
    [
      'consent that was refused',
      { status: 'PERSISTENT_ERROR', code: 'invalid_grant', description: 'AADSTS65004: The user declined.' },
      'Chưa có sự đồng ý cho Khớp Sổ dùng tài khoản này.',
    ],
    [
      'a window that was closed',
      { status: 'USER_CANCEL' },
      'Cửa sổ đăng nhập đã đóng trước khi đăng nhập xong.',
    ],
    [
      'a window that was blocked',
      { status: 'PERSISTENT_ERROR', code: 'popup_window_error' },
      'Cửa sổ đăng nhập đã bị chặn.',
    ],
    ['a network that is gone', { status: 'NO_NETWORK' }, 'Chưa kết nối được nơi đăng nhập.'],
    ['anything else', { status: 'DISABLED' }, 'Nơi đăng nhập chưa nhận tài khoản này.'],
  ])('says %s in a sentence, and goes on when she tries again', async (_what, error, sentence) => {
    bridge.silent = NEEDS_HER;
    bridge.popup = error;
    await anew();
    await press();
    await seat.pane.getByText(sentence).waitFor();
    expect(await seat.pane.locator('[role=alert]').innerText()).toContain('vẫn còn nguyên');
    bridge.popup = 'token';
    await seat.pane.locator('#primary', { hasText: 'Thử lại' }).click();
    await isIn();
  });

  it('asks once when a token is over in the middle of an upload, and goes on with the same upload', async () => {
    bridge.silent = 'token';
    await anew();
    await isIn();
    await open(seat, 'Danh sách', roster());
    await isIn();
    await press();
    await seat.pane.locator('#primary', { hasText: 'Sang Gửi cấp trên' }).click();
    await seat.pane.locator('#primary', { hasText: /^Gửi cấp trên$/ }).waitFor();
    const sent: string[] = [];
    await context.route('**/uploads/**', async (route) => {
      sent.push(/uploads\/([^/]+)/.exec(route.request().url())?.[1] ?? '');
      // Her token comes to its end while the upload is on its way.
      if (sent.length === 1) ahead += 2 * HOUR;
      await route.continue();
    });
    bridge.asked.length = 0;
    bridge.silent = NEEDS_HER;
    bridge.popup = { status: 'USER_CANCEL' };
    await press();
    await seat.pane.getByText('Cửa sổ đăng nhập đã đóng trước khi đăng nhập xong.').waitFor();
    expect(bridge.asked).toEqual(['GetToken', 'GetTokenPopup']);
    await shot(seat, 'sign-in-nested-mid-upload');
    bridge.popup = 'token';
    bridge.seconds = 3 * 3_600;
    await seat.pane.locator('#notice-remedy', { hasText: 'Thử lại' }).click();
    await seat.pane.locator('section.receipt').waitFor();
    expect(bridge.asked).toEqual(['GetToken', 'GetTokenPopup', 'GetToken', 'GetTokenPopup']);
    expect(new Set(sent).size).toBe(1);
  });

  it('asked for nothing outside this machine', () => {
    expect(outside).toEqual([]);
  });
});

const GIVEN_NAMES = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Minh',
  'Nga',
  'Phong',
  'Yến',
];

/** Nobody like another one, so that nothing is asked. */
const roster = (): Rows => [
  ['DANH SÁCH ĐẢNG VIÊN'],
  HEADER.slice(0, -1),
  ...GIVEN_NAMES.map((name, at) =>
    member(at + 1, `Nguyễn ${at % 2 === 0 ? 'Văn' : 'Thị'} ${name}`)
      .slice(0, -1)
      .map((value, column) => (typeof value === 'number' && column > 0 ? value + at * 15 : value)),
  ),
];
