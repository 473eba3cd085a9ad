/** Đôn đốc: texts to copy, or a sheet for a mail merge. */
import type { Desk } from '../../tasks/office/desk.ts';
import type { Reminder } from '../../tasks/office/reminders.ts';
import { sayingFrom } from '../../words/messages.ts';
import { DESK_WORDS } from '../../words/screens/desk.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { copyText } from '../parts/copy-text.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import type { Stage } from '../stage/stage.ts';

interface Around {
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
  readonly set: (change: { readonly open?: ReadonlySet<string>; readonly shown?: Shown }) => void;
}

const ROWS = 4;

export function remindersView(stage: Stage, desk: Desk, { open, shown, set }: Around): readonly Child[] {
  const words = stage.words();
  const say = sayingFrom(DESK_WORDS, words);
  const { reminders } = desk;
  if (reminders.length === 0) return [];
  const write = (): void =>
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async () => (await stage.tasks.desk()).remind(desk),
      done: ({ sheet, rows }) => stage.say(say('remind.written', { count: rows, sheet })),
      again: write,
    });
  return [
    unfolding({ id: 'remind', open, set }, say('remind.title', { count: reminders.length }), () => [
      h('p', {}, say('remind.lead')),
      h(
        'div',
        { class: 'actions' },
        button({ id: 'remind-write', class: 'secondary' }, say('remind.write'), write),
      ),
      ...longList(words, {
        id: 'remind-list',
        items: reminders,
        item: (reminder, index) => reminderView(stage, reminder, index),
        shown,
        showMore: (next) => set({ shown: next }),
      }),
    ]),
  ];
}

function reminderView(stage: Stage, { unit, text }: Reminder, index: number): Child {
  const say = sayingFrom(DESK_WORDS, stage.words());
  const children = copyText({
    id: `remind-text-${String(index)}`,
    pressId: `remind-copy-${String(index)}`,
    text,
    rows: ROWS,
    label: say('remind.to', { unit: unit.name }),
    press: say('remind.copy'),
    copied: say('remind.copied', { unit: unit.name }),
    notCopied: say('remind.notCopied'),
    say: stage.say,
  });
  return h('div', { class: 'reminder' }, ...children);
}
