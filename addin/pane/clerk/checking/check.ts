/** Kiểm tra: what is wrong in the sheet, place by place, and the way to each. */
import { checkedView, notRecognisedView } from './check-result.ts';
import type { Checked } from '../../../tasks/clerk/checking/checked.ts';
import type { Repair } from '#domain/rules/repairs/repair.ts';
import type { CheckState } from './check-state.ts';
import { isOtherList, missingAnswers, openExits, openReasons } from '../sending/answers.ts';
import { firstMissingId, missingView } from '../sending/answers-view.ts';
import { isUnchanged, sendWork } from '../sending/send-work.ts';
import { checkBefore } from './check-before.ts';
import { BEFORE } from './check-run.ts';
import { checkWork } from './check-work.ts';
import { focusNext } from './choice-work.ts';
import { followEdits } from './edits.ts';
import { groupId, stopId, stopsOf } from './findings.ts';
import { showUpTo } from '../../parts/more.ts';
import { focusOn } from '../../parts/region.ts';
import { logView, repairedView } from './repaired.ts';
import { sureRepairs } from './repairs.ts';
import type { SendState } from '../../stage/send-state.ts';
import type { Screen, Stage } from '../../stage/stage.ts';
import { createStore, type Store } from '../../parts/store.ts';
import type { MessageKey } from '../../../words/messages.ts';

type Next = 'run' | 'again' | 'copy' | 'answer' | 'sure' | 'walk' | 'missing' | 'confirm' | 'look' | 'send';

const LABEL = {
  run: 'check.run',
  again: 'check.again',
  copy: 'check.copy',
  answer: 'send.toQuestions',
  walk: 'check.toNext',
  missing: 'send.toMissing',
  confirm: 'send.confirm',
  look: 'check.toSend',
  send: 'check.toSend',
} as const satisfies Readonly<Record<Exclude<Next, 'sure'>, MessageKey>>;

/** What the one button at the bottom is for now: always the best thing to do next. */
function nextOf(
  { outcome, stale }: CheckState,
  { plan, given }: SendState,
  { screens, alone }: Pick<Stage, 'screens' | 'alone'>,
): Next {
  if (!outcome) return 'run';
  if (outcome.kind === 'none' || stale) return 'again';
  if (outcome.questions.length > 0) return 'answer';
  if (outcome.failed !== undefined) return 'again';
  if (plan && isOtherList(plan, given)) return 'missing';
  if (outcome.totals.error > 0) {
    if (sureRepairs(outcome).length > 0) return 'sure';
    return stopsOf(outcome.groups).length > 0 ? 'walk' : 'again';
  }
  if (alone !== undefined) return 'copy';
  if (!screens.includes('send')) return 'again';
  if (!plan) return 'send';
  if (missingAnswers(plan, given) > 0) return 'missing';
  return isUnchanged(plan) ? 'confirm' : 'look';
}

export function checkScreen(stage: Stage): Screen {
  const store = createStore<CheckState>(BEFORE);
  store.subscribe(stage.redraw);
  const sending = sendWork(stage);
  followEdits(stage, store, sending);
  const work = checkWork(stage, store, sending);
  const next = () => nextOf(store.get(), stage.sending.get(), stage);
  const checked = (): Checked | null => {
    const { outcome } = store.get();
    return outcome?.kind === 'checked' ? outcome : null;
  };
  const sure = (): readonly Repair[] => sureRepairs(checked());
  const press: Readonly<Record<Next, () => void>> = {
    run: work.check,
    again: work.check,
    copy: () => work.actionsOn(checked()).copyFile(),
    answer: () => focusNext(store.get()),
    sure: () => work.actionsOn(checked()).repair(sure()),
    walk: () => work.actionsOn(checked()).walk(1),
    missing: () => goToMissing(stage, store),
    confirm: () => {
      const { plan } = stage.sending.get();
      if (plan) sending.send(plan);
    },
    look: () => stage.open('send'),
    send: () => stage.open('send', 'start'),
  };
  const label = (): string => {
    const what = next();
    if (what === 'sure') return stage.words().say('repair.sureAll', { count: sure().length });
    return stage.words().say(LABEL[what]);
  };

  return {
    start: work.check,
    opened: work.lookForRepairs,
    empty: () => {
      const { outcome } = store.get();
      return outcome?.kind === 'none' && outcome.reason === 'empty'
        ? { sheet: outcome.sheet, begin: () => store.set({ outcome: null }) }
        : null;
    },
    primary: () => ({ label: label(), run: press[next()] }),
    view: () => {
      const state = store.get();
      const words = stage.words();
      const { outcome } = state;
      const date = stage.rosterDate.element;
      if (!outcome) {
        const actions = work.actionsOn(null);
        return checkBefore(stage, repairedView(words, state, actions), logView(words, state, actions));
      }
      if (outcome.kind === 'none')
        return [...notRecognisedView(words, outcome, state, work.checkSheet), date];
      const { plan, given } = stage.sending.get();
      const missing = plan && outcome.questions.length === 0 ? missingAnswers(plan, given) : 0;
      const asked =
        plan &&
        missingView(words, plan, stage.sending.get(), {
          set: stage.sending.set,
          give: (answers) => sending.give(plan, answers),
        });
      const around = {
        date,
        again: next() !== 'again',
        copy: state.notCompared !== null && next() !== 'copy',
        alone: stage.alone !== undefined,
        sure: next() !== 'sure',
        missing,
        asked: asked ?? null,
      };
      return checkedView(words, outcome, state, around, work.actionsOn(outcome));
    },
  };
}

/** To the first list that nothing is chosen in: of those who left, or at its place among what was found. */
function goToMissing(stage: Stage, store: Store<CheckState>): void {
  const { plan, given } = stage.sending.get();
  const { outcome, open } = store.get();
  if (!plan || outcome?.kind !== 'checked') return;
  if (!isOtherList(plan, given) && openExits(plan, given).length > 0) {
    const shown = { ...stage.sending.get().shown, 'plan-removed': plan.removed.length };
    stage.sending.set({ shown, open: new Set([...stage.sending.get().open, 'plan-removed']) });
    const id = firstMissingId(plan, given);
    if (id !== undefined) focusOn(id);
    return;
  }
  const [first] = openReasons(plan, given);
  const index = outcome.groups.findIndex(({ rule }) => rule === first?.rule);
  const group = outcome.groups[index];
  if (!first || !group) return;
  const at = Math.max(
    group.places.findIndex(({ place }) => place?.cell === first.place?.cell),
    0,
  );
  const id = groupId(group);
  store.set({ open: new Set([...open, id]), shown: showUpTo(store.get().shown, id, at) });
  focusOn(`${stopId({ group: index, index: at })}-reason`);
}
