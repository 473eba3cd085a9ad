import { createTasks } from '../tasks/create.ts';
import type { Checked, CheckOutcome } from '../tasks/outcome.ts';
import { columnLetters } from '#domain/sheet/a1.ts';
import { listSheets } from '../tasks/sheets.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { formatCount } from '#domain/language/number.ts';
import type { CheckArguments } from './arguments.ts';
import { openBook } from './book.ts';
import type { Edge } from './edge.ts';
import { HeadlessError } from './sentences.ts';

/** 0 without errors, 1 with. Without a name the active sheet is checked, or the first other one that holds a roster. */
export async function checkCommand(command: CheckArguments, edge: Edge): Promise<0 | 1> {
  await openBook(command.file);
  const tasks = createTasks({ api: 'http://127.0.0.1' });
  const outcome = await checkSheets(tasks, command.date ?? edge.today, command.sheet, command.rows);
  if (command.json) edge.out(JSON.stringify(asJson(outcome)));
  else for (const line of linesOf(outcome)) edge.out(line);
  return outcome.totals.error > 0 ? 1 : 0;
}

/** HeadlessError of status 2 where no sheet holds a roster. */
export async function checkSheets(
  tasks: Tasks,
  rosterDate: string,
  sheet: string | undefined,
  rows = false,
): Promise<Checked> {
  const checkOne = (name: string | undefined): Promise<CheckOutcome> =>
    tasks.check({ rosterDate, mark: false, rows, ...(name === undefined ? {} : { sheet: name }) });
  const first = await checkOne(sheet);
  if (first.kind === 'checked') return first;
  if (sheet === undefined) {
    for (const { id, active } of await listSheets()) {
      const other = active ? first : await checkOne(id);
      if (other.kind === 'checked') return other;
    }
  }
  throw notRecognised(first.sheet, first.reason, first.recognised);
}

function notRecognised(
  sheet: string,
  reason: 'empty' | 'no-header' | 'ours',
  recognised: readonly string[],
): HeadlessError {
  if (reason === 'empty') {
    return new HeadlessError(2, { vi: `Trang tính "${sheet}" trống.`, en: `The sheet "${sheet}" is empty.` });
  }
  if (reason === 'ours') {
    return new HeadlessError(2, {
      vi: `Trang tính "${sheet}" do Khớp Sổ lập, không phải danh sách đảng viên.`,
      en: `The sheet "${sheet}" was made by Khớp Sổ and is no roster.`,
    });
  }
  const seen = recognised.length > 0 ? recognised.join(', ') : '–';
  return new HeadlessError(2, {
    vi: `Không thấy dòng tiêu đề của danh sách đảng viên trên trang tính "${sheet}" (chỉ nhận ra: ${seen}).`,
    en: `The sheet "${sheet}" has no header row of a roster (recognised: ${seen}).`,
  });
}

function asJson({ sheet, members, columns, totals, groups, read, repairs, questions }: Checked) {
  return {
    sheet,
    rows: members,
    columns: Object.fromEntries(
      // Of two columns for one field (Nam and Nữ, surname and given name) the first.
      columns
        .toReversed()
        .flatMap(({ field, column }) => (field === null ? [] : [[field, columnLetters(column)]])),
    ),
    totals,
    findings: groups.flatMap(({ rule, severity, places }) =>
      places.map(({ finding, place, message }) => ({
        rule,
        severity,
        cell: place?.cell ?? null,
        field: finding.field,
        message: message.vi,
      })),
    ),
    ...(read && {
      members: read.map(({ row, fields }) => ({ row, fields })),
      repairs: repairs.map(repairJson),
      questions: questions.map(questionJson),
    }),
  };
}

function repairJson({ row, column, kind, before, after, certain }: Checked['repairs'][number]) {
  return { cell: `${columnLetters(column)}${String(row)}`, kind, before, after, certain };
}

function questionJson({ id, kind, column, choices, assumed }: Checked['questions'][number]) {
  return { id, kind, column: column === null ? null : columnLetters(column), choices, assumed };
}

const SIGNS = { error: '✕', warning: '▲', info: '●' } as const;

export function* linesOf({ sheet, members, totals, groups }: Checked): Generator<string> {
  yield [
    `${sheet}: ${formatCount(members)} đảng viên`,
    `${formatCount(totals.error)} lỗi phải sửa`,
    `${formatCount(totals.warning)} chỗ nên kiểm tra`,
    `${formatCount(totals.info)} ghi chú`,
  ].join(' · ');
  for (const { severity, title, places } of groups) {
    yield `${SIGNS[severity]} ${title.vi} (${formatCount(places.length)})`;
    for (const { place, message } of places) yield `    ${place ? `Ô ${place.cell}: ` : ''}${message.vi}`;
  }
}
