/** Cấp lại mã mời: a new code for somebody who is in the ledger of people already and lost theirs. */
import type { InvitedPerson } from '../../tasks/office/person-codes.ts';
import type { LedgerTasks } from '../../tasks/office/ledger-tasks.ts';
import { sayingFrom } from '../../words/messages.ts';
import { INVITATION_WORDS } from '../../words/screens/invitations.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { longList } from '../parts/more.ts';
import type { Shown } from '../parts/more.ts';
import { createStore } from '../parts/store.ts';
import { textField } from './tool.ts';
import type { Tool } from './tool.ts';

interface State {
  readonly open: ReadonlySet<string>;
  readonly shown: Shown;
  readonly name: string;
  /** null: nobody was looked for yet. */
  readonly found: readonly InvitedPerson[] | null;
}

const NAME_SIZE = 20;

export const inviteAgain: Tool = ({ stage, invited }) => {
  const store = createStore<State>({ open: new Set(), shown: {}, name: '', found: null });
  store.subscribe(stage.redraw);
  const unit = stage.grant.unit.id;
  const run = <T>(
    act: (invitations: LedgerTasks['invitations']) => Promise<T>,
    done: (result: T) => void,
  ): void =>
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async () => act((await stage.tasks.ledgers()).invitations),
      done,
      again: () => run(act, done),
    });
  const find = (): void =>
    run(
      (invitations) => invitations.find({ unit, name: store.get().name }),
      (found) => {
        store.set({ found });
        stage.say('');
      },
    );
  const make = (person: InvitedPerson): void =>
    run(
      (invitations) => invitations.again({ unit, person }),
      (code) => {
        invited([code]);
        store.set({ found: null });
        stage.say(sayingFrom(INVITATION_WORDS, stage.words())('again.made', { name: code.name }));
      },
    );

  return () => {
    const words = stage.words();
    const say = sayingFrom(INVITATION_WORDS, words);
    const { open, shown, name, found } = store.get();
    const personView = (person: InvitedPerson, index: number): Child =>
      h(
        'div',
        { class: 'choose' },
        h('p', {}, say('again.person', { name: person.name, unit: person.unit, role: person.role })),
        button({ id: `invite-again-${String(index)}`, class: 'secondary' }, say('again.make'), () =>
          make(person),
        ),
      );
    return [
      unfolding({ id: 'invite-again', open, set: store.set }, say('again.title'), () => [
        h('p', {}, say('again.lead')),
        textField(
          {
            id: 'invite-again-name',
            label: say('again.name'),
            value: name,
            changed: (next) => store.set({ name: next, found: null }),
          },
          NAME_SIZE,
        ),
        h(
          'div',
          { class: 'actions' },
          button({ id: 'invite-again-find', class: 'secondary' }, say('again.find'), find),
        ),
        found?.length === 0 && h('p', { role: 'status' }, say('again.none')),
        ...longList(words, {
          id: 'invite-again-found',
          items: found ?? [],
          item: personView,
          shown,
          showMore: (next) => store.set({ shown: next }),
        }),
      ]),
    ];
  };
};
