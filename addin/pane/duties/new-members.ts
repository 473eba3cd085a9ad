/** "2 người đã kết nạp chưa có trong danh sách đảng viên": each by name, with one click that writes the row and another that says no. */
import type { NewMember, NewMemberTasks } from '../../tasks/duties/new-members.ts';
import { failureOf, sayFailure } from '../../words/errors.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { NEW_MEMBER_WORDS } from '../../words/screens/new-members.ts';
import { SUCCESSION_WORDS } from '../../words/screens/succession.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { doneLine, sign } from '../parts/marks.ts';
import { createStore } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';

interface Added {
  readonly who: string;
  readonly row: number;
  readonly open: readonly string[];
  readonly sheetId: string;
  readonly cells: readonly string[];
}

interface State {
  readonly people: readonly NewMember[];
  /** What was just written. */
  readonly added: Added | null;
  readonly failure: unknown;
}

const saying = (words: Words) => sayingFrom(NEW_MEMBER_WORDS, words);

export function newMembersView(stage: Stage): () => readonly Child[] {
  const store = createStore<State>({ people: [], added: null, failure: null });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const failed = (failure: unknown): void => store.set({ failure });
  const tasks = async (): Promise<NewMemberTasks> => (await stage.tasks.duties()).newMembers;
  const fetch = async (): Promise<void> => {
    const { read } = await tasks();
    store.set({ people: await read(unit), failure: null });
  };
  fetch().catch(failed);
  // Whoever was added stands in what was sent then.
  stage.sending.subscribe(() => {
    if (stage.sending.get().receipt !== null && store.get().added) store.set({ added: null });
  });
  const answered = ({ key }: NewMember, rest: Partial<State>): void =>
    store.set({ people: store.get().people.filter((each) => each.key !== key), failure: null, ...rest });
  const dismiss = async (person: NewMember): Promise<void> => {
    await (await tasks()).dismiss(person);
    answered(person, {});
    stage.say(saying(stage.words())('dismissed', { who: person.who }));
  };
  const add = (person: NewMember): void => {
    const rosterDate = stage.rosterDate.read();
    if (rosterDate === undefined) return;
    void stage.run({
      work: async (options) => {
        const list = await stage.tasks.check({ unit, rosterDate, rows: true }, options);
        if (list.kind !== 'checked') return 'no-roster' as const;
        const { roomFor, keepAdded } = await tasks();
        const row = await roomFor(list, person);
        if (row === null) return 'there' as const;
        const { sheetId } = list;
        await stage.tasks.repair({ sheetId, repairs: row.repairs }, options);
        await keepAdded(person, list, row);
        return { who: person.who, row: row.row, open: row.open, sheetId, cells: row.cells };
      },
      done: (outcome) => {
        const say = saying(stage.words());
        if (outcome === 'no-roster')
          return stage.say(sayingFrom(SUCCESSION_WORDS, stage.words())('noRoster'));
        answered(person, { added: outcome === 'there' ? null : outcome });
        if (outcome === 'there') return stage.say(say('there', { who: person.who }));
        stage.say(say('added', outcome));
        stage.open('check', 'start');
      },
      again: () => add(person),
    });
  };
  const undo = (given: Added): void => {
    const { sheetId, cells } = given;
    void stage.run({
      work: (options) => stage.tasks.undoCells({ sheetId, cells }, options),
      done: ({ undone }) => {
        store.set({ added: null });
        fetch().catch(failed);
        stage.say(stage.words().say('repair.undone', { count: undone }));
        stage.open('check', 'start');
      },
      again: () => undo(given),
    });
  };

  return () => {
    const words = stage.words();
    const { people, added, failure } = store.get();
    const problem =
      failure !== null &&
      h('p', { class: 'notice error', role: 'alert' }, sayFailure(words, failureOf(failure)));
    if (people.length === 0 && added === null) return problem ? [problem] : [];
    return [
      h(
        'section',
        { class: 'duty', id: 'new-members' },
        ...(added ? addedView(words, added, undo) : []),
        ...(people.length > 0
          ? peopleView(words, people, {
              add,
              dismiss: (person) => {
                dismiss(person).catch(failed);
              },
            })
          : []),
        problem,
      ),
    ];
  };
}

function addedView(words: Words, added: Added, undo: (added: Added) => void): readonly Child[] {
  const say = saying(words);
  const { who, row, open } = added;
  return [
    doneLine(say('added', { who, row })),
    open.length > 0 && h('p', {}, say('open', { columns: open.join(', ') })),
    h(
      'div',
      { class: 'actions' },
      button({ id: 'new-member-undo', class: 'secondary' }, words.say('repair.undoOne'), () => undo(added)),
    ),
  ];
}

interface Answers {
  readonly add: (person: NewMember) => void;
  readonly dismiss: (person: NewMember) => void;
}

function peopleView(words: Words, people: readonly NewMember[], acts: Answers): readonly Child[] {
  const say = saying(words);
  return [
    h('p', { class: 'marked' }, sign('info'), h('strong', {}, say('title', { count: people.length }))),
    h('p', {}, say('about')),
    h(
      'ul',
      { class: 'plain' },
      ...people.map((person, index) => personView(words, person, { ...acts, index })),
    ),
  ];
}

function personView(
  words: Words,
  person: NewMember,
  { index, add, dismiss }: Answers & { readonly index: number },
): HTMLElement {
  const say = saying(words);
  const { who, birth, admitted } = person;
  const id = `new-member-${String(index)}`;
  const act = (what: 'add' | 'elsewhere', press: (person: NewMember) => void): HTMLElement =>
    button({ id: `${id}-${what}`, class: 'secondary', 'aria-describedby': id }, say(what), () =>
      press(person),
    );
  return h(
    'li',
    {},
    h('p', { id }, say('person', { who, birth: formatDate(birth), admitted: formatDate(admitted) })),
    h('div', { class: 'actions' }, act('add', add), act('elsewhere', dismiss)),
  );
}
