/** What an organisation that begins has still to do, as buttons; nothing once it is done. The screens of an office show the same. */
import type { FirstStep } from '#wire/first-steps.ts';
import { button, h } from '../parts/h.ts';
import type { Child } from '../parts/h.ts';
import { createStore } from '../parts/store.ts';
import type { Store } from '../parts/store.ts';
import type { Stage } from '../stage/stage.ts';
import { planningSay } from './tool.ts';

interface FirstSteps {
  /** null: not asked yet. What is done once is never asked for again. */
  readonly left: readonly FirstStep[] | null;
  /** The ledger that was asked for from another screen; `sheet`: its rows are fetched at once. */
  readonly wanted: { readonly ledger: string; readonly sheet: boolean } | null;
}

const asking = new WeakMap<Stage, Promise<void>>();
const known = new WeakMap<Stage, Store<FirstSteps>>();

export function firstStepsOf(stage: Stage): Store<FirstSteps> {
  const store = known.get(stage) ?? createStore<FirstSteps>({ left: null, wanted: null });
  if (!known.has(stage)) {
    known.set(stage, store);
    store.subscribe(stage.redraw);
  }
  return store;
}

/** Asked at the beginning and after every save, once for all that ask together; where it cannot be told, nothing is said. */
export function askFirstSteps(stage: Stage): Promise<void> {
  const asked = asking.get(stage) ?? ask(stage).finally(() => asking.delete(stage));
  asking.set(stage, asked);
  return asked;
}

async function ask(stage: Stage): Promise<void> {
  const store = firstStepsOf(stage);
  if (store.get().left?.length === 0) return;
  try {
    const { planning } = await stage.tasks.ledgers();
    store.set({ left: await planning.firstSteps({ unit: stage.grant.unit.id }) });
  } catch {
    // It is a help, and in nobody's way: the next save asks again.
  }
}

/** On a screen where no ledger is edited: each step opens where it is done. */
export function firstStepsPart(stage: Stage): () => readonly Child[] {
  if (!stage.screens.includes('ledgers')) return () => [];
  void askFirstSteps(stage);
  return () =>
    firstStepsView(stage, (ledger) => {
      firstStepsOf(stage).set({ wanted: { ledger, sheet: true } });
      stage.open('ledgers');
    });
}

export function firstStepsView(stage: Stage, open: (ledger: string) => void): readonly Child[] {
  const left = firstStepsOf(stage).get().left ?? [];
  if (left.length === 0) return [];
  const say = planningSay(stage.words());
  const whoHasSent = stage.screens.includes('desk') ? 'desk' : 'consolidate';
  // An office without the right to invite has nothing to press there.
  const steps = left.filter((step) => step !== 'people' || stage.grant.role === 'admin');
  return [
    h(
      'section',
      { id: 'first-steps', class: 'duty' },
      h('p', {}, h('strong', {}, say('steps.title'))),
      h(
        'ol',
        { class: 'plain' },
        ...steps.map((step) =>
          h(
            'li',
            {},
            button({ id: `first-step-${step}`, class: 'place' }, say(`steps.${step}`), () =>
              step === 'rosters' ? stage.open(whoHasSent, 'start') : open(step),
            ),
          ),
        ),
      ),
    ),
  ];
}
