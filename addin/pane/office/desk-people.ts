/** The consolidated list of people, from the desk: asked for by itself, because every pull is written down. */
import { sayingFrom } from '../../words/messages.ts';
import { DESK_WORDS } from '../../words/screens/desk.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { unfolding } from '../parts/fold.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import type { Stage } from '../stage/stage.ts';

interface Around {
  readonly open: ReadonlySet<string>;
  readonly set: (change: { readonly open: ReadonlySet<string> }) => void;
}

export function peopleView(stage: Stage, { open, set }: Around): Child {
  const say = sayingFrom(DESK_WORDS, stage.words());
  const pull = (): void =>
    void stage.run({
      failures: OFFICE_ERRORS,
      work: async (options) => (await stage.tasks.desk()).people({ unit: stage.grant.unit.id }, options),
      done: ({ members, units, sheet }) => stage.say(say('people.done', { members, units, sheet })),
      again: pull,
    });
  return unfolding({ id: 'people', open, set }, say('people.title'), () => [
    h('p', {}, say('people.lead')),
    h('div', { class: 'actions' }, button({ id: 'people-run', class: 'secondary' }, say('people.run'), pull)),
  ]);
}
