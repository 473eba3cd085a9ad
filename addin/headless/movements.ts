/** `movements`: increase and decrease below a unit between the figures of two days. */
import { COUNTINGS } from '#domain/submissions/review.ts';
import { officeService } from '../service/office-client.ts';
import { serviceAt } from '../tasks/create.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { MOVEMENT_LINES } from '../words/screens/movement-lines.ts';
import { movementLines } from '../tasks/office/movement-lines.ts';
import type { Edge } from './edge.ts';
import { say } from './say.ts';
import { PAUSES, servicePlace } from './service-place.ts';
import { argumentsOf, expectDays, expectInOrder, usageError } from './usage.ts';

export const MOVEMENTS_FORM =
  'movements --unit UNIT --as PERSON --from yyyy-mm-dd --to yyyy-mm-dd [--counts sent|matched] [--json]';

const OPTIONS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  counts: { type: 'string', default: 'sent' },
  json: { type: 'boolean', default: false },
} as const;

export async function movementsCommand(argv: readonly string[], edge: Edge): Promise<0> {
  const { unit, person, from, to, counts, json } = parsed(argv);
  const place = await servicePlace(person, edge.environment);
  const answer = await officeService(serviceAt({ ...place, pauses: PAUSES })).movements(unit, {
    from,
    to,
    counts,
  });
  if (json) {
    edge.out(JSON.stringify(answer));
    return 0;
  }
  edge.out(`${answer.unit.name}: ${formatDate(from)} – ${formatDate(to)}`);
  if (counts === 'matched') edge.out(say('pull.matched'));
  for (const { line, value, isKind } of movementLines(answer)) {
    edge.out(`${isKind ? '        ' : '    '}${MOVEMENT_LINES[line].vi}: ${formatCount(value)}`);
  }
  return 0;
}

function parsed(argv: readonly string[]) {
  const values = argumentsOf(argv, { form: MOVEMENTS_FORM, options: OPTIONS }).values;
  const { unit, as: person, from, to, json } = values;
  const counts = COUNTINGS.find((each) => each === values.counts);
  if (counts === undefined) throw usage();
  if (unit === undefined || person === undefined || from === undefined || to === undefined) throw usage();
  expectDays(from, to);
  expectInOrder(from, to);
  return { unit, person, from, to, counts, json };
}

const usage = () => usageError(MOVEMENTS_FORM);
