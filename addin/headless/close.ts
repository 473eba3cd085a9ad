/** `close`: through which day the figures of a unit and of everything below it are closed, or open again. */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { formatDate, isWholeDate } from '#domain/language/date.ts';
import { officeService } from '../service/office-client.ts';
import { serviceAt } from '../tasks/create.ts';
import type { Edge } from './edge.ts';
import { say, sayBoth } from './say.ts';
import { HeadlessError } from './sentences.ts';
import { PAUSES, servicePlace } from './service-place.ts';

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
  const at = { unit, ledger: 'closings' };
  const { commit, rows } = await service.ledger(at);
  const own = rows.filter(({ values }) => values['unit'] === unit && values['through'] === through);
  const standing = own.find(({ values }) => values['reopened'] !== true);
  if ((standing === undefined) === reopen) {
    if (reopen && own.length === 0)
      throw new HeadlessError(1, sayBoth('close.none', { date: formatDate(through) }));
    return done(command, commit, edge);
  }
  const row = standing?.id ?? idOf(`${unit}.${through}.${String(own.length)}`);
  const values = reopen ? { reopened: true } : { unit, through };
  const save = idOf(`${row}.${String(reopen)}.${String(commit)}`);
  const answer = await service.saveLedger(at, save, { base: commit, changes: [{ row, from: '', values }] });
  const [finding] = answer.findings;
  if (finding) throw new HeadlessError(1, finding.message);
  const [taken] = answer.taken;
  if (taken) throw new HeadlessError(1, sayBoth('ledger.taken', { name: taken.by.name, at: taken.at }));
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
  const { unit, through, as: person, reopen, json } = read(argv);
  if (!unit || !through || !person || !isWholeDate(through)) throw usage();
  return { unit, through, person, reopen, json };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch {
    throw usage();
  }
}

const usage = () => new HeadlessError(2, sayBoth('usage', { form: CLOSE_FORM }));
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
