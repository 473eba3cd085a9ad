/** Sửa: what a repair would write, said before it is pressed, and the way back. */
import type { FindingGroup, FoundPlace } from '../tasks/outcome.ts';
import { formatDate } from '../text/format.ts';
import type { Words } from '../text/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { groupId } from './findings.ts';
import { button, h } from './h.ts';
import { doneLine } from './marks.ts';

/** "Sửa thành 19/05/2021"; the cell is said to those who do not see the place above it. */
export function repairButton(
  words: Words,
  id: string,
  { repairs: [repair], place }: FoundPlace,
  actions: CheckActions,
): HTMLElement | null {
  if (!repair || !place) return null;
  const value = repair.as === 'date' ? formatDate(repair.after) : repair.after;
  const cell = h('span', { class: 'spoken' }, ` ${words.say('repair.at', { cell: place.cell })}`);
  return button({ id: `${id}-repair`, class: 'secondary' }, [words.say('repair.to', { value }), cell], () =>
    actions.repair([repair]),
  );
}

/** One button for a whole group, where every repair of it is certain; a single one has its own. */
export function repairAllButton(
  words: Words,
  group: FindingGroup,
  actions: CheckActions,
): HTMLElement | null {
  const { repairs } = group;
  if (repairs.length < 2 || !repairs.every(({ certain }) => certain)) return null;
  return h(
    'div',
    { class: 'actions' },
    button(
      { id: `${groupId(group)}-repair`, class: 'secondary' },
      words.say('repair.all', { count: repairs.length }),
      () => actions.repair(repairs),
    ),
  );
}

/** What was repaired, with the way back as long as the workbook keeps one. */
export function repairedView(
  words: Words,
  { kept, said }: CheckState['repairs'],
  undo: () => void,
): HTMLElement | null {
  if (said === null && kept === 0) return null;
  return h(
    'div',
    { class: 'repaired' },
    doneLine(said ?? words.say('repair.kept', { count: kept })),
    kept > 0
      ? h(
          'div',
          { class: 'actions' },
          button({ id: 'undo-repairs', class: 'secondary' }, words.say('repair.undo', { count: kept }), undo),
        )
      : null,
  );
}

/** "Đã sửa 3 chỗ." and what was left alone. */
export function saidOf(
  words: Words,
  key: 'repair.done' | 'repair.undone',
  count: number,
  skipped: number,
): string {
  const done = words.say(key, { count });
  return skipped === 0 ? done : `${done} ${words.say('repair.skipped', { count: skipped })}`;
}
