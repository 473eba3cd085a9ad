/** The lists in which answers are given before sending, one native list for each person and each doubt. */
import type { PreviousMember, ReasonNeeded, SendPlan } from '../../../tasks/clerk/sending/sending.ts';
import type { JustificationReason } from '#domain/rules/record/justification-reasons.ts';
import { DOCUMENT_CHARACTERS, JUSTIFICATION_REASONS } from '#domain/rules/record/justification-reasons.ts';
import { EXIT_REASONS, EXIT_TO_CHARACTERS } from '#domain/submissions/exits.ts';
import { formatDate } from '../../../words/format.ts';
import type { Words } from '../../../words/messages.ts';
import { chosenIn, reasonList, textField } from '../../parts/answer-list.ts';
import {
  countsOf,
  goesSomewhere,
  isDocument,
  isOtherList,
  isPlace,
  openExits,
  openReasons,
  isWhollyNew,
  reasonsAsked,
  silentExits,
} from './answers.ts';
import { withExit, withReason } from './answers.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h } from '../../parts/h.ts';
import type { Child } from '../../parts/h.ts';
import { longList } from '../../parts/more.ts';
import { focusOn } from '../../parts/region.ts';
import type { Given, SendState } from '../../stage/send-state.ts';

export interface AnswerActions {
  readonly set: (change: Partial<SendState>) => void;
  /** Shows it and keeps it with the workbook. */
  readonly give: (given: Given) => void;
}

/** The reasons that fit, and one that was given before there were others. */
export function reasonEntries(
  fitting: readonly JustificationReason[],
  now: JustificationReason | undefined,
): readonly (typeof JUSTIFICATION_REASONS)[number][] {
  const codes = now === undefined || fitting.includes(now) ? fitting : [...fitting, now];
  return codes.flatMap((code) => JUSTIFICATION_REASONS.filter((entry) => entry.code === code));
}

/** Id of the first list that nothing is chosen in, or of the text that is not taken; undefined where everything is answered. */
export function firstMissingId(plan: SendPlan, given: Given): string | undefined {
  const [row] = isOtherList(plan, given) ? [] : openExits(plan, given);
  if (row !== undefined) return exitId(row) + (given.exits[row] ? '-to' : '');
  const [first] = openReasons(plan, given);
  if (first === undefined) return undefined;
  return reasonId(reasonsAsked(plan).indexOf(first)) + (given.reasons[first.fingerprint] ? '-document' : '');
}

const exitId = (row: number): string => `exit-${String(row)}`;
const reasonId = (index: number): string => `reason-${String(index)}`;

/** On the check, where what is doubted stands at its place: who left, and the changes in a line. */
export function missingView(
  words: Words,
  plan: SendPlan,
  state: SendState,
  actions: AnswerActions,
): readonly Child[] {
  const { base } = plan;
  if (isOtherList(plan, state.given)) return [];
  return [
    base.version > 0 &&
      h(
        'p',
        { id: 'compared' },
        words.say('send.base', { version: base.version, date: formatDate(base.rosterDate ?? '') }),
        ' ',
        words.say('send.counts', countsOf(plan)),
      ),
    exitsView(words, plan, state, actions),
  ];
}

/** null where nobody left. */
export function exitsView(words: Words, plan: SendPlan, state: SendState, actions: AnswerActions): Child {
  const { removed } = plan;
  if (removed.length === 0) return null;
  const id = 'plan-removed';
  const silent = silentExits(plan, state.given);
  return unfolding(
    { id, open: state.open, set: actions.set },
    words.say('send.removed', { count: removed.length }),
    () => [
      h('p', {}, words.say('exit.why')),
      // Of a wholly new list everybody is answered alone: one reason for all would be one click too easy.
      silent.length > 1 && !isWhollyNew(plan) && restView(words, silent, state, actions),
      ...longList(words, {
        id,
        items: removed,
        item: (member) => exitView(words, member, state, actions),
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
    ],
  );
}

const exitsOf = ({ list }: Words) => list?.exits ?? EXIT_REASONS;

function exitView(
  words: Words,
  member: PreviousMember,
  state: SendState,
  actions: AnswerActions,
): HTMLElement {
  const { who, previousRow: row } = member;
  const exit = state.given.exits[row];
  const give = (change: Parameters<typeof withExit>[2]): void =>
    actions.give(withExit(state.given, [row], change));
  return h(
    'div',
    { class: 'column' },
    h('p', {}, h('strong', {}, who)),
    reasonList(words, {
      id: exitId(row),
      label: words.say('exit.label', { who }),
      entries: exitsOf(words),
      now: exit?.reason,
      chosen: (reason) => give(reason === null ? null : { reason }),
    }),
    goesSomewhere(exit?.reason) &&
      textField(`${exitId(row)}-to`, words.say('exit.to'), {
        value: exit?.to ?? '',
        longest: EXIT_TO_CHARACTERS,
        wrong: !isPlace(exit) && words.say('answer.unfit'),
        typed: (to) => give({ to }),
      }),
  );
}

/** One answer for many: a branch that moved with its organisation. */
function restView(
  words: Words,
  silent: readonly number[],
  state: SendState,
  actions: AnswerActions,
): HTMLElement {
  const count = silent.length;
  const id = 'exit-rest';
  const select = reasonList(words, {
    id,
    label: words.say('exit.rest', { count }),
    entries: exitsOf(words),
    now: undefined,
    chosen: () => undefined,
  });
  const apply = (): void => {
    const reason = exitsOf(words).find(({ code }) => code === chosenIn(id))?.code;
    if (reason) actions.give(withExit(state.given, silent, { reason }));
    else focusOn(id);
  };
  return h(
    'div',
    { class: 'column rest' },
    h('p', {}, words.say('exit.rest', { count })),
    h(
      'div',
      { class: 'choose' },
      select,
      button({ id: 'exit-rest-apply', class: 'secondary' }, words.say('exit.apply', { count }), apply),
    ),
  );
}

/** null where nothing asks for a reason. */
export function reasonsView(words: Words, plan: SendPlan, state: SendState, actions: AnswerActions): Child {
  const asked = reasonsAsked(plan);
  if (asked.length === 0) return null;
  const id = 'plan-reasons';
  return unfolding(
    { id, open: state.open, set: actions.set },
    words.say('reason.title', { count: asked.length }),
    () => [
      h('p', {}, words.say('reason.why')),
      ...longList(words, {
        id,
        items: asked,
        item: (each, index) => reasonView(words, each, index, state, actions),
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
    ],
  );
}

function reasonView(
  words: Words,
  { fingerprint, who, place, message, reasons: fitting }: ReasonNeeded,
  index: number,
  state: SendState,
  actions: AnswerActions,
): HTMLElement {
  const given = state.given.reasons[fingerprint];
  const give = (change: Parameters<typeof withReason>[2]): void =>
    actions.give(withReason(state.given, fingerprint, change));
  const named = who === '' ? words.say('check.wholeSheet') : who;
  const where = place ? words.say('check.place', { cell: place.cell, who: named }) : named;
  const text = words.pick(message);
  return h(
    'div',
    { class: 'column' },
    h('p', {}, h('strong', {}, where)),
    h('p', {}, text),
    reasonList(words, {
      id: reasonId(index),
      label: words.say('reason.label', { who: where }),
      entries: reasonEntries(fitting, given?.reason),
      now: given?.reason,
      chosen: (reason) => give(reason === null ? null : { reason }),
    }),
    given !== undefined &&
      textField(`${reasonId(index)}-document`, words.say('reason.document'), {
        value: given.document ?? '',
        longest: DOCUMENT_CHARACTERS,
        wrong: !isDocument(given) && words.say('answer.unfit'),
        typed: (document) => give({ document }),
      }),
  );
}
