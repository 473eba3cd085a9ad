/** `close`: through which day the figures of a unit and of everything below it are closed, or open again. */
import { formatDate } from '#domain/language/date.ts';
import { officeService } from '../service/office-client.ts';
import { serviceAt } from '../tasks/create.ts';
import { closeFigures } from '../tasks/office/closing.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, usageError } from './usage.ts';

interface CloseCommand {
  readonly unit: string;
  readonly through: string;
  readonly person: string;
  readonly reopen: boolean;
  readonly json: boolean;
}

export const CLOSE_FORM = 'close --unit UNIT --through yyyy-mm-dd --as PERSON [--reopen] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  through: { type: 'string' },
  as: { type: 'string' },
  reopen: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** 1 where it was refused. What is as it should be already is done. */
export async function closeCommand(argv: readonly string[], edge: Edge): Promise<0 | 1> {
  const command = parseClose(argv);
  const { unit, through, reopen } = command;
  const place = await servicePlace(command.person, edge.environment);
  const service = officeService(serviceAt({ ...place, pauses: PAUSES }));
  const answer = await closeFigures(service, { unit, through, reopen });
  if (answer.outcome === 'none')
    throw new HeadlessError(1, sayBoth('close.none', { date: formatDate(through) }));
  if (answer.outcome === 'wrong') throw new HeadlessError(1, answer.message);
  if (answer.outcome === 'taken')
    throw new HeadlessError(1, sayBoth('ledger.taken', { name: answer.by, at: answer.at }));
  return done(command, answer.commit, edge);
}

function done({ unit, through, reopen, json }: CloseCommand, commit: number, edge: Edge): 0 {
  edge.out(
    json
      ? JSON.stringify({ unit, through, reopened: reopen, commit })
      : say(reopen ? 'close.reopened' : 'close.done', { date: formatDate(through) }),
  );
  return 0;
}

function parseClose(argv: readonly string[]): CloseCommand {
  const {
    unit,
    through,
    as: person,
    reopen,
    json,
  } = argumentsOf(argv, { form: CLOSE_FORM, options: OPTIONS }).values;
  if (!unit || !through || !person) throw usage();
  expectDays(through);
  return { unit, through, person, reopen, json };
}

const usage = () => usageError(CLOSE_FORM);
