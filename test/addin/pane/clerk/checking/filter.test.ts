import { placeAfter } from '../../../../../addin/pane/clerk/checking/edits.ts';
import { SHOW_ALL, visibleGroups } from '../../../../../addin/pane/clerk/checking/finding-filter.ts';
import { stopsOf } from '../../../../../addin/pane/clerk/checking/findings.ts';
import type { FindingGroup, FoundPlace } from '../../../../../addin/tasks/clerk/checking/checked.ts';

type Severity = FindingGroup['severity'];

function place(rule: string, severity: Severity, cell: string, who: string): FoundPlace {
  return {
    finding: { rule, severity, sheet: 'S', row: null, column: null, field: null, params: {} },
    place: { sheetId: 's', cell },
    who,
    shown: '',
    message: { vi: '', en: '' },
    repairs: [],
  };
}

function group(rule: string, severity: Severity, cells: Readonly<Record<string, string>>): FindingGroup {
  const places = Object.entries(cells).map(([cell, who]) => place(rule, severity, cell, who));
  return { rule, severity, title: { vi: rule, en: rule }, places, repairs: [] };
}

const GROUPS = [
  group('A', 'error', { B2: 'Lò Thị Mai', B4: 'Giàng A Páo' }),
  group('B', 'warning', { C2: 'Lò Thị Mai', C9: '' }),
];
const cellsOf = (groups: readonly FindingGroup[]) => stopsOf(groups).map(({ found }) => found.place?.cell);

describe('looking at some of what was found', () => {
  it('shows everything until something is chosen', () => {
    expect(visibleGroups(GROUPS, SHOW_ALL)).toEqual(GROUPS);
  });

  it('keeps to one severity, and to one person typed without tones', () => {
    expect(cellsOf(visibleGroups(GROUPS, { severity: 'warning', who: '' }))).toEqual(['C2', 'C9']);
    expect(cellsOf(visibleGroups(GROUPS, { severity: null, who: 'lo thi' }))).toEqual(['B2', 'C2']);
    expect(cellsOf(visibleGroups(GROUPS, { severity: 'error', who: 'Páo' }))).toEqual(['B4']);
    expect(visibleGroups(GROUPS, { severity: 'info', who: '' })).toEqual([]);
  });
});

describe('the walk after an edit', () => {
  const before = stopsOf(GROUPS);
  const gone = [group('A', 'error', { B4: 'Giàng A Páo' }), group('B', 'warning', { C2: '', C9: '' })];

  it('stays at its place, wherever that stands now', () => {
    expect(placeAfter(before, stopsOf(gone), 2)).toBe(1);
  });

  it('goes on with what followed where its place is gone', () => {
    expect(placeAfter(before, stopsOf(gone), 0)).toBe(-1);
    const last = [group('A', 'error', { B2: '' }), group('B', 'warning', { C2: '' })];
    expect(placeAfter(before, stopsOf(last), 3)).toBe(1);
  });
});
