/** Sửa: what a repair would write, said before it is pressed: at its place, by kind with samples, and all that is certain. */
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { Checked, FindingGroup, FoundPlace } from '../../../tasks/clerk/checking/checked.ts';
import { columnLetters } from '#domain/sheet/a1.ts';
import type { Words } from '../../../words/messages.ts';
import { afterText, beforeText, isUnseen, kindName } from '../../../words/repair-text.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { groupId } from './findings.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h, type Child } from '../../parts/h.ts';
import { onePerCell, repairSets, samplesOf, type RepairSet } from './repair-sets.ts';

const MOST_ANSWERS = 3;

/** "Sửa thành 19/05/2021", one for each answer; the cell is said to those who do not see the place above it. */
export function repairButtons(
  words: Words,
  id: string,
  { repairs, place }: FoundPlace,
  actions: CheckActions,
): HTMLElement | null {
  if (!place || repairs.length === 0) return null;
  const cell = words.say('repair.at', { cell: place.cell });
  return h(
    'div',
    { class: 'actions' },
    ...repairs.slice(0, MOST_ANSWERS).map((repair, index) => {
      const key = repair.kind === 'as-before' ? 'repair.keep' : 'repair.to';
      const to = words.say(key, { value: afterText(repair) });
      const kind = isUnseen(repair) && ` ${words.say('repair.of', { kind: kindName(words, repair.kind) })}`;
      return button(
        {
          id: index === 0 ? `${id}-repair` : `${id}-repair-${String(index)}`,
          class: index === 0 ? 'secondary best' : 'secondary',
        },
        [to, kind, h('span', { class: 'spoken' }, ` ${cell}`)],
        () => actions.repair([repair]),
      );
    }),
  );
}

/** What unfolds and what is pressed where repairs are offered by kind. */
export interface SetsOnScreen {
  readonly id: string;
  readonly sets: readonly RepairSet[];
  readonly state: CheckState;
  readonly actions: CheckActions;
}

/** By kind, where a group has more to repair than its places have buttons for. */
export function groupRepairs(
  words: Words,
  group: FindingGroup,
  around: Omit<SetsOnScreen, 'id' | 'sets'>,
): readonly Child[] {
  const sets = repairSets(group.repairs);
  const cells = sets.reduce((sum, { repairs }) => sum + repairs.length, 0);
  const atPlaces = group.places.reduce((sum, { repairs }) => sum + Math.min(repairs.length, 1), 0);
  if (cells < 2 && atPlaces >= cells) return [];
  return setsView(words, { ...around, id: groupId(group), sets });
}

/** Everything of the sheet that needs no looking. */
export function sureRepairs(checked: Checked | null): readonly Repair[] {
  return onePerCell((checked?.repairs ?? []).filter(({ certain }) => certain));
}

/** "Có thể sửa ngay 38 chỗ chắc chắn", and what they are; `isBelow`: the button at the bottom is for these. */
export function sureView(
  words: Words,
  checked: Checked,
  state: CheckState,
  actions: CheckActions,
  isBelow: boolean,
): HTMLElement | null {
  const sure = sureRepairs(checked);
  if (sure.length === 0) return null;
  const count = sure.length;
  return h(
    'div',
    { class: 'sure' },
    h('p', {}, words.say('repair.sure', { count })),
    !isBelow &&
      h(
        'div',
        { class: 'actions' },
        button({ id: 'repair-sure', class: 'secondary' }, words.say('repair.sureAll', { count }), () =>
          actions.repair(sure),
        ),
      ),
    unfolding({ id: 'sure-kinds', open: state.open, set: actions.set }, words.say('repair.sureKinds'), () =>
      setsView(words, { id: 'sure', sets: repairSets(sure), state, actions }),
    ),
  );
}

function setsView(words: Words, view: SetsOnScreen): readonly Child[] {
  return view.sets.map((set) => (set.certain ? sureSet(words, set, view) : unsureSet(words, set, view)));
}

function sureSet(words: Words, set: RepairSet, view: SetsOnScreen): HTMLElement {
  const kind = kindName(words, set.kind);
  return h(
    'div',
    { class: 'set' },
    h('p', {}, words.say('repair.kind', { kind, count: set.repairs.length })),
    ...samples(words, set, view),
    h('div', { class: 'actions' }, setButton(words, set, view)),
  );
}

/** The button stands behind the samples: nobody repairs what is not certain without having looked. */
function unsureSet(words: Words, set: RepairSet, view: SetsOnScreen): HTMLElement {
  const kind = kindName(words, set.kind);
  return unfolding(
    { id: `${view.id}-${set.kind}`, open: view.state.open, set: view.actions.set },
    words.say('repair.unsure', { kind, count: set.repairs.length }),
    () => [...samples(words, set, view), h('div', { class: 'actions' }, setButton(words, set, view))],
  );
}

function setButton(words: Words, { kind, certain, repairs }: RepairSet, view: SetsOnScreen): HTMLElement {
  const id = `${view.id}-${kind}-${certain ? 'sure' : 'unsure'}-repair`;
  const label = words.say('repair.all', { count: repairs.length });
  const why = h('span', { class: 'spoken' }, ` ${words.say('repair.of', { kind: kindName(words, kind) })}`);
  return button({ id, class: 'secondary' }, [label, why], () => view.actions.repair(repairs));
}

const cellOf = ({ row, column }: Repair): string => `${columnLetters(column)}${String(row)}`;

function samples(words: Words, set: RepairSet, { state: { outcome } }: SetsOnScreen): readonly Child[] {
  const date1904 = outcome?.kind === 'checked' && outcome.date1904 === true;
  return [
    h(
      'ul',
      { class: 'plain samples' },
      ...samplesOf(set).map((repair) =>
        h(
          'li',
          {},
          h('span', { class: 'line soft' }, words.say('repair.sample', { cell: cellOf(repair) })),
          h(
            'span',
            { class: 'line' },
            `${words.say('repair.from')} `,
            `“${beforeText(words, repair, date1904)}”`,
          ),
          h('span', { class: 'line' }, `${words.say('repair.into')} `, `“${afterText(repair)}”`),
        ),
      ),
    ),
  ];
}
