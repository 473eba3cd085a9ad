/** Some of many at once: never more than was said, in the order that was asked, and over at the first that fails. */
import { sideBySide } from '../../../functions/acts/side-by-side.ts';

/** Works that end when the test says so. */
function held() {
  const under: (() => void)[] = [];
  const begun: number[] = [];
  const work = async (n: number): Promise<number> => {
    begun.push(n);
    await new Promise<void>((resolve) => under.push(resolve));
    return n * 10;
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { begun, work, settle, end: (at: number) => under[at]?.() };
}

it('has so many under way and no more, and answers in the order of the items', async () => {
  const { begun, work, settle, end } = held();
  const done = sideBySide(2, [1, 2, 3], work);
  expect(begun).toEqual([1, 2]);
  end(1);
  await settle();
  expect(begun).toEqual([1, 2, 3]);
  end(2);
  end(0);
  expect(await done).toEqual([10, 20, 30]);
  expect(await sideBySide(4, [], work)).toEqual([]);
});

it('begins nothing new when one fails, lets the others end, and throws what that one threw', async () => {
  const { begun, work, settle, end } = held();
  const failing = (n: number) => (n === 1 ? Promise.reject(new Error('no')) : work(n));
  let isOver = false;
  const done = sideBySide(2, [1, 2, 3, 4], failing)
    .catch((error: unknown) => String(error))
    .finally(() => (isOver = true));
  await settle();
  expect([begun, isOver]).toEqual([[2], false]);
  end(0);
  expect(await done).toBe('Error: no');
  expect(begun).toEqual([2]);
});
