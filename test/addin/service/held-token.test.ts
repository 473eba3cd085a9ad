import { heldToken } from '../../../addin/service/sign-in/held-token.ts';
import type { Asked } from '../../../addin/service/sign-in/held-token.ts';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

function tokens() {
  const asked: Asked[] = [];
  const held = heldToken((how) => Promise.resolve(`token ${String(asked.push(how))}`));
  return { asked, held };
}

it('gets one token for all who ask meanwhile', async () => {
  const { asked, held } = tokens();
  expect(await Promise.all([held.token({}), held.token({}), held.token({})])).toEqual(
    Array.from({ length: 3 }, () => 'token 1'),
  );
  expect(asked).toEqual([{ isFirst: true, wasRefused: false }]);
});

it('gets another one where it was refused, once for all who were refused', async () => {
  const { asked, held } = tokens();
  const first = await held.token({});
  held.forget(first);
  await soon();
  const second = await held.token({});
  held.forget(first);
  await soon();
  expect([first, second, await held.token({})]).toEqual(['token 1', 'token 2', 'token 2']);
  expect(asked[1]).toEqual({ isFirst: false, wasRefused: true });
});

it('says that a token was refused until there is another one', async () => {
  const asked: Asked[] = [];
  const held = heldToken((how) =>
    asked.push(how) === 2 ? Promise.reject(new Error('closed')) : Promise.resolve('token'),
  );
  held.forget(await held.token({}));
  await soon();
  await expect(held.token({})).rejects.toThrow('closed');
  expect(await held.token({})).toBe('token');
  expect(asked.map(({ wasRefused }) => wasRefused)).toEqual([false, true, true]);
});
