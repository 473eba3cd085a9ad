/** `desk`: who has sent, what came of it and whom to remind, as a sheet of a file that is brought up to date in place. */
import { DESK_STATES } from '#domain/submissions/desk-states.ts';
import { createTasks } from '../tasks/create.ts';
import type { Desk } from '../tasks/office/desk.ts';
import { sayWhy } from '../tasks/office/desk-why.ts';
import { formatDate } from '../words/format.ts';
import { wordsIn } from '../words/messages.ts';
import { DESK_WORDS } from '../words/screens/desk.ts';
import { belowForm, parseBelow } from './below.ts';
import type { Edge } from './edge.ts';
import { inFile } from './in-file.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';

export const DESK_FORM = belowForm('desk');

export async function deskCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { unit, person, asOf, out, json } = parseBelow('desk', argv);
  const place = await servicePlace(person, edge.environment);
  const tasks = await createTasks({ ...place, pauses: PAUSES }).desk();
  const desk = await inFile(out, async () => {
    const pulled = await tasks.pull({ unit, ...(asOf === undefined ? {} : { asOf }) });
    if (pulled.reminders.length > 0) await tasks.remind(pulled);
    return pulled;
  });
  if (json) edge.out(JSON.stringify(asJson(desk)));
  else for (const line of linesOf(desk, out)) edge.out(line);
  return 0;
}

const whyOf = ({ attention, answer, list }: Desk) =>
  attention.map((one) => ({
    unit: one.unit.unit,
    why: one.why,
    text: sayWhy(wordsIn('vi'), one, answer, list),
  }));

function asJson(desk: Desk) {
  const { answer, total, changes, reminders } = desk;
  const { asOf, today, coverage, units } = answer;
  return {
    asOf,
    today,
    period: coverage.period,
    coverage: { sent: coverage.sent, expected: coverage.expected },
    states: total.states,
    onOld: total.onOld,
    late: total.late,
    first: whyOf(desk),
    changes,
    reminders: reminders.map(({ unit, text }) => ({ unit: unit.unit, text })),
    units,
  };
}

function* linesOf(desk: Desk, file: string): Generator<string> {
  const { answer, total, changes } = desk;
  const { sent, expected, period } = answer.coverage;
  const date = formatDate(answer.asOf);
  yield say('pull.coverage', { date, units: total.units, sent, expected, period: period.label.vi });
  for (const state of DESK_STATES)
    if (total.states[state] > 0)
      yield `    ${DESK_WORDS[`state.${state}`].vi}: ${String(total.states[state])}`;
  for (const { text } of whyOf(desk)) yield `    ${text}`;
  for (const { name, text } of changes) yield `    ${name}: ${text}`;
  yield say('pull.written', { file });
}
