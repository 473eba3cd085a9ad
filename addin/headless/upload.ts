import { readFile } from 'node:fs/promises';
import { propertiesOf } from '../excel/xlsx/read-properties.ts';
import { createTasks } from '../tasks/create.ts';
import { REMEMBERED } from '../tasks/template/remembered.ts';
import type { Receipt } from '#wire/upload.ts';
import { comparisonCode, formatDate, formatMoment } from '../words/format.ts';
import { ANSWERS_SHAPE, answersIn, missingLines, readAnswersFile } from './answers-file.ts';
import { FORMS, type UploadArguments } from './arguments.ts';
import { openBook } from './book.ts';
import { checkSheets, linesOf, othersLine } from './check.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';

/** Checks, compares, sends, prints the receipt. The file is not written: a library between us and the clerk's sheet may lose things. */
export async function uploadCommand(command: UploadArguments, edge: Edge): Promise<0 | 1> {
  const place = await servicePlace(command.person, edge.environment);
  await openBook(command.file);
  const tasks = createTasks({ ...place, pauses: PAUSES, of: command.kind });
  const { openPeriod } = await tasks.signIn();
  const rosterDate = command.date ?? earlier(edge.today, openPeriod.to);
  const found = await checkSheets(tasks, rosterDate, command.sheet);
  const { checked } = found;
  for (const line of othersLine(found)) edge.error(line);
  if (checked.totals.error > 0) {
    for (const line of linesOf(checked)) edge.error(line);
    throw new HeadlessError(1, sayBoth('upload.errors', { count: checked.totals.error }));
  }
  const plan = await tasks.planSend({ unit: await unitOf(command), rosterDate, sheet: checked.sheetId });
  const answers = answersIn(
    plan,
    command.answers === undefined ? {} : await readAnswersFile(command.answers),
  );
  const missing = missingLines(plan, answers);
  if (missing.length > 0) {
    for (const line of missing) edge.error(line);
    const count = missing.length;
    throw new HeadlessError(1, sayBoth('answers.missing', { count, shape: ANSWERS_SHAPE }));
  }
  const receipt = await tasks.send(plan, { answers });
  if (command.json) {
    edge.out(JSON.stringify(receipt));
    return 0;
  }
  const { time, date } = formatMoment(receipt.receivedAt);
  const { version, unitName, rows, contentHash } = receipt;
  const code = comparisonCode(contentHash);
  edge.out(say('upload.done', { version, unit: unitName, time, date, rows, code }));
  for (const line of whereItCounts(receipt)) edge.out(line);
  return 0;
}

/** What was received late counts otherwise than whoever sent it may think. */
function whereItCounts({ missedDue, closedThrough }: Receipt): string[] {
  return [
    ...(missedDue === undefined ? [] : [say('upload.late', { due: formatDate(missedDue) })]),
    ...(closedThrough === undefined ? [] : [say('upload.closed', { date: formatDate(closedThrough) })]),
  ];
}

/** Said, or remembered by a file that was handed out: the service says whether whoever sends may send for it. */
async function unitOf({ unit, file }: UploadArguments): Promise<string> {
  const found = unit ?? propertiesOf(new Uint8Array(await readFile(file))).get(REMEMBERED.unit);
  if (found === undefined) throw new HeadlessError(2, sayBoth('usage', { form: FORMS.upload }));
  return found;
}

/** While the period is open nobody can say how things were at its end. */
const earlier = (a: string, b: string) => (a < b ? a : b);
