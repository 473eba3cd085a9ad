import { groupId, nextStop, stopsOf } from '../../../../../addin/pane/clerk/checking/findings.ts';
import type { FindingGroup, FoundPlace } from '../../../../../addin/tasks/clerk/checking/checked.ts';

function place(cell: string | null): FoundPlace {
  return {
    finding: { rule: 'R', severity: 'error', sheet: 'S', row: null, column: null, field: null, params: {} },
    place: cell === null ? null : { sheetId: 's', cell },
    who: '',
    shown: '',
    message: { vi: '', en: '' },
    repairs: [],
  };
}

function group(rule: string, ...cells: readonly (string | null)[]): FindingGroup {
  return { rule, severity: 'error', title: { vi: rule, en: rule }, places: cells.map(place), repairs: [] };
}

describe('walking through what was found', () => {
  const groups = [group('A', 'B2', null, 'B4'), group('B', null), group('C', 'D9')];

  it('passes the places of the sheet in the order of the list and leaves out what has no cell', () => {
    expect(stopsOf(groups).map(({ group: at, index, found }) => [at, index, found.place?.cell])).toEqual([
      [0, 0, 'B2'],
      [0, 2, 'B4'],
      [2, 0, 'D9'],
    ]);
  });

  it('begins at either end and goes round', () => {
    expect([nextStop(3, -1, 1), nextStop(3, -1, -1)]).toEqual([0, 2]);
    expect([nextStop(3, 2, 1), nextStop(3, 0, -1)]).toEqual([0, 2]);
    expect(nextStop(0, -1, 1)).toBe(-1);
  });

  it('makes an id of a rule that a page can hold', () => {
    expect(groupId(group('chi bộ/01'))).toMatch(/^group-[A-Za-z0-9-]+$/);
  });
});
