/** A form of twenty fields drawn by the pane's own means; window.form lets a test draw it anew as often as it likes. */
import { textField } from '../../addin/pane/parts/answer-list.ts';
import { h } from '../../addin/pane/parts/h.ts';
import type { Child } from '../../addin/pane/parts/h.ts';
import { longList } from '../../addin/pane/parts/more.ts';
import { staleView } from '../../addin/pane/parts/marks.ts';
import { draw } from '../../addin/pane/parts/region.ts';
import { wordsIn } from '../../addin/words/messages.ts';

declare global {
  interface Window {
    form: {
      readonly redraw: () => void;
      /** What the form was given, by field. */
      readonly given: Record<number, string>;
    };
  }
}

const FIELDS = 20;
const words = wordsIn('vi');
const given: Record<number, string> = {};
let drawings = 0;

function field(at: number): Child {
  return h(
    'div',
    { class: 'column' },
    // Beside a field comes and goes what has the same shape as the field.
    drawings % 3 === 1 && h('div', { class: 'field' }, h('p', {}, 'Đang xem')),
    textField(`field-${String(at)}`, `Mục ${String(at)}, lần ${String(drawings)}`, {
      value: given[at] ?? '',
      longest: 100,
      typed: (text) => {
        given[at] = text;
        redraw();
      },
    }),
  );
}

function redraw(): void {
  drawings += 1;
  const items = Array.from({ length: FIELDS }, (_, at) => at);
  draw(region, [
    drawings % 2 === 1 && staleView(`Lần ${String(drawings)}`),
    drawings % 5 < 2 && h('div', { class: 'waiting' }, h('p', {}, 'Đang đợi')),
    // The list is in its order, then backwards: its items move past the one that is typed in.
    ...longList(words, {
      id: 'form',
      items: drawings % 4 < 2 ? items : items.toReversed(),
      item: field,
      shown: {},
      showMore: () => undefined,
    }),
    h('p', {}, String(drawings)),
  ]);
}

const region = h('div', {});
document.getElementById('pane')?.append(region);
window.form = { redraw, given };
redraw();
