/** One cause with all its places; each place takes the person to its cell. */
import type { FindingGroup, FoundPlace } from '../../../tasks/clerk/checking/checked.ts';
import type { Words } from '../../../words/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { groupId, stopId } from './findings.ts';
import type { Stop } from './findings.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h, on } from '../../parts/h.ts';
import { focusOn } from '../../parts/region.ts';
import { spokenSign } from '../../parts/marks.ts';
import { justifyView } from './justify.ts';
import { longList } from '../../parts/more.ts';
import { whyView } from './why.ts';
import { groupRepairs, repairButtons } from './repairs.ts';

export interface GroupOnScreen {
  readonly group: FindingGroup;
  readonly at: number;
  readonly stops: readonly Stop[];
  readonly state: CheckState;
  readonly actions: CheckActions;
}

export function groupView(words: Words, view: GroupOnScreen): HTMLElement {
  const { group, at, stops, state, actions } = view;
  const id = groupId(group);
  const title = words.say('check.groupCount', { title: words.pick(group.title), count: group.places.length });
  return unfolding(
    { id, open: state.open, set: actions.set },
    [h('span', { class: 'marked' }, ...spokenSign(words, group.severity), h('span', {}, title))],
    () => [
      whyView(words, group.rule, state, actions),
      ...groupRepairs(words, group, { state, actions }),
      ...longList(words, {
        id,
        class: 'places',
        items: group.places,
        item: (found, index) => {
          const stop = stops.findIndex((each) => each.group === at && each.index === index);
          const id = stopId({ group: at, index });
          const place = placeView(words, found, {
            id,
            current: stop >= 0 && stop === state.at,
            go: stop < 0 ? null : () => actions.walkTo(stop),
          });
          const below = [
            repairButtons(words, id, found, actions),
            found.retypes && stop >= 0 && stop === Math.max(state.at, 0)
              ? retypeView(words, id, found, actions)
              : null,
            group.reasons ? justifyView(words, id, found, group.reasons, state, actions) : null,
          ];
          return below.some((each) => each) ? h('div', { class: 'repairable' }, place, ...below) : place;
        },
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
    ],
    `group ${group.severity}`,
  );
}

/** A cell that Excel spoils when it is typed is put right here. */
function retypeView(words: Words, id: string, found: FoundPlace, actions: CheckActions): HTMLElement {
  const field = `${id}-retype`;
  const input = h('input', { id: field, type: 'text', autocomplete: 'off', maxlength: 40 });
  const write = (): void => {
    const there = document.getElementById(field);
    const typed = there instanceof HTMLInputElement ? there.value.trim() : '';
    if (typed === '') focusOn(field);
    else actions.retype(found, typed);
  };
  on(input, {
    keydown: (event) => {
      if (event.key === 'Enter' && !event.isComposing) write();
    },
  });
  return h(
    'div',
    { class: 'field retype' },
    h('label', { for: field }, words.say('repair.retype')),
    input,
    button({ id: `${field}-run`, class: 'secondary' }, words.say('repair.retypeRun'), write),
  );
}

function placeView(
  words: Words,
  found: FoundPlace,
  at: { readonly id: string; readonly current: boolean; readonly go: (() => void) | null },
): HTMLElement {
  const message = words.pick(found.message);
  const children = [
    h('strong', {}, whereText(words, found)),
    h('span', { class: 'message' }, message),
    found.place && !message.includes(found.shown)
      ? h('span', { class: 'message' }, words.say('check.shown', { value: found.shown }))
      : null,
  ];
  if (!at.go) return h('div', { class: 'place' }, ...children);
  return button(
    { id: at.id, class: 'place', 'aria-current': at.current ? 'true' : undefined },
    children,
    at.go,
  );
}

function whereText(words: Words, { place, who }: FoundPlace): string {
  if (place)
    return who === ''
      ? words.say('check.cell', { cell: place.cell })
      : words.say('check.place', { cell: place.cell, who });
  return who === '' ? words.say('check.wholeSheet') : words.say('check.wholeSheetOf', { who });
}
