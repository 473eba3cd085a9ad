/** Where the keyboard is when something begins, ends, fails or goes away: never lost, never hidden. */
import { usePane } from './pane-page.ts';

const pane = usePane();
const { open, text, focused, calls, tabTo, checked, compared } = pane;

const sending = async (): Promise<void> => {
  await open('role=clerk&clean');
  await compared();
  await pane.page.evaluate(() => {
    window.fake.hold = true;
  });
  await pane.page.focus('#primary');
  await pane.page.keyboard.press('Enter');
  await pane.page.waitForSelector('.progress-text');
};

describe('a long action', () => {
  it('that ends while the keyboard is on the button to stop it leaves it on the button below', async () => {
    await sending();
    await tabTo('stop', 'Shift+Tab');
    await pane.page.evaluate(() => window.fake.release());
    await pane.page.waitForSelector('section.receipt');
    expect(await focused()).toBe('primary');
  });

  it('is stopped by Esc from anywhere in the pane', async () => {
    await sending();
    await pane.page.focus('#tab-send');
    await pane.page.keyboard.press('Escape');
    expect(await text('.notice')).toContain('Đã dừng. Lần sau gửi tiếp từ chỗ này.');
    await pane.page.keyboard.press('Escape');
    expect(await text('.notice')).toContain('Đã dừng.');
    expect((await calls()).filter((call) => call === 'send')).toHaveLength(1);
  });

  it('that fails takes the keyboard from the bottom to the way out of it', async () => {
    await open('role=clerk&clean');
    await compared();
    await pane.page.evaluate(() => {
      window.fake.fail = { code: 'offline' };
    });
    await pane.page.focus('#primary');
    await pane.page.keyboard.press('Enter');
    await pane.page.waitForSelector('.notice');
    expect(await focused()).toBe('notice-remedy');
    await pane.page.keyboard.press('Enter');
    await pane.page.waitForSelector('section.receipt');
  });
});

describe('a pane', () => {
  it('that opens takes the keyboard from nobody', async () => {
    await open('role=clerk');
    await pane.page.waitForSelector('[role=tab]');
    expect(await focused()).toBe('');
  });

  it('that is left and entered again keeps it', async () => {
    await open('role=clerk');
    await pane.page.waitForSelector('[role=tab]');
    await tabTo('account');
    await pane.page.keyboard.press('Enter');
    await tabTo('sign-out');
    await pane.page.keyboard.press('Enter');
    await pane.page.waitForSelector('.entrance #primary');
    expect(await focused()).toBe('primary');
    await pane.page.keyboard.press('Enter');
    await pane.page.waitForSelector('[role=tab]');
    expect(await focused()).toBe('primary');
  });
});

describe('the button at the bottom', () => {
  const before = async (): Promise<void> => {
    await open('role=clerk&clean');
    await pane.page.waitForSelector('[role=tab]');
    await pane.page.click('#tab-send');
  };

  it('sends nothing for a double click that was meant to look first', async () => {
    await before();
    await pane.page.dblclick('#primary', { delay: 40 });
    await pane.page.waitForSelector('#columns-sent');
    expect(await text('#primary')).toBe('Gửi cấp trên');
    expect(await calls()).not.toContain('send');
    await pane.page.click('#primary');
    await pane.page.waitForSelector('section.receipt');
  });

  it('nor does the second half reach what the first half put in its place', async () => {
    await open('role=clerk&kept=2');
    await pane.page.click('#repair-log-title');
    // Above the button at the bottom, where a person scrolls it.
    await pane.page.evaluate(() =>
      document.querySelector('#log-forget')?.scrollIntoView({ block: 'center' }),
    );
    // Where it stays: what is loaded meanwhile moves it.
    await pane.page.hover('#log-forget');
    const place = await pane.page.locator('#log-forget').boundingBox();
    await pane.page.evaluate(() => {
      const forget = document.querySelector('#log-forget');
      forget?.addEventListener('click', () => {
        const yes = document.querySelector<HTMLElement>('#log-yes');
        if (yes) Object.assign(yes.style, { position: 'fixed', inset: '0', zIndex: '9' });
      });
    });
    await pane.page.mouse.dblclick((place?.x ?? 0) + 40, (place?.y ?? 0) + 15);
    await pane.page.waitForSelector('#log-yes');
    expect(await calls()).not.toContain('forgetRepairs');
    await pane.page.mouse.click((place?.x ?? 0) + 40, (place?.y ?? 0) + 15);
    expect(await calls()).toContain('forgetRepairs');
  });

  it('nor for a key that is held down', async () => {
    await before();
    await pane.page.focus('#primary');
    await pane.page.keyboard.down('Enter');
    await pane.page.waitForSelector('#columns-sent');
    for (let again = 0; again < 3; again += 1) await pane.page.keyboard.down('Enter');
    await pane.page.keyboard.up('Enter');
    expect(await calls()).not.toContain('send');
    await pane.page.keyboard.press('Enter');
    await pane.page.waitForSelector('section.receipt');
  });
});

it('a unit with a long name leaves room for the screen, and its whole name stays behind the button beside', async () => {
  await open('role=clerk');
  await pane.page.waitForSelector('[role=tab]');
  const height = await pane.page.evaluate(() => {
    const name = document.querySelector('h1');
    if (name) name.textContent = 'Chi bộ Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên '.repeat(3);
    return document.querySelector('header')?.getBoundingClientRect().height ?? 0;
  });
  expect(height).toBeLessThan(110);
  expect(await pane.page.getAttribute('h1', 'title')).toBe('Chi bộ Thôn 3, xã Tả Phời');
  await pane.page.click('#account');
  expect(await text('.account')).toContain('Chi bộ Thôn 3, xã Tả Phời');
});

describe('the bar to walk with', () => {
  it('hides nothing that the keyboard comes to, and follows the list', async () => {
    await open('role=clerk');
    await checked();
    await pane.page.click('#group-W-OCC-01-warning-title');
    await pane.page.focus('#place-2-12');
    await pane.page.evaluate(() => document.querySelector('#place-2-12')?.scrollIntoView({ block: 'end' }));
    for (let presses = 0; presses < 6; presses += 1) {
      await pane.page.keyboard.press('ArrowUp');
      const isCovered = await pane.page.evaluate(() => {
        const edge = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        const [bar, place] = [edge('.walk'), edge(':focus')];
        return bar !== undefined && place !== undefined && place.top < bar.bottom && place.bottom > bar.top;
      });
      expect([await focused(), isCovered]).toEqual([`place-2-${String(11 - presses)}`, false]);
    }
    const below = await pane.page.evaluate(() => {
      const bar = document.querySelector('.walk')?.getBoundingClientRect();
      const places = [...document.querySelectorAll('.groups .place')].map((place) =>
        place.getBoundingClientRect(),
      );
      return bar !== undefined && places.every(({ bottom }) => bottom <= bar.top);
    });
    expect(below).toBe(true);
  });
});
