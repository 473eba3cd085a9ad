/** What a check found: the counts, the walk, the groups heaviest first, and what was left out of the count. */
import type { Checked, NotRecognised } from '../../../tasks/clerk/checking/checked.ts';
import type { Severity } from '#domain/rules/record/rule.ts';
import { sayFailure } from '../../../words/errors.ts';
import type { Words } from '../../../words/messages.ts';
import type { CheckActions, CheckState } from './check-state.ts';
import { stopsOf } from './findings.ts';
import { filterView } from './filter-view.ts';
import { visibleGroups } from './finding-filter.ts';
import { groupView } from './finding-group.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h, on } from '../../parts/h.ts';
import type { Child } from '../../parts/h.ts';
import { doneLine, sign, staleView } from '../../parts/marks.ts';
import { longList } from '../../parts/more.ts';
import { mappingView, offeredView } from './mapping.ts';
import { questionsView } from './questions.ts';
import { logView, repairedView } from './repaired.ts';
import { sureView } from './repairs.ts';
import { sheetChoice } from './sheet-choice.ts';
import { failedView, waitingView } from './waiting.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface AroundResult {
  readonly date: HTMLElement;
  /** The button at the bottom is for something else. */
  readonly again: boolean;
  readonly copy: boolean;
  /** Nobody is signed in. */
  readonly alone: boolean;
  readonly sure: boolean;
  /** Answers that sending still needs. */
  readonly missing: number;
  /** What the comparison with the last version asks. */
  readonly asked: readonly Child[] | null;
}

export function checkedView(
  words: Words,
  checked: Checked,
  state: CheckState,
  around: AroundResult,
  actions: CheckActions,
): readonly Child[] {
  const groups = visibleGroups(checked.groups, state.filter);
  const stops = stopsOf(groups);
  const list = h(
    'div',
    { class: 'groups' },
    ...groups.map((group, at) => groupView(words, { group, at, stops, state, actions })),
  );
  return [
    state.stale && staleView(words.say('check.changed')),
    failedView(words, checked),
    questionsView(words, checked, state, actions),
    repairedView(words, state, actions),
    offeredView(words, checked, actions),
    countsView(words, checked, around.missing),
    state.notCompared !== null && notComparedView(words, state.notCompared, around, actions),
    sureView(words, checked, state, actions, !around.sure),
    on(list, { keydown: (event, element) => moveByArrow(element, event) }),
    stops.length > 0 && walkView(words, stops.length, state, actions),
    ...(around.asked ?? []),
    ...hiddenLines(words, checked),
    checked.notMarked !== undefined && notMarkedView(words, checked.notMarked),
    filterView(words, checked, state, actions),
    waitingView(words, checked, state, actions),
    h(
      'div',
      { class: 'actions' },
      around.again &&
        button({ id: 'check-again', class: 'secondary' }, words.say('check.again'), actions.again),
      checked.groups.length > 0 &&
        button({ id: 'clear-marks', class: 'secondary' }, words.say('check.clearMarks'), actions.clearMarks),
      checked.groups.length > 0 &&
        button(
          { id: 'write-findings', class: 'secondary' },
          words.say('findings.write'),
          actions.writeFindings,
        ),
    ),
    around.date,
    sheetChoice(words, state.sheets, checked.sheetId, actions.checkSheet),
    logView(words, state, actions),
    mappingView(words, checked, state, actions),
    checked.skipped.length > 0 && skippedView(words, checked, state, actions),
  ];
}

export function notRecognisedView(
  words: Words,
  outcome: NotRecognised,
  state: CheckState,
  checkSheet: CheckActions['checkSheet'],
): readonly Child[] {
  const others = sheetChoice(words, state.sheets, outcome.sheet, checkSheet);
  return [
    h(
      'p',
      { class: 'marked lead' },
      sign('warning'),
      h('span', {}, words.say(`check.none.${outcome.reason}`, { sheet: outcome.sheet })),
    ),
    outcome.reason === 'no-header' &&
      h(
        'p',
        {},
        outcome.recognised.length > 0
          ? words.say('check.none.recognised', { headers: outcome.recognised.join(', ') })
          : words.say('check.none.nothing'),
      ),
    h('p', {}, words.say(others ? 'check.none.help' : 'check.none.only')),
    others,
  ];
}

function countsView(words: Words, checked: Checked, missing: number): HTMLElement {
  const { totals, members, women, probationary } = checked;
  const isSound = checked.failed === undefined && totals.error === 0 && missing === 0;
  if (isSound && totals.warning === 0 && totals.info === 0) {
    return h(
      'div',
      { id: 'counts', class: 'counts', tabindex: -1 },
      doneLine(h('strong', {}, words.say('check.cleanTitle'))),
      h('p', {}, words.say('check.cleanBody', { members, women, probationary })),
    );
  }
  return h(
    'div',
    { id: 'counts', class: 'counts', tabindex: -1 },
    h('p', {}, h('strong', {}, words.say('check.members', { members }))),
    isSound && doneLine(words.say('check.noErrors')),
    missing > 0 &&
      h(
        'p',
        { class: 'marked' },
        sign('warning'),
        h('span', {}, words.say('send.missing', { count: missing })),
      ),
    ...SEVERITIES.filter((severity) => totals[severity] > 0).map((severity) =>
      h(
        'p',
        { class: 'marked' },
        sign(severity),
        h('span', {}, words.say(`severities.${severity}`, { count: totals[severity] })),
      ),
    ),
  );
}

/** The list is checked all the same: only what the last version knows is missing. */
function notComparedView(
  words: Words,
  code: string,
  { copy, alone }: AroundResult,
  actions: CheckActions,
): HTMLElement {
  const why = sayFailure(words, { code, params: {} });
  return h(
    'div',
    {},
    h('p', { id: 'not-compared' }, `${words.say('check.notCompared')} ${why}`),
    h(
      'div',
      { class: 'actions' },
      copy && button({ id: 'copy-file', class: 'secondary' }, words.say('check.copy'), actions.copyFile),
      alone && button({ id: 'sign-in', class: 'secondary' }, words.say('session.signIn'), actions.signIn),
    ),
  );
}

/** Hidden cells are read like the others; whoever compares with what she sees must know. */
function hiddenLines(words: Words, { hidden }: Checked): readonly Child[] {
  return [
    hidden.rows > 0 && h('p', {}, words.say('check.hiddenRows', { count: hidden.rows })),
    hidden.columns > 0 && h('p', {}, words.say('check.hiddenColumns', { count: hidden.columns })),
  ];
}

function notMarkedView(words: Words, code: string): HTMLElement {
  const why = sayFailure(words, { code, params: {} });
  return h(
    'p',
    { class: 'marked' },
    sign('warning'),
    h('span', {}, `${words.say('check.notMarked')} ${why}`),
  );
}

/** What was put right is counted on: of five the second stays the second. */
function walkView(
  words: Words,
  stops: number,
  { at, fixed }: CheckState,
  actions: CheckActions,
): HTMLElement {
  return h(
    'div',
    { class: 'walk', role: 'group', 'aria-label': words.say('check.walk') },
    button({ id: 'previous', class: 'secondary' }, words.say('check.previous'), () => actions.walk(-1)),
    h('span', {}, words.say('check.position', { index: fixed + at + 1, total: fixed + stops })),
    button({ id: 'next', class: 'secondary' }, words.say('check.next'), () => actions.walk(1)),
  );
}

/** Arrows move between the groups and places that are in sight, as in any list. */
function moveByArrow(list: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [
    ...list.querySelectorAll<HTMLElement>('summary:not(.why > summary), details[open] button.place'),
  ];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function skippedView(words: Words, checked: Checked, state: CheckState, actions: CheckActions): HTMLElement {
  return unfolding(
    { id: 'skipped', open: state.open, set: actions.set },
    words.say('check.skipped', { count: checked.skipped.length }),
    longList(words, {
      id: 'skipped',
      items: checked.skipped,
      item: ({ row, reason }) =>
        words.say('check.skippedRow', {
          row: String(row),
          reason: words.find(`skipped.${reason}`) ?? words.say('skipped.other', { reason }),
        }),
      shown: state.shown,
      showMore: (shown) => actions.set({ shown }),
    }),
  );
}
