/** Đôn đốc: texts to copy, or a sheet for a mail merge. */
import type { Desk } from '../../tasks/office/desk.ts';
import type { Reminder } from '../../tasks/office/reminders.ts';
import { sayingFrom } from '../../words/messages.ts';
import { DESK_WORDS } from '../../words/screens/desk.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
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
  const id = `remind-text-${String(index)}`;
  const area = h('textarea', {
    id,
    readonly: true,
    rows: ROWS,
    'aria-label': say('remind.to', { unit: unit.name }),
  });
  area.value = text;
  // Where a host keeps the clipboard to itself the text is at least ready to be taken.
  const copy = async (): Promise<void> => {
    document.querySelector<HTMLTextAreaElement>(`#${id}`)?.select();
    try {
      await navigator.clipboard.writeText(text);
      stage.say(say('remind.copied', { unit: unit.name }));
    } catch {
      stage.say(say('remind.notCopied'));
    }
  };
  return h(
    'div',
    { class: 'reminder' },
    area,
    button({ id: `remind-copy-${String(index)}`, class: 'secondary' }, say('remind.copy'), () => void copy()),
  );
}
