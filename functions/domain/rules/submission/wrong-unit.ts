/** A rule about a list that is sent for another branch than the one it names. It warns, and only where the names surely differ. */
import type { FieldKey } from '../../roster/shape/field.ts';
import type { Member } from '../../roster/shape/member.ts';
import { isText } from '../helpers/rows-where.ts';
import type { Rule, RuleExample, RuleHit, SheetFacts } from '../record/rule.ts';
import { areOthers, branchName } from '../helpers/unit-names.ts';
import { shownValue } from '../helpers/shown.ts';

const MOST_SHARE = 0.8;

interface Said {
  readonly name: string;
  readonly at: { readonly row: number; readonly field: FieldKey | null; readonly column?: number };
}

function inTitles(sheet: SheetFacts | undefined): Said[] {
  return (sheet?.titles ?? []).map(({ row, column, text }) => ({
    name: text,
    at: { row, field: null, column },
  }));
}

/** What nearly everybody has in the column of branches. */
function inColumn(members: readonly Member[]): Said[] {
  const counts = new Map<string, { row: number; count: number }>();
  for (const { row, fields } of members) {
    if (!isText(fields.chi_bo)) continue;
    const known = counts.get(fields.chi_bo);
    if (known) known.count += 1;
    else counts.set(fields.chi_bo, { row, count: 1 });
  }
  return [...counts]
    .filter(([, { count }]) => count >= members.length * MOST_SHARE)
    .map(([name, { row }]) => ({ name, at: { row, field: 'chi_bo' } }));
}

/** The first name that is another branch's, where none of them is the unit's own. */
function otherThan(unit: string, said: readonly Said[], inTitle: boolean): Said | undefined {
  const own = branchName(unit, true);
  if (!own) return undefined;
  const named = said.flatMap((one) => {
    const name = branchName(one.name, inTitle);
    return name ? [{ one, other: areOthers(own, name) }] : [];
  });
  return named.every(({ other }) => other) ? named[0]?.one : undefined;
}

const listOf = (title: string, unit: string, text: string): RuleExample => ({
  title,
  unit: { level: 'branch', name: unit },
  members: [{ ho_ten: 'Lò Thị Mai' }],
  titles: [{ row: 1, column: 0, text }],
});

const wrongUnit: Rule = {
  id: 'L9-UNIT-001',
  since: '2',
  severity: 'warning',
  gate: 'none',
  scope: 'submission',
  mayRead: 'sheet',
  needs: ['unit'],
  reads: [],
  title: { vi: 'Danh sách ghi tên chi bộ khác', en: 'The list names another branch' },
  message: {
    vi: 'danh sách ghi “{name}”, mà đang gửi cho “{unit}”. Xem có chọn nhầm trang tính hay nhầm đơn vị không; nếu vẫn là một chi bộ thì giữ nguyên.',
    en: 'the list says “{name}”, and is being sent for “{unit}”. See whether it is the right sheet and the right unit; leave it if both are one branch.',
  },
  citations: [],
  examples: {
    pass: [
      listOf('its own name', 'Chi bộ Thôn 3', 'DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN 03 XÃ BẢN VƯỢC NĂM 2023'),
      listOf('no name', 'Chi bộ Thôn 3', 'DANH SÁCH ĐẢNG VIÊN'),
      listOf('the committee above', 'Chi bộ Thôn 3', 'ĐẢNG BỘ XÃ BẢN VƯỢC'),
      listOf('abbreviated', 'Chi bộ Phòng Tài chính - Kế hoạch', 'CHI BỘ PHÒNG TC-KH'),
      listOf('a person', 'Chi bộ Thôn 3', 'Bí thư chi bộ: Lò Thị Mai'),
    ],
    fail: [
      listOf('another number', 'Chi bộ Thôn 3', 'DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN 5'),
      listOf('a school for a village', 'Chi bộ Thôn Na Mo', 'Chi bộ Trường Tiểu học Bản Vược'),
      {
        title: 'in the column of branches',
        unit: { level: 'branch', name: 'Chi bộ 2' },
        members: [{ chi_bo: 'Chi bộ 1' }, { chi_bo: 'Chi bộ 1' }],
      },
    ],
  },
  *check({ list, sheet, unit }): Iterable<RuleHit> {
    if (unit?.name === undefined) return;
    const said =
      otherThan(unit.name, inTitles(sheet), true) ?? otherThan(unit.name, inColumn(list.members), false);
    if (said) yield { ...said.at, params: { name: shownValue(said.name), unit: unit.name } };
  },
};

export const WRONG_UNIT_RULES: readonly Rule[] = [wrongUnit];
