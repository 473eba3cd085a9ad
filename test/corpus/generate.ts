/** From a plan to a workbook and what is true of it. The same plan gives the same workbook. */
import type { FieldKey } from '../../functions/domain/roster/shape/field.ts';
import { columnsFor } from './forms.ts';
import { layOut, type Draft } from './layout.ts';
import { BRANCHES } from './names.ts';
import { makePeople, type Person } from './people.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import type { Defect, Sheet, TrueMember } from './sheet.ts';

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Workbook {
  readonly plan: Plan;
  readonly rosters: readonly Sheet[];
  readonly before: readonly PlainSheet[];
  readonly after: readonly PlainSheet[];
  readonly date1904: boolean;
}

export interface SheetTruth {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly members: readonly TrueMember[];
  readonly defects: readonly Defect[];
  /** One-based rows with something in them that are neither header nor member. */
  readonly skippedRows: readonly number[];
  readonly questionsAllowed: number;
}

function draftOf(plan: Plan, random: Random, people: readonly Person[], name: string): Draft {
  const needs = new Set(plan.hazards.flatMap((hazard): readonly FieldKey[] => hazard.needs ?? []));
  const dates = random.chance(0.6) ? 'serial' : 'text';
  const draft: Draft = {
    random,
    name,
    people: [...people],
    columns: columnsFor(plan.base, random, dates, needs),
    groups: [{ people }],
    title:
      plan.base === 'central' || plan.base === 'template' || random.chance(0.4)
        ? []
        : [{ texts: ['DANH SÁCH ĐẢNG VIÊN'], merged: true }],
    left: 0,
    columnNumbers: 'none',
    stacking: plan.base === 'book-rows' ? 'rows' : 'cell',
    restart: false,
    repeatHeader: 0,
    pageFoot: '',
    footer: [],
    emptyNumbered: 0,
    dates,
    date1904: false,
    hiddenRows: 0,
    filtered: false,
  };
  for (const { shape } of plan.hazards) shape?.(draft);
  return draft;
}

const NOTES: PlainSheet = {
  name: 'Hướng dẫn',
  rows: [
    ['HƯỚNG DẪN GHI DANH SÁCH'],
    ['1. Ghi đủ họ và tên'],
    ['2. Ngày tháng ghi dd/mm/yyyy'],
    ['Họ và tên', 'là tên khai sinh'],
  ],
};
const COVER: PlainSheet = {
  name: 'Bìa',
  rows: [['ĐẢNG BỘ XÃ BẢN MẪU'], [], ['SỔ DANH SÁCH ĐẢNG VIÊN'], ['Năm 2026'], ['Số trang', 12]],
};

export function makeWorkbook(plan: Plan): Workbook {
  const random = new Random(plan.name);
  const people = makePeople(random, plan.people);
  const has = (name: string) => plan.hazards.some((hazard) => hazard.name === name);
  const names = has('sheet-per-branch')
    ? random.shuffled(['CB1', 'CB2', 'Chi bộ 1 (2)', ...BRANCHES.map((name) => name.slice(0, 28))])
    : ['Danh sách'];
  const sheets = has('sheet-per-branch') ? random.int(2, 3) : 1;
  const size = Math.ceil(people.length / sheets);
  let date1904 = false;
  const rosters = Array.from({ length: sheets }, (_, at) => people.slice(at * size, (at + 1) * size))
    .filter((part) => part.length > 0)
    .map((part, at) => {
      const draft = draftOf(plan, random, part, names[at] ?? `CB${at}`);
      date1904 ||= draft.date1904;
      const sheet = layOut(draft);
      for (const { spoil } of plan.hazards) spoil?.(sheet, random, draft);
      return sheet;
    });
  const covered = has('extra-sheets') && random.chance(0.5);
  return {
    plan,
    rosters,
    before: covered ? [COVER] : [],
    after: has('extra-sheets') ? [NOTES] : [],
    date1904,
  };
}

export function truthOf(sheet: Sheet): SheetTruth {
  const members = sheet.members.map(({ truth }) => truth);
  const known = new Set(sheet.headerRows.map((row) => row + 1));
  for (const { row, lastRow } of members) for (let at = row; at <= lastRow; at += 1) known.add(at);
  const skippedRows = sheet.rows.flatMap((cells, at) =>
    !known.has(at + 1) && cells.some((cell) => cell && cell.value !== '') ? [at + 1] : [],
  );
  const headerRows = sheet.headerRows.map((row) => row + 1);
  return {
    sheet: sheet.name,
    headerRows,
    members,
    defects: sheet.defects,
    skippedRows,
    questionsAllowed: sheet.questionsAllowed,
  };
}
