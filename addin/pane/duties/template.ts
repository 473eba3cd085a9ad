/** Tạo bảng mẫu: offered where a sheet that was looked at is empty, and in nobody's way elsewhere. */
import { sayingFrom } from '../../words/messages.ts';
import { TEMPLATE_WORDS } from '../../words/screens/template.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import type { EmptySheet, Stage } from '../stage/stage.ts';

interface State {
  readonly made: { readonly sheet: string; readonly rows: number | null } | null;
}

export function templateView(stage: Stage): (empty: EmptySheet | null) => readonly Child[] {
  const store = createStore<State>({ made: null });
  store.subscribe(stage.redraw);
  // Once it is checked it is a list like any other.
  stage.sending.subscribe(() => {
    if (store.get().made !== null) store.set({ made: null });
  });
  const make = ({ sheet, begin }: EmptySheet): void => {
    const { unit } = stage.grant;
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: async () => (await stage.tasks.duties()).makeTemplate({ unit, sheet, rosterDate }),
      done: (rows) => {
        // What was said of the sheet is true no more.
        begin();
        store.set({ made: { sheet, rows } });
        stage.say(told({ sheet, rows }));
      },
      again: () => make({ sheet, begin }),
    });
  };
  const told = ({ sheet, rows }: NonNullable<State['made']>): string => {
    const say = sayingFrom(TEMPLATE_WORDS, stage.words());
    if (rows === null) return say('taken', { sheet });
    return rows === 0 ? say('empty', { sheet }) : say('filled', { sheet, rows });
  };

  return (empty) => {
    const say = sayingFrom(TEMPLATE_WORDS, stage.words());
    const { made } = store.get();
    if (empty === null) {
      if (made === null) return [];
      const text = told(made);
      return [
        h(
          'section',
          { class: 'duty', id: 'template-made' },
          made.rows === null ? h('p', {}, text) : doneLine(text),
        ),
      ];
    }
    return [
      h(
        'section',
        { class: 'duty', id: 'template' },
        h('p', {}, say(stage.list ? 'leadOther' : 'lead')),
        h(
          'div',
          { class: 'actions' },
          button({ id: 'template-run', class: 'secondary' }, say('run'), () => make(empty)),
        ),
      ),
    ];
  };
}
