/** The pane at work, over tasks in memory: what a person does, sees and hears, with the keyboard alone where she likes. */
import { usePane } from './pane-page.ts';

const pane = usePane();
const { open, text, lines, focused, calls, tabTo, checked, compared } = pane;

describe('the frame', () => {
  it.each([
    ['clerk', ['Kiểm tra', 'Gửi cấp trên']],
    ['office', ['Tình hình gửi', 'Tổng hợp', 'Báo cáo nhanh', 'Kiểm tra', 'Danh mục']],
    ['admin', ['Danh mục', 'Tổng hợp']],
    ['leader', ['Báo cáo nhanh', 'Tổng hợp']],
  ])('shows the %s only what that role may use', async (role, tabs) => {
    await open(`role=${role}`);
    await pane.page.waitForSelector('[role=tab]');
    expect(await pane.page.locator('[role=tab]').allInnerTexts()).toEqual(tabs);
  });

  it('names unit and period, and the person behind one button that Esc closes', async () => {
    await open('role=clerk');
    await pane.page.waitForSelector('[role=tab]');
    expect(await lines('.whose')).toEqual(['Chi bộ Thôn 3, xã Tả Phời', 'Kỳ đối khớp quý III/2023']);
    expect(await pane.page.isVisible('#sign-out')).toBe(false);
    await pane.page.focus('#account');
    await pane.page.keyboard.press('Enter');
    expect(await text('.account')).toContain('Lò Thị Mai');
    await pane.page.keyboard.press('Escape');
    expect(await pane.page.isVisible('#sign-out')).toBe(false);
    expect(await focused()).toBe('account');
  });

  it('speaks English at once and keeps what was found', async () => {
    await open('role=clerk');
    await checked();
    await pane.page.click('#language');
    expect(await text('#primary')).toBe('Repair 3 certain places');
    expect(await text('#check-again')).toBe('Check again');
    expect(await text('.counts')).toContain('3 errors to correct');
    expect(await pane.page.getAttribute('html', 'lang')).toBe('en');
  });

  it('signs out, forgets the unit, and signs in again', async () => {
    await open('role=clerk');
    await pane.page.click('#account');
    await pane.page.click('#sign-out');
    expect(await text('#pane')).not.toContain('Thôn 3');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('[role=tab]');
    expect(await calls()).toEqual(['signIn', 'signOut', 'signIn']);
  });

  it.each([
    ['offline', 'Chưa kết nối được máy chủ'],
    ['signed-out', 'Chưa đăng nhập'],
  ])('lets her check and save the file for e-mail without an account: %s', async (code, why) => {
    await open(`role=clerk&fail=${code}&clean`);
    await pane.page.click('#check-alone');
    expect(await pane.page.locator('[role=tab]').allInnerTexts()).toEqual(['Kiểm tra']);
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#not-compared');
    expect(await text('#not-compared')).toContain('Chưa so được với bản gửi trước.');
    expect(await text('#not-compared')).toContain(why);
    expect(await text('#primary')).toBe('Lưu tệp để gửi qua email');
    const download = pane.page.waitForEvent('download');
    await pane.page.click('#primary');
    expect((await download).suggestedFilename()).toBe('Danh sách.xlsx');
    expect(await text('#status')).toContain('Đã lưu “Danh sách.xlsx”');
    await pane.page.click('#sign-in');
    await pane.page.locator('#tab-send').waitFor();
    expect(await calls()).toEqual(['signIn', 'check', 'copyFile', 'signIn']);
  });

  it('says why signing in failed, and tries again', async () => {
    await open('role=clerk&fail=offline');
    expect(await text('.notice')).toContain('Chưa kết nối được máy chủ');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('[role=tab]');
    expect(await text('#status')).toBe('Đã đăng nhập: Lò Thị Mai.');
  });
});

describe('checking', () => {
  it('counts exactly, groups heaviest first, and says how many of a long list are shown', async () => {
    await open('role=clerk');
    await checked();
    expect((await lines('.counts')).join(' ')).toBe(
      '16 đảng viên ✕ 3 lỗi phải sửa ▲ 135 chỗ nên kiểm tra ● 1 chỗ cần biết',
    );
    const titles = await pane.page.locator('.group > summary').allInnerTexts();
    expect(titles.map((title) => /\((\d+)\)/.exec(title)?.[1])).toEqual(['2', '1', '135', '1']);
    await pane.page.click('#group-W-OCC-01-warning-title');
    expect(await text('#group-W-OCC-01-warning .more')).toContain('Đang hiện 20 trong 135');
    await pane.page.click('#group-W-OCC-01-warning-more');
    await pane.page.click('#group-W-OCC-01-warning-more');
    expect(await pane.page.locator('#group-W-OCC-01-warning .place').count()).toBe(135);
  });

  it('takes the person to a cell on a click, and on through the places', async () => {
    await open('role=clerk');
    await checked();
    await pane.page.click('#place-0-1');
    expect(await text('#status')).toContain('Đã đến ô I19.');
    await pane.page.click('#next');
    await pane.page.click('#next');
    await pane.page.waitForFunction(() => window.fake.calls.length === 5);
    expect((await calls()).slice(2)).toEqual(['goTo I19', 'goTo K6', 'goTo K7']);
    expect(await pane.page.getAttribute('#place-2-1', 'aria-current')).toBe('true');
  });

  it('says when the sheet has changed since', async () => {
    await open('role=clerk');
    await checked();
    expect(await pane.page.getByRole('button', { name: 'Kiểm tra lại' }).count()).toBe(1);
    await pane.page.evaluate(() => window.fake.changeSheet());
    expect(await text('.stale')).toContain('Trang tính đã thay đổi. Kiểm tra lại');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('.stale', { state: 'detached' });
  });

  it('shows a name that looks like HTML as text', async () => {
    await open('role=clerk');
    await pane.page.evaluate(() => {
      window.fake.who = '<img src=x onerror="document.title=1">';
    });
    await checked();
    expect(await text('#place-0-0')).toContain('<img src=x onerror');
    expect(await pane.page.locator('#pane img').count()).toBe(0);
  });

  it('goes on to sending when nothing is wrong', async () => {
    await open('role=clerk&clean');
    await pane.page.click('#primary');
    expect(await text('.counts')).toContain('16 đảng viên, 6 nữ, 1 dự bị.');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#columns-sent');
    expect(await pane.page.getAttribute('#tab-send', 'aria-selected')).toBe('true');
  });
});

describe('sending', () => {
  it('shows what will change, sends, and leaves a receipt', async () => {
    await open('role=clerk&clean');
    await compared();
    expect(await text('.body')).toContain(
      'So với bản gửi số 2 (30/06/2023): thêm 1, giảm 1, thay đổi 2, giữ nguyên 13.',
    );
    expect(await text('.body')).toContain('2 cột giữ lại, không gửi');
    await pane.page.click('#primary');
    const receipt = await text('section.receipt');
    expect(receipt).toContain('Đã nhận bản gửi số 3 lúc 14:05 ngày 30/09/2023');
    expect(receipt).toContain('Mã đối chiếu 7F3A-9C21');
    expect(await text('#primary')).toBe('Lưu biên nhận thành trang tính');
    await pane.page.click('#primary');
    await pane.page.getByText('Biên nhận ở trang “Biên nhận”.').waitFor();
    expect(await calls()).toContain('writeReceipt 3');
    expect(await text('#compare-again')).toBe('Xem sẽ gửi những gì');
    expect(await text('#receipts')).toContain('Các lần đã gửi (1)');
  });

  it('asks why people left and why a doubt is right, by keyboard too, and sends the answers', async () => {
    await open('role=clerk&clean&silent');
    await compared();
    expect(await text('.body')).toContain('Còn 4 chỗ cần đồng chí chọn lý do trước khi gửi.');
    expect(await text('#primary')).toBe('Đến chỗ cần chọn lý do');
    await pane.page.focus('#primary');
    await pane.page.keyboard.press('Enter');
    expect(await focused()).toBe('exit-9');
    await pane.page.selectOption('#exit-9', 'moved');
    expect(await focused()).toBe('exit-9');
    await pane.page.fill('#exit-9-to', 'Chi bộ Thôn 5');
    await pane.page.keyboard.press('Tab');
    await pane.page.selectOption('#exit-rest', 'with-organisation');
    await pane.page.click('#exit-rest-apply');
    await pane.page.selectOption('#reason-0', 'document-says-so');
    await pane.page.fill('#reason-0-document', '12-QĐ/ĐU');
    await pane.page.keyboard.press('Tab');
    expect(await calls()).toContain('keepAnswers');
    expect(await text('#primary')).toBe('Gửi cấp trên');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('section.receipt');
    expect(await pane.page.evaluate(() => window.fake.answers)).toEqual({
      exits: [
        { row: 9, reason: 'moved', to: 'Chi bộ Thôn 5' },
        { row: 10, reason: 'with-organisation' },
        { row: 11, reason: 'with-organisation' },
      ],
      justifications: [{ fingerprint: 'f1', reason: 'document-says-so', document: '12-QĐ/ĐU' }],
    });
  });

  it('stops at a list that shares nobody with the last version, and offers no one reason for all who are gone', async () => {
    await open('role=clerk&clean&other');
    await compared();
    const said =
      'Không có ai trùng với bản gửi trước (bản số 2, 16 người). Có phải danh sách của đơn vị khác?';
    expect((await text('.body')).toLowerCase()).toContain(said.toLowerCase());
    expect(await pane.page.locator('#plan-removed').count()).toBe(0);
    expect(await text('#primary')).toBe('Đến chỗ cần chọn lý do');
    expect(await pane.page.locator('#reason-0 option').allInnerTexts()).toEqual([
      'Chọn lý do…',
      'Đúng là danh sách của đơn vị này',
    ]);
    await pane.page.selectOption('#reason-0', 'whole-list');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#plan-removed #exit-9');
    expect(await pane.page.locator('#exit-rest').count()).toBe(0);
    expect(await calls()).not.toContain('send');
  });

  it('is blocked by errors, with the way to them', async () => {
    await open('role=clerk');
    await compared();
    expect(await text('.body')).toContain('còn 3 lỗi phải sửa');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('.groups .place');
    expect(await pane.page.getAttribute('#tab-check', 'aria-selected')).toBe('true');
    expect(await calls()).not.toContain('send');
  });

  it('shows how far it is, stops, and can go on', async () => {
    await open('role=clerk&clean');
    await compared();
    await pane.page.evaluate(() => {
      window.fake.hold = true;
    });
    await pane.page.click('#primary');
    expect(await text('.progress-text')).toBe('Đang gửi: 1.200 / 2.400 dòng');
    await pane.page.click('#primary', { force: true });
    await pane.page.click('#stop');
    expect(await text('.notice')).toContain('Đã dừng. Lần sau gửi tiếp từ chỗ này.');
    expect((await calls()).filter((call) => call === 'send')).toHaveLength(1);
    await pane.page.evaluate(() => {
      window.fake.hold = false;
    });
    await pane.page.click('#primary');
    await pane.page.waitForSelector('section.receipt');
  });

  it('says who sent meanwhile, and compares again', async () => {
    await open('role=clerk&clean');
    await compared();
    await pane.page.evaluate(() => {
      window.fake.fail = { code: 'version-conflict', params: { by: 'Sùng A Lử', version: 4, at: '14:02' } };
    });
    await pane.page.click('#primary');
    expect(await text('.notice')).toContain('Sùng A Lử đã gửi bản số 4');
    expect(await text('#primary')).toBe('So sánh lại');
    await pane.page.click('#notice-remedy');
    await pane.page.waitForSelector('.notice', { state: 'detached' });
    expect((await calls()).filter((call) => call === 'planSend')).toHaveLength(2);
  });
});

describe('the desk', () => {
  it('is what an office opens with, and of 2.472 lists it names the eight that matter before all others', async () => {
    await open('role=office');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#desk-counts');
    const first = await pane.page
      .locator('[id^=desk-first-u-]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(first.map((id) => id.replace('desk-first-u-', '')))).toEqual(
      new Set(['19', '140', '411', '877', '1203', '1600', '1984', '2310']),
    );
    expect(await text('#desk-first')).toContain('Nên xem trước (8)');
    expect(await pane.page.locator('#desk-counts li').allInnerTexts()).toEqual(
      expect.arrayContaining(['Đề nghị sửa, chưa gửi lại: 1', 'Đã thu hồi, chưa gửi lại: 1']),
    );
    // In a task pane of the smallest size they begin in sight, without scrolling.
    const box = await pane.page.locator('[id^=desk-first-u-]').first().boundingBox();
    const bottom = await pane.page.locator('.bottom').boundingBox();
    expect(box?.y ?? Infinity).toBeLessThan(bottom?.y ?? 0);
    const order = await lines('.body');
    const at = (said: string) => order.findIndex((line) => line.includes(said));
    expect(at('Nên xem trước')).toBeLessThan(at('Đôn đốc'));
    expect(await pane.page.locator('.body li, .body button').count()).toBeLessThan(60);
  });
});

describe('figures', () => {
  it('come with coverage, the missing by name, and what the pull changed', async () => {
    await open('role=office');
    await pane.page.click('#tab-consolidate');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('#missing li');
    expect(await text('.body')).toContain('79/85 đơn vị đã gửi kỳ này');
    expect(await pane.page.locator('#missing li').count()).toBe(6);
    expect(await text('.body')).toContain('Gửi muộn, sau hạn 05/10/2023 (2)');
    expect(await text('.body')).toContain('So với lần trước: cập nhật 3 đơn vị, thêm 1 đơn vị.');
    const order = await lines('.body');
    const at = (said: string) => order.findIndex((line) => line.includes(said));
    expect(at('So với lần trước')).toBeLessThan(at('Tìm người có ở hai đơn vị'));
  });

  it.each(['office', 'leader'])(
    'name a column of the table that the %s deleted, and how it comes back',
    async (role) => {
      await open(`role=${role}`);
      await pane.page.click(role === 'office' ? '#tab-consolidate' : '#tab-summary');
      await pane.page.evaluate(() => {
        window.fake.deleted = ['Danh sách ngày'];
      });
      await pane.page.click('#primary');
      await pane.page.waitForSelector('#missing');
      const said = 'Bảng không còn cột “Danh sách ngày” nên số liệu của cột đó không được ghi.';
      expect(await text('.body')).toContain(said);
    },
  );

  it('stand with numerator and denominator, and say what changed since the last time', async () => {
    await open('role=leader');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('.figures');
    expect(await text('[data-figure="members.sector.enterprise"]')).toContain('1.254 / 5.418 = 23,15%');
    expect(await text('.changes')).toContain('Đảng viên 5.418 → 5.421');
    const where = 'Số liệu ở trang “Báo cáo nhanh”, bảng xoay ở trang “Bảng xoay”.';
    expect(await lines('.body')).toContain(where);
    await pane.page.click('[data-figure="members.sector.enterprise"] button');
    await pane.page.waitForSelector('[data-figure="members.sector.enterprise"] #figure-behind');
    expect(await text('#figure-behind')).toContain('Chi bộ số 1 12 bản gửi số 1');
    await pane.page.click('#figure-behind-close');
    await pane.page.waitForSelector('#figure-behind', { state: 'detached' });
    await pane.page.click('#primary');
    await pane.page.waitForSelector('.changes', { state: 'detached' });
    expect(await text('.body')).toContain('Không có số liệu nào thay đổi so với lần trước.');
  });
});

describe('the page of a leader', () => {
  it('begins with the term of whatever day it is of, until another beginning is typed, which is not after that day', async () => {
    await open('role=leader');
    await pane.page.waitForSelector('#page-run');
    const type = async (id: string, day: string) => {
      await pane.page.fill(id, day);
      await pane.page.press(id, 'Tab');
    };
    await type('#as-of', '31/08/2019');
    expect(await pane.page.inputValue('#page-from')).toBe('01/01/2016');
    await type('#page-from', '01/09/2019');
    await pane.page.click('#page-run');
    expect(await text('#page-from-hint')).toBe('Ngày bắt đầu phải trước hoặc trùng ngày tính đến.');
    expect(await focused()).toBe('page-from');
    expect(await pane.page.locator('#page').count()).toBe(0);
    await type('#page-from', '01/08/2019');
    await type('#as-of', '31/08/2018');
    expect(await pane.page.inputValue('#page-from')).toBe('01/08/2019');
  });

  it('comes with one press, opens the units behind a figure, and is printed again with what differs today', async () => {
    await open('role=leader');
    await pane.page.waitForSelector('#page-run');
    await pane.page.click('#page-run');
    await pane.page.waitForSelector('#page');
    expect(await text('[data-block=plan]')).toContain('145 / 230* = 63,04%');
    expect(await text('[data-block=plan]')).toContain('Đến nay phải đạt 153,3. Còn thiếu 85');
    expect(await pane.page.locator('[data-block=lacking] li').count()).toBe(12);
    expect(await text('[data-block=quality]')).toContain('401 / 438 = 91,55%');
    expect(await text('#page')).not.toContain('không có ai');
    await pane.page.click('#page-members');
    await pane.page.waitForSelector('#page-behind');
    expect(await text('#page-behind')).toContain('Chi bộ số 3 chưa rõ');
    await pane.page.click('#page-behind-close');
    await pane.page.waitForSelector('#page-behind', { state: 'detached' });
    await pane.page.click('#page-cell');
    await pane.page.waitForSelector('#page-cell-figure');
    expect(await text('#page-cell-figure')).toContain('phải đạt');
    expect(await pane.page.locator('#page-behind').count()).toBe(1);
    await pane.page.click('#page-kept-title');
    await pane.page.click('#page-again-0');
    await pane.page.waitForSelector('#page-differs');
    await pane.page.click('#page-differs-title');
    await pane.page.waitForSelector('#page-differs li');
    expect(await text('#page-differs')).toContain('Đảng viên: 5.418, hôm nay 5.421');
  });
});

it('can be walked with the keyboard alone, from the check to the receipt', async () => {
  await open('role=clerk&clean');
  await pane.page.waitForSelector('[role=tab]');
  await pane.page.evaluate(() => {
    window.fake.clean = false;
  });
  await tabTo('primary');
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForSelector('.groups .place');
  expect(await focused()).toBe('primary');
  await tabTo('account');
  await tabTo('group-E-DATE-03-error-title');
  await pane.page.keyboard.press('ArrowDown');
  await pane.page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('place-0-1');
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForFunction(() => window.fake.calls.includes('goTo I19'));
  expect(await focused()).toBe('place-0-1');
  await pane.page.evaluate(() => {
    window.fake.clean = true;
    window.fake.editCell();
  });
  await pane.page.getByText('còn 0 lỗi phải sửa').waitFor();
  await tabTo('tab-check');
  await pane.page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('tab-send');
  await pane.page.waitForSelector('#columns-sent');
  await tabTo('primary');
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForSelector('section.receipt');
});
