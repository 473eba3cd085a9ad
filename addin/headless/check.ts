import { createTasks } from '../tasks/create.ts';
import type { Checked, CheckOutcome, NotRecognised } from '../tasks/clerk/checking/checked.ts';
import { columnLetters } from '#domain/sheet/a1.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { formatCount } from '#domain/language/number.ts';
import type { CheckArguments } from './arguments.ts';
import { openBook } from './book.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { sayingFrom, wordsIn } from '../words/messages.ts';
import { choiceText, questionText, sampleText } from '../words/question-text.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';

/** 0 without errors, 1 with. Without a name the active sheet is checked, or the first other one that holds a roster. */
export async function checkCommand(command: CheckArguments, edge: Edge): Promise<0 | 1> {
  await openBook(command.file);
  const tasks = createTasks({ api: 'http://127.0.0.1', of: command.kind });
  const found = await checkSheets(tasks, command.date ?? edge.today, command.sheet, command.rows);
  const { checked: outcome, others } = found;
  if (command.json)
    edge.out(JSON.stringify({ ...asJson(outcome), ...(others.length > 0 ? { otherRosters: others } : {}) }));
  else for (const line of [...linesOf(outcome, command.kind), ...othersLine(found)]) edge.out(line);
  return outcome.totals.error > 0 ? 1 : 0;
}

export interface SheetsChecked {
  readonly checked: Checked;
  /** Names of other sheets that hold a roster; none where a sheet was asked for. */
  readonly others: readonly string[];
}

/** HeadlessError of status 2 where no sheet holds a roster. */
export async function checkSheets(
  tasks: Tasks,
  rosterDate: string,
  sheet: string | undefined,
  rows = false,
): Promise<SheetsChecked> {
  const checkOne = (name: string | undefined): Promise<CheckOutcome> =>
    tasks.check({ rosterDate, mark: false, rows, ...(name === undefined ? {} : { sheet: name }) });
  const outcomes = [await checkOne(sheet)];
  for (const { id, active } of sheet === undefined ? await tasks.sheets() : [])
    if (!active) outcomes.push(await checkOne(id));
  const [checked, ...others] = outcomes.filter((outcome) => outcome.kind === 'checked');
  if (checked) return { checked, others: others.flatMap((other) => (other.members > 0 ? other.sheet : [])) };
  const [missed] = outcomes.filter((outcome) => outcome.kind === 'none');
  throw notRecognised(missed ?? { sheet: sheet ?? '', reason: 'empty', recognised: [] });
}

export const othersLine = ({ others }: SheetsChecked): string[] =>
  others.length > 0 ? [say('check.others', { sheets: others.join(', ') })] : [];

function notRecognised({
  sheet,
  reason,
  recognised,
}: Pick<NotRecognised, 'sheet' | 'reason' | 'recognised'>): HeadlessError {
  const seen = recognised.length > 0 ? recognised.join(', ') : '–';
  const sentence =
    reason === 'no-header'
      ? sayBoth('sheet.no-header', { sheet, seen })
      : sayBoth(`sheet.${reason}`, { sheet });
  return new HeadlessError(2, sentence);
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

const SEVERITIES = ['error', 'warning', 'info'] as const;
const SIGNS = { error: '✕', warning: '▲', info: '●' } as const;

/** What reading asks, with its ways and the one it takes meanwhile. */
function* questionLines({ questions, mapping }: Checked): Generator<string> {
  const words = wordsIn('vi');
  for (const question of questions) {
    const asked = mapping.find(({ column }) => column === question.column);
    yield `? ${questionText(words, question, { letters: asked?.letters ?? '', header: asked?.header ?? '' })}`;
    for (const choice of question.choices) {
      // Of a table its first row says which it is.
      const samples = choice.samples
        .map((sample) => (question.kind === 'table' ? sample.read : sampleText(words, question, sample)))
        .join(' · ');
      const assumed = choice.id === question.assumed ? words.say('question.assumed') : '';
      yield `    ${[choiceText(words, question, choice), samples, assumed].filter((part) => part !== '').join(' · ')}`;
    }
  }
}

export function* linesOf(checked: Checked, kind?: unknown): Generator<string> {
  const { sheet, members, totals, groups } = checked;
  const saySeverity = sayingFrom(SEVERITY_WORDS, wordsIn('vi'));
  yield [
    say(kind === undefined ? 'check.members' : 'check.people', { sheet, members }),
    ...SEVERITIES.map((each) => saySeverity(`severities.${each}`, { count: totals[each] })),
  ].join(' · ');
  yield* questionLines(checked);
  for (const { severity, title, places } of groups) {
    yield `${SIGNS[severity]} ${title.vi} (${formatCount(places.length)})`;
    for (const { place, message } of places)
      yield `    ${place ? say('check.cell', { cell: place.cell }) : ''}${message.vi}`;
  }
}
