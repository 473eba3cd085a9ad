/** Mẫu cho chi bộ: a template of the list for every unit below that keeps it, given to the officer as one archive. */
import type { HandedOutArchive } from '../../tasks/office/file-tasks.ts';
import { formatDate } from '../../words/format.ts';
import { findIn, sayingFrom } from '../../words/messages.ts';
import { HAND_OUT_WORDS } from '../../words/screens/hand-out.ts';
import { LIST_WORDS } from '../../words/screens/lists.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { saveArchive } from '../parts/save-archive.ts';
import { choiceField } from './tool.ts';

interface State {
  readonly isEmpty: boolean;
  readonly made: { readonly name: string; readonly archive: HandedOutArchive } | null;
  readonly open: ReadonlySet<string>;
}

/** Gives how to draw it now. */
export function handOutPart(stage: Stage): () => Child {
  // Whoever administers reads nobody's list: what is handed out then is to be filled in.
  const readsRows = stage.screens.includes('desk');
  // Another list than that of members is handed out to be filled in.
  const { list } = stage;
  const store = createStore<State>({ isEmpty: !readsRows, made: null, open: new Set() });
  store.subscribe(stage.redraw);
  const saying = () => sayingFrom(HAND_OUT_WORDS, stage.words());

  const run = (): void => {
    store.set({ made: null });
    void stage.run({
      failures: OFFICE_ERRORS,
      stopped: saying()('stopped'),
      work: async (options) => {
        const files = await (await stage.tasks.desk()).files();
        return files.handOut({ unit: stage.grant.unit.id, isEmpty: store.get().isEmpty }, options);
      },
      done: (archive) => {
        const made = { name: archiveName(), archive };
        store.set({ made });
        if (archive.files > 0) save();
        stage.say(outcome(made));
      },
      again: run,
    });
  };
  const archiveName = (): string => {
    const unit = stage.grant.unit.name;
    const of = list && findIn(LIST_WORDS, stage.words(), `kind.${list.id}`);
    return of === undefined ? saying()('archive', { unit }) : saying()('archiveOfList', { list: of, unit });
  };
  const save = (): void => {
    const { made } = store.get();
    if (made) saveArchive(made.name, made.archive.bytes);
  };
  const outcome = ({ name, archive: { files, dues } }: NonNullable<State['made']>): string => {
    const say = saying();
    if (files === 0) return say(list ? 'notOpened' : 'nobody');
    const due = dues.length > 0 ? say('due', { days: dues.map(formatDate).join(', ') }) : say('noDue');
    return `${say('done', { files, archive: name })} ${due}`;
  };

  return () => {
    const say = saying();
    const { isEmpty, made, open } = store.get();
    const chosen = isEmpty ? 'empty' : 'filled';
    const content = choiceField(
      {
        id: 'hand-out-content',
        label: say('filling'),
        value: chosen,
        changed: (value) => store.set({ isEmpty: value === 'empty' }),
      },
      (['filled', 'empty'] as const).map((each) => [each, say(each)] as const),
    );
    return unfolding({ id: 'hand-out', open, set: store.set }, say('title'), () => [
      h('p', {}, say(list ? 'leadOfList' : readsRows ? 'lead' : 'leadEmpty')),
      readsRows && !list && content,
      h('div', { class: 'actions' }, button({ id: 'hand-out-run', class: 'secondary' }, say('run'), run)),
      ...madeView(made),
    ]);
  };

  function madeView(made: State['made']): readonly Child[] {
    if (!made) return [];
    if (made.archive.files === 0) return [h('p', { id: 'hand-out-none' }, outcome(made))];
    return [
      h('div', { id: 'hand-out-done' }, doneLine(outcome(made))),
      h(
        'div',
        { class: 'actions' },
        button({ id: 'hand-out-save', class: 'secondary' }, saying()('again'), save),
      ),
    ];
  }
}
