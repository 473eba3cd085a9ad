import { commonNote, groupFigures, shareText } from '../../../../addin/pane/leader/figures.ts';
import { wordsIn } from '../../../../addin/words/messages.ts';
import type { FigureView } from '../../../../functions/wire/statistics.ts';

const vi = wordsIn('vi');

function figure(id: string, group: string, more: Partial<FigureView> = {}): FigureView {
  return { id, group, label: { vi: id, en: id }, value: 1, ...more };
}

describe('figures', () => {
  it('stand in the order in which their groups first come', () => {
    const groups = groupFigures([figure('a', 'x'), figure('b', 'y'), figure('c', 'x')]);
    expect(groups.map(({ group, figures }) => [group, figures.map(({ id }) => id)])).toEqual([
      ['x', ['a', 'c']],
      ['y', ['b']],
    ]);
  });

  it('carry numerator, denominator and share', () => {
    const share = { numerator: 1254, denominator: 5418, percent: 23.15 };
    expect(shareText(vi, figure('e', 'sector', { share }))).toBe('1.254 / 5.418 = 23,15%');
  });

  it('say so where there is nothing to share by', () => {
    const share = { numerator: 0, denominator: 0, percent: null };
    expect(shareText(vi, figure('e', 'sector', { share }))).toBe('0 / 0: chưa có mẫu số');
    expect(shareText(vi, figure('e', 'sector'))).toBe('');
  });

  it('say once what is to be said of a whole group, and beside each what differs', () => {
    const note = { vi: 'Công thức', en: 'Formula' };
    expect(commonNote(vi, [figure('a', 'x', { note }), figure('b', 'x', { note })])).toBe('Công thức');
    expect(commonNote(vi, [figure('a', 'x', { note }), figure('b', 'x')])).toBe('');
    expect(commonNote(vi, [figure('a', 'x', { note })])).toBe('');
  });
});
