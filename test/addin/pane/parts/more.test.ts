import { shownOf, showUpTo } from '../../../../addin/pane/parts/more.ts';

describe('a long list', () => {
  it('shows its beginning, and all of a short one', () => {
    expect(shownOf({}, 'a', 135)).toBe(20);
    expect(shownOf({}, 'a', 7)).toBe(7);
    expect(shownOf({ a: 120 }, 'a', 135)).toBe(120);
  });

  it('shows enough for an item that the person walks to', () => {
    expect(showUpTo({}, 'a', 19)).toEqual({});
    expect(shownOf(showUpTo({}, 'a', 20), 'a', 1000)).toBe(120);
    expect(shownOf(showUpTo({}, 'a', 120), 'a', 1000)).toBe(220);
  });
});
