/** What sending would change against the newest version, person by person, and which columns go or stay. */
import type { ChangedMember, SendPlan } from '../../../tasks/clerk/sending/sending.ts';
import { fieldName } from '../../../words/fields.ts';
import { asSentence, formatDate } from '../../../words/format.ts';
import type { Words } from '../../../words/messages.ts';
import { countsOf, isOtherList, missingAnswers } from './answers.ts';
import { isAsked } from './send-work.ts';
import { exitsView, reasonsView } from './answers-view.ts';
import { unfolding } from '../../parts/fold.ts';
import { button, h, on } from '../../parts/h.ts';
import type { Child } from '../../parts/h.ts';
import { sign, spokenSign, staleView } from '../../parts/marks.ts';
import { longList } from '../../parts/more.ts';
import type { Given, SendState } from '../../stage/send-state.ts';

export interface PlanActions {
  readonly set: (change: Partial<SendState>) => void;
  readonly compare: () => void;
  readonly choosePeriod: (period: string) => void;
  readonly give: (given: Given) => void;
  readonly date: HTMLElement;
}

export function planView(
  words: Words,
  plan: SendPlan,
  state: SendState,
  actions: PlanActions,
): readonly Child[] {
  const counts = countsOf(plan);
  const missing = missingAnswers(plan, state.given);
  return [
    state.stale && staleView(words.say('send.changedSheet')),
    isAsked(plan) &&
      h(
        'p',
        { class: 'marked lead' },
        sign('warning'),
        h('span', {}, words.say('send.asked', { count: plan.questions ?? 0 })),
      ),
    plan.errors > 0 &&
      h(
        'p',
        { class: 'marked lead' },
        sign('error'),
        h('span', {}, words.say('send.blocked', { errors: plan.errors })),
      ),
    ...errorsHere(plan).map((note) => noteLine(words, note)),
    missing > 0 &&
      h(
        'p',
        { class: 'marked lead' },
        sign('warning'),
        h('span', {}, words.say('send.missing', { count: missing })),
      ),
    h(
      'p',
      {},
      h('strong', {}, words.say('send.rows', { rows: plan.rows, date: formatDate(plan.rosterDate) })),
    ),
    periodLine(words, plan, actions),
    h('p', {}, baseText(words, plan), ' ', words.say('send.counts', counts)),
    plan.rulesChanged && h('p', {}, words.say('send.rulesChanged')),
    // Who left is no question while the list may be another unit's.
    !isOtherList(plan, state.given) && exitsView(words, plan, state, actions),
    reasonsView(words, plan, state, actions),
    ...(['added', 'changed'] as const).map((kind) =>
      plan[kind].length === 0 ? null : membersView(words, kind, plan[kind], state, actions),
    ),
    notesView(words, plan, state, actions),
    columnsView(words, plan, state, actions),
    actions.date,
    button({ id: 'compare-again', class: 'secondary' }, words.say('send.compareAgain'), actions.compare),
  ];
}

/** Which period it is for; to be chosen only where several hold the day. */
function periodLine(words: Words, { period, periods = [] }: SendPlan, actions: PlanActions): HTMLElement {
  const line = words.say('frame.period', { period: words.pick(period.label) });
  if (periods.length < 2) return h('p', {}, line);
  const options = periods.map(({ id, label }) =>
    h('option', { value: id, selected: id === period.id }, words.pick(label)),
  );
  const select = h('select', { id: 'period', 'aria-label': line }, ...options);
  return h('p', {}, on(select, { change: (_event, { value }) => actions.choosePeriod(value) }));
}

function baseText(words: Words, { base }: SendPlan): string {
  if (base.version === 0) return words.say('send.first');
  return words.say('send.base', { version: base.version, date: formatDate(base.rosterDate ?? '') });
}

function membersView(
  words: Words,
  kind: 'added' | 'changed',
  members: readonly ChangedMember[],
  state: SendState,
  actions: PlanActions,
): HTMLElement {
  const id = `plan-${kind}`;
  return unfolding(
    { id, open: state.open, set: actions.set },
    words.say(`send.${kind}`, { count: members.length }),
    () =>
      longList(words, {
        id,
        items: members,
        item: (member) => memberText(words, member),
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
  );
}

/** Errors that the check of the sheet cannot know: they are said here, or nobody would say them. */
export function errorsHere({ notes }: SendPlan): SendPlan['notes'] {
  return notes.filter(({ severity }) => severity === 'error');
}

function noteLine(words: Words, { who, message, severity }: SendPlan['notes'][number]): HTMLElement {
  const text = words.pick(message);
  return h(
    'p',
    { class: 'marked' },
    ...spokenSign(words, severity),
    h('span', {}, who === '' ? asSentence(text) : `${who}: ${text}`),
  );
}

/** What only the comparison knows, and what stops nothing. */
function notesView(words: Words, plan: SendPlan, state: SendState, actions: PlanActions): Child {
  const notes = plan.notes.filter(({ severity }) => severity !== 'error');
  if (notes.length === 0) return null;
  const id = 'plan-notes';
  return unfolding(
    { id, open: state.open, set: actions.set },
    words.say('send.notes', { count: notes.length }),
    () =>
      longList(words, {
        id,
        items: notes,
        item: (note) => noteLine(words, note),
        shown: state.shown,
        showMore: (shown) => actions.set({ shown }),
      }),
  );
}

function memberText(words: Words, { who, row, fields }: ChangedMember): string {
  const named = row === null ? who : words.say('send.atRow', { who, row: String(row) });
  if (fields.length === 0) return named;
  const names = fields.map((field) => fieldName(words, field));
  return words.say('send.changedFields', { who: named, fields: names.join(', ') });
}

function columnsView(words: Words, plan: SendPlan, state: SendState, actions: PlanActions): HTMLElement {
  const { sentFields, stays } = plan;
  return h(
    'div',
    { class: 'folds' },
    unfolding(
      { id: 'columns-sent', open: state.open, set: actions.set },
      words.say('send.columnsSent', { count: sentFields.length }),
      () => [h('ol', { class: 'plain' }, ...sentFields.map((field) => h('li', {}, fieldName(words, field))))],
    ),
    stays.length === 0
      ? h('p', {}, words.say('send.noneStay'))
      : unfolding(
          { id: 'columns-stay', open: state.open, set: actions.set },
          words.say('send.columnsStay', { count: stays.length }),
          () => [h('ol', { class: 'plain' }, ...stays.map((header) => h('li', {}, header)))],
        ),
  );
}
