/** What a form would write where, what it leaves and why, and what is to be said beside it. */
import type { Filling } from '../../tasks/leader/form/filling.ts';
import type { FormRead } from '../../tasks/leader/form/form-tasks.ts';
import { formatDate, formatFigure } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { FORM_WORDS } from '../../words/screens/form.ts';
import { unfolding } from '../parts/fold.ts';
import { h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { sign } from '../parts/marks.ts';
import { longList, type Shown } from '../parts/more.ts';

interface Folds {
  readonly open: ReadonlySet<string>;
  readonly set: (change: { readonly open: ReadonlySet<string> } | { readonly shown: Shown }) => void;
}

interface Around extends Folds {
  readonly shown: Shown;
  /** The cells are written: what stood there before is over. */
  readonly isDone?: true;
}

const saying = (words: Words) => sayingFrom(FORM_WORDS, words);

/** What does not hold stands first and open. */
export function notesView(words: Words, { form, notes }: FormRead, { open, set }: Folds): readonly Child[] {
  const say = saying(words);
  const others = notes.filter(({ isFailing }) => isFailing !== true);
  return [
    h(
      'p',
      { id: 'form-about' },
      say('form.about', { form: form.number, from: formatDate(form.from), to: formatDate(form.to) }),
    ),
    ...notes
      .filter(({ isFailing }) => isFailing === true)
      .map((note) => h('p', { class: 'marked failing' }, sign('error'), h('span', {}, words.pick(note)))),
    unfolding({ id: 'form-notes', open, set }, say('form.notes', { count: others.length }), () => [
      h('ul', { class: 'plain' }, ...others.map((note) => h('li', {}, words.pick(note)))),
    ]),
  ];
}

export function fillingView(words: Words, filling: Filling, around: Around): readonly Child[] {
  const say = saying(words);
  const { sheet, written, left, missingRows, missingColumns } = filling;
  const { open, shown, set } = around;
  const list = (id: string, items: readonly string[]): readonly Child[] =>
    longList(words, {
      id,
      items,
      item: (text) => h('span', {}, text),
      shown,
      showMore: (more) => set({ shown: more }),
    });
  return [
    !around.isDone &&
      h(
        'p',
        { id: 'form-would' },
        h(
          'strong',
          {},
          written.length === 0
            ? say('form.wouldNone', { sheet })
            : say('form.would', { sheet, count: written.length }),
        ),
      ),
    missingRows.length > 0 &&
      h('p', { class: 'marked' }, sign('warning'), h('span', {}, missingText(words, missingRows))),
    missingColumns.length > 0 &&
      h(
        'p',
        { class: 'marked' },
        sign('warning'),
        h('span', {}, say('form.missingColumns', { columns: missingColumns.join('; ') })),
      ),
    ...list(
      'form-cells',
      written.map((cell) => cellText(words, cell, around.isDone === true)),
    ),
    left.length > 0 &&
      unfolding({ id: 'form-left', open, set }, say('form.left', { count: left.length }), () =>
        list(
          'form-left-cells',
          left.map(({ cell, label, why }) =>
            say('form.leftCell', { cell, label, why: say(`form.left.${why}`) }),
          ),
        ),
      ),
  ];
}

const MOST_ROWS = 12;

function missingText(words: Words, rows: readonly string[]): string {
  const shown = rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS), `… (${String(rows.length)})`];
  return saying(words)('form.missingRows', { rows: shown.join('; ') });
}

function cellText(words: Words, one: Filling['written'][number], isDone: boolean): string {
  const say = saying(words);
  const { cell, label, columnLabel, value, before } = one;
  const told = {
    cell,
    label,
    column: columnLabel,
    value: value === '' ? say('form.emptied') : formatFigure(value),
  };
  if (isDone || before === '' || before === value) return say('form.cell', told);
  return say('form.cellOver', {
    ...told,
    before: typeof before === 'number' ? formatFigure(before) : String(before),
  });
}
