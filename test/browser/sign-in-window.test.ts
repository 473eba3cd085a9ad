/**
 * Signing in in a window of Office at a real OpenID provider: with an invitation code for the first time and without one afterwards, out
 * again, as somebody else on the same machine, and while the provider changes its keys or does not give them out. One story, in order.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { COOLDOWN, FRESH_FOR } from '../../functions/identity/keys.ts';
import { personIdOf } from '../../functions/identity/providers.ts';
import { HEADER, member } from '../addin/tasks/roster-sheet.ts';
import { startOpenIdProvider } from '../support/openid-provider.ts';
import type { OpenIdProvider } from '../support/openid-provider.ts';
import { GRANTS } from '../support/small-tree.ts';
import { launchChromium } from './chromium.ts';
import { open, shot } from './seat.ts';
import { openPane, outsideRequests, serveSigningIn } from './signing-in.ts';
import type { PaneSeat, SigningIn } from './signing-in.ts';

let provider: OpenIdProvider;
let served: SigningIn;
let browser: Browser;
let context: BrowserContext;
let outside: readonly string[];
let seat: PaneSeat;
/** How far the service's clock for tokens is ahead, in milliseconds. */
let ahead = 0;

const MINUTE = 60_000;
const PEOPLE = { 'quan-tri': 'Đỗ Thị Quản', hoa: 'Vi Thị Hoa', 'hoa-khac': 'Vi Thị Hoa' };

beforeAll(async () => {
  [provider, browser] = await Promise.all([startOpenIdProvider(), launchChromium()]);
  const admin = personIdOf('oidc', provider.issuer, 'quan-tri') ?? '';
  served = await serveSigningIn(provider.tokens, {
    grants: [...GRANTS, { person: admin, unit: 'bloc', role: 'admin' }],
    tokenClock: () => new Date(Date.now() + ahead),
  });
  await provider.people(PEOPLE);
  await provider.addresses([`${served.service.origin}/dialog.html`]);
  context = await browser.newContext();
  outside = await outsideRequests(context);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await provider?.stop();
});

/** As an administrator who saves a new row of the ledger of people. */
async function invite(row: string, name: string): Promise<string> {
  const { api } = served.service;
  const authorization = `Bearer ${await provider.tokenFor('quan-tri')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const path = `${api}/units/bloc/ledgers/people`;
  const { commit } = (await (await fetch(path, { headers })).json()) as { commit: number };
  const changes = [{ row, from: '', values: { name, unit: 'school-1', role: 'clerk' } }];
  const body = JSON.stringify({ base: commit, changes });
  const saved = await fetch(`${path}/saves/save-${row}`, { method: 'PUT', headers, body });
  const { invitations } = (await saved.json()) as { invitations: { code: string }[] };
  return invitations[0]?.code ?? '';
}

/** Presses, and waits for the window that comes. */
async function windowOf(press: () => Promise<void>): Promise<Page> {
  const [window] = await Promise.all([context.waitForEvent('page'), press()]);
  return window;
}

const pressPrimary = () => seat.pane.locator('#primary').click();

async function signInAs(who: string, press = pressPrimary): Promise<void> {
  const window = await windowOf(press);
  await window.locator('#who').fill(who);
  await Promise.all([window.waitForEvent('close'), window.locator('#enter').click()]);
}

const header = () => seat.pane.locator('.whose h1').innerText();

async function signOut(): Promise<void> {
  await seat.pane.locator('#account').click();
  const window = await windowOf(() => seat.pane.locator('#sign-out').click());
  await Promise.all([window.waitForEvent('close'), window.locator('#leave').click()]);
  await seat.pane.getByText('Chưa đăng nhập. Danh sách vẫn ở trong tệp này.').waitFor();
}

describe('at an OpenID provider', () => {
  it('asks nobody of its own accord, and lets a clerk check without an account', async () => {
    seat = await openPane(context, served.url);
    await seat.pane.locator('#primary', { hasText: 'Đăng nhập' }).waitFor();
    expect(context.pages()).toHaveLength(1);
    expect(await seat.pane.locator('#check-alone').innerText()).toBe('Kiểm tra không cần đăng nhập');
    await shot(seat, 'sign-in-window-out');
  });

  it('says that the window was closed, that she refused, that it was blocked or that nobody answers there', async () => {
    const alert = (sentence: string) => seat.pane.locator('[role=alert]', { hasText: sentence }).waitFor();
    await (await windowOf(pressPrimary)).close();
    await alert('Cửa sổ đăng nhập đã đóng trước khi đăng nhập xong.');
    const window = await windowOf(pressPrimary);
    await window.locator('#refuse').click();
    await alert('Chưa có sự đồng ý cho Khớp Sổ dùng tài khoản này.');
    const isProvider = (url: URL) => url.origin === provider.issuer;
    await context.route(isProvider, (route) => route.abort());
    await pressPrimary();
    await alert('Chưa kết nối được nơi đăng nhập.');
    await context.unroute(isProvider);
    await seat.pane.locator('body').evaluate(() => {
      Object.assign(window, { open: () => null });
    });
    await pressPrimary();
    await alert('Cửa sổ đăng nhập đã bị chặn.');
    await shot(seat, 'sign-in-window-blocked');
    await seat.page.close();
    seat = await openPane(context, served.url);
  });

  it('lets somebody in with her invitation code for the first time', async () => {
    const code = await invite('hoa', PEOPLE.hoa);
    await signInAs('hoa');
    await seat.pane.locator('#joining-code').fill(code);
    await pressPrimary();
    await seat.pane.locator('.whose').waitFor();
    expect(await header()).toBe('Chi bộ Trường Số 1');
    await seat.pane.locator('#account').click();
    expect(await seat.pane.locator('.account').innerText()).toContain('Vi Thị Hoa');
    await shot(seat, 'sign-in-window-in');
    await seat.pane.locator('#account').click();
  });

  it('needs no code and no password the second time, in another workbook', async () => {
    await seat.page.close();
    seat = await openPane(context, served.url);
    const window = await windowOf(pressPrimary);
    if (!window.isClosed()) await window.waitForEvent('close');
    await seat.pane.locator('.whose').waitFor();
    expect(await header()).toBe('Chi bộ Trường Số 1');
  });

  /** Lines of what the round button opens: the name, what the account is called, the unit. */
  const account = async (): Promise<readonly string[]> => {
    await seat.pane.locator('#account').click();
    const lines = await seat.pane.locator('.account p').allInnerTexts();
    await shot(seat, `sign-in-window-account-${lines[1]?.split('@')[0] ?? ''}`);
    await seat.pane.locator('#account').click();
    return lines;
  };

  it('takes whoever signs in after her for nobody else, though of the same name, and her again without a code', async () => {
    await signOut();
    const code = await invite('hoa-khac', PEOPLE['hoa-khac']);
    await signInAs('hoa-khac');
    await seat.pane.locator('#joining-code').fill(code);
    await seat.pane.locator('strong', { hasText: 'hoa-khac@tinh.example' }).waitFor();
    await pressPrimary();
    const unit = 'Chi bộ Trường Số 1';
    expect(await account()).toEqual(['Vi Thị Hoa', 'hoa-khac@tinh.example', unit]);
    await signOut();
    await signInAs('hoa');
    expect(await account()).toEqual(['Vi Thị Hoa', 'hoa@tinh.example', unit]);
  });

  /** The provider knows her still: the window comes and goes. */
  const signInAgain = async (): Promise<void> => {
    await seat.page.close();
    seat = await openPane(context, served.url);
    const window = await windowOf(pressPrimary);
    if (!window.isClosed()) await window.waitForEvent('close');
  };

  it('renews a token that is over without a window, while she works', async () => {
    await seat.page.close();
    seat = await openPane(context, served.url);
    await open(seat, 'Danh sách', [HEADER, ...Array.from({ length: 3 }, (_, at) => member(at + 1))]);
    await provider.seconds(30);
    const window = await windowOf(pressPrimary);
    if (!window.isClosed()) await window.waitForEvent('close');
    await seat.pane.locator('.whose').waitFor();
    await provider.seconds(3_600);
    ahead += 2 * MINUTE;
    const answered: number[] = [];
    seat.page.on('response', (response) => {
      if (/\/roster$/.test(response.url())) answered.push(response.status());
    });
    await pressPrimary();
    await seat.pane.getByText('3 đảng viên').first().waitFor();
    expect(answered).toEqual([401, 200]);
    expect(context.pages()).toHaveLength(1);
  });

  it('goes on when the provider signs with another key', async () => {
    await provider.rotate();
    ahead += COOLDOWN;
    await signInAgain();
    await seat.pane.locator('.whose').waitFor();
  });

  it('goes on while the keys are not to be had, and a minute after they changed meanwhile', async () => {
    await provider.keysAreOut(true);
    ahead += FRESH_FOR;
    const before = await provider.asked();
    await signInAgain();
    await seat.pane.locator('.whose').waitFor();
    expect(await provider.asked()).toBe(before + 1);
    await provider.rotate();
    await signInAgain();
    await seat.pane.getByText('Máy chủ đang bận. Hãy chờ một phút').waitFor();
    await provider.keysAreOut(false);
    ahead += MINUTE;
    await seat.pane.locator('#primary', { hasText: 'Thử lại' }).click();
    await seat.pane.locator('.whose').waitFor();
    expect(await header()).toBe('Chi bộ Trường Số 1');
  });

  it('asked for nothing outside this machine', () => {
    expect(outside).toEqual([]);
  });
});
