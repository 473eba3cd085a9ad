/** Tổng hợp: one row per unit in an Excel table, and what came, changed or went since the last time. */
import type { Counting } from '#domain/submissions/review.ts';
import type { Consolidated } from '../../tasks/office/consolidated.ts';
import { formatDate } from '../../words/format.ts';
import { sayingFrom } from '../../words/messages.ts';
import type { Words } from '../../words/messages.ts';
import { CONSOLIDATE_WORDS } from '../../words/screens/consolidate.ts';
import { OFFICE_ERRORS } from '../../words/screens/office-failures.ts';
import { coverageLine, lateView, missingView } from '../parts/coverage.ts';
import type { CoverageState } from '../parts/coverage.ts';
import { countedLine, countingChoice } from '../parts/counting-choice.ts';
import { deletedColumnsView } from '../parts/deleted-columns.ts';
import { h } from '../parts/h.ts';
import { askFirstSteps, firstStepsPart } from './first-steps.ts';
import { duplicatesLookup } from './duplicates.ts';
import { movementsLookup } from './movements.ts';
import { doneLine } from '../parts/marks.ts';
import { reportLookup } from '../leader/report.ts';
import type { Screen, Stage } from '../stage/stage.ts';
import { createStore } from '../parts/store.ts';
import { unitChoice } from './unit-choice.ts';
import { unitVersions } from './unit-versions.ts';

interface ConsolidateState extends CoverageState {
  readonly result: Consolidated | null;
  readonly counts: Counting;
}

export function consolidateScreen(stage: Stage): Screen {
  const store = createStore<ConsolidateState>({
    result: null,
    counts: 'sent',
    open: new Set(['missing']),
    shown: {},
  });
  store.subscribe(stage.redraw);
  const duplicates = duplicatesLookup(stage);
  const movements = movementsLookup(stage, () => store.get().counts);
  const report = reportLookup(stage);
  const versions = unitVersions(stage);

  const consolidate = (): void => {
    const asOf = stage.asOf.read();
    if (asOf === undefined) return;
    void stage.run({
      failures: OFFICE_ERRORS,
      work: (options) =>
        stage.tasks.consolidate({ unit: stage.grant.unit.id, asOf, counts: store.get().counts }, options),
      done: (result) => {
        store.set({ result });
        if (stage.screens.includes('ledgers')) void askFirstSteps(stage);
        stage.say(resultText(stage.words(), result));
      },
      again: consolidate,
    });
  };

  const steps = firstStepsPart(stage);
  return {
    start: consolidate,
    primary: () => ({
      label: sayingFrom(
        CONSOLIDATE_WORDS,
        stage.words(),
      )(store.get().result ? 'consolidate.again' : 'consolidate.run'),
      run: consolidate,
    }),
    view: () => {
      const words = stage.words();
      const say = sayingFrom(CONSOLIDATE_WORDS, words);
      const state = store.get();
      const { result } = state;
      const which = countingChoice(words, state.counts, (counts) => store.set({ counts }));
      if (versions.isOpen()) return versions.view();
      if (!result) {
        return [
          ...steps(),
          h('p', { class: 'lead' }, say('consolidate.before')),
          stage.asOf.element,
          which,
          movements(),
          duplicates(),
          report(),
        ];
      }
      const { units, members, sheet } = result;
      return [
        ...steps(),
        coverageLine(words, result.coverage),
        missingView(words, result.coverage, state, store.set),
        lateView(words, result.coverage, state, store.set),
        doneLine(resultText(words, result)),
        deletedColumnsView(words, result.missing),
        h('p', {}, say('consolidate.total', { units, members, date: formatDate(result.asOf) })),
        countedLine(words, result.counts),
        h('p', {}, say('consolidate.sheet', { sheet })),
        unitChoice(stage, result.rows ?? [], versions),
        stage.asOf.element,
        which,
        movements(),
        duplicates(),
        report(),
      ];
    },
  };
}

/** "So với lần trước: cập nhật 3 đơn vị, thêm 1 đơn vị."; what is none is not said. */
function resultText(words: Words, { units, updated, added, gone }: Consolidated): string {
  const say = sayingFrom(CONSOLIDATE_WORDS, words);
  if (added === units && updated === 0 && gone === 0) return say('consolidate.first', { units });
  const counts = { updated, added, gone };
  const changes = (['updated', 'added', 'gone'] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => say(`consolidate.${each}`, { count: counts[each] }));
  return changes.length === 0
    ? say('consolidate.same')
    : say('consolidate.result', { changes: changes.join(', ') });
}
