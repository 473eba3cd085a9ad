import {
  goingBack,
  inOrder,
  notLookedAt,
  placesOf,
  unitNamed,
} from '../../../../addin/pane/office/collect-state.ts';
import type { CollectedFile, FileState } from '../../../../addin/tasks/office/collect/collected.ts';

const line = (state: FileState, text?: string): CollectedFile => ({
  file: `${state}.xlsx`,
  state,
  unit: null,
  version: null,
  errors: 0,
  questions: 0,
  rows: 1,
  ...(text === undefined ? {} : { back: { text } }),
});

const LINES = [line('already'), line('ready'), null, line('errors', 'back'), line('unknown-unit')];

it('shows first what a person has to answer, and each line at the place of its file', () => {
  expect(inOrder({ lines: LINES }).map(({ at, line: { state } }) => [at, state])).toEqual([
    [4, 'unknown-unit'],
    [3, 'errors'],
    [1, 'ready'],
    [0, 'already'],
  ]);
});

it('goes on with what was not looked at, receives what is ready, and gives back what has something to go back', () => {
  expect(notLookedAt({ lines: LINES })).toEqual([2]);
  expect(placesOf({ lines: LINES }, 'ready')).toEqual([1]);
  expect(goingBack({ lines: LINES }).map(({ file }) => file)).toEqual(['errors.xlsx']);
});

it('takes a typed name for a unit only where it names one', () => {
  const units = [
    { id: 'a', name: 'Chi bộ Trường', above: ['Đảng bộ Một', 'Khối'] },
    { id: 'b', name: 'Chi bộ Trường', above: ['Đảng bộ Hai', 'Khối'] },
    { id: 'c', name: 'Chi bộ Trạm Y tế', above: [] },
  ];
  expect(unitNamed(' chi bộ trạm y tế ', units)?.id).toBe('c');
  expect(unitNamed('Chi bộ Trường, Đảng bộ Hai', units)?.id).toBe('b');
  expect(unitNamed('Chi bộ Trường', units)).toBeUndefined();
  expect(unitNamed('Chi bộ', units)).toBeUndefined();
});
