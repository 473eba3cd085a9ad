/** Tổng hợp: one row per unit in an Excel table, and what came, changed or went since the last time. */
import type { Consolidated } from '../../tasks/outcome.ts';
import { formatDate } from '../../text/format.ts';
import { coverageLine, missingView } from './coverage.ts';
import type { CoverageState } from './coverage.ts';
import { h } from '../parts/h.ts';
import { duplicatesLookup } from './duplicates.ts';
import { doneLine } from '../parts/marks.ts';
import { reportLookup } from './report.ts';
import type { Screen, Stage } from '../stage/stage.ts';
import { createStore } from '../parts/store.ts';

interface ConsolidateState extends CoverageState {
  readonly result: Consolidated | null;
}

export function consolidateScreen(stage: Stage): Screen {
  const store = createStore<ConsolidateState>({ result: null, open: new Set(['missing']), shown: {} });
  store.subscribe(stage.redraw);
  const duplicates = duplicatesLookup(stage);
  const report = reportLookup(stage);

  const consolidate = (): void => {
    const asOf = stage.asOf.read();
    if (asOf === undefined) return;
    void stage.run({
      work: (options) => stage.tasks.consolidate({ unit: stage.grant.unit.id, asOf }, options),
      done: (result) => {
        store.set({ result });
        stage.say(stage.words().say('consolidate.result', countsOf(result)));
      },
      again: consolidate,
    });
  };

  return {
    id: 'consolidate',
    start: consolidate,
    primary: () => ({
      label: stage.words().say(store.get().result ? 'consolidate.again' : 'consolidate.run'),
      run: consolidate,
    }),
    view: () => {
      const words = stage.words();
      const state = store.get();
      const { result } = state;
      if (!result) {
        return [
          h('p', { class: 'lead' }, words.say('consolidate.before')),
          stage.asOf.element,
          duplicates(),
          report(),
        ];
      }
      const { units, members, sheet } = result;
      return [
        coverageLine(words, result.coverage),
        missingView(words, result.coverage, state, store.set),
        duplicates(),
        doneLine(words.say('consolidate.result', countsOf(result))),
        h('p', {}, words.say('consolidate.total', { units, members, date: formatDate(result.asOf) })),
        h('p', {}, words.say('consolidate.sheet', { sheet })),
        stage.asOf.element,
        report(),
      ];
    },
  };
}

function countsOf({ updated, added, gone }: Consolidated): {
  readonly updated: number;
  readonly added: number;
  readonly gone: number;
} {
  return { updated, added, gone };
}
